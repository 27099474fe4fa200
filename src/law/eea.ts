/**
 * The countries of the European Economic Area (ISO 3166-1): the 27 member states of the Union, with Iceland,
 * Liechtenstein and Norway (EEA Agreement art. 2 and 126). What goes to any other country is a transfer under GDPR chapter V.
 */
const eea: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Is a country (ISO 3166-1, two letters) part of the EEA? */
export function isInEea(country: string): boolean {
  return eea.has(country);
}

const eea: ReadonlySet<string> = new Set(
  ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI'].concat([
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'NO',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
    'SK',
  ]),
);

/** Is a country (ISO 3166-1, two letters) part of the EEA: the states of the Union, Iceland, Liechtenstein and Norway? */
export function isInEea(country: string): boolean {
  return eea.has(country);
}

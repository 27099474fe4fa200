import { parseCitation } from './citation/parse.ts';

/** What a national provision does for the processing of personal data, as an authority has read it. */
export interface NationalGround {
  readonly act: string;
  /** The provision and everything below it: "9a" covers "9a-3". */
  readonly section: string;
  /** Lays a duty on the school or its owner that may make processing necessary. */
  readonly imposesDuty: boolean;
  /** Itself provides for the processing, so that it is "laid down in law". */
  readonly providesForProcessing: boolean;
  readonly source: string;
}

export const nationalGrounds: readonly NationalGround[] = [
  {
    act: 'opplaeringslova-1998',
    section: '9a',
    imposesDuty: true,
    providesForProcessing: false,
    source:
      'Datatilsynet, control report 13/00941, pp. 18–19: neither the act nor its preparatory works discuss the processing',
  },
  {
    act: 'opplaeringslova-2023',
    section: '25-1',
    imposesDuty: false,
    providesForProcessing: true,
    source:
      'opplæringslova (2023) § 25-1 first paragraph: municipalities may process personal data when necessary for tasks under the act; fifth paragraph: also data under GDPR art. 9 and 10',
  },
  {
    act: 'opplaeringslova-2023',
    section: '12-4',
    imposesDuty: true,
    providesForProcessing: false,
    source:
      'opplæringslova (2023) § 12-4: duty to act and to document; the processing itself is provided for in § 25-1',
  },
  {
    act: 'opplaeringslova-2023',
    section: '12-6',
    imposesDuty: true,
    providesForProcessing: false,
    source:
      'opplæringslova (2023) § 12-6 third paragraph: the municipality must lay before statsforvalteren what it needs for the case',
  },
  {
    act: 'opplaeringslova-2023',
    section: '17-11',
    imposesDuty: true,
    providesForProcessing: true,
    source:
      'opplæringslova (2023) § 17-11: the municipality must demand a police certificate, and the section says what it shows',
  },
  {
    act: 'opplaeringslova-2023',
    section: '24-1',
    imposesDuty: true,
    providesForProcessing: true,
    source:
      'opplæringslova (2023) § 24-1: duty to work together; fourth paragraph: data may be processed for it, also those of GDPR art. 9 and 10',
  },
  {
    act: 'opplaeringslova-2023',
    section: '24-3',
    imposesDuty: true,
    providesForProcessing: true,
    source: 'opplæringslova (2023) § 24-3: duty to report to the child welfare services in spite of confidentiality',
  },
  {
    act: 'privatskolelova-2003',
    section: '7-4',
    imposesDuty: true,
    providesForProcessing: true,
    source: 'privatskolelova § 7-4: duty to report to the child welfare services in spite of confidentiality',
  },
  {
    act: 'privatskolelova-2003',
    section: '7-9',
    imposesDuty: false,
    providesForProcessing: true,
    source:
      'privatskolelova § 7-9 first paragraph: schools may process personal data when necessary for tasks under the act; fifth paragraph: also data under GDPR art. 9 and 10',
  },
  {
    act: 'opplaeringsforskrifta-2024',
    section: '20-2',
    imposesDuty: true,
    providesForProcessing: false,
    source: 'opplæringsforskrifta (2024) § 20-2: the municipality must manage access to personal data',
  },
  {
    act: 'arkivlova-2025',
    section: '5',
    imposesDuty: true,
    providesForProcessing: false,
    source: 'arkivlova (2025) § 5: duty to keep documentation and archives',
  },
];

/** "9a" of a ground, "§ 9 A-3" and "kapittel 9a" of a citation, spelt alike so that they compare. */
function plainNumber(number: string): string {
  return number.replaceAll(' ', '').toLowerCase();
}

/** The ground that a provision falls under, or undefined when the table knows none that goes for all that is cited. */
export function nationalGround(act: string, section: string): NationalGround | undefined {
  const numbers = (parseCitation(section) ?? []).map(({ number }) => plainNumber(number));
  return nationalGrounds.find(
    (ground) =>
      ground.act === act &&
      numbers.length > 0 &&
      numbers.every((number) => number === ground.section || number.startsWith(`${ground.section}-`)),
  );
}

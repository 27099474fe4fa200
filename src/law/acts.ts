import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Validity } from '#src/kernel/validity.ts';

export interface Act extends Validity {
  readonly name: Text;
}

/** Acts and regulations that requirements cite, and when they were in force. `to` is the first day without them. */
export const acts = {
  // Repealed by personopplysningsloven 2018 § 32 and forskrift 2018-06-15-876 § 7, in force 20 July 2018.
  'pol-2000': {
    name: {
      nb: 'personopplysningsloven (2000)',
      nn: 'personopplysningslova (2000)',
      en: 'the Personal Data Act (2000)',
    },
    from: '2001-01-01',
    to: '2018-07-20',
  },
  'pof-2000': {
    name: {
      nb: 'personopplysningsforskriften (2000)',
      nn: 'personopplysningsforskrifta (2000)',
      en: 'the Personal Data Regulations (2000)',
    },
    from: '2001-01-01',
    to: '2018-07-20',
  },
  'opplaeringslova-1998': {
    name: { nb: 'opplæringslova (1998)', nn: 'opplæringslova (1998)', en: 'the Education Act (1998)' },
    from: '1999-08-01',
    to: '2024-08-01',
  },
  'opplaeringslova-2023': {
    name: { nb: 'opplæringslova (2023)', nn: 'opplæringslova (2023)', en: 'the Education Act (2023)' },
    from: '2024-08-01',
  },
  'opplaeringsforskrifta-2024': {
    name: { nb: 'opplæringsforskrifta (2024)', nn: 'opplæringsforskrifta (2024)', en: 'the Education Regulations (2024)' },
    from: '2024-08-01',
  },
  'arkivlova-2025': {
    name: { nb: 'arkivlova (2025)', nn: 'arkivlova (2025)', en: 'the Archives Act (2025)' },
    from: '2026-01-01',
  },
} satisfies Record<string, Act>;

export type ActId = keyof typeof acts;

/** A provision that a requirement rests on. */
export interface LawReference {
  readonly act: ActId;
  /** As it is cited: "§ 18", "§ 3-1 tredje ledd bokstav d". */
  readonly section: string;
}

/** True when the act was in force on a day. */
export function inForce(act: ActId, day: IsoDate): boolean {
  const validity: Validity = acts[act];
  return (validity.from ?? '') <= day && (validity.to === undefined || day < validity.to);
}

import type { SectionFact } from './section-fact.ts';

/** kommuneloven § 31-1 with its note: chapters that came into force later than the act. */
export const kommuneloven2018: readonly SectionFact[] = [
  ...['14', '15', '16', '28', '29'].map((chapter) => ({ section: `kap. ${chapter}`, from: '2020-01-01' })),
  { section: 'kap. 25', from: '2021-01-01' },
  { section: '§ 31-6', from: '2019-11-01' },
];

/** statistikkloven § 22 with its note: what came into force before the act as a whole. */
export const statistikkloven2019: readonly SectionFact[] = [
  { section: '§ 6 andre ledd', from: '2019-11-01' },
  { section: '§ 6 tredje ledd', from: '2019-11-01' },
  { section: '§ 19', from: '2020-01-01' },
];

/** vergemålsloven § 101 with its note. */
export const vergemalsloven2010: readonly SectionFact[] = [
  { section: '§ 51 andre ledd', from: '2013-04-05' },
  { section: '§ 54 tredje ledd', from: '2013-04-05' },
  { section: '§§ 65–66', from: '2013-04-05' },
];

/** folkeregisterloven, the note to its coming into force. */
export const folkeregisterloven2016: readonly SectionFact[] = [{ section: '§ 10-1 tredje ledd', from: '2020-10-05' }];

/** voksenopplæringsloven: only what the product itself cites. */
export const voksenopplaeringsloven2009: readonly SectionFact[] = [{ section: 'kap. 4' }];

/** barnehageloven: only what the product itself cites. */
export const barnehageloven2005: readonly SectionFact[] = [{ section: '§ 2 a', title: 'Overgang til skole' }];

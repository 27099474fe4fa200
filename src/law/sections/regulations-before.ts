import { arkivforskrifta, arkivlova, bevaringsforskrifta, ekom, opplaeringsforskrifta } from './refer.ts';
import type { SectionFact } from './section-fact.ts';

/** forskrift til opplæringslova 2006. */
export const opplaeringsforskrifta2006: readonly SectionFact[] = [
  { section: 'kap. 1', title: 'Innhaldet i opplæringa', replacedBy: opplaeringsforskrifta('kap. 1', 'kap. 5') },
  { section: 'kap. 3', title: 'Individuell vurdering', replacedBy: opplaeringsforskrifta('kap. 9') },
  { section: 'kap. 3 VI', title: 'Dokumentasjon', replacedBy: opplaeringsforskrifta('§§ 9-43–9-54') },
  { section: '§ 3-38', title: 'Ansvar for dokumentasjon', replacedBy: opplaeringsforskrifta('§ 9-45', '§ 9-54') },
];

/** riksarkivarens forskrift 2017: chapter 7 said what is kept for good. */
export const riksarkivarensForskrift2017: readonly SectionFact[] = [
  { section: 'kap. 1', title: 'Arkivplan', replacedBy: [...arkivlova('§ 8'), ...arkivforskrifta('§ 12')] },
  { section: '§ 1-1', title: 'Arkivplan', replacedBy: [...arkivlova('§ 8'), ...arkivforskrifta('§ 12')] },
  { section: 'kap. 7', title: 'Bevaring og kassasjon', replacedBy: bevaringsforskrifta('kap. 3') },
  { section: '§ 7-28', title: 'Oppvekst og utdanning', replacedBy: bevaringsforskrifta('§§ 36–46') },
  { section: '§ 7-29', title: 'Helse og omsorg', replacedBy: bevaringsforskrifta('kap. 3') },
];

/** arkivforskrifta 2017. */
export const arkivforskrifta2017: readonly SectionFact[] = [
  { section: '§ 4', title: 'Arkivplan', replacedBy: [...arkivlova('§ 8'), ...arkivforskrifta('§ 12')] },
  { section: '§ 9', title: 'Journalføring', replacedBy: arkivforskrifta('§ 14') },
  { section: '§ 10', title: 'Opplysningar i journalen', replacedBy: arkivforskrifta('§ 15') },
];

/**
 * arkivlova 1992. Of § 9 the opening words and letter b (out of the country) hold until § 11 of the act of 2025 does
 * (res. 12 December 2025 no. 2510).
 */
export const arkivlova1992: readonly SectionFact[] = [
  { section: '§ 2', replacedBy: arkivlova('§ 2') },
  { section: '§ 6', replacedBy: arkivlova('§ 5', '§ 8') },
  { section: '§ 7', replacedBy: arkivlova('§ 21') },
  { section: '§ 9', outlives: true, replacedBy: arkivlova('§§ 10–13') },
  { section: '§ 9 bokstav a', to: '2026-01-01', replacedBy: arkivlova('§ 10') },
  { section: '§ 9 bokstav b', outlives: true, replacedBy: arkivlova('§ 11') },
  { section: '§ 9 bokstav c', to: '2026-01-01', replacedBy: arkivlova('§ 12', '§ 13') },
  { section: '§ 9 bokstav d', to: '2026-01-01', replacedBy: arkivforskrifta('§ 11') },
  { section: '§ 10', replacedBy: arkivlova('§ 14') },
  { section: '§ 12', replacedBy: arkivlova('§ 6', '§ 12') },
  { section: '§ 22', replacedBy: arkivlova('§ 23') },
];

/** ekomloven 2003. */
export const ekomloven2003: readonly SectionFact[] = [
  { section: '§ 2-7 b', title: 'Informasjonskapsler', from: '2013-07-01', replacedBy: ekom('§ 3-15') },
  { section: '§ 2-9', title: 'Taushetsplikt', replacedBy: ekom('§ 3-10') },
];

import type { ActId } from '../acts.ts';
import { opplaeringslova1998 } from './opplaeringslova-1998.ts';
import * as days from './own-days.ts';
import { pof2000 } from './pof-2000.ts';
import { pol2000 } from './pol-2000.ts';
import * as before from './regulations-before.ts';
import type { SectionFact } from './section-fact.ts';

/** What is known of sections beside the lists: days of their own, what replaced them, and acts that have no list. */
export const known: Readonly<Partial<Record<ActId, readonly SectionFact[]>>> = {
  'pol-2000': pol2000,
  'pof-2000': pof2000,
  'opplaeringslova-1998': opplaeringslova1998,
  'opplaeringsforskrifta-2006': before.opplaeringsforskrifta2006,
  'riksarkivarens-forskrift-2017': before.riksarkivarensForskrift2017,
  'arkivforskrifta-2017': before.arkivforskrifta2017,
  'arkivlova-1992': before.arkivlova1992,
  'ekomloven-2003': before.ekomloven2003,
  'kommuneloven-2018': days.kommuneloven2018,
  'statistikkloven-2019': days.statistikkloven2019,
  'vergemalsloven-2010': days.vergemalsloven2010,
  'folkeregisterloven-2016': days.folkeregisterloven2016,
  'voksenopplaeringsloven-2009': days.voksenopplaeringsloven2009,
  'barnehageloven-2005': days.barnehageloven2005,
};

import type { ActId } from '../acts.ts';
import { arkivforskrifta2025 } from './listed/arkivforskrifta-2025.generated.ts';
import { arkivlova1992 } from './listed/arkivlova-1992.generated.ts';
import { arkivlova2025 } from './listed/arkivlova-2025.generated.ts';
import { barnelova1981 } from './listed/barnelova-1981.generated.ts';
import { barnelova2025 } from './listed/barnelova-2025.generated.ts';
import { bevaringsforskrifta2025 } from './listed/bevaringsforskrifta-2025.generated.ts';
import { eforvaltningsforskriften2004 } from './listed/eforvaltningsforskriften-2004.generated.ts';
import { ekomloven2024 } from './listed/ekomloven-2024.generated.ts';
import { folkeregisterloven2016 } from './listed/folkeregisterloven-2016.generated.ts';
import { forvaltningsloven1967 } from './listed/forvaltningsloven-1967.generated.ts';
import { forvaltningsloven2025 } from './listed/forvaltningsloven-2025.generated.ts';
import { forvaltningslovforskriften2006 } from './listed/forvaltningslovforskriften-2006.generated.ts';
import { gdpr } from './listed/gdpr.generated.ts';
import { kommuneloven2018 } from './listed/kommuneloven-2018.generated.ts';
import { offentlegforskrifta2008 } from './listed/offentlegforskrifta-2008.generated.ts';
import { offentleglova2006 } from './listed/offentleglova-2006.generated.ts';
import { opplaeringsforskrifta2024 } from './listed/opplaeringsforskrifta-2024.generated.ts';
import { opplaeringslova2023 } from './listed/opplaeringslova-2023.generated.ts';
import { popplyforskriften2018 } from './listed/popplyforskriften-2018.generated.ts';
import { popplyl2018 } from './listed/popplyl-2018.generated.ts';
import { privatskolelova2003 } from './listed/privatskolelova-2003.generated.ts';
import { statistikkloven2019 } from './listed/statistikkloven-2019.generated.ts';
import { vergemalsloven2010 } from './listed/vergemalsloven-2010.generated.ts';

/** The day as of which the lists were read: Lovdata's consolidated texts. What was changed later is not in them. */
export const listedOn = '2026-07-02';

/** The acts whose sections are all listed, one a line: sign and number, heading, from, to (scripts/law-sections.ts). */
export const listed: Readonly<Partial<Record<ActId, string>>> = {
  'arkivforskrifta-2025': arkivforskrifta2025,
  'arkivlova-1992': arkivlova1992,
  'arkivlova-2025': arkivlova2025,
  'barnelova-1981': barnelova1981,
  'barnelova-2025': barnelova2025,
  'bevaringsforskrifta-2025': bevaringsforskrifta2025,
  'eforvaltningsforskriften-2004': eforvaltningsforskriften2004,
  'ekomloven-2024': ekomloven2024,
  'folkeregisterloven-2016': folkeregisterloven2016,
  'forvaltningsloven-1967': forvaltningsloven1967,
  'forvaltningsloven-2025': forvaltningsloven2025,
  'forvaltningslovforskriften-2006': forvaltningslovforskriften2006,
  gdpr,
  'kommuneloven-2018': kommuneloven2018,
  'offentlegforskrifta-2008': offentlegforskrifta2008,
  'offentleglova-2006': offentleglova2006,
  'opplaeringsforskrifta-2024': opplaeringsforskrifta2024,
  'opplaeringslova-2023': opplaeringslova2023,
  'popplyforskriften-2018': popplyforskriften2018,
  'popplyl-2018': popplyl2018,
  'privatskolelova-2003': privatskolelova2003,
  'statistikkloven-2019': statistikkloven2019,
  'vergemalsloven-2010': vergemalsloven2010,
};

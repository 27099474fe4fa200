import { type ActId, actOf } from './acts.ts';

/** What texts call acts, without year and ending; of several the newest first. */
const names: Readonly<Record<string, readonly ActId[]>> = {
  personopplysningslov: ['popplyl-2018', 'pol-2000'],
  popplyl: ['popplyl-2018', 'pol-2000'],
  'lov om behandling av personopplysninger': ['popplyl-2018', 'pol-2000'],
  'lov om behandling av personopplysningar': ['popplyl-2018', 'pol-2000'],
  pol: ['pol-2000'],
  personopplysningsforskrift: ['popplyforskriften-2018', 'pof-2000'],
  'forskrift om behandling av personopplysninger': ['popplyforskriften-2018', 'pof-2000'],
  'forskrift om behandling av personopplysningar': ['popplyforskriften-2018', 'pof-2000'],
  pof: ['pof-2000'],
  personvernforordning: ['gdpr'],
  'personvernforordning (gdpr)': ['gdpr'],
  pvf: ['gdpr'],
  gdpr: ['gdpr'],
  'forordning (eu) 2016/679': ['gdpr'],
  'forordning 2016/679': ['gdpr'],
  ekomlov: ['ekomloven-2024', 'ekomloven-2003'],
  'lov om elektronisk kommunikasjon': ['ekomloven-2024', 'ekomloven-2003'],
  folkeregisterlov: ['folkeregisterloven-2016'],
  statistikklov: ['statistikkloven-2019'],
  opplæringslov: ['opplaeringslova-2023', 'opplaeringslova-1998'],
  opplæringsl: ['opplaeringslova-2023', 'opplaeringslova-1998'],
  oppl: ['opplaeringslova-2023', 'opplaeringslova-1998'],
  oppll: ['opplaeringslova-2023', 'opplaeringslova-1998'],
  'lov om grunnskoleopplæringa og den vidaregåande opplæringa': ['opplaeringslova-2023'],
  'lov om grunnskoleopplæringen og den videregående opplæringen': ['opplaeringslova-2023'],
  'lov om grunnskolen og den vidaregåande opplæringa': ['opplaeringslova-1998'],
  'lov om grunnskolen og den videregående opplæringa': ['opplaeringslova-1998'],
  'lov om grunnskolen og den videregående opplæringen': ['opplaeringslova-1998'],
  opplæringsforskrift: ['opplaeringsforskrifta-2024', 'opplaeringsforskrifta-2006'],
  'forskrift til opplæringslov': ['opplaeringsforskrifta-2024', 'opplaeringsforskrifta-2006'],
  privatskolelov: ['privatskolelova-2003'],
  friskolelov: ['privatskolelova-2003'],
  friskulelov: ['privatskolelova-2003'],
  barnehagelov: ['barnehageloven-2005'],
  folkehøyskolelov: ['folkehoyskoleloven-2002'],
  folkehøgskolelov: ['folkehoyskoleloven-2002'],
  folkehøgskulelov: ['folkehoyskoleloven-2002'],
  voksenopplæringslov: ['voksenopplaeringsloven-2009'],
  vaksenopplæringslov: ['voksenopplaeringsloven-2009'],
  barnelov: ['barnelova-2025', 'barnelova-1981'],
  vergemålslov: ['vergemalsloven-2010'],
  verjemålslov: ['vergemalsloven-2010'],
  arkivlov: ['arkivlova-2025', 'arkivlova-1992'],
  arkl: ['arkivlova-2025', 'arkivlova-1992'],
  'lov om dokumentasjon og arkiv': ['arkivlova-2025'],
  'lov om arkiv': ['arkivlova-1992'],
  arkivforskrift: ['arkivforskrifta-2025', 'arkivforskrifta-2017'],
  'forskrift om dokumentasjon og arkiv': ['arkivforskrifta-2025'],
  'forskrift om offentlege arkiv': ['arkivforskrifta-2017'],
  'forskrift om offentlige arkiv': ['arkivforskrifta-2017'],
  'riksarkivarens forskrift': ['riksarkivarens-forskrift-2017'],
  'forskrift om utfyllende tekniske og arkivfaglige bestemmelser om behandling av offentlige arkiver': [
    'riksarkivarens-forskrift-2017',
  ],
  bevaringsforskrift: ['bevaringsforskrifta-2025'],
  forvaltningslov: ['forvaltningsloven-2025', 'forvaltningsloven-1967'],
  fvl: ['forvaltningsloven-2025', 'forvaltningsloven-1967'],
  'lov om behandlingsmåten i forvaltningssaker': ['forvaltningsloven-1967'],
  forvaltningslovforskrift: ['forvaltningslovforskriften-2006'],
  offentleglov: ['offentleglova-2006'],
  offentlighetslov: ['offentleglova-2006'],
  offl: ['offentleglova-2006'],
  'lov om rett til innsyn i dokument i offentleg verksemd': ['offentleglova-2006'],
  'lov om rett til innsyn i dokumenter i offentlig virksomhet': ['offentleglova-2006'],
  offentlegforskrift: ['offentlegforskrifta-2008'],
  eforvaltningsforskrift: ['eforvaltningsforskriften-2004'],
  kommunelov: ['kommuneloven-2018'],
  utredningsinstruks: ['utredningsinstruksen-2016'],
  utgreiingsinstruks: ['utredningsinstruksen-2016'],
  økonomiregelverk: ['okonomireglementet-2003'],
  økonomireglement: ['okonomireglementet-2003'],
  'økonomireglement for staten': ['okonomireglementet-2003'],
};

/** The names of several words, in small letters and without endings, the longest first: "forskrift til opplæringslov". */
export const actTitles: readonly string[] = Object.keys(names)
  .filter((name) => /^(?:lov|forskrift|forordning|riksarkivarens) /.test(name))
  .toSorted((a, b) => b.length - a.length);

/** True when texts call both acts by one name, as they do the acts of 1998 and 2023 on schools. */
export function shareName(one: string, other: string): boolean {
  return Object.values(names).some((ids: readonly string[]) => ids.includes(one) && ids.includes(other));
}

/** "Opplæringsloven", "opplæringslova" and "opplæringslov" alike. */
function withoutEnding(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/(lov|forskrift|instruks|forordning)(?:en|a)\b/g, '$1')
    .replace(/(regelverk|reglement)et\b/g, '$1');
}

/**
 * The acts that an id or a name may stand for: "gdpr", "opplaeringslova-2023", "opplæringsloven",
 * "personopplysningsloven (2000)". None when nothing by that name is known.
 */
export function actsNamed(words: string): readonly ActId[] {
  if (actOf(words) !== undefined) return [words as ActId];
  const [, name = '', year] = /^(.*?)(?: (?:av |fra |frå )?\(?(\d{4})\)?)?$/.exec(words.trim().toLowerCase()) ?? [];
  const known = withoutEnding(name);
  const found = Object.hasOwn(names, known) ? (names[known] ?? []) : [];
  return year === undefined ? found : found.filter((id) => id.endsWith(`-${year}`));
}

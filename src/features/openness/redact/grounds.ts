import type { MatterKind } from '#src/features/cases/index.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { ActId } from '#src/law/acts.ts';
import { foiGrounds } from '#src/law/foi/grounds.ts';
import { longestCode } from './core/mark.ts';

/** What a part of a document may be taken out on. */
export interface Ground {
  readonly id: string;
  readonly act: ActId;
  readonly section: string;
  /** What it protects, in plain words. */
  readonly protects: Text;
}

const ofParty: readonly Ground[] = [
  {
    id: 'p19-1d',
    act: 'forvaltningsloven-1967',
    section: '§ 19 første ledd bokstav d',
    protects: say(
      'noe parten av særlige grunner ikke bør få vite om, som opplysninger om helse eller om andre',
      'noko parten av særlege grunnar ikkje bør få vite om, som opplysningar om helse eller om andre',
      'what the party for special reasons should not know, such as of health or of others',
    ),
  },
  {
    id: 'p19-2a',
    act: 'forvaltningsloven-1967',
    section: '§ 19 andre ledd bokstav a',
    protects: say(
      'en annen persons helseforhold',
      'helseforholda til ein annan person',
      'the health of another person',
    ),
  },
  {
    id: 'p19-2b',
    act: 'forvaltningsloven-1967',
    section: '§ 19 andre ledd bokstav b',
    protects: say(
      'andre forhold som av særlige grunner ikke bør gis videre',
      'andre forhold som av særlege grunnar ikkje bør givast vidare',
      'other matters that for special reasons should not be passed on',
    ),
  },
  {
    id: 'p18d',
    act: 'forvaltningsloven-1967',
    section: '§ 18 d',
    protects: say(
      'et dokument for intern saksforberedelse',
      'eit dokument for intern saksførebuing',
      'internal preparation',
    ),
  },
];

const ofAccess: readonly Ground[] = [
  {
    id: 'g15-4',
    act: 'gdpr',
    section: 'art. 15 nr. 4',
    protects: say(
      'andres rettigheter og friheter',
      'rettane og fridommane til andre',
      'the rights and freedoms of others',
    ),
  },
];

/** The grounds that parts are taken out on in a kind of case; none where nothing is redacted. */
export function groundsOf(kind: MatterKind): readonly Ground[] {
  if (kind === 'foi')
    return foiGrounds
      .filter(({ stateOnly }) => stateOnly !== true)
      .map(({ id, section, protects }) => ({ id, act: 'offentleglova-2006', section, protects }));
  if (kind === 'party-access') return ofParty;
  return kind === 'access' ? ofAccess : [];
}

const short: readonly (readonly [RegExp, string])[] = [
  [/første ledd/, '1. ledd'],
  [/andre ledd/, '2. ledd'],
  [/tredje ledd/, '3. ledd'],
  [/fjerde ledd/, '4. ledd'],
  [/femte ledd/, '5. ledd'],
  [/sjette ledd/, '6. ledd'],
  [/første punktum/, '1. pkt.'],
  [/andre punktum/, '2. pkt.'],
  [/ bokstav /, ' '],
];

/** What is printed in the black: "§ 13 1. ledd". */
export function codeOf({ section }: Pick<Ground, 'section'>): string {
  return short.reduce((text, [from, to]) => text.replace(from, to), section).slice(0, longestCode);
}

import type { MatterKind } from '#src/features/cases/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { ActId } from '#src/law/acts.ts';
import { documentLaws, isDocumentKind } from '#src/law/documents/laws.ts';
import type { DocumentLaw } from '#src/law/documents/verdict.ts';
import { longestCode } from './core/mark.ts';

/** What a part of a document may be taken out on. */
export interface Ground {
  readonly id: string;
  readonly act: ActId;
  readonly section: string;
  /** What it protects, in plain words. */
  readonly protects: Text;
}

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

/** Whether parts are taken out of documents in a kind of case. */
export const isRedacted = (kind: MatterKind): boolean => isDocumentKind(kind) || kind === 'access';

/** The grounds that parts are taken out on in a kind of case, as the law is on a day; none where nothing is redacted. */
export function groundsOf(kind: MatterKind, day: IsoDate): readonly Ground[] {
  if (kind === 'access') return ofAccess;
  if (!isDocumentKind(kind)) return [];
  const law: DocumentLaw = documentLaws[kind];
  return law
    .grounds(day)
    .filter(({ stateOnly, puts, id }) => stateOnly !== true && puts !== 'off' && !id.startsWith('5-'))
    .map(({ id, section, protects }) => ({ id, act: law.act(day), section, protects }));
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
  [/tredje punktum/, '3. pkt.'],
  [/fjerde punktum/, '4. pkt.'],
  [/ bokstav /, ' '],
];

/** What is printed in the black: "§ 13 1. ledd". */
export function codeOf({ section }: Pick<Ground, 'section'>): string {
  return short.reduce((text, [from, to]) => text.replace(from, to), section).slice(0, longestCode);
}

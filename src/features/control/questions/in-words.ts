import {
  capital,
  entryAt,
  entryName,
  isKind,
  kindName,
  labelOf,
  notStated,
  proseOf,
  type Snapshot,
  wordsOf,
} from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { withFact } from './answers.ts';
import type { Asked } from './question.ts';
import { questionTexts } from './texts.ts';

/** The question that the register's prose asks where nobody has said: "Hvor lenge oppbevares loggen?" */
function askedInProse(snapshot: Snapshot, ref: string, path: string, lang: Lang): string | undefined {
  const entry = entryAt(snapshot, ref);
  if (entry === undefined) return undefined;
  const asked = proseOf({ ...entry, body: withFact(entry.body, path, notStated) }, snapshot, lang);
  const sentence = asked.paragraphs
    .flat()
    .find((pieces) => pieces.some((piece) => typeof piece !== 'string' && piece.path === path && piece.entry === ref));
  const words = sentence
    ?.filter((piece) => typeof piece === 'string')
    .join('')
    .trim();
  return words?.endsWith('?') ? words : undefined;
}

/** A routine is told by what it concerns, «Rutine: innsyn»; assessments and audits have names of their own. */
function headingOf({ kind, sort }: Extract<Asked, { is: 'there' }>, lang: Lang): string {
  const words = wordsOf(kind, 'kind', sort, lang);
  return kind === 'routines' ? `${capital(kindName(kind, lang))}: ${words}` : capital(words);
}

/** What a question is about, as the heading of its card, and the question itself. */
export function questionInWords(snapshot: Snapshot, asked: Asked, lang: Lang): { about: string; question: string } {
  const texts = questionTexts[lang];
  if (asked.is === 'there') {
    const sort = wordsOf(asked.kind, 'kind', asked.sort, lang);
    return {
      about: headingOf(asked, lang),
      question: texts.isThere(kindName(asked.kind, lang).toLowerCase(), sort),
    };
  }
  const about = entryName(snapshot, asked.entry, lang);
  if (asked.is === 'proof') return { about, question: texts.isShown };
  const kind = asked.entry === 'owner' ? 'owner' : (asked.entry.split('/')[0] ?? '');
  const label = isKind(kind) ? labelOf(kind, asked.path, lang, (ref) => entryName(snapshot, ref, lang)) : asked.path;
  return { about, question: askedInProse(snapshot, asked.entry, asked.path, lang) ?? texts.whatIs(label) };
}

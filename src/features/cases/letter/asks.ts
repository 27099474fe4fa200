import type { Ask } from './ask.ts';
import { askRules } from './ask-rules.ts';
import { footers } from './footers.ts';
import { clausesOf, type Sentence, sentencesOf } from './sentences.ts';

interface AskedIn {
  /** The letter answers another. */
  readonly reply: boolean;
}

function ruleFor(sentence: string, { reply }: AskedIn) {
  if (footers.some((pattern) => pattern.test(sentence))) return undefined;
  return askRules.find(
    ({ when, unless = [], inReplies }) =>
      (inReplies !== true || reply) &&
      when.some((pattern) => pattern.test(sentence)) &&
      !unless.some((pattern) => pattern.test(sentence)),
  );
}

/** More sentences than this are not looked through: nobody writes such a letter. */
const most = 2_000;

/** What the sentences of a letter ask for, in order; one sentence may ask several things. A proposal: people confirm it. */
export function asksIn(text: string, about: AskedIn): readonly Ask[] {
  return sentencesOf(text)
    .slice(0, most)
    .flatMap((sentence) => {
      const rule = ruleFor(sentence.text, about);
      // Of what is only a question or makes something clear, the parts are not told apart.
      if (rule === undefined || isWeak(rule.kind)) return rule === undefined ? [] : [askOf(text, sentence, rule)];
      const clauses = clausesOf(text, sentence).map((clause) => ({ clause, rule: ruleFor(clause.text, about) }));
      const strong = clauses.flatMap((one) => (one.rule === undefined || isWeak(one.rule.kind) ? [] : [one.rule.kind]));
      if (new Set(strong).size < 2) return [askOf(text, sentence, rule)];
      return clauses.flatMap((one) => (one.rule === undefined ? [] : [askOf(text, one.clause, one.rule)]));
    });
}

const isWeak = (kind: Ask['kind']) => kind === 'guidance' || kind === 'clarification';

function askOf(text: string, { start, end }: Sentence, { kind, law }: Pick<Ask, 'kind' | 'law'>): Ask {
  return { kind, text: text.slice(start, end), start, end, in: 'text', law };
}

/** What the subject alone asks for, of a letter whose text asks for nothing. */
export function askInSubject(subject: string): Ask | undefined {
  const rule = ruleFor(subject, { reply: false }) ?? bare.find(({ pattern }) => pattern.test(subject));
  if (rule === undefined || rule.kind === 'guidance') return undefined;
  return { kind: rule.kind, text: subject, start: 0, end: subject.length, in: 'subject', law: rule.law };
}

/** Subjects name what they are about without a verb. */
const bare = [
  {
    pattern: /^(?:klage|appeal|complaint)(?!\p{L})/iu,
    kind: 'complaint',
    law: { act: 'offentleglova-2006', section: '§ 32 første ledd' },
  },
  {
    pattern: /^(?:innsyn|innsynskrav|krav om innsyn|begjæring om innsyn)(?!\p{L})/iu,
    kind: 'documents',
    law: { act: 'offentleglova-2006', section: '§ 3' },
  },
  {
    pattern: /^(?:avviksmelding|avvik|personvernbrudd|personvernbrot)(?!\p{L})/iu,
    kind: 'breach-notice',
    law: { act: 'gdpr', section: 'art. 33' },
  },
] as const;

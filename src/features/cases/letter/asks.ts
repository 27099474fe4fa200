import type { Ask } from './ask.ts';
import { askRules } from './ask-rules.ts';
import { sentencesOf } from './sentences.ts';

interface AskedIn {
  /** The letter answers another. */
  readonly reply: boolean;
}

function ruleFor(sentence: string, { reply }: AskedIn) {
  return askRules.find(
    ({ when, unless = [], inReplies }) =>
      (inReplies !== true || reply) &&
      when.some((pattern) => pattern.test(sentence)) &&
      !unless.some((pattern) => pattern.test(sentence)),
  );
}

/** More sentences than this are not looked through: nobody writes such a letter. */
const most = 2_000;

/** What the sentences of a letter ask for, in order. A proposal: people confirm it. */
export function asksIn(text: string, about: AskedIn): readonly Ask[] {
  return sentencesOf(text)
    .slice(0, most)
    .flatMap((sentence) => {
      const rule = ruleFor(sentence.text, about);
      if (rule === undefined) return [];
      const { start, end } = sentence;
      return [{ kind: rule.kind, text: text.slice(start, end), start, end, in: 'text' as const, law: rule.law }];
    });
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

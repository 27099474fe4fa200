import { type Lang, languages } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Audience, audiences } from './audience.ts';
import { type Context, type TellingKind, templateOf } from './kind.ts';
import { tellingKinds } from './kinds/all.ts';
import { type Heard, hear, sentencesIn } from './sentence.ts';
import type { Voice } from './slots.ts';
import type { ToldFact, Values } from './telling.ts';

/** One sentence that was read: its kind, what it was filled with, and the facts that it tells. */
export interface Read {
  readonly id: string;
  readonly values: Values;
  readonly facts: readonly ToldFact[];
}

/** What was read from a text. */
export interface ReadStatement extends Voice {
  readonly sentences: readonly Read[];
  /** What is none of our sentences, by its line (from 1). */
  readonly strange: readonly { readonly line: number; readonly text: string }[];
}

const isTitle = (kind: TellingKind) => kind.shape === 'title';

/** In which language the text speaks and to whom, by its title; undefined for a text that is not one of ours. */
function voiceOf(lines: readonly string[]): Voice | undefined {
  const first = lines.find((one) => one.trim() !== '')?.trim();
  const voices = languages.flatMap((lang: Lang) => audiences.map((audience: Audience) => ({ lang, audience })));
  const title = tellingKinds.find(isTitle);
  const fitting = voices.filter((voice) => title !== undefined && templateOf(title, voice) === first);
  if (fitting.length === 1) return fitting[0];
  // Titles of the two Norwegian languages may be alike; the sentences tell them apart.
  const score = (voice: Voice) =>
    lines.flatMap(sentencesIn).filter((sentence) => hear(sentence, tellingKinds, voice).length > 0).length;
  return fitting.map((voice) => [voice, score(voice)] as const).sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Reads lines one by one, with what has been led up to. */
class Reader {
  readonly sentences: Read[] = [];
  readonly strange: { line: number; text: string }[] = [];
  private context: Context = { bases: 0 };
  private readonly voice: Voice;
  private readonly lines: readonly string[];

  constructor(voice: Voice, lines: readonly string[]) {
    this.voice = voice;
    this.lines = lines;
  }

  private keep({ kind, values }: Heard): void {
    this.sentences.push({ id: kind.id, values, facts: kind.facts(values, this.context) });
    this.context = kind.opens?.(values, this.context) ?? this.context;
  }

  /** The lines of a list, whose count the sentence before it tells. @returns how many lines were read */
  private list(heard: Heard, from: number): number {
    const count = Number(heard.values.count ?? 0);
    const items: string[] = [];
    let at = from;
    while (items.length < count && at < this.lines.length) {
      const item = this.lines[at++]?.trim() ?? '';
      if (item !== '') items.push(item.replace(/^[–•*-]\s+/, ''));
    }
    this.keep({ ...heard, values: { ...heard.values, [heard.kind.lines ?? '']: items } });
    return at - from;
  }

  read(): void {
    for (let at = 0; at < this.lines.length; at++) {
      for (const sentence of sentencesIn(this.lines[at] ?? '')) {
        const [heard, ...more] = hear(sentence, tellingKinds, this.voice);
        if (heard === undefined || more.length > 0) this.strange.push({ line: at + 1, text: sentence });
        else if (heard.kind.lines === undefined) this.keep(heard);
        else at += this.list(heard, at + 1);
      }
    }
  }
}

/**
 * The facts of a statement, from its text alone: no ids, no markup.
 * @throws Problem (bad-input) for a text that Skolevern has not written
 */
export function readStatement(text: string): ReadStatement {
  const lines = text.split(/\r?\n/);
  const voice = voiceOf(lines);
  if (voice === undefined)
    throw new Problem('this is not a statement that Skolevern has written', {
      code: 'bad-input',
      place: 'line 1',
      remedy: 'begin with its title; for the statements of others there is `skolevern examine`',
    });
  const reader = new Reader(voice, lines);
  reader.read();
  return { ...voice, sentences: reader.sentences, strange: reader.strange };
}

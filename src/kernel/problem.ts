import type { Lang, Text } from './language.ts';

/** What people on the web may meet is said in their language; what only the command line says may be English. */
type Words = string | Text;

export interface ProblemDetails {
  /** A stable code in English, for scripts and tests. */
  readonly code: 'bad-input' | 'not-found' | 'refused' | 'conflict' | 'unavailable';
  /** Where it is wrong: `file:line:column`, a path in the register, a field. */
  readonly place?: string;
  /** What the reader does now. */
  readonly remedy?: Words;
  /** The legal ground of a refusal. */
  readonly law?: string;
}

const inLanguage = (words: Words, lang: Lang) => (typeof words === 'string' ? words : words[lang]);

/**
 * Something a person can mend: bad input, a thing that is not there, a refusal.
 * The command line prints it and ends with 2; the web shows it in place. Messages hold no personal data.
 */
export class Problem extends Error {
  readonly code: ProblemDetails['code'];
  readonly place: string | undefined;
  readonly law: string | undefined;
  readonly #message: Words;
  readonly #remedy: Words | undefined;

  constructor(message: Words, details: ProblemDetails) {
    super(inLanguage(message, 'en'));
    this.name = 'Problem';
    this.code = details.code;
    this.place = details.place;
    this.law = details.law;
    this.#message = message;
    this.#remedy = details.remedy;
  }

  /** What the reader does now, in English. */
  get remedy(): string | undefined {
    return this.#remedy === undefined ? undefined : inLanguage(this.#remedy, 'en');
  }

  /** What is wrong and what to do, in the reader's language. */
  say(lang: Lang): { readonly message: string; readonly remedy: string | undefined } {
    return {
      message: inLanguage(this.#message, lang),
      remedy: this.#remedy === undefined ? undefined : inLanguage(this.#remedy, lang),
    };
  }

  /** One block of plain text for the command line: what, where, what now. */
  describe(): string {
    const lines = [this.place === undefined ? this.message : `${this.place}: ${this.message}`];
    if (this.law !== undefined) lines.push(`  ground: ${this.law}`);
    if (this.remedy !== undefined) lines.push(`  remedy: ${this.remedy}`);
    return lines.join('\n');
  }
}

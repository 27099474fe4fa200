import type { Child } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { DocumentRow } from '../store/read.ts';
import type { WholeMatter } from '../view-matter.ts';

/** A page of another feature about a case. */
export interface MatterPageLink {
  readonly text: string;
  readonly href: string;
  /** What to expect there, where the name alone does not say it. */
  readonly note?: string;
}

/** What features above add to the page of a case; `src/app` puts them in. Each says for itself of which cases. */
export interface MatterExtras {
  /** On top of "what can be done now". */
  readonly links?: (view: WholeMatter, lang: Lang) => readonly MatterPageLink[];
  /** At a document of the case. */
  readonly documentLinks?: (view: WholeMatter, document: DocumentRow, lang: Lang) => readonly MatterPageLink[];
  /** What a task asks for, in the language of the page; undefined where it is not of this feature's writing. */
  readonly taskWords?: (written: string, lang: Lang) => string | undefined;
  /** A section of its own, after what can be done. */
  readonly section?: (view: WholeMatter, lang: Lang, now: Date) => Child;
}

/** What a task asks for, to whoever reads the page: what the program wrote in their language, what somebody wrote as they wrote it. */
export function taskWordsIn(extras: readonly MatterExtras[], written: string, lang: Lang): string {
  for (const extra of extras) {
    const words = extra.taskWords?.(written, lang);
    if (words !== undefined) return words;
  }
  return written;
}

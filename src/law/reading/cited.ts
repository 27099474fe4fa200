import type { IsoDate } from '#src/kernel/date.ts';
import { resolveReference } from '../resolve.ts';
import { actMentions } from './act-mentions.ts';
import { attach } from './attach.ts';
import { blocksOf } from './blocks.ts';
import { citationsIn } from './citations.ts';

/** A provision that a text cites, at its place in it. */
export interface CitedLaw {
  /** The act's id: `offentleglova-2006`. */
  readonly act: string;
  /** Spelt as the law spells it, "§ 32 andre ledd"; "–" where only the act is named. */
  readonly section: string;
  /** As the text has it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The provisions that a text cites, in order, and the acts that it only names; whatever it cites of acts that we do not know falls
 * out. It tells what is cited, not whether that is law.
 * @param day decides between acts of one name, as those of 1998 and 2023 on schools
 */
export function lawCitedIn(text: string, day: IsoDate): readonly CitedLaw[] {
  const mentions = actMentions(text);
  const references = attach(text, mentions, blocksOf(text), citationsIn(text));
  const spoken = new Set(references.map(({ mention }) => mention.start));
  const cited = references.flatMap(({ act, citation, start, end }) => {
    const { act: id, sections } = resolveReference({ act, section: citation.text }, day);
    const told = sections.length > 0 ? sections.map(({ section }) => section) : [citation.text];
    return id === undefined
      ? []
      : told.map((section) => ({ act: id, section, text: text.slice(start, end), start, end }));
  });
  const named = mentions.flatMap(({ name, start, end }) => {
    const { act: id } =
      name === undefined || spoken.has(start) ? {} : resolveReference({ act: name, section: '–' }, day);
    return id === undefined ? [] : [{ act: id, section: '–', text: text.slice(start, end), start, end }];
  });
  return [...cited, ...named].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

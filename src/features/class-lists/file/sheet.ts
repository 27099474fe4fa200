import type { Lang } from '#src/kernel/language.ts';
import type { Field } from '../field.ts';
import type { ClassList } from '../rules/compose.ts';
import { classListTexts } from '../texts.ts';

/** Everything that a copy shows, in the words it shows it in. Made of the list that the recipient gets and of nothing else. */
export interface Sheet {
  readonly lang: Lang;
  readonly title: string;
  readonly school: string;
  readonly recipient: string;
  /** The day in words. */
  readonly day: string;
  readonly mark: string;
  readonly notice: string;
  readonly columns: readonly { readonly field: Field; readonly header: string }[];
  readonly rows: readonly (readonly string[])[];
  readonly words: {
    readonly givenTo: string;
    readonly mark: string;
    readonly page: string;
    readonly of: string;
    readonly nobody: string;
  };
}

/** What stands above and below the rows of a copy. */
export interface SheetFrame {
  readonly lang: Lang;
  readonly groupTitle: string;
  readonly schoolName: string;
  readonly recipient: string;
  readonly day: string;
  readonly mark: string;
}

/** A copy's content. Withheld and unknown are the same empty cell, so that a cell tells nothing. */
export function sheetOf(list: ClassList, frame: SheetFrame): Sheet {
  const texts = classListTexts[frame.lang];
  return {
    lang: frame.lang,
    title: texts.file.title(frame.groupTitle),
    school: frame.schoolName,
    recipient: frame.recipient,
    day: frame.day,
    mark: frame.mark,
    notice: texts.file.notice,
    columns: list.columns.map((field) => ({ field, header: texts.fields[field] })),
    rows: list.rows,
    words: texts.file.words,
  };
}

import type { Lang } from '#src/kernel/language.ts';
import type { Tried } from '../duty/form.ts';
import type { InnsynView } from './view-innsyn.ts';

/** What the parts of the page of an access case are given. */
export interface InnsynProps {
  readonly lang: Lang;
  readonly view: InnsynView;
  readonly units: readonly { readonly key: string; readonly name: string }[];
  readonly tried: Tried | undefined;
  /** The day that a task is proposed to be answered by. */
  readonly dueOn: string;
}

/** Puts values into a text with names in braces. */
export function put(text: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, String(value)), text);
}

/** Where the forms of the page are sent. */
export const formAction = ({ row }: InnsynView): string => `/saker/${row.id}/innsyn`;

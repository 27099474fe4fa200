/**
 * Of all the ways to look at a page, those that one run takes: every one in the long tier (`SKOLEVERN_MATRIX=whole`), else the few that
 * differ most, so that the normal tier stays short.
 */
export function waysOf<T>(all: readonly T[], few: (way: T) => boolean): readonly T[] {
  return process.env['SKOLEVERN_MATRIX'] === 'whole' ? all : all.filter(few);
}

/** At a desk with script, and on a phone where none arrives. */
export const extremes = ({ way }: { readonly way: string }): boolean =>
  way === 'at a desk' || way === 'on a phone where no script arrives';

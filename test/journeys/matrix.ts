/**
 * Of all the ways to look at a page, those that one run takes: every one in the long tier (`SKOLEVERN_MATRIX=whole`), else the few that
 * are named, so that the normal tier stays short.
 */
export function waysOf<T>(all: readonly T[], few: (way: T) => boolean): readonly T[] {
  return process.env['SKOLEVERN_MATRIX'] === 'whole' ? all : all.filter(few);
}

interface Named {
  readonly way: string;
}

/** The two ways that differ most; in the normal tier each journey goes one of them, and as many go the one as the other. */
export const atDesk = ({ way }: Named): boolean => way === 'at a desk';
export const withoutScript = ({ way }: Named): boolean => way === 'on a phone where no script arrives';

/** For what another test of the normal tier sees the most of, and the crawl of the long tier too. */
export const onlyInWhole = (): boolean => false;

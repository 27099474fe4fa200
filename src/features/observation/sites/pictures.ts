import { publicFolder } from '../evidence/seal.ts';
import type { Pass, SiteScan } from '../web/scan-result.ts';

/** A picture of a page, as a visitor had it before a choice or after one that was made. */
export interface Picture {
  readonly page: string;
  readonly pass: Pass;
  /** The last part of its name among the files of the run. */
  readonly file: string;
}

interface Kept {
  readonly name: string;
  readonly mediaType: string;
  readonly deleted: boolean;
}

/** What a browser may be given to show: nothing but the scanner's own pictures. */
export const pictureTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

const named = /\/(no-choice|accept|reject)\/((\d+)-(before|after)\.(?:jpg|png))$/;

/** Which of the two pictures of a visit tells of its pass: as it was met, or as it was when the choice was made. */
const telling: Readonly<Record<Pass, string>> = { 'no-choice': 'before', reject: 'after', accept: 'after' };
const inOrder = Object.keys(telling);

/**
 * The pictures of a scan by page, each page before a choice, after no and after yes; a choice that was not made has none. Pure.
 * @param files those of the run; what is deleted is left out
 */
export function picturesOf(
  { pages, visits }: Pick<SiteScan, 'pages' | 'visits'>,
  files: readonly Kept[],
): readonly (readonly Picture[])[] {
  const wasMade = (page: string, pass: Pass) =>
    pass === 'no-choice' ||
    visits.some((one) => one.page === page && one.pass === pass && one.consent?.clicks !== undefined);
  const shown = files
    .filter(({ name, mediaType, deleted }) => !deleted && pictureTypes.has(mediaType) && !name.startsWith(publicFolder))
    .flatMap(({ name }): Picture[] => {
      const [, pass, file = '', number, when] = named.exec(name) ?? [];
      const page = pages[Number(number) - 1];
      if (page === undefined || (pass !== 'no-choice' && pass !== 'accept' && pass !== 'reject')) return [];
      return when === telling[pass] && wasMade(page, pass) ? [{ page, pass, file }] : [];
    });
  const byPage = Map.groupBy(shown, ({ page }) => page);
  return pages.flatMap((page) => {
    const those = byPage.get(page);
    return those === undefined ? [] : [those.toSorted((a, b) => inOrder.indexOf(a.pass) - inOrder.indexOf(b.pass))];
  });
}

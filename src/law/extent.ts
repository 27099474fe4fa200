import type { ActId } from './acts.ts';
import type { Provision } from './citation/provision.ts';
import { sectionTable } from './sections/table.ts';

/** How the sections of an act are numbered: by chapter ("9-4") or through the act ("18"), and the last that there can be. */
interface Extent {
  readonly byChapter: boolean;
  readonly last: number;
  /** Chapters of which it is known how far they can have gone. */
  readonly chapters?: Readonly<Record<string, number>>;
}

/** Acts whose sections are not all listed; the last number is one that the act at least did not pass. */
const unlisted: Readonly<Partial<Record<ActId, Extent>>> = {
  'pol-2000': { byChapter: false, last: 51 },
  'pof-2000': { byChapter: true, last: 12 },
  'opplaeringslova-1998': { byChapter: true, last: 17, chapters: { '5': 9, '9 A': 16, '12': 10, '15': 12 } },
  'ekomloven-2003': { byChapter: true, last: 13 },
  'arkivforskrifta-2017': { byChapter: false, last: 60 },
};

/** Acts that had the name before the oldest that the table knows: a number may be from them. */
const older: Readonly<Partial<Record<ActId, Extent>>> = {
  'kommuneloven-2018': { byChapter: false, last: 110 },
  'statistikkloven-2019': { byChapter: true, last: 5 },
  'folkeregisterloven-2016': { byChapter: false, last: 40 },
  'vergemalsloven-2010': { byChapter: false, last: 100 },
  'privatskolelova-2003': { byChapter: false, last: 60 },
  'eforvaltningsforskriften-2004': { byChapter: false, last: 60 },
  'barnelova-1981': { byChapter: false, last: 60 },
  'offentleglova-2006': { byChapter: false, last: 20 },
};

function fits({ byChapter, last, chapters = {} }: Extent, { kind, number }: Provision): boolean {
  if (kind !== 'section') return Number.parseInt(number, 10) <= last;
  const [, chapter = '', section = ''] = /^(.+)-(\d+)/.exec(number) ?? [];
  if (Number(section) > (chapters[chapter] ?? Number.POSITIVE_INFINITY)) return false;
  return number.includes('-') === byChapter && Number.parseInt(number, 10) <= last;
}

/** True when the act never had such a provision; false also where the table cannot know. Steps below a section are not looked at. */
export function neverHad(id: ActId, provision: Provision): boolean {
  const table = sectionTable(id);
  if (table.find({ ...provision, parts: [] }) !== undefined) return false;
  if (table.complete) return true;
  const extent = unlisted[id];
  return extent !== undefined && provision.kind !== 'article' && !fits(extent, provision);
}

/** True when an act that had the same name before may have had the provision. */
export function olderMayHave(id: ActId, provision: Provision): boolean {
  const extent = older[id];
  return extent !== undefined && fits(extent, provision);
}

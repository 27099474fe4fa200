import { fitLines } from '#src/features/register/index.ts';
import type { Recipient } from '../web/scan-result.ts';
import { whoIs } from './case-words.ts';
import { type GroundState, type Grounds, groundOf, groundStates } from './ground.ts';
import { type When, whenContacted, whens } from './when-contacted.ts';

/** A box of the drawing: an organisation in a country, contacted at one point of a visit. */
export interface SiteBox {
  readonly who: string;
  readonly known: boolean;
  readonly country: string;
  readonly hosts: readonly string[];
  /** The worst of its hosts. */
  readonly ground: GroundState;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SiteBand {
  readonly when: When;
  readonly y: number;
  readonly height: number;
  /** Where its boxes begin, below its heading. */
  readonly inside: number;
  /** What stands below its heading. */
  readonly help: readonly string[];
  readonly boxes: readonly SiteBox[];
}

export interface SiteDrawing {
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly SiteBand[];
  readonly site: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
  };
}

/** A wide screen has the site to the left and three boxes beside each other; a narrow one the site on top and the boxes below one another. */
export type Shape = 'wide' | 'upright';

/** In the drawing's own units: one is a pixel on a wide screen, and at least about that on a phone. */
export interface Sizes {
  readonly width: number;
  /** Sizes of letters: names and headings, and what stands below a name. */
  readonly name: number;
  readonly small: number;
  readonly heading: number;
  /** From line to line. */
  readonly line: number;
  readonly smallLine: number;
  /** The strip of a box that shows its ground. */
  readonly edge: number;
  readonly padding: number;
  /** Where the bands begin, and how far inside them their boxes do. */
  readonly band: number;
  readonly inner: number;
  readonly columns: number;
  /** How wide the site's own box is. */
  readonly site: number;
}

export const drawn: Readonly<Record<Shape, Sizes>> = {
  wide: {
    width: 960,
    name: 12.5,
    small: 11,
    heading: 15,
    line: 16,
    smallLine: 15,
    edge: 14,
    padding: 8,
    band: 250,
    inner: 14,
    columns: 3,
    site: 180,
  },
  upright: {
    width: 330,
    name: 15,
    small: 14,
    heading: 15,
    line: 20,
    smallLine: 19,
    edge: 14,
    padding: 9,
    band: 26,
    inner: 10,
    columns: 1,
    site: 328,
  },
};

const gap = 10;
const bandGap = 16;

/** How wide a box is. */
const boxWidth = ({ width, band, inner, columns }: Sizes) =>
  Math.floor((width - band - 2 * inner - (columns - 1) * gap) / columns);
/** What a heading takes, with the air below it. */
const bandHead = ({ heading, smallLine }: Sizes) => heading + smallLine + 4;

const worst = (states: readonly GroundState[]): GroundState =>
  states.toSorted((a, b) => groundStates.indexOf(b) - groundStates.indexOf(a))[0] ?? 'unknown';

type Placed = Omit<SiteBox, 'x' | 'y' | 'width' | 'height'>;

function boxesOf(recipients: readonly Recipient[], grounds: Grounds, sizes: Sizes): readonly Placed[] {
  const groups = [...Map.groupBy(recipients, (one) => JSON.stringify([whoIs(one), one.country])).values()];
  return groups
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const who = whoIs(first);
      return [
        {
          who,
          known: first.organisation !== 'unknown',
          country: first.country,
          hosts: group.map(({ host }) => host).sort(),
          ground: worst(group.map(({ host }) => groundOf(grounds, host).state)),
          lines: fitLines(who, sizes.name, boxWidth(sizes) - sizes.edge - 2 * sizes.padding, 2),
        },
      ];
    })
    .toSorted(
      (a, b) => groundStates.indexOf(b.ground) - groundStates.indexOf(a.ground) || a.who.localeCompare(b.who, 'nb'),
    );
}

/** How high a box is: its name, its country and its ground, a line each. */
const boxHeight = ({ lines }: Placed, { line, smallLine, padding }: Sizes) =>
  lines.length * line + 2 * smallLine + 2 * padding + 2;

/** What is to be drawn, and how. */
export interface ToDraw {
  readonly host: string;
  readonly recipients: readonly Recipient[];
  readonly grounds: Grounds;
  readonly shape?: Shape;
  /** Words below the heading of a band, in the reader's language: of those who are only named, and where nobody stands. */
  readonly help?: (when: When, isEmpty: boolean) => string;
}

function bandOf(when: When, { recipients, grounds, help = () => '' }: ToDraw, top: number, sizes: Sizes): SiteBand {
  const placed = boxesOf(
    recipients.filter((one) => whenContacted(one) === when),
    grounds,
    sizes,
  );
  const { width, band, inner, columns } = sizes;
  const words = fitLines(help(when, placed.length === 0), sizes.small, width - band - 2 * inner, 5);
  const boxes: SiteBox[] = [];
  const inside = top + bandHead(sizes) + words.length * sizes.smallLine;
  let y = placed.length === 0 ? inside + gap : inside;
  for (let start = 0; start < placed.length; start += columns) {
    const row = placed.slice(start, start + columns);
    const height = Math.max(...row.map((box) => boxHeight(box, sizes)));
    row.forEach((box, index) => {
      const x = band + inner + index * (boxWidth(sizes) + gap);
      boxes.push({ ...box, x, y, width: boxWidth(sizes), height });
    });
    y += height + gap;
  }
  const height = y - top + 4;
  return { when, y: top, inside, help: words, height, boxes };
}

function siteBox(host: string, { name, line, padding, site }: Sizes): Omit<SiteDrawing['site'], 'y'> {
  const lines = fitLines(host.replaceAll('.', '. '), name, site - 2 * padding, 4).map((one) =>
    one.replaceAll('. ', '.'),
  );
  return { x: 1, width: site, height: lines.length * line + 4 * padding, lines };
}

/**
 * Places a site and its recipients: four bands, by when in a visit each is contacted, or only named, and in each a box for every
 * organisation. Both shapes hold the same. Pure.
 */
export function drawSite(wish: ToDraw): SiteDrawing {
  const { shape = 'wide' } = wish;
  const sizes = drawn[shape];
  const site = siteBox(wish.host, sizes);
  const bands: SiteBand[] = [];
  let top = shape === 'wide' ? 4 : 2 + site.height + bandGap;
  for (const when of whens) {
    const band = bandOf(when, wish, top, sizes);
    bands.push(band);
    top += band.height + bandGap;
  }
  const height = top - bandGap + 4;
  const y = shape === 'wide' ? Math.round(height / 2 - site.height / 2) : 2;
  return { shape, width: sizes.width, height, bands, site: { ...site, y } };
}

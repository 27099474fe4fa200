import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingOf } from './drawing.ts';
import type { Level, MapEdge, MapGraph, MapNode, Side } from './graph.ts';
import type { Place } from './place.ts';
import type { Layout, Placed } from './shapes.ts';
import { stack, stackHeight } from './stack.ts';
import { fitLines, textWidth } from './text-fit.ts';

const places: readonly Place[] = [
  { is: 'unknown' },
  { is: 'countries', countries: ['NO'] },
  { is: 'countries', countries: ['NO', 'SE'] },
  { is: 'countries', countries: ['US'] },
];

function node(side: Side, index: number, level: Level, place: Place): MapNode {
  const ref = `${side === 'system' ? 'systems' : 'parties'}/${side}-${index}`;
  return { id: `${side}:${ref}`, ref, side, level, place, usedBy: [] };
}

function edge(from: MapNode, to: MapNode): MapEdge {
  const id = `${from.id} > ${to.id}`;
  return { id, from: from.id, to: to.id, kinds: ['flow'], data: [], dataUnknown: true, encrypted: undefined, refs: [] };
}

/** A map of so many systems, with flows between them in any direction, circles too. */
function mapOf(systems: number): fc.Arbitrary<MapGraph> {
  const count = (most: number) => fc.integer({ min: 0, max: most });
  const pair = fc.tuple(fc.nat(), fc.nat());
  const pairs = (most: number) => fc.array(pair, { maxLength: most });
  return fc
    .record({
      sources: count(12),
      recipients: count(12),
      subs: count(4),
      schools: fc.array(fc.boolean(), { minLength: systems, maxLength: systems }),
      where: fc.array(fc.nat({ max: places.length - 1 }), { minLength: 8, maxLength: 8 }),
      into: pairs(systems),
      between: pairs(systems),
      out: pairs(systems * 2),
      past: pairs(4),
      below: pairs(6),
    })
    .map(({ sources, recipients, subs, schools, where, into, between, out, past, below }) => {
      const of = (side: Side, length: number) =>
        Array.from({ length }, (_, index) => {
          const level = side === 'system' && schools[index] ? 'school' : 'owner';
          return node(side, index, level, places[where[index % where.length] ?? 0] ?? { is: 'unknown' });
        });
      const all = {
        source: of('source', sources),
        system: of('system', systems),
        recipient: of('recipient', recipients),
        sub: of('sub', subs),
      };
      const between_ = (from: readonly MapNode[], to: readonly MapNode[], those: readonly [number, number][]) =>
        those.flatMap(([a, b]) => {
          const [one, other] = [from[a % Math.max(1, from.length)], to[b % Math.max(1, to.length)]];
          return one === undefined || other === undefined || one === other ? [] : [edge(one, other)];
        });
      const edges = [
        ...between_(all.source, all.system, into),
        ...between_(all.system, all.system, between),
        ...between_(all.system, all.recipient, out),
        ...between_(all.source, all.recipient, past),
        ...between_(all.recipient, all.sub, below),
      ];
      const nodes = Object.values(all).flat();
      return { nodes, edges: [...new Map(edges.map((one) => [one.id, one])).values()], loose: [] };
    });
}

const words = ['Granbar', 'Utdanningsdirektoratet', 'og', 'læringsplattformen', 'Zokrates', 'i', 'skolehelsetjenesten'];
/** Names of one to six words, the same for the same entry. */
const namer = {
  lang: 'nb' as const,
  name: (ref: string) => {
    const sum = [...ref].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
    return Array.from({ length: 1 + (sum % 6) }, (_, index) => words[(sum + index * 3) % words.length]).join(' ');
  },
};

const overlap = (a: Placed, b: Placed) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function overlapping({ boxes }: Layout): string[] {
  const all = [...boxes];
  return all.flatMap(([id, box], index) =>
    all.slice(index + 1).flatMap(([other, placed]) => (overlap(box, placed) ? [`${id} and ${other}`] : [])),
  );
}

/** Lines that pass through a box: level stretches across a column at the height of one. */
function throughBoxes({ boxes, lines }: Layout): string[] {
  return [...lines].flatMap(([line, { points, bends }]) =>
    points.slice(1).flatMap(([x, y], index) => {
      const [beforeX, beforeY] = points[index] ?? [0, 0];
      if (bends || y !== beforeY || index % 2 === 0) return [];
      const stretch = { x: Math.min(x, beforeX) + 1, y, width: Math.abs(x - beforeX) - 2, height: 0.1 };
      return [...boxes].flatMap(([id, box]) => (overlap(stretch, box) ? [`${line} through ${id}`] : []));
    }),
  );
}

const runs = { 5: 30, 40: 12, 150: 3 } as const;

describe.each([5, 40, 150] as const)('a map of %i systems', (systems) => {
  const whole = (check: (graph: MapGraph) => void) =>
    fc.assert(
      fc.property(mapOf(systems), (graph) => {
        check(graph);
      }),
      { numRuns: runs[systems] },
    );

  test('has no box over another, and all of them inside the picture', () => {
    whole((graph) => {
      const { layout } = drawingOf(namer, graph);
      expect(overlapping(layout)).toEqual([]);
      for (const { x, y, width, height } of layout.boxes.values()) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(layout.width);
        expect(y + height).toBeLessThanOrEqual(layout.height);
      }
      expect(layout.width).toBeLessThanOrEqual(1180);
    });
  });

  test('has every node in one box, and every line from the edge of one box to the edge of another', () => {
    whole((graph) => {
      const { folded, layout } = drawingOf(namer, graph);
      expect(folded.boxes.flatMap(({ nodes }) => nodes.map(({ id }) => id)).sort()).toEqual(
        graph.nodes.map(({ id }) => id).sort(),
      );
      for (const { id, from, to } of folded.edges) {
        const points = layout.lines.get(id)?.points ?? [];
        for (const [end, box] of [
          [points[0], layout.boxes.get(from)],
          [points.at(-1), layout.boxes.get(to)],
        ] as const) {
          expect(box !== undefined && [box.x, box.x + box.width]).toContain(end?.[0]);
          expect(end?.[1]).toBeGreaterThan(box?.y ?? Number.POSITIVE_INFINITY);
          expect(end?.[1]).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
        }
      }
    });
  });

  test('runs no line through a box', () => {
    whole((graph) => expect(throughBoxes(drawingOf(namer, graph).layout)).toEqual([]));
  });

  test('keeps systems in the band of their level, the owner’s over the schools’', () => {
    whole((graph) => {
      const { layout, boxes } = drawingOf(namer, graph);
      expect(layout.bands.map(({ level }) => level)).toEqual(
        (['owner', 'school'] as const).filter((level) =>
          graph.nodes.some((one) => one.side === 'system' && one.level === level),
        ),
      );
      for (const { box } of boxes.values()) {
        const [first] = box.nodes;
        const band = layout.bands.find(({ level }) => level === first?.level);
        const placed = layout.boxes.get(box.id);
        if (first?.side !== 'system') continue;
        expect(placed?.y).toBeGreaterThanOrEqual(band?.y ?? Number.POSITIVE_INFINITY);
        expect((placed?.y ?? 0) + (placed?.height ?? 0)).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0) + 1);
      }
    });
  });

  test('is the same whatever order it is read in', () => {
    whole((graph) => {
      const other = { ...graph, nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
      expect(drawingOf(namer, other).layout).toEqual(drawingOf(namer, graph).layout);
    });
  });

  test('writes nothing wider than its box', () => {
    whole((graph) => {
      const { boxes, layout } = drawingOf(namer, graph);
      for (const { box, labels } of boxes.values()) {
        const width = layout.boxes.get(box.id)?.width ?? 0;
        for (const line of labels.flatMap(({ lines }) => lines)) expect(textWidth(line, 12.5)).toBeLessThan(width - 20);
      }
    });
  });
});

test('a map of nothing is an empty picture', () => {
  const { layout, folded } = drawingOf(namer, { nodes: [], edges: [], loose: [] });
  expect([layout.boxes.size, layout.bands.length, folded.edges.length]).toEqual([0, 0, 0]);
});

test('a stack keeps its order and its room, and stands as near to its wishes as it can', () => {
  const wish = fc.record({
    height: fc.integer({ min: 8, max: 90 }),
    centre: fc.integer({ min: 0, max: 900 }),
    thin: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const bottom = 40 + stackHeight(wishes) + 50;
      const tops = stack(wishes, 40, bottom);
      for (const [index, top] of tops.entries()) {
        const before = index === 0 ? 40 : (tops[index - 1] ?? 0) + (wishes[index - 1]?.height ?? 0);
        expect(top).toBeGreaterThanOrEqual(before - 0.2);
      }
      expect((tops.at(-1) ?? 0) + (wishes.at(-1)?.height ?? 0)).toBeLessThanOrEqual(bottom + 0.2);
    }),
  );
  expect(stack([{ height: 20, centre: 100, thin: false }], 0, 300)).toEqual([90]);
  const pushed = [0, 1].map(() => ({ height: 20, centre: 100, thin: false }));
  expect(stack(pushed, 0, 300)).toEqual([74, 106]);
});

describe('a text in lines', () => {
  test('fits, and is whole when nothing says that it is not', () => {
    const text = fc.array(fc.constantFrom(...words, 'x'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 240 }), fc.integer({ min: 1, max: 4 }), (those, room, most) => {
        const lines = fitLines(those.join(' '), 12, room, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
        const put = lines.join('').replaceAll(/[- ]/g, '');
        if (!put.endsWith('…')) expect(put).toBe(those.join(''));
      }),
    );
  });

  test('breaks long words at the seams of the compound', () => {
    expect(fitLines('Utdanningsdirektoratet', 12.5, 128, 3)).toEqual(['Utdannings-', 'direktoratet']);
    expect(fitLines('Skolehelsetjenesten', 12.5, 128, 3)).toEqual(['Skolehelse-', 'tjenesten']);
    expect(fitLines('En to tre fire fem', 12.5, 60, 1)).toEqual(['En to…']);
  });
});

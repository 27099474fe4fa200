import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsOn } from '#src/kernel/validity.ts';
import { type Assertion, assertionOf, paint, versionOf } from './timeline.ts';

const first = Date.UTC(2020, 0, 1);
const dayAt = (index: number) => new Date(first + index * 86_400_000).toISOString().slice(0, 10);
const length = 30;

/** Stretches over a month, open ends among them, with the bodies told apart by a number. */
const stretch = fc
  .tuple(fc.option(fc.nat(length - 1)), fc.option(fc.nat(length - 1)), fc.option(fc.nat(4)))
  .filter(([from, to]) => from === null || to === null || from < to)
  .map(
    ([from, to, name]): Assertion => ({
      kind: 'systems',
      key: 'a',
      from: from === null ? null : dayAt(from),
      to: to === null ? null : dayAt(to),
      body: name === null ? null : { name: `n${name}` },
    }),
  );
const lives = fc.array(stretch, { maxLength: 12 });
const days = Array.from({ length: length + 2 }, (_, index) => dayAt(index - 1));
const validity = ({ from, to }: { from: string | null; to: string | null }) => ({
  from: from ?? undefined,
  to: to ?? undefined,
});

describe('the life of an entry', () => {
  test('is on each day what was said last of that day', () => {
    fc.assert(
      fc.property(lives, (assertions) => {
        const painted = paint(assertions);
        for (const day of days) {
          const said = assertions.findLast((one) => holdsOn(validity(one), day))?.body ?? undefined;
          const held = painted.filter((one) => holdsOn(validity(one), day)).map(({ body }) => body);
          expect(held).toEqual(said === undefined ? [] : [said]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('comes in the order of time, and saying it all again changes nothing', () => {
    fc.assert(
      fc.property(lives, (assertions) => {
        const painted = paint(assertions);
        for (const [index, one] of painted.entries()) {
          const next = painted[index + 1];
          if (next !== undefined) expect(one.to !== null && next.from !== null && one.to <= next.from).toBe(true);
        }
        const again = painted.map((one) => assertionOf('systems', 'a', versionOf(one)));
        expect(paint([...assertions, ...again])).toEqual(painted);
      }),
      { numRuns: 300 },
    );
  });
});

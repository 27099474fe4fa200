import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

/** What was fetched, in turns. */
function fetching(there: readonly string[]) {
  const turns: string[][] = [];
  const fetch = async (missing: readonly string[]) => {
    turns.push([...missing]);
    return new Map(missing.filter((id) => there.includes(id)).map((id) => [id, `text of ${id}`]));
  };
  return { turns, fetch };
}

describe('what is never rewritten', () => {
  it('is fetched once, and given in the order that it is asked for', async () => {
    const { turns, fetch } = fetching(['a', 'b', 'c']);
    const read = remembered<string>(10);
    expect(await read(['b', 'a'], fetch)).toEqual(['text of b', 'text of a']);
    expect(await read(['a', 'c', 'b'], fetch)).toEqual(['text of a', 'text of c', 'text of b']);
    expect(turns).toEqual([['b', 'a'], ['c']]);
  });

  it('is left out where it is not to be had, and asked for again', async () => {
    const { turns, fetch } = fetching(['a']);
    const read = remembered<string>(10);
    expect(await read(['gone', 'a'], fetch)).toEqual(['text of a']);
    expect(await read(['gone'], fetch)).toEqual([]);
    expect(turns).toEqual([['gone', 'a'], ['gone']]);
  });

  it('is forgotten when it was asked for longest ago, but given in full each time', async () => {
    const { turns, fetch } = fetching(['a', 'b', 'c']);
    const read = remembered<string>(2);
    expect(await read(['a', 'b', 'c'], fetch)).toHaveLength(3);
    await read(['b'], fetch);
    await read(['a'], fetch);
    await read(['b'], fetch);
    expect(turns).toEqual([['a', 'b', 'c'], ['a']]);
  });
});

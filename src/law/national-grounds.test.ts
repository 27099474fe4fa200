import { describe, expect, it } from 'vitest';
import { nationalGround, nationalGrounds } from './national-grounds.ts';
import { resolveReference } from './resolve.ts';

describe('a national ground', () => {
  it.each([
    ['opplaeringslova-1998', 'kapittel 9a', '9a'],
    ['opplaeringslova-1998', '§ 9 A-4', '9a'],
    ['opplaeringslova-1998', '9A-3 andre ledd', '9a'],
    ['opplaeringslova-2023', '§ 25-1', '25-1'],
    ['opplaeringslova-2023', '§ 25-1 første og femte ledd', '25-1'],
    ['opplaeringslova-2023', '§ 17-11', '17-11'],
    ['privatskolelova-2003', '§ 7-9 første ledd', '7-9'],
    ['arkivlova-2025', '§ 5', '5'],
  ])('%s %s goes by § %s', (act, section, ground) => {
    expect(nationalGround(act, section)?.section).toBe(ground);
  });

  it.each([
    ['opplaeringslova-1998', '§ 9-1'],
    ['opplaeringslova-2023', '§ 25-10'],
    ['opplaeringslova-2023', '§§ 25-1 og 1-1'],
    ['opplaeringslova-2023', '–'],
    ['opplaeringslova-2023', 'hele loven'],
    ['arkivlova-2025', '§ 50'],
    ['arkivlova-1992', '§ 5'],
  ])('is not known for %s %s', (act, section) => {
    expect(nationalGround(act, section)).toBeUndefined();
  });

  it('is a provision that exists', () => {
    for (const { act, section } of nationalGrounds) {
      expect([act, section, resolveReference({ act, section }, '2026-07-02').state]).toEqual([
        act,
        section,
        expect.stringMatching(/^(in-force|repealed)$/),
      ]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { actsNamed, actTitles, shareName } from './act-names.ts';
import type { ActId } from './acts.ts';
import { parseCitation } from './citation/parse.ts';
import { neverHad, olderMayHave } from './extent.ts';

function one(citation: string) {
  const [provision] = parseCitation(citation) ?? [];
  if (provision === undefined) throw new Error(`${citation} cannot be read`);
  return provision;
}

describe('what an act can have had', () => {
  it.each<[ActId, string, boolean]>([
    ['forvaltningsloven-1967', '§ 3-31', true],
    ['forvaltningsloven-1967', '§ 31', false],
    ['gdpr', 'art. 100', true],
    ['gdpr', 'art. 99', false],
    ['pol-2000', '§ 52', true],
    ['pol-2000', '§ 8-1', true],
    ['pol-2000', '§ 51', false],
    ['pof-2000', '§ 8', true],
    ['opplaeringslova-1998', '§ 25-1', true],
    ['opplaeringslova-1998', '§ 12-14', true],
    ['opplaeringslova-1998', '§ 12-4', false],
    ['opplaeringslova-1998', '§ 13-9', false],
    ['barnehageloven-2005', '§ 400', false],
  ])('%s %s: never there is %s', (act, citation, never) => {
    expect(neverHad(act, one(citation))).toBe(never);
  });

  it('knows that an older act of the name may have had a number of its style', () => {
    expect(olderMayHave('kommuneloven-2018', one('§ 23'))).toBe(true);
    expect(olderMayHave('kommuneloven-2018', one('§ 25-9'))).toBe(false);
    expect(olderMayHave('gdpr', one('art. 100'))).toBe(false);
  });
});

describe('names of several words', () => {
  it('each stand for an act', () => {
    expect(actTitles.length).toBeGreaterThan(10);
    for (const title of actTitles) expect([title, actsNamed(title).length > 0]).toEqual([title, true]);
  });

  it('tell the act of 1998 from that of 2023', () => {
    expect(actsNamed('lov om grunnskolen og den vidaregåande opplæringa')).toEqual(['opplaeringslova-1998']);
    expect(actsNamed('lov om grunnskoleopplæringa og den vidaregåande opplæringa')).toEqual(['opplaeringslova-2023']);
  });

  it('are shared by acts that followed each other under one name, and by no others', () => {
    expect(shareName('opplaeringslova-1998', 'opplaeringslova-2023')).toBe(true);
    expect(shareName('pof-2000', 'gdpr')).toBe(false);
  });
});

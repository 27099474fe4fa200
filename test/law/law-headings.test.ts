import { describe, expect, it } from 'vitest';
import { linesFor, readLaw } from '../../scripts/law-headings.ts';

const act = `---
tittel: "Lov om trær (trelova)"
refid: "lov/2001-02-03-4"
ikrafttredelse: "2002-01-01, 2003-07-01, Kongen fastset"
---

# Lov om trær (trelova)

## Kapittel 1. Om trær

#### § 1. Føremål.

Lova skal verne § 2 og andre tre.

#### § 1 a. (definisjonar).

*Føyd til med lov 13 juni 1997 nr. 39 (ikr. 1 jan 1998 iflg. res. 5 des 1997 nr. 1 ), endra med lov 20 juni 2003 nr. 40 (ikr. 1 apr 2004).*

#### § 2. (Oppheva)

*Tilføyd ved lov 1 mai 2003 nr. 1 (i kraft 1 juli 2003), oppheva ved lov 3 sept. 2010 nr. 5 .*

#### § 4. Stubbar

*Endra ved lov 1 mars 2005 nr. 2 (i kraft 2 april 2005, tidlegare § 5).*

#### § 5. Greiner

*Tilføyd ved lov 1 mars 2005 nr. 2 (i kraft 2 april 2005).*

## Kapittel 2A Om skog

#### § 6. Skog

*1 Paragrafen gjeld frå den tida Kongen fastset. Noko anna held fram.*

#### § 7-1c. Ein skog med eit svært langt namn som held fram og held fram heilt til ingen lenger hugsar korleis det byrja

*Oppheves ved lov 22 des 2025 nr. 128 (i kraft 1 juli 2026 iflg. res. 22 des 2025 nr. 2838 ).*

#### § 8. Frø

*Opphevet ved forskrift 4 april 2014 nr. 392 , tilføyd igjen ved forskrift 1 mars 2019 nr. 164 (i kraft 1 april 2019).*

## EUROPAFORORDNING (EU) 2000/1 om tre

### KAPITTEL I Alminneleg

##### Artikkel 1. Føremål

## Vedlegg. Anna språk

#### § 1. Same att
`;

describe('the list that is made of an act', () => {
  it('holds numbers and days, and nothing of what the headings and paragraphs say', () => {
    expect(linesFor('section', readLaw(act))).toEqual([
      'kap. 1',
      '§ 1',
      '§ 1 a|1998-01-01',
      '§ 2|2003-07-01|2010-09-03',
      '§ 4',
      // Another provision had the number before, so that the number was law already.
      '§ 5',
      'kap. 2 A',
      '§ 6|?',
      '§ 7-1 c||2026-07-01',
      '§ 8|2019-04-01',
    ]);
  });

  it('is not made when a repeal cannot be dated', () => {
    expect(() => readLaw(act.replace(/^\*Tilføyd ved lov 1 mai.*$/m, ''))).toThrow('§ 2 is repealed');
  });

  it('keeps the articles of a regulation apart from the act that carries it', () => {
    expect(linesFor('article', readLaw(act))).toEqual(['kap. I', 'art. 1']);
  });

  it('tells the days on which parts of the act came into force', () => {
    expect(readLaw(act)).toMatchObject({ id: 'lov-2001-02-03-4', days: ['2002-01-01', '2003-07-01'] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitation } from './parse.ts';
import { printCitation, printProvision } from './print.ts';
import { canonicalNumber, type Part, type Provision, type Unit } from './provision.ts';

const read = (citation: string) => parseCitation(citation)?.map(printProvision);

describe('a citation as people write it', () => {
  it.each([
    ['§ 25-1 første ledd', ['§ 25-1 første ledd']],
    ['§25-1 fyrste leddet', ['§ 25-1 første ledd']],
    ['section 25-1 first paragraph', ['§ 25-1 første ledd']],
    ['§ 25-1 første og femte ledd', ['§ 25-1 første ledd', '§ 25-1 femte ledd']],
    ['§ 3-1 tredje ledd bokstav d', ['§ 3-1 tredje ledd bokstav d']],
    ['§ 8 første ledd bokstav b og andre ledd', ['§ 8 første ledd bokstav b', '§ 8 andre ledd']],
    ['§ 2 nr. 5', ['§ 2 nr. 5']],
    ['§ 12 a annet ledd', ['§ 12 a andre ledd']],
    ['§ 10 2. ledd siste punktum.', ['§ 10 andre ledd siste punktum']],
    ['§ 30(1)', ['§ 30 første ledd']],
    ['§ 30 første ledd (2)', ['§ 30 første ledd nr. 2']],
    ['§ 30 (1) (b)', ['§ 30 første ledd bokstav b']],
    ['9A-4', ['§ 9 A-4']],
    ['9a-4', ['§ 9 A-4']],
    ['§ 9 A-4', ['§ 9 A-4']],
    ['§ 7-1c', ['§ 7-1 c']],
    ['kap. 12', ['kap. 12']],
    ['kapittel 9a', ['kap. 9 A']],
    ['kapittel 3 og 4A', ['kap. 3', 'kap. 4 A']],
    ['kapittel 3 VI', ['kap. 3 VI']],
    ['kapittel 3 I', ['kap. 3 I']],
    ['kapittel IV', ['kap. IV']],
    ['kapittel 3 VI § 3-38', ['§ 3-38']],
    ['kapittel 4, samt tilhørende forskrifter', ['kap. 4']],
    ['art. 6 nr. 1 bokstav e', ['art. 6 nr. 1 bokstav e']],
    ['art. 6(1)(e)', ['art. 6 nr. 1 bokstav e']],
    ['Article 6 (1) e', ['art. 6 nr. 1 bokstav e']],
    ['artikkel 6.1 e', ['art. 6 nr. 1 bokstav e']],
    ['6(1)(e)', ['art. 6 nr. 1 bokstav e']],
    ['art. 6 nr. 1 e', ['art. 6 nr. 1 bokstav e']],
    ['art. 9(2)(f)/(g)', ['art. 9 nr. 2 bokstav f', 'art. 9 nr. 2 bokstav g']],
    [
      'art. 28(3)(a)–(c), (2)',
      ['art. 28 nr. 3 bokstav a', 'art. 28 nr. 3 bokstav b', 'art. 28 nr. 3 bokstav c', 'art. 28 nr. 2'],
    ],
    ['artiklene 13 og 14', ['art. 13', 'art. 14']],
  ])('%s', (citation, provisions) => {
    expect(read(citation)).toEqual(provisions);
  });

  it.each([
    ['§§ 11-6–11-11', ['§ 11-6', '§ 11-7', '§ 11-8', '§ 11-9', '§ 11-10', '§ 11-11']],
    ['§§ 5-1 til 5-3', ['§ 5-1', '§ 5-2', '§ 5-3']],
    ['§§ 13 - 13c', ['§ 13', '§ 13 a', '§ 13 b', '§ 13 c']],
    ['§§ 13 b–13 d', ['§ 13 b', '§ 13 c', '§ 13 d']],
    ['§§ 11–12 a', ['§ 11', '§ 12', '§ 12 a']],
    ['kap. 9 A–10', ['kap. 9 A', 'kap. 10']],
    ['§§ 2-8, 2-14 og 7-11', ['§ 2-8', '§ 2-14', '§ 7-11']],
    ['§ 1–§ 3', ['§ 1', '§ 2', '§ 3']],
    ['§§ 9-14–10-2', ['§ 9-14', '§ 10-2']],
  ])('counts what lies between: %s', (citation, provisions) => {
    expect(read(citation)).toEqual(provisions);
  });

  it.each([
    '',
    '–',
    'loven',
    '§',
    '§ 9 til § 8',
    '§§ 1–9999',
    '§ 11 12',
    '§ 8 og bokstav b',
    '§ 8 første',
    '§ 8 nr.',
    '§ 8 bokstav',
    'bokstav b',
    '§ 8 og',
    'art. 6 nr. 3–1',
    '§ 8 første ledd til § 9',
    'constructor',
  ])('does not read "%s"', (citation) => {
    expect(parseCitation(citation)).toBeUndefined();
  });
});

const small = (to: number) => fc.integer({ min: 1, max: to }).map(String);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøå');
const valueOfUnit: Readonly<Record<Unit, fc.Arbitrary<string>>> = {
  division: fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'VI', 'IX', 'X'),
  paragraph: fc.oneof(small(30), fc.constant('last')),
  number: small(40),
  letter,
  sentence: fc.oneof(small(30), fc.constant('last')),
  indent: small(15),
};

function partsOf(units: readonly Unit[]): fc.Arbitrary<readonly Part[]> {
  return fc
    .shuffledSubarray([...units])
    .chain((chosen) => fc.tuple(...chosen.map((unit) => valueOfUnit[unit].map((value) => ({ unit, value })))));
}

const steps: readonly Unit[] = ['paragraph', 'number', 'letter', 'sentence', 'indent'];
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.oneof(arbitrary, fc.constant(''));
const sectionNumber = fc
  .tuple(small(99), maybe(letter), maybe(fc.tuple(small(60), maybe(letter)).map(([n, l]) => `-${n}${l}`)))
  .map((parts) => parts.join(''));

const provision: fc.Arbitrary<Provision> = fc.oneof(
  fc.record({
    kind: fc.constant('section' as const),
    number: sectionNumber.map((raw) => canonicalNumber(raw, 'section')),
    parts: partsOf(steps),
  }),
  fc.record({ kind: fc.constant('article' as const), number: small(99), parts: partsOf(steps) }),
  fc.record({
    kind: fc.constant('chapter' as const),
    number: fc.oneof(
      small(40),
      fc.constantFrom('I', 'IV', 'IX'),
      fc.tuple(small(40), fc.constantFrom('A', 'B', 'C')).map((pair) => pair.join(' ')),
    ),
    parts: partsOf(['division']),
  }),
);

describe('a provision in its one spelling', () => {
  it('prints and reads back as it was, alone and in a row', () => {
    fc.assert(
      fc.property(fc.array(provision, { minLength: 1, maxLength: 4 }), (provisions) => {
        // After a chapter, a section would say where in the chapter: that is another citation.
        const sameKind = provisions.filter(({ kind }) => kind === provisions[0]?.kind);
        expect(parseCitation(printCitation(sameKind))).toEqual(sameKind);
      }),
    );
  });

  it('is the same however spaces and capitals fall in its number', () => {
    fc.assert(
      fc.property(sectionNumber, fc.boolean(), fc.boolean(), (raw, upper, spaced) => {
        const cased = upper ? raw.toUpperCase() : raw;
        const written = spaced ? cased.replace(/(\d)(\p{L})/gu, '$1 $2') : cased;
        expect(parseCitation(`§ ${written}`)).toEqual(parseCitation(`§ ${raw}`));
        expect(parseCitation(`§ ${written}`)).toHaveLength(1);
      }),
    );
  });

  it('is the same with brackets as with words', () => {
    fc.assert(
      fc.property(small(99), small(9), letter, (article, number, point) => {
        const words = parseCitation(`artikkel ${article} nr. ${number} bokstav ${point}`);
        expect(parseCitation(`art. ${article}(${number})(${point})`)).toEqual(words);
        expect(words).toHaveLength(1);
      }),
    );
  });

  it('takes any text without falling over', () => {
    const piece = fc.constantFrom(
      '§',
      '§§',
      'art.',
      'kap.',
      '3',
      '9A',
      '9 A-4',
      'og',
      '–',
      ',',
      '(1)',
      'ledd',
      'første',
      'x',
      '?',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
        ),
        (text) => {
          const provisions = parseCitation(text);
          if (provisions !== undefined) expect(provisions.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

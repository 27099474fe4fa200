import { expect, test } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import { addressOf } from './journey.ts';
import { readJourneys } from './read-journeys.ts';

const sites = ['https://www.skole.no/', 'https://b.no/avd/'];
const read = (text: string) => readJourneys(text, 'ferder.txt', sites);

test('journeys are read in Norwegian and English, with remarks and quotes as people write them', () => {
  const found = read(
    '\uFEFF# våre\nhttps://www.skole.no/ Skoleruta for året\n  gå til /for-foreldre#topp\n  trykk på «Skolerute   2026»  # lenken\n\nhttps://b.no/avd/ Search\r\n go to https://b.no/avd/side\r\n write "kanari fugl" in “Search the site”\r\n search\r\n',
  );
  expect(found).toMatchObject([
    {
      site: 'https://www.skole.no/',
      name: 'Skoleruta for året',
      steps: [
        { line: 3, kind: 'go', url: 'https://www.skole.no/for-foreldre' },
        { line: 4, text: 'trykk på «Skolerute   2026»', kind: 'press', words: 'Skolerute 2026' },
      ],
    },
    {
      site: 'https://b.no/avd/',
      name: 'Search',
      steps: [
        { kind: 'go', url: 'https://b.no/avd/side' },
        { kind: 'write', words: 'kanari fugl', field: 'Search the site' },
        { line: 9, kind: 'search' },
      ],
    },
  ]);
  expect(found.map(addressOf)).toEqual([
    'https://www.skole.no/#ferd-skoleruta-for-aret',
    'https://b.no/avd/#ferd-search',
  ]);
});

const head = 'https://www.skole.no/ Ferd\n';

test('where there is one site, a journey is begun by its name alone', () => {
  const text = 'Skoleruta:\ngå til /ruta\n\nKart: # nederst\ntrykk «Kart»';
  const names = (sites: readonly string[]) => readJourneys(text, 'ferder', sites).map(addressOf);
  expect(names(['https://b.no/avd'])).toEqual(['https://b.no/avd#ferd-skoleruta', 'https://b.no/avd#ferd-kart']);
  expect(() => names(['https://b.no/avd', 'https://a.no'])).toThrow('a step without a journey');
});

test.each([
  ['gå til /a', 1, 'a step without a journey'],
  ['https://annen.no/ Ferd\ngå til /', 1, 'is not among the sites'],
  ['https://www.skole.no/\ngå til /', 1, 'has no name'],
  [head, 1, 'has no steps'],
  [`${head}${head}gå til /`, 2, 'stands twice'],
  [`${head}hopp`, 2, 'is no step'],
  [`${head}skriv ord i felt`, 2, 'is no step'],
  [`${head}gå til https://annen.no/`, 2, 'is no page of'],
  ['https://b.no/avd/ Ferd\ngå til /utenfor', 2, 'is no page of'],
  [`${head}gå til javascript:alert(1)`, 2, 'is no page of'],
  [`${head}gå til /logg-inn`, 2, 'signs somebody in'],
  [`${head}gå til /a.pdf`, 2, 'is a file'],
  [`${head}søk`, 2, 'nothing was written'],
  [`${head}skriv «a» i «Søk»\ntrykk «Vis»`, 3, 'nothing is pressed after'],
  [`${head}skriv «navn@skole.no» i «Søk»`, 2, 'looks like an address'],
  [`${head}skriv «01010112345» i «Søk»`, 2, 'looks like an address or a number'],
  [`${head}${'gå til /\n'.repeat(21)}`, 22, 'more than 20'],
])('%j is refused at line %i', (text, line, told) => {
  const problem = (() => {
    try {
      return read(text);
    } catch (error) {
      return error;
    }
  })();
  expect(problem).toBeInstanceOf(Problem);
  if (!(problem instanceof Problem)) return;
  expect([problem.place, String(problem.message).includes(told), problem.remedy !== undefined]).toEqual([
    `ferder.txt:${line}`,
    true,
    true,
  ]);
});

test.each(['Send inn', 'Logg inn', 'Logg ut', 'Bestill time', 'Kjøp', 'Slett', 'Meld på', 'Submit', 'Sign in'])(
  '“%s” is not pressed by a program',
  (words) => {
    expect(() => read(`${head}trykk «${words}»`)).toThrow('is not pressed');
  },
);

test.each(['Skolerute', 'Om Sendegata skole', 'Oversikt over ansatte', 'Blogginnlegg', 'Vis mer', 'Logger fra turen'])(
  '“%s” may be pressed',
  (words) => {
    expect(read(`${head}trykk ${words}`)[0]?.steps).toHaveLength(1);
  },
);

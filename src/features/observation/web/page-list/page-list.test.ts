import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgePage, type PageRules, pageList } from './choose.ts';
import { noRobots, readRobots } from './robots.ts';
import { readSiteMap } from './sitemap.ts';

const rules: PageRules = {
  start: new URL('https://www.skole.no/avd/start'),
  hosts: new Set(['www.skole.no']),
  robots: readRobots('User-agent: *\nDisallow: /avd/lukket'),
  obey: true,
};

test.each([
  ['https://www.skole.no/avd/om', 'page'],
  ['https://www.skole.no/andre/om', 'elsewhere'],
  ['https://annen.no/avd/om', 'elsewhere'],
  ['http://www.skole.no:8080/avd/om', 'elsewhere'],
  ['mailto:post@skole.no', 'elsewhere'],
  ['https://www.skole.no/avd/plan.pdf', 'no-page'],
  ['https://www.skole.no/avd/logg-ut', 'no-page'],
  ['https://www.skole.no/avd/?action=logout', 'no-page'],
  ['https://www.skole.no/avd/blogg-inntrykk', 'page'],
  ['https://www.skole.no/avd/lukket/side', 'robots'],
])('%s is %s', (address, judged) => {
  expect(judgePage(address, rules)).toBe(judged);
});

test('robots.txt is not heeded where the owner has said so', () => {
  expect(judgePage('https://www.skole.no/avd/lukket/side', { ...rules, obey: false })).toBe('page');
});

test('a page is listed once, wishes first, in the order they came', () => {
  const list = pageList(() => rules);
  list.add([
    'https://www.skole.no/avd/b',
    'https://www.skole.no/avd/a#x',
    'https://www.skole.no/avd/a',
    'https://annen.no/',
  ]);
  list.add(['https://www.skole.no/avd/sok?q=ord'], 'wish');
  expect(list.left).toBe(3);
  expect([list.next(), list.next(), list.next(), list.next()]).toEqual([
    'https://www.skole.no/avd/sok?q=ord',
    'https://www.skole.no/avd/b',
    'https://www.skole.no/avd/a',
    undefined,
  ]);
});

test('the longest rule of the group for us decides', () => {
  const robots = readRobots(
    'Sitemap: https://a.no/kart.xml\nUser-agent: *\nDisallow: /\n\nUser-agent: Skolevern\nUser-agent: other\nDisallow: /a # remark\nAllow: /a/open$\nDisallow: /*.php\n',
  );
  expect(['/', '/a', '/a/open', '/a/open/x', '/b.php?c'].map(robots.allows)).toEqual([true, false, true, false, false]);
  expect(robots.sitemaps).toEqual(['https://a.no/kart.xml']);
});

test('an empty rule and an empty file forbid nothing', () => {
  expect(readRobots('User-agent: *\nDisallow:').allows('/x')).toBe(true);
  expect(noRobots.allows('/x')).toBe(true);
});

test('a map names pages and other maps; addresses of pictures are no pages', () => {
  const xml = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="x">
    <url><loc> https://a.no/?a=1&amp;b=2 </loc><image:image><image:loc>https://a.no/b.png</image:loc></image:image></url>
    <url><loc>no address</loc></url></urlset>`;
  expect(readSiteMap(xml)).toEqual({ pages: ['https://a.no/?a=1&b=2'], maps: [] });
  expect(readSiteMap('<sitemapindex><sitemap><loc>https://a.no/2.xml</loc></sitemap></sitemapindex>')).toEqual({
    pages: [],
    maps: ['https://a.no/2.xml'],
  });
  expect(readSiteMap('https://a.no/x\nnonsense\n')).toEqual({ pages: ['https://a.no/x'], maps: [] });
});

test('nothing that a site sends makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      readSiteMap(text);
      readSiteMap(`<urlset><url><loc>${text}`);
      expect(typeof readRobots(`User-agent: *\nDisallow: ${text}`).allows('/x')).toBe('boolean');
    }),
  );
});

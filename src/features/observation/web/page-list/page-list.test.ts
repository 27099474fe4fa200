import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGateway } from '../ledger/gateway.ts';
import { noNames } from '../ledger/names.ts';
import { judgeRobots } from './ask-robots.ts';
import { judgePage, type PageRules, pageList } from './choose.ts';
import { askSmall } from './fetch-small.ts';
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

test.each([
  ['User-agent: *\nCrawl-delay: 4.5', 4.5],
  ['Crawl-delay: 3', undefined],
  ['User-agent: annen\nCrawl-delay: 9', undefined],
  ['User-agent: *\nCrawl-delay: 2\n\nUser-agent: Skolevern\nCrawl-delay: 7 # sekunder', 7],
  ['User-agent: *\nCrawl-delay: 2\n\nUser-agent: *\nCrawl-delay: 5', 5],
  ['User-agent: *\nCrawl-delay: -1', undefined],
  ['User-agent: *\nCrawl-delay: 1e9', undefined],
  ['User-agent: *\nCrawl-delay: 0', undefined],
])('%j asks for %j seconds between pages', (text, delay) => {
  expect(readRobots(text).delay).toBe(delay);
});

test('a delay among the names of a group ends it no more than any line that the standard does not know', () => {
  const robots = readRobots('User-agent: skolevern\nCrawl-delay: 5\nUser-agent: annen\nDisallow: /a');
  expect([robots.delay, robots.allows('/a')]).toEqual([5, false]);
});

const robotsAt = 'https://www.skole.no/robots.txt';
const status = (code: number) => ({ status: code, text: 'User-agent: *\nDisallow: /a' });

test.each([
  [status(200), [true, false], undefined],
  [status(404), [true, true], undefined],
  [status(403), [true, true], undefined],
  [status(304), [true, true], `robots-unread ${robotsAt}: it answered with 304`],
  ['too-many-redirects', [true, true], `robots-unread ${robotsAt}: it redirects in a circle`],
  [status(500), [false, false], `robots-unreachable ${robotsAt}: it answered with 500`],
  [status(503), [false, false], `robots-unreachable ${robotsAt}: it answered with 503`],
  ['unreachable', [false, false], `robots-unreachable ${robotsAt}: nobody answers there`],
  ['no-answer', [false, false], `robots-unreachable ${robotsAt}: the name service does not answer`],
  ['late', [false, false], `robots-unreachable ${robotsAt}: it did not answer in time`],
  [
    'private-address',
    [false, false],
    `robots-unreachable ${robotsAt}: the address lies inside a private network and is not visited`,
  ],
] as const)('the answer %j for robots.txt lets / and /a be visited: %j, and is told: %j', (answer, allowed, told) => {
  const { robots, limit } = judgeRobots(robotsAt, answer);
  expect(['/', '/a'].map(robots.allows)).toEqual(allowed);
  expect(limit && `${limit.code} ${limit.detail}`).toBe(told);
});

test('five redirects are followed, no sixth, and none to a private address; an answer that breaks off is none', async () => {
  const onwards = (response: ServerResponse, location: string) =>
    void response.writeHead(302, { location: location }).end();
  const server = createServer(({ url = '' }, response) => {
    const left = Number(/^\/igjen\/(\d)$/.exec(url)?.[1] ?? Number.NaN);
    if (left > 0) return onwards(response, `/igjen/${left - 1}`);
    if (left === 0) return void response.end('framme');
    if (url === '/inn') return onwards(response, 'http://169.254.169.254/latest');
    if (url === '/post') return onwards(response, 'mailto:post@skole.no');
    if (url === '/halvt') {
      response.writeHead(200, { 'content-length': '100' });
      return void response.write('halv', () => response.destroy());
    }
    return void response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = createGateway({ names: noNames, resolveTo: { host: '127.0.0.1', port }, patience: 2_000 });
  const mayAsk = ({ protocol }: URL) => /^https?:$/.test(protocol);
  const ask = async (path: string) => {
    const options = { gateway, ca: undefined, userAgent: 'x', mayAsk };
    const answer = await askSmall(new URL(`http://skole.test${path}`), options);
    return typeof answer === 'string' ? answer : answer.text;
  };
  try {
    expect(await Promise.all(['/igjen/5', '/igjen/6', '/inn', '/post', '/halvt', '/taus'].map(ask))).toEqual([
      'framme',
      'too-many-redirects',
      'private-address',
      'led-away',
      'closed',
      'closed',
    ]);
    const secure = await askSmall(new URL('https://skole.test/'), { gateway, ca: undefined, userAgent: 'x', mayAsk });
    expect(secure).toBe('untrusted');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

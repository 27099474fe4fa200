import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { judgePage } from '../page-list/choose.ts';
import { readRobots } from '../page-list/robots.ts';
import { type Journey, type Step, whyStopped } from './journey.ts';
import { type Walk, walkJourney } from './walk.ts';

/** A page that goes where it is told, and on which nothing else may be done. */
function openPage(found: unknown = false) {
  const gone: string[] = [];
  const page = {
    addInitScript: async () => {},
    frames: () => [],
    evaluate: async () => found,
    waitForLoadState: async () => {},
    url: () => gone.at(-1) ?? 'https://a.no/',
    goto: async (url: string) => {
      gone.push(url);
      return { status: () => (url.endsWith('/borte') ? 404 : 200) };
    },
  };
  return { page: page as unknown as Page, gone };
}

const go = (path: string, line = 2): Step => ({ line, text: `gå til ${path}`, kind: 'go', url: `https://a.no${path}` });
const journey = (...steps: readonly Step[]): Journey => ({ site: 'https://a.no/', name: 'Ferd', steps });
const closed = 'User-agent: *\nDisallow: /lukket';
const judge = (url: string) => (url.includes('lukket') ? ('robots' as const) : ('page' as const));
const walk = (page: Page, more: Partial<Walk> & Pick<Walk, 'journey'>) =>
  walkJourney(page, { judge, between: 0, left: () => 2_000, ...more });

test('a page that robots.txt closes is not gone to, and nothing after it is done', async () => {
  const { page, gone } = openPage();
  const walked = await walk(page, { journey: journey(go('/lukket'), go('/b')) });
  expect(walked).toMatchObject({ done: 0, stopped: { why: 'robots.txt asks to leave it alone', step: { line: 2 } } });
  expect(gone).toEqual([]);
});

test('a page that is not there, and no time left, are told as that', async () => {
  const { page } = openPage();
  expect(await walk(page, { journey: journey(go('/borte')) })).toMatchObject({
    stopped: { why: 'the page did not come' },
  });
  expect(await walk(page, { journey: journey(go('/b')), left: () => 0 })).toMatchObject({
    stopped: { why: 'there was no time left' },
  });
});

test.each([
  ['none', 'nothing to press has these words'],
  ['several', 'several things to press have these words'],
  ['sends', 'it would send a form'],
  [{ link: 'https://annen.no/' }, 'it leads away from the site'],
  [{ link: 'https://a.no/plan.pdf' }, 'it opens no page'],
  [{ link: 'https://a.no/lukket' }, 'robots.txt asks to leave it alone'],
])('where %j is found to press, nothing is pressed: %s', async (found, why) => {
  const { page } = openPage(found);
  const press: Step = { line: 4, text: 'trykk «Videre»', kind: 'press', words: 'Videre' };
  const rules = { start: new URL('https://a.no/'), hosts: new Set(['a.no']), robots: readRobots(closed), obey: true };
  const walked = await walk(page, { journey: journey(press), judge: (url) => judgePage(url, rules) });
  expect(walked).toEqual({ done: 0, stopped: { step: press, why } });
  expect(whyStopped(walked)).toEqual(['the journey stopped at line 4 (trykk «Videre»)', why]);
});

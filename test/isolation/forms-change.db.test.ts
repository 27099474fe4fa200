import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectRoot } from '#src/platform/config/root.ts';
import { asksForPeople, asksForReceipt } from './forms.ts';
import { changeByEvery } from './sending.ts';
import { answersAnybody, type House, openHouse } from './visit.ts';
import { secondCoordinator } from './waiting-work.ts';

// A hundred pages and more each, on a machine that others share.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.base.drop());

/** Changes nothing without a file, which src/features/spreadsheet/spreadsheet.db.test.ts sends as those who may and as others. */
const takesFile = (pattern: string) => pattern === '/register/regneark';

/** Ends a session, and sessions are no part of a register; src/app/web/sign-in/pages.db.test.tsx sees them end. */
const endsSession = '/innlogginger/avslutt';

/** What asks for more than a filled-in form has to give, and the test of the feature that sees it change something. */
const needsMore: Readonly<Record<string, string>> = {
  '/saker/:id/finn/oppgaver': 'a school to ask: src/features/openness/openness.db.test.ts',
  '/saker/:id/dokument/:document/fil': 'a file: src/features/openness/openness.db.test.ts',
  '/saker/:id/forelopig-svar': 'a day to come: src/features/openness/openness.db.test.ts',
  '/saker/:id/send-videre': 'a body to send it to: src/features/openness/openness.db.test.ts',
  '/saker/:id/begrunnelse': 'an answer that refused: src/features/openness/openness.db.test.ts',
  '/saker/:id/person': 'a person of the schools: src/features/rights/restrict/restrict.db.test.ts',
  '/saker/:id/utlevering': 'a person of the schools: src/features/rights/disclose/disclose.db.test.ts',
  '/saker/:id/sletting': 'a choice of each part: src/features/rights/erase/erase.db.test.ts',
  '/saker/:id/dataportabilitet': 'a purpose that rests on consent: src/features/rights/portable/portable.db.test.ts',
  '/saker/:id/bevaring': 'a reason: src/features/cases/keep/keep.db.test.ts',
  '/saker/bevaring': 'a ground and who decided: src/features/cases/keep/keep.db.test.ts',
  '/mine-saker/:id/trekk':
    'a case that no form before it has taken further: src/features/cases/public/own-rights.db.test.ts',
  '/samtykker': 'a wording: src/features/rights/consent/consent.db.test.ts',
  '/observasjoner/avgjor': 'a difference: src/features/observation/observers/observers.db.test.ts',
  '/observasjoner/les-inn': 'a file: src/features/observation/observers/observers.db.test.ts',
  '/nettsteder/sertifiserte': 'a file: src/features/observation/sites/sites.db.test.ts',
  '/nettsteder/ny': 'an address: src/features/observation/sites/sites.db.test.ts',
  '/nettsteder/:id/bekreft': 'what stands on the net: src/features/observation/sites/sites.db.test.ts',
  '/nettsteder/:id/innstillinger': 'another choice than stands: src/features/observation/sites/sites.db.test.ts',
  '/nettsteder/:id/skann':
    'a site that no form before it has taken off the list: src/features/observation/sites/sites.db.test.ts',
  '/nettsteder/:id/mottaker/:host': 'a decision: src/features/observation/sites/sites.db.test.ts',
  '/nettsteder/:id/samtykke': 'a decision: src/features/observation/sites/sites.db.test.ts',
  '/nettsteder/:id/skanninger/:run/til-sak': 'the number of a case: src/features/observation/sites/sites.db.test.ts',
  '/saker/:id/logger': 'a ground and its paper: src/features/rights/log-access/log-access.db.test.ts',
};

test('what needs more than a form is sent by the test that is named for it', () => {
  for (const [pattern, why] of Object.entries(needsMore)) {
    const text = readFileSync(join(projectRoot(), why.split(': ')[1] ?? ''), 'utf8');
    expect(text, pattern).toContain(pattern.split('/').at(-1));
  }
});

test('forms of those who may do change the register: the tests of those who may not could have failed', async () => {
  const changing = new Set<string>();
  const mayStay = (pattern: string) =>
    takesFile(pattern) ||
    Object.hasOwn(needsMore, pattern) ||
    asksForPeople(pattern) ||
    asksForReceipt(pattern) ||
    [answersAnybody, endsSession].includes(pattern);
  const all = house.routes
    .filter(({ method, pattern }) => method === 'POST' && !pattern.startsWith('/logg-'))
    .map(({ pattern }) => pattern)
    .filter((pattern) => !mayStay(pattern));
  const still = () => all.filter((pattern) => !changing.has(pattern));
  for (const owner of house.owners) {
    const asked = { pages: house.addresses('GET', 3), wanted: still() };
    for (const pattern of await changeByEvery(house, owner, secondCoordinator(owner), asked)) changing.add(pattern);
  }
  expect(still()).toEqual([]);
});

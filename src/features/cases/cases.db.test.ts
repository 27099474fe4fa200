import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { findMatterBy } from './find-matter.ts';
import { joinMatter, linkMatters } from './join-matter.ts';
import { addMessage, type NewMatter, openMatter } from './open-matter.ts';
import { eventsOf, matterRow, messagesOf, partiesOf } from './store/read.ts';

const clock = { now: () => new Date('2026-11-23T09:00:00Z') };

let base: TestDatabase;
let tenant: string;
let other: string;

beforeAll(async () => {
  base = await testDatabase();
  tenant = await addTenant(base.admin, 'nord');
  other = await addTenant(base.admin, 'sor');
});
afterAll(() => base.drop());

const within = <T>(work: (trx: Trx) => Promise<T>, of = tenant) => inTenant(base.db, of, work);

const request: NewMatter = {
  kind: 'foi',
  subject: 'Avtaler om læringsplattform',
  received: { at: new Date('2026-11-23T08:00:00Z') },
  via: 'mail',
  author: 'mail',
  parties: [
    { part: 'requester', name: 'Kim Nordmann', email: 'kim@example.no', authority: 'anyone', shown: 'not-needed' },
  ],
  message: { direction: 'in', channel: 'mail', body: 'Jeg ber om innsyn.', messageId: 'a1@example.no' },
};

describe('a case that comes in', () => {
  test('has a number, a secret reference, its parties, what was said, and the day it is due', async () => {
    const opened = await within((trx) => openMatter(trx, clock, request));
    expect(opened.number).toMatch(/^2026\/\d+$/);
    expect(opened.reference).toMatch(/^[0-9a-z]{16}$/);
    const [row, parties, messages, events] = await within((trx) =>
      Promise.all([
        matterRow(trx, opened.id),
        partiesOf(trx, opened.id),
        messagesOf(trx, opened.id),
        eventsOf(trx, opened.id),
      ]),
    );
    expect(row).toMatchObject({ state: 'received', confidential: false, handler: null });
    // By practice three working days: Thursday is out when Friday begins.
    expect(row?.next_due).toEqual(new Date('2026-11-26T23:00:00Z'));
    expect(parties).toMatchObject([{ name: 'Kim Nordmann', authority: 'anyone' }]);
    expect(messages).toMatchObject([{ body: 'Jeg ber om innsyn.', handled_at: null }]);
    expect(events.map(({ name }) => name).toSorted()).toEqual(['message-came', 'opened']);
  });

  test('of a right is confidential and has no public page', async () => {
    const opened = await within((trx) => openMatter(trx, clock, { ...request, kind: 'erasure', subject: 'Sletting' }));
    expect(opened.publicSlug).toBeUndefined();
    expect(await within((trx) => matterRow(trx, opened.id))).toMatchObject({ confidential: true, public_slug: null });
  });

  test('numbers follow each other, also when many open cases at once', async () => {
    const openings = Array.from({ length: 12 }, () => within((trx) => openMatter(trx, clock, request), other));
    const numbers = (await Promise.all(openings)).map(({ number }) => number);
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 12 }, (_, index) => `2026/${index + 1}`)));
  });

  test.each([
    ['a subject of two lines', { subject: 'a\nb' }, 'subject'],
    ['no subject', { subject: ' ' }, 'subject'],
    ['a day that is not', { received: { day: '2026-02-30' } }, 'received'],
    ['a day to come', { received: { day: '2026-11-24' } }, 'received'],
    ['a day before the acts', { received: { day: '2018-07-19' } }, 'received'],
  ])('is refused with %s', async (_, change, place) => {
    await expect(within((trx) => openMatter(trx, clock, { ...request, ...change }))).rejects.toMatchObject({
      code: 'bad-input',
      place,
    });
  });
});

describe('finding a case', () => {
  test('by what the one who asks holds, by its number, by what was said, and by nothing else', async () => {
    const opened = await within((trx) =>
      openMatter(trx, clock, {
        ...request,
        message: { direction: 'in', channel: 'mail', body: 'x', messageId: 'b@x' },
      }),
    );
    const found = (clue: Parameters<typeof findMatterBy>[1], of = tenant) =>
      within((trx) => findMatterBy(trx, clue), of).then((all) => all.map(({ id }) => id));
    expect(await found({ reference: opened.reference })).toEqual([opened.id]);
    expect(await found({ number: opened.number })).toEqual([opened.id]);
    expect(await found({ messageIds: ['nobody@x', 'b@x'] })).toEqual([opened.id]);
    expect(await found({ publicSlug: opened.publicSlug })).toEqual([opened.id]);
    expect(await found({ reference: 'x', number: '2026/0', messageIds: [] })).toEqual([]);
    expect(await found({})).toEqual([]);
    expect(await found({ reference: opened.reference, messageIds: ['b@x'] }, other)).toEqual([]);
  });
});

describe('what comes to a case that is there', () => {
  test('waits in it until somebody has read it, and two cases of one letter know each other', async () => {
    const [first, second] = await within(async (trx) => [
      await openMatter(trx, clock, request),
      await openMatter(trx, clock, { ...request, kind: 'breach', subject: 'Varsel om brudd' }),
    ]);
    if (first === undefined || second === undefined) throw new Error('no cases');
    const message = { direction: 'in', channel: 'mail', body: 'Purring' } as const;
    await within(async (trx) => {
      await joinMatter(trx, clock, { matter: first.id, author: 'mail', message });
      const link = { matter: first.id, other: second.id, kind: 'same-letter', author: 'mail' } as const;
      await linkMatters(trx, clock, link);
      await linkMatters(trx, clock, link);
    });
    const [messages, here, there] = await within((trx) =>
      Promise.all([messagesOf(trx, first.id), eventsOf(trx, first.id), eventsOf(trx, second.id)]),
    );
    expect(messages.at(-1)).toMatchObject({ body: 'Purring', handled_at: null });
    expect(here.filter(({ name }) => name === 'linked')).toHaveLength(1);
    expect(there.at(-1)).toMatchObject({ name: 'linked', data: { other: first.id, kind: 'same-letter' } });
  });
});

test('what happened and what was said cannot be rewritten or taken away by the application', async () => {
  const { id } = await within((trx) => openMatter(trx, clock, request));
  await within((trx) =>
    addMessage(trx, clock, { matter: id, author: 'x', direction: 'note', channel: 'internal', body: 'n' }),
  );
  const tries: ((trx: Trx) => Promise<unknown>)[] = [
    (trx: Trx) => trx.updateTable('matter_event').set({ reason: 'x' }).where('matter', '=', id).execute(),
    (trx: Trx) => trx.deleteFrom('matter_event').where('matter', '=', id).execute(),
    (trx: Trx) => trx.updateTable('matter_message').set({ body: 'x' }).where('matter', '=', id).execute(),
    (trx: Trx) => trx.deleteFrom('matter_message').where('matter', '=', id).execute(),
    (trx: Trx) => trx.deleteFrom('matter').where('id', '=', id).execute(),
  ];
  for (const attempt of tries) await expect(within(attempt)).rejects.toThrow(/permission denied/);
});

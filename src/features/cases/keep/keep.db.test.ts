import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '#src/app/holdings.ts';
import { routes } from '#src/app/routes.ts';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { emptyUnplacedMail } from '#src/platform/mail/retention.ts';
import { type House, openHouse, plain, shippedLandscape } from '#test/house.ts';
import { addMessage, openMatter } from '../open-matter.ts';
import { emptyDue } from './empty.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
let time = morning;
const clock = { now: () => new Date(time) };
let house: House<'coordinator' | 'leader' | 'reader'>;
let tenant: string;

beforeAll(async () => {
  house = await openHouse<'coordinator' | 'leader' | 'reader'>({ clock, routes });
  tenant = await house.addOwner(await shippedLandscape('perfect-owner'));
  await house.addPerson('coordinator', tenant, 'coordinator', [], true);
  await house.addPerson('reader', tenant, 'reader', [], true);
  await house.addPerson('leader', tenant, 'leader', ['bakkelokka'], true);
  await inTenant(house.db, tenant, (trx) =>
    trx
      .insertInto('mail_box')
      .values({
        ...{ tenant, key: 'post', address: 'post@solvik.example', reply_pattern: 'post+{reference}@solvik.example' },
        ...{ uid_validity: null, answered_at: null, failing_since: null, failure: null },
      })
      .execute(),
  );
});
afterAll(() => house?.drop());

const word = 'Qvistgaardlund';

async function mail(matter: string | null, received: string, state: 'placed' | 'noted' | 'waiting') {
  const id = newId();
  const hash = (id + id).replaceAll('-', '').slice(0, 64);
  await house.admin
    .insertInto('mail_in')
    .values({
      ...{ tenant, id, mailbox: 'post', via: 'imap', received_at: new Date(received), kept_at: new Date(received) },
      ...{
        envelope_from: `${word}@eksempel.invalid`,
        envelope_to: [],
        size: 20,
        sha256: hash,
        body_sha256: hash,
        message_id: `${id}@x`,
      },
      ...{ uid_validity: null, uid: null, duplicate_of: null, state, kind: 'request', from_name: word },
      ...{ from_address: `${word}@eksempel.invalid`, subject: word, language: 'nb', matched_by: null, matter },
      ...{ reference: id.replaceAll('-', '').slice(-16), settled_at: null, settled_by: null, settled_reason: null },
    })
    .execute();
  await house.admin
    .insertInto('mail_in_piece')
    .values({ tenant, mail: id, n: 0, bytes: Buffer.from(`Subject: ${word}\r\n\r\nHei`) })
    .execute();
  return id;
}

/** A closed case that is kept to a day, with somebody's words everywhere in it. */
async function closedCase(kind: 'guidance' | 'foi' | 'access', until: string, mailIn?: string): Promise<string> {
  const { id } = await inTenant(house.db, tenant, (trx) =>
    openMatter(trx, clock, {
      ...{ kind, subject: `Spørsmål fra ${word}`, received: { at: clock.now() }, via: 'form', author: 'form' },
      parties: [
        { part: 'requester', name: word, email: `${word}@eksempel.invalid`, authority: 'anyone', shown: 'not-needed' },
      ],
      message: {
        ...{ direction: 'in', channel: 'form', body: `Jeg heter ${word}`, handled: true, fromText: word },
        files: [{ name: `${word}.txt`, mediaType: 'text/plain', bytes: new TextEncoder().encode(word) }],
      },
    }),
  );
  if (mailIn !== undefined) {
    await inTenant(house.db, tenant, (trx) =>
      addMessage(trx, clock, {
        matter: id,
        direction: 'in',
        channel: 'mail',
        body: word,
        author: 'mail',
        handled: true,
        mailIn,
      }),
    );
    await house.admin.updateTable('mail_in').set({ matter: id }).where('id', '=', mailIn).execute();
  }
  await house.admin
    .updateTable('matter')
    .set({
      state: 'closed',
      closed_at: clock.now(),
      outcome: kind === 'guidance' ? 'answered' : 'granted',
      retain_until: until,
      outcome_reason: word,
    })
    .where('id', '=', id)
    .execute();
  return id;
}

const keeper = () => ({ db: house.db, clock, rooms });
const rowOf = (id: string) =>
  house.admin.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Every table in which a word stands, as text. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const found: string[] = [];
  const tables = [
    'matter',
    'matter_party',
    'matter_message',
    'matter_file',
    'matter_event',
    'matter_task',
    'mail_in',
    'log_line',
  ] as const;
  for (const table of tables) {
    const rows = await house.admin.selectFrom(table).selectAll().execute();
    if (JSON.stringify(rows, (_, one) => (Buffer.isBuffer(one) ? one.toString('utf8') : one)).includes(text))
      found.push(table);
  }
  return found;
}

const decide = (kind: string, fate: string, by: 'coordinator' | 'leader' | 'reader' = 'coordinator') =>
  house.post('/saker/bevaring', by, {
    ...{ kind, fate, ground: 'Dokumentasjonsplanen punkt 4', decidedBy: 'Kommunedirektøren', decidedOn: '2026-11-20' },
  });

describe('cases whose time is over', () => {
  test('wait for deposit until the owner has decided of their kind; only a coordinator decides, and it is readable who did', async () => {
    const id = await closedCase('guidance', '2026-11-20');
    expect(await emptyDue(keeper(), tenant)).toBe(0);
    const page = plain(await (await house.get('/saker/bevaring', 'coordinator')).text());
    expect(page).toContain('Venter på avlevering');
    expect(page).toContain('arkivlova § 13');
    for (const by of ['leader', 'reader'] as const) expect((await decide('guidance', 'erase', by)).status).toBe(403);
    expect((await house.get('/saker/bevaring', 'leader')).status).toBe(403);
    expect((await house.post('/saker/bevaring', 'coordinator', { kind: 'guidance', fate: 'erase' })).status).toBe(422);
    expect((await decide('guidance', 'erase')).status).toBe(303);
    expect(plain(await (await house.get('/saker/bevaring', 'reader')).text())).toContain('Kommunedirektøren');
    expect(await emptyDue(keeper(), tenant)).toBe(1);
    expect((await rowOf(id)).erased_at).not.toBeNull();
  });

  test('are whole to the last minute of their last day in Oslo, and empty after it, mail and all, with a line in the log', async () => {
    const letter = await mail(null, '2026-11-01T10:00:00Z', 'placed');
    const id = await closedCase('guidance', '2026-11-24', letter);
    // 24 November 23:59 in Oslo.
    time = Date.parse('2026-11-24T22:59:00Z');
    expect(await emptyDue(keeper(), tenant)).toBe(0);
    expect(await tablesWith(word)).toEqual(
      expect.arrayContaining(['matter_party', 'matter_message', 'matter_file', 'mail_in']),
    );
    time = Date.parse('2026-11-24T23:01:00Z');
    expect(await emptyDue(keeper(), tenant)).toBe(1);
    expect(await emptyDue(keeper(), tenant)).toBe(0);
    expect(await tablesWith(word)).toEqual([]);
    expect(await house.admin.selectFrom('mail_in_piece').select('mail').where('mail', '=', letter).execute()).toEqual(
      [],
    );
    time = morning;
    const row = await rowOf(id);
    expect(row).toMatchObject({ subject: '–', state: 'closed', outcome: 'answered', kind: 'guidance' });
    const events = await house.admin
      .selectFrom('matter_event')
      .selectAll()
      .where('matter', '=', id)
      .orderBy('id')
      .execute();
    expect(events.at(-1)).toMatchObject({ name: 'emptied', author: 'cases' });
    expect(events.slice(0, -1).every(({ reason }) => reason === null)).toBe(true);
    const line = await house.admin
      .selectFrom('log_line')
      .selectAll()
      .where('act', '=', 'matter.empty')
      .where('subject', '=', `matter:${id}`)
      .executeTakeFirstOrThrow();
    expect(line.because).toMatch(/^kept until 2026-11-24: \d+ rows are erased$/);
    expect((await house.post(`/saker/${id}`, 'coordinator', { skjema: 'reopen', 'reopen.reason': 'x' })).status).toBe(
      409,
    );
  });

  test('are not erased while somebody keeps them back, and a case of a letter shared with another leaves the letter to it', async () => {
    const letter = await mail(null, '2026-11-01T10:00:00Z', 'placed');
    const other = await closedCase('guidance', '2027-06-01', letter);
    const id = await closedCase('guidance', '2026-11-22', letter);
    expect(
      (await house.post(`/saker/${id}/bevaring`, 'coordinator', { skjema: 'hold', why: 'claim', reason: '' })).status,
    ).toBe(422);
    expect(
      (await house.post(`/saker/${id}/bevaring`, 'coordinator', { skjema: 'hold', why: 'claim', reason: 'Søksmål' }))
        .status,
    ).toBe(303);
    expect(
      (await house.post(`/saker/${id}/bevaring`, 'reader', { skjema: 'hold', why: 'claim', reason: 'x' })).status,
    ).toBe(403);
    expect(await emptyDue(keeper(), tenant)).toBe(0);
    const { id: hold } = await house.admin
      .selectFrom('matter_hold')
      .select('id')
      .where('matter', '=', id)
      .executeTakeFirstOrThrow();
    expect(
      (await house.post(`/saker/${id}/bevaring`, 'coordinator', { skjema: 'slipp', hold, endReason: 'Ferdig' })).status,
    ).toBe(303);
    expect(await emptyDue(keeper(), tenant)).toBe(1);
    const kept = await house.admin
      .selectFrom('mail_in')
      .select(['matter', 'subject'])
      .where('id', '=', letter)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ matter: other, subject: word });
  });

  test('that led to a complaint wait for deposit whatever the owner has decided', async () => {
    await decide('foi', 'erase');
    const id = await closedCase('foi', '2026-11-20');
    await house.admin
      .insertInto('matter_event')
      .values({
        tenant,
        id: newId(),
        matter: id,
        name: 'complained',
        at: clock.now(),
        author: 'form',
        reason: null,
        section: null,
        data: '{}',
        job_key: null,
      })
      .execute();
    expect(await emptyDue(keeper(), tenant)).toBe(0);
    expect(plain(await (await house.get(`/saker/${id}/bevaring`, 'coordinator')).text())).toContain(
      'bevaringsforskrifta § 5',
    );
  });

  test('take with them every row of every room that points at them', async () => {
    const { rows } = await import('kysely').then(({ sql }) =>
      sql<{ table: string }>`select conrelid::regclass::text as table from pg_constraint
        where contype = 'f' and confrelid = 'matter'::regclass`.execute(house.admin),
    );
    const known = new Set<string>(
      [...rooms.values()].flatMap(({ tables, forgetMatter }) =>
        forgetMatter === undefined ? [] : Object.keys(tables),
      ),
    );
    // Its table is of the people's room; what decides of it is in `rights`, which forgets it.
    known.add('person_restriction');
    const cases = [
      'matter_party',
      'matter_event',
      'matter_message',
      'matter_file',
      'matter_document',
      'matter_task',
      'matter_requirement',
      'matter_hold',
    ];
    // What is of no person: which cases belong together, and what was observed of sites. A reading of the log has a time of its own.
    const harmless = ['matter_link', 'observed_site', 'observed_recipient', 'observation_decision', 'log_reading'];
    const others = rows.map(({ table }) => table).filter((table) => ![...cases, ...harmless].includes(table));
    expect(others.filter((table) => !known.has(table))).toEqual([]);
  });
});

test('mail of no case is emptied after its own time, with a line in the log; what waits for a person is not', async () => {
  const old = await mail(null, '2025-11-01T10:00:00Z', 'noted');
  const waits = await mail(null, '2025-11-01T10:00:00Z', 'waiting');
  const young = await mail(null, '2026-11-01T10:00:00Z', 'noted');
  expect(await emptyUnplacedMail(house.db, clock, [tenant])).toBe(1);
  expect(await emptyUnplacedMail(house.db, clock, [tenant])).toBe(0);
  const rows = await house.admin
    .selectFrom('mail_in')
    .select(['id', 'subject', 'sha256', 'erased_at'])
    .where('id', 'in', [old, waits, young])
    .execute();
  const of = (id: string) => rows.find((row) => row.id === id);
  expect(of(old)).toMatchObject({ subject: null });
  expect(of(old)?.sha256).not.toBeNull();
  expect(of(waits)?.subject).toBe(word);
  expect(of(young)?.subject).toBe(word);
  const line = await house.admin
    .selectFrom('log_line')
    .select('because')
    .where('act', '=', 'mail.empty')
    .executeTakeFirst();
  expect(line?.because).toContain('1 mails');
});

test('what was said in a case that is not emptied can be taken away by nobody, by that way either', async () => {
  const id = await closedCase('guidance', '2027-06-01');
  await inTenant(house.db, tenant, async (trx) => {
    const { sql } = await import('kysely');
    const { rows } = await sql<{ count: number }>`select forget_matter_words(${id}::uuid) as count`.execute(trx);
    expect(rows).toEqual([{ count: 0 }]);
  });
  expect(await house.admin.selectFrom('matter_message').select('id').where('matter', '=', id).execute()).toHaveLength(
    1,
  );
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { isHolding, type Section, type TableWord, type Whom } from '#src/platform/holdings/holdings.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { rooms } from './holdings.ts';

let base: TestDatabase;
/** As the owner of everything and without foreign keys: rows are planted table by table. */
let client: pg.Client;
let tenant: string;
let columns: ReadonlyMap<string, readonly Column[]>;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  /** The values that a check allows. */
  readonly choices: readonly string[];
}

const declared: ReadonlyMap<string, TableWord> = new Map(
  [...rooms.values()].flatMap(({ tables }) => Object.entries(tables) as [string, TableWord][]),
);

beforeAll(async () => {
  base = await testDatabase();
  client = new pg.Client({ connectionString: base.adminUrl });
  await client.connect();
  await client.query('set session_replication_role = replica');
  tenant = await addTenant(base.admin, 'solvik', 'Solvik kommune');
  const { rows } = await client.query<Column & { checks: string[] | null }>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as needed,
      (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
       where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, a.attnum`);
  columns = Map.groupBy(
    rows.map(({ checks, ...column }) => ({
      ...column,
      choices: [...(checks?.join(' ') ?? '').matchAll(/'([^']*)'::text[,\]]/g)].map(([, choice = '']) => choice),
    })),
    ({ table }) => table,
  );
});

afterAll(async () => {
  await client.end();
  await base.drop();
});

/** Columns whose name says that they may tell of somebody. */
const suspicious =
  /(^|_)(person|account|guardian|child|actor|author|handler|holder|by|name|email|phone|address|birth|identity|body|text|answer|question|reason|note|why|wants|subject|origin|assessment|content|contents|bytes|document)($|_)/;

describe('the catalogue of the database', () => {
  test('every table is declared by a room, and every declared table is there', () => {
    expect([...declared.keys()].sort()).toEqual([...columns.keys()].sort());
  });

  test('every column that may tell of somebody is found by, told, or left with a reason', async () => {
    const { rows } = await client.query<{ at: string }>(`
      select k.conrelid::regclass || '.' || a.attname as at from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid in ('person'::regclass, 'account'::regclass) and a.attname not in ('tenant', 'school')`);
    const pointing = new Set(rows.map(({ at }) => at));
    const silent = [...columns.values()].flat().filter(({ table, name }) => {
      const word = declared.get(table);
      if (word === undefined || 'nobody' in word) return false;
      const isSaid = [...word.finds, ...word.tells, ...Object.keys(word.leaves ?? {})].includes(name);
      return !isSaid && (suspicious.test(name) || pointing.has(`${table}.${name}`));
    });
    expect(silent.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });

  test('nothing is declared of columns that are not there', () => {
    const wrong = [...declared].flatMap(([table, word]) => {
      const said = 'nobody' in word ? [] : [...word.finds, ...word.tells, ...Object.keys(word.leaves ?? {})];
      const there = new Set((columns.get(table) ?? []).map(({ name }) => name));
      return said.filter((name) => !there.has(name)).map((name) => `${table}.${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** Somebody with everything that points at them: the same ids wherever a table says so. */
function someone(marker: string) {
  const [person, account, matter, line, group, notice, reading, mail, school, pack, restriction, erasure, text] =
    Array.from({ length: 13 }, newId);
  const ids: Readonly<Record<string, string | undefined>> = {
    tenant,
    person,
    account,
    matter,
    line,
    school,
    restriction,
    erasure,
    text,
    ...{ guardian: person, child: person, by_person: person, asked_by: account, package: pack, reading, notice, mail },
    ...{ group_id: group, log_line: line, actor: account, by: account },
    ...{ from_address: `${marker}@eksempel.invalid`, to_address: `${marker}@eksempel.invalid` },
  };
  /** What a table calls its own row, where others point at it. */
  const own: Readonly<Record<string, string | undefined>> = {
    ...{
      person,
      account,
      matter,
      school,
      log_line: line,
      school_group: group,
      class_list_notice: notice,
      log_reading: reading,
    },
    ...{ mail_in: mail, mail_out: mail, data_package: pack, person_restriction: restriction, consent_text: text },
  };
  return { marker, person: person ?? '', account: account ?? '', school: school ?? '', ids, own };
}
type Someone = ReturnType<typeof someone>;

const hex = (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64);

/** Where several checks together decide what a row may be. */
const shaped: Readonly<Record<string, (who: Someone) => Readonly<Record<string, unknown>>>> = {
  matter: () => ({
    state: 'closed',
    offered_unit: null,
    closed_at: new Date(),
    outcome: 'granted',
    public_slug: null,
    year: 2026,
    kind: 'guidance',
    confidential: true,
  }),
  mail_in: () => ({ state: 'placed', duplicate_of: null, uid: null, uid_validity: null, size: 500 }),
  mail_out: (who) => ({ message_id: `${who.marker}@eksempel.invalid`, state: 'sent', ended_at: new Date() }),
  mail_in_piece: (who) => ({
    n: 0,
    bytes: Buffer.from(`From: a@eksempel.invalid\r\nSubject: x\r\n\r\n${who.marker}-mail_in_piece-bytes\r\n`),
  }),
  matter_event: () => ({ name: 'noted' }),
  matter_notice: (who) => ({ calendar_hash: hex(who.marker), calendar_made_at: new Date() }),
  matter_requirement: (who) => ({ key: 'outside:arkiv', met_at: new Date(), met_by: who.account }),
  matter_task: () => ({ state: 'done', ended_at: new Date() }),
  matter_document: () => ({ decision: 'refused', decided_at: new Date(), ground_section: '§ 14 første ledd' }),
  guardianship: (who) => ({ guardian: who.person, child: newId() }),
  person: (who) => ({ identity_number: `${who.marker.length}`.padEnd(11, '7') }),
  school: () => ({ org_number: null }),
  support_access: () => ({
    opened_at: new Date('2026-01-01'),
    until: new Date('2026-01-02'),
    closed_at: null,
    closed_by: null,
    schools: [newId()],
    data: ['navn'],
  }),
  log_reading: () => ({
    told: 'before',
    about: 'account',
    why: 'control',
    from_day: '2026-01-01',
    to_day: '2026-01-02',
    order_date: null,
    order_sha256: null,
  }),
  class_list_notice: () => ({ told_on: '2026-01-01', object_until: '2026-01-09', fields: ['name'] }),
  class_list_hand_out: (who) => ({ fields: ['name'], mark: `AAAA-BBB${who.marker.length}` }),
  class_list_objection: () => ({ at: new Date('2026-01-01'), withdrawn_at: new Date('2026-01-02') }),
  data_package: () => ({ state: 'gone', gone_at: new Date(), failure: null, about: null }),
  data_package_room: () => ({ state: 'done', collected_at: new Date(), room: 'people', sections: null }),
  data_package_part: () => ({ decision: 'given', decided_at: new Date(), ground: null }),
  data_package_file: () => ({ name: 'pakke.json' }),
  correction: () => ({ decision: 'appended', decided_at: new Date(), field: null, person: null }),
  foreign_log_line: () => ({ receiver_role: 'lærer' }),
  log_question: (who) => ({ answered_by: who.account }),
  erasure: (who) => ({ state: 'done', done_at: new Date(), whom: null, schools: [], id: who.ids.erasure }),
  erasure_part: () => ({ room: 'people', part: 'contact', decision: 'erase', erased: 1, kept: '[]' }),
  consent: () => ({ withdrawn_at: null, withdrawn_by: null, matter: null }),
  consent_text: () => ({ version: 1, alone_from: 15 }),
  matter_hold: (who) => ({ why: 'other', ended_by: who.account, ended_at: new Date() }),
  disclosure: (who) => ({
    ...{ handed_by: who.account, handed_at: new Date(), how: 'file', fields: ['navn'], chosen: null },
    ...{ file: newId(), file_sha256: hex(who.marker) },
  }),
  disclosure_file: (who) => ({
    ...{ state: 'ready', bytes: Buffer.from('x'), size: 1, chosen: [] },
    ...{ sha256: hex(who.marker), says_sha256: hex(who.marker) },
  }),
  breach_assessment: () => ({ affects: [], persons_least: 1, persons_most: 2, likelihood: 1, severity: 1 }),
  person_restriction: (who) => ({
    lifted_by: who.account,
    fields: ['phone'],
    told_at: new Date('2026-01-01'),
    lifted_at: new Date('2026-01-02'),
  }),
  person_restriction_use: () => ({ began_at: new Date('2026-01-01'), ends_at: new Date('2026-01-02') }),
  register_assertion: (who) => ({
    change: who.marker.length,
    seq: 0,
    kind: 'parties',
    body: JSON.stringify({ contact: `${who.marker}@eksempel.invalid` }),
    valid_from: '2026-01-01',
    valid_to: null,
  }),
  published_notice: (who) => ({ version: who.marker.length, audience: 'pupils', statements: '{}' }),
  session: (who) => ({ id_hash: hex(who.marker), subject_hash: null, sid_hash: null }),
};

/** Whether a column has to be filled, because it must be or because it says something of the person. */
function isFilled({ table, name, needed }: Column): boolean {
  const word = declared.get(table);
  return needed || (word !== undefined && !('nobody' in word) && [...word.finds, ...word.tells].includes(name));
}

function filled(who: Someone, column: Column): unknown {
  const { table, name, type, choices } = column;
  if (name === 'id' || (name === 'handle' && type === 'uuid')) return who.own[table] ?? newId();
  if (!isFilled(column)) return null;
  if (choices.length > 0) return choices[0];
  if (who.ids[name] !== undefined) return who.ids[name];
  if (type === 'uuid') return newId();
  if (type.startsWith('timestamp')) return new Date('2026-02-03T10:00:00Z');
  if (type === 'date') return '2026-03-04';
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'bigint' || type === 'smallint') return who.marker.length;
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') return Buffer.from('x');
  if (type.endsWith('[]')) return type === 'text[]' ? [`${who.marker}-${table}-${name}`] : [];
  if (/hash|sha256|nonce/.test(name)) return hex(`${who.marker}${table}`);
  if (/^(requester_)?reference$|slug/.test(name) && type === 'text' && table.startsWith('ma'))
    return who.marker.padEnd(16, '0').slice(0, 16);
  return `${who.marker}-${table}-${name}`;
}

/** Plants somebody in a table: every column that is told is filled, with words that say where they stand. */
async function plant(who: Someone, table: string): Promise<void> {
  const shape = shaped[table]?.(who) ?? {};
  const row = (columns.get(table) ?? []).flatMap((column): [string, unknown][] =>
    Object.hasOwn(shape, column.name) ? [[column.name, shape[column.name]]] : [[column.name, filled(who, column)]],
  );
  const names = row.map(([name]) => `"${name}"`).join(', ');
  const places = row.map((_, n) => `$${n + 1}`).join(', ');
  await client
    .query(
      `insert into "${table}" (${names}) values (${places})`,
      row.map(([, one]) => one),
    )
    .catch((error: Error) => {
      throw new Error(`${table}: ${error.message}`);
    });
}

const holding = [...declared]
  .filter(([, word]) => !('nobody' in word) && word.finds.length > 0)
  .map(([table]) => table);
/** Tables of nobody that others are read together with. */
const around = ['school', 'school_group', 'consent_text'];

async function collected(who: Someone, schools: readonly string[]): Promise<string> {
  const whom: Whom = {
    tenant,
    person: who.person,
    accounts: [who.account],
    addresses: [`${who.marker}@eksempel.invalid`],
    towards: 'self',
    reader: { accounts: [who.account], person: who.person },
    asOf: new Date('2026-11-22T10:00:00Z'),
  };
  return inTenant(
    base.db,
    tenant,
    async (trx) => {
      const sections: Section[] = [];
      for (const room of rooms.values()) if (isHolding(room)) sections.push(...(await room.collect(trx, whom)));
      return JSON.stringify(sections);
    },
    { schools },
  );
}

describe('a person in every table that is declared to hold them', () => {
  const [berit, knut] = ['berit', 'knut'];
  let mine: Someone;
  let other: Someone;

  beforeAll(async () => {
    mine = someone(berit);
    other = someone(`${knut}xx`);
    const faults: string[] = [];
    for (const who of [mine, other])
      for (const table of new Set([...around, ...holding]))
        await plant(who, table).catch((error: Error) => faults.push(error.message));
    expect(faults).toEqual([]);
  });

  /** Words that are chosen among are told in words, and so is what is kept in a list of them. */
  const inOwnWords = ({ table, name, type, choices }: Column) =>
    type === 'text' &&
    choices.length === 0 &&
    !Object.hasOwn(shaped[table]?.(mine) ?? {}, name) &&
    mine.ids[name] === undefined;

  test('is told of every column that is declared to be told, whatever table it is in', async () => {
    const told = await collected(mine, [mine.school, other.school]);
    const lacking = holding.flatMap((table) => {
      const word = declared.get(table);
      const tells = word === undefined || 'nobody' in word ? [] : word.tells;
      return (columns.get(table) ?? [])
        .filter((column) => tells.includes(column.name) && inOwnWords(column))
        .map(({ name }) => `${berit}-${table}-${name}`)
        .filter((mark) => !told.includes(mark) && !coded.has(mark.slice(berit.length + 1)));
    });
    expect(lacking).toEqual([]);
    expect(told).toContain(`${berit}-mail_in_piece-bytes`);
    expect(told).toContain(mine.ids.from_address);
  });

  test('hears nothing of another person', async () => {
    for (const [who, not] of [
      [mine, other],
      [other, mine],
    ] as const) {
      const told = await collected(who, [mine.school, other.school]);
      expect(told).not.toContain(not.marker);
      expect(told.length).toBeGreaterThan(2000);
    }
  });

  test('is told nothing of a school that is not reached', async () => {
    const told = await collected(mine, [other.school]);
    for (const table of [
      'person',
      'school_group',
      'school_role',
      'class_list_notice',
      'foreign_log_line',
      'log_question',
    ])
      expect(told).not.toContain(`${berit}-${table}-`);
    expect(told).toContain(`${berit}-matter_message-body`);
  });
});

describe('what somebody asks to have erased', () => {
  const parts = [...rooms]
    .toReversed()
    .flatMap(([room, holding]) => (isHolding(holding) ? holding.erasing.map((part) => ({ room, part })) : []));

  test('every table by which a person is found is in a part, and every part says what is done or why nothing is', () => {
    for (const [room, holding] of rooms) {
      if (!isHolding(holding)) continue;
      const found = Object.entries(holding.tables).flatMap(([table, word]) =>
        'nobody' in word || word.finds.length === 0 ? [] : [table],
      );
      const said = new Set<string>(holding.erasing.flatMap(({ tables }) => [...tables]));
      expect(
        found.filter((table) => !said.has(table)),
        room,
      ).toEqual([]);
      expect(
        [...said].filter((table) => !Object.hasOwn(holding.tables, table)),
        room,
      ).toEqual([]);
      for (const { id, does, erase } of holding.erasing)
        expect(does === undefined, `${room} ${id}`).toBe(erase === undefined);
      expect(new Set(holding.erasing.map(({ id }) => id)).size, room).toBe(holding.erasing.length);
    }
  });

  test('is in no room afterwards, once they have left; what must stay stays, and nobody else loses anything', async () => {
    const who = someone('utgangen');
    const other = someone('verandeto');
    for (const one of [who, other]) for (const table of new Set([...around, ...holding])) await plant(one, table);
    await client.query('update person set ended_on = $1 where id = any($2)', [
      '2026-06-20',
      [who.person, other.person],
    ]);
    const schools = [who.school, other.school];
    const whom = (one: Someone) => ({
      ...{ tenant, person: one.person, accounts: [one.account], addresses: [`${one.marker}@eksempel.invalid`] },
      ...{ towards: 'self' as const, reader: { accounts: [one.account], person: one.person } },
      ...{ asOf: new Date('2026-11-22T10:00:00Z'), isThere: false, left: [one.school] },
    });
    const others = await collected(other, schools);
    const before = await collected(who, schools);
    const erased = new Map<string, number>();
    for (const { room, part } of parts)
      await inTenant(
        base.db,
        tenant,
        async (trx) => {
          const { erasable } = await part.look(trx, whom(who));
          if (part.erase === undefined) expect(erasable, `${room} ${part.id}`).toBe(0);
          const rows = (await part.erase?.(trx, whom(who))) ?? 0;
          expect(rows > 0, `${room} ${part.id}`).toBe(erasable > 0);
          erased.set(`${room}|${part.id}`, rows);
          expect((await part.look(trx, whom(who))).erasable, `${room} ${part.id}`).toBe(0);
          expect((await part.erase?.(trx, whom(who))) ?? 0, `${room} ${part.id}`).toBe(0);
        },
        { schools },
      );
    expect(
      [...erased]
        .filter(([, rows]) => rows > 0)
        .map(([key]) => key)
        .sort(),
    ).toEqual([
      ...[
        'cases|contact',
        'cases|notices',
        'class-lists|objections',
        'looked|questions',
        'people|contact',
        'people|roster',
      ],
      ...['platform/identity|account', 'platform/mail|mails'],
    ]);
    const after = await collected(who, schools);
    for (const gone of [
      'person-',
      'log_question-',
      'matter_party-phone',
      'login_identity-',
      'mail_in_piece-',
      'mail_out-',
    ]) {
      expect(before, gone).toContain(`utgangen-${gone}`);
      expect(after, gone).not.toContain(`utgangen-${gone}`);
    }
    for (const stays of ['matter_message-body', 'correction-', 'log_line-'])
      expect(after, stays).toContain(`utgangen-${stays}`);
    const named = JSON.stringify((await client.query('select * from account where id = $1', [who.account])).rows);
    expect(named).not.toContain('utgangen');
    expect(await collected(other, schools)).toBe(others);
  });
});

/** Told in other words than those of the column: what was acted upon by its sort, what happened as a sentence. */
const coded: ReadonlySet<string> = new Set(['log_line-subject', 'data_package_room-room', 'data_package_file-name']);

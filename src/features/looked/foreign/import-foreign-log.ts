import { entryAt } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { registerNow } from '../names.ts';
import { allSchools } from '../standing.ts';
import { type Mapping, proposeMapping } from './mapping.ts';
import { type ForeignRow, type LogFile, type RowFault, readRow } from './read-rows.ts';

/** A row that did not come in, and why; the row is the file's own. */
export interface RefusedRow {
  /** From 1, without the headings. */
  readonly number: number;
  readonly why: RowFault;
  readonly row: Readonly<Record<string, string>>;
}

/** What an import did, or would do. */
export interface ForeignImport {
  readonly mapping: Mapping;
  readonly rows: number;
  readonly added: number;
  /** Rows that were here before. */
  readonly already: number;
  readonly refused: readonly RefusedRow[];
}

/** Which system's log, how its columns are read, and whether anything is written. */
export interface ForeignImportOptions {
  /** Key in the register. */
  readonly system: string;
  /** Proposed from the headings when left out. */
  readonly mapping?: Mapping;
  readonly dryRun?: boolean;
}

type Placed = { readonly person: string; readonly school: string };

interface KnownPerson extends Placed {
  readonly number: string | null;
  readonly email: string | null;
  readonly sourceId: string;
  readonly endedOn: string | null;
}

/** Everybody's names in files, so that a row costs no query. */
async function directory(trx: Trx): Promise<(about: ForeignRow['about']) => Placed | 'unknown' | 'ambiguous'> {
  const rows: KnownPerson[] = await trx
    .selectFrom('person')
    .select([
      'id as person',
      'school',
      'identity_number as number',
      'email',
      'source_id as sourceId',
      'ended_on as endedOn',
    ])
    .orderBy('school')
    .execute();
  const by = (name: (row: KnownPerson) => string | null) => {
    const map = new Map<string, KnownPerson[]>();
    for (const row of rows) {
      const key = name(row)?.toLocaleLowerCase('nb');
      if (key === undefined) continue;
      const there = map.get(key);
      if (there === undefined) map.set(key, [row]);
      else there.push(row);
    }
    return map;
  };
  const numbers = by(({ number }) => number);
  const mails = by(({ email }) => email);
  const sources = by(({ sourceId }) => sourceId);
  return ({ number, feide, source }) => {
    const small = (text: string | null) => text?.toLocaleLowerCase('nb') ?? '';
    const those = [
      ...(numbers.get(small(number)) ?? []),
      ...(sources.get(small(feide)) ?? mails.get(small(feide)) ?? []),
      ...(sources.get(small(source)) ?? []),
    ];
    const persons = new Set(those.map(({ person }) => person));
    // A school where the person still is, so that those who see that school's lines see it.
    const at = those.find(({ endedOn }) => endedOn === null) ?? those[0];
    if (at === undefined) return 'unknown';
    return persons.size > 1 ? 'ambiguous' : { person: at.person, school: at.school };
  };
}

async function knownHashes(trx: Trx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let at = 0; at < hashes.length; at += 5000) {
    const rows = await trx
      .selectFrom('foreign_log_line')
      .select('hash')
      .where('hash', '=', (eb) => eb.fn.any(eb.val(hashes.slice(at, at + 5000))))
      .execute();
    for (const { hash } of rows) found.add(hash);
  }
  return found;
}

async function write(
  trx: Trx,
  deps: Deps,
  tenant: string,
  system: string,
  rows: readonly (ForeignRow & Placed)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) {
    await trx
      .insertInto('foreign_log_line')
      .values(
        rows.slice(at, at + 1000).map((row) => ({
          tenant,
          school: row.school,
          hash: row.hash,
          person: row.person,
          system,
          at: row.at,
          action: row.action,
          category: row.category,
          reason: row.reason,
          receiver_id: row.receiver.id,
          receiver_name: row.receiver.name,
          receiver_role: row.receiver.role,
          imported_at: deps.clock.now(),
        })),
      )
      .onConflict((conflict) => conflict.columns(['tenant', 'hash']).doNothing())
      .execute();
  }
}

/**
 * Brings in the access log of another system from a file: rows are matched to persons, those that cannot be come back
 * with the reason, and those that were here before are left. Nothing is written in a dry run.
 * The import is one line of the log, told by its principle: no line for each person.
 * @throws Problem (refused; not-found for a system that is not in the register)
 */
export async function importForeignLog(
  deps: Deps,
  actor: Actor,
  file: LogFile,
  options: ForeignImportOptions,
): Promise<ForeignImport> {
  const { system, mapping = proposeMapping(file.columns), dryRun = false } = options;
  const schools = await allSchools(deps, actor.tenant);
  const deed = { act: 'log.manage', subject: `systems/${system}`, scope: { units: [] }, schools } as const;
  return perform(deps, actor, deed, async (trx) => {
    await mustBeSystem(trx, deps, actor, system);
    const find = await directory(trx);
    const refused: RefusedRow[] = [];
    const matched = new Map<string, ForeignRow & Placed>();
    let twice = 0;
    for (const [index, row] of file.rows.entries()) {
      const read = readRow(row, mapping, system, deps.clock.now());
      const found = typeof read === 'string' ? read : find(read.about);
      if (typeof read === 'string' || typeof found === 'string')
        refused.push({ number: index + 1, why: typeof read === 'string' ? read : (found as RowFault), row });
      else if (matched.has(read.hash)) twice += 1;
      else matched.set(read.hash, { ...read, ...found });
    }
    const known = await knownHashes(trx, [...matched.keys()]);
    const fresh = [...matched.values()].filter(({ hash }) => !known.has(hash));
    if (!dryRun) {
      await write(trx, deps, actor.tenant, system, fresh);
      const because = `${fresh.length} added, ${known.size + twice} known, ${refused.length} refused`;
      await appendLog(trx, deps.clock, {
        actor: actor.id,
        act: 'looked.import',
        subject: `systems/${system}`,
        allowed: true,
        because,
      });
    }
    return { mapping, rows: file.rows.length, added: fresh.length, already: known.size + twice, refused };
  });
}

async function mustBeSystem(trx: Trx, deps: Deps, actor: Actor, system: string): Promise<void> {
  const snapshot = await registerNow(trx, actor.tenant, osloDate(deps.clock.now()));
  if (entryAt(snapshot, `systems/${system}`) !== undefined) return;
  throw new Problem(
    say('Systemet er ikke i registeret.', 'Systemet er ikkje i registeret.', 'The system is not in the register.'),
    {
      code: 'not-found',
      place: 'system',
      remedy: say(
        'Legg det inn i registeret først.',
        'Legg det inn i registeret først.',
        'Put it into the register first.',
      ),
    },
  );
}

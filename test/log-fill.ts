import { randomFillSync } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from '#src/kernel/uuid.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { commitment, type LogLine } from '#src/platform/log/append.ts';

/** What is filled, and where from. */
export interface Filling {
  readonly db: Db;
  readonly tenant: string;
  /** What every line says beside its own subject, time and person. */
  readonly line: LogLine;
  /** When the first line was written, in milliseconds since 1970; each of the others a millisecond after the one before. */
  readonly start: number;
}

const atATime = 10_000;
const persons = Array.from({ length: 1_000 }, (_, n) => uuidv7(n, new Uint8Array(10)));

/**
 * Fills the log of an owner with lines that nobody can tell from those of `appendLog`, many in one statement: the same
 * columns, and every fourth is about a person, whom it keeps in the same way.
 * @param from how many lines there are @param to how many there are to be
 */
export async function fillLog({ db, tenant, line, start }: Filling, from: number, to: number): Promise<void> {
  for (let done = from; done < to; done += atATime) {
    const numbers = Array.from({ length: Math.min(atATime, to - done) }, (_, n) => done + n);
    const ids = numbers.map((n) => uuidv7(start + n, randomFillSync(new Uint8Array(10))));
    const about = numbers.map((n) => (n % 4 === 0 ? (persons[(n / 4) % persons.length] ?? null) : null));
    const nonces = about.map((one) => (one === null ? null : randomFillSync(Buffer.alloc(32)).toString('hex')));
    const kept = about.map((one, n) => (one === null ? null : commitment(nonces[n] ?? '', one)));
    await inTenant(db, tenant, (trx) =>
      sql`with made as (
          select * from unnest(${numbers}::bigint[], ${ids}::uuid[], ${about}::uuid[], ${nonces}::text[], ${kept}::text[])
            as made (n, id, person, nonce, kept)
        ), written as (
          insert into log_line (tenant, id, at, actor, act, subject, allowed, because, about, category, origin)
          select ${tenant}, id, to_timestamp((${start}::bigint + n) / 1000.0), ${line.actor}, ${line.act}, 'entry:' || n,
            ${line.allowed}, ${line.because}, case when kept is null then '{}' else array[kept] end,
            ${line.category ?? null}, ${line.origin ?? null}
          from made
        )
        insert into log_person (tenant, line, person, nonce)
        select ${tenant}, id, person, nonce from made where person is not null`.execute(trx),
    );
  }
}

import { sql } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import { isLate, letterNotices, seemsBreach } from './letters-due.ts';

/** A letter of which something must be told now. */
export interface LetterToTell {
  readonly id: string;
  readonly receivedAt: Date;
  readonly breach: boolean;
}

async function waiting(trx: Trx) {
  const rows = await trx
    .selectFrom('mail_in')
    .select(['id', 'received_at', 'kind', 'told'])
    .where('state', 'in', ['new', 'waiting', 'too-large'])
    .orderBy('received_at')
    .execute();
  return rows.map(({ id, received_at: receivedAt, kind, told }) => ({ id, receivedAt, kind, told }));
}

/**
 * The letters that nobody has read and of which something must be told now; each is told once for each of its times, however often this
 * runs. In the caller's transaction, which tells.
 */
export async function lettersToTell(trx: Trx, now: Date): Promise<readonly LetterToTell[]> {
  const found: LetterToTell[] = [];
  for (const letter of await waiting(trx)) {
    const keys = letterNotices(letter, now).filter((key) => !letter.told.includes(key));
    if (keys.length === 0) continue;
    const { numUpdatedRows } = await trx
      .updateTable('mail_in')
      .set({ told: sql<string[]>`told || ${keys}::text[]` })
      .where('id', '=', letter.id)
      .where(sql<boolean>`not (told && ${keys}::text[])`)
      .executeTakeFirst();
    if (numUpdatedRows === 1n)
      found.push({ id: letter.id, receivedAt: letter.receivedAt, breach: seemsBreach(letter) });
  }
  return found;
}

/** How many letters wait for a person, and how many of them longer than was promised or with a breach in them. */
export interface LetterSummary {
  readonly waiting: number;
  readonly late: number;
  readonly breaches: number;
}

/** The letters that wait, in numbers. */
export async function summariseLetters(trx: Trx, now: Date): Promise<LetterSummary> {
  const all = await waiting(trx);
  return {
    waiting: all.length,
    late: all.filter((one) => isLate(one, now)).length,
    breaches: all.filter(seemsBreach).length,
  };
}

import { hash } from 'node:crypto';
import { idAt } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';

/** One act on something, allowed or not; ids rather than names, so that erasing a person leaves the line standing. */
export interface LogLine {
  /** The account's id, or the name of the part of the program that acted by itself. */
  readonly actor: string;
  /** The verb, for example `register.change-entry`. */
  readonly act: string;
  /** What it was done to, for example `entry:0192…`. */
  readonly subject: string;
  readonly allowed: boolean;
  /** The rule that decided. */
  readonly because: string;
  /** What the data was needed for, where the act asks for it. */
  readonly purpose?: string;
  /** Ids of the persons whose data it was about; each of them can ask who has looked. */
  readonly persons?: readonly string[];
  /** The kind of data, as the register names it; never the data. */
  readonly category?: string;
  /** Where it came from: a network address, or the name of a job. */
  readonly origin?: string;
}

/**
 * What a line keeps of a person: nobody can find the person from it without the random number, and whoever has both
 * can prove that the line is about that person.
 * @param nonce 64 hexadecimal digits
 */
export function commitment(nonce: string, person: string): string {
  return hash('sha256', `${nonce}:${person}`, 'hex');
}

/**
 * Adds one line to the log of the transaction's owner, in the same transaction as the act: both stay or neither.
 * @param trx from `inTenant`; the tenant is read from it, so a line cannot be written for another owner
 * @returns the line's id
 */
export async function appendLog(trx: Trx, clock: Clock, line: LogLine): Promise<string> {
  const at = clock.now();
  const id = idAt(at);
  const persons = [...new Set(line.persons)].map((person) => ({ person, nonce: newNonce() }));
  await trx
    .insertInto('log_line')
    .values({
      tenant: ownTenant,
      id,
      at,
      actor: line.actor,
      act: line.act,
      subject: line.subject,
      allowed: line.allowed,
      because: line.because,
      purpose: line.purpose ?? null,
      about: persons.map(({ person, nonce }) => commitment(nonce, person)).sort(),
      category: line.category ?? null,
      origin: line.origin ?? null,
    })
    .execute();
  if (persons.length > 0) await appendPersons(trx, id, persons);
  return id;
}

const newNonce = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');

async function appendPersons(trx: Trx, line: string, persons: readonly { person: string; nonce: string }[]) {
  await trx
    .insertInto('log_person')
    .values(
      persons.map((one) => ({
        ...one,
        line,
        tenant: ownTenant,
      })),
    )
    .execute();
}

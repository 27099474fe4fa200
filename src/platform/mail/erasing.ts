import './tables.ts';
import { sql } from 'kysely';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type Erasing, type ErasingPart, kept, rowsOf } from '#src/platform/holdings/erasing.ts';

/** States in which nobody waits for a mail any more. */
const settled = ['placed', 'noted', 'set-aside', 'duplicate'] as const;

const lowered = (column: 'from_address' | 'envelope_from' | 'to_address', addresses: readonly string[]) =>
  sql<boolean>`lower(${sql.ref(column)}) = any(${sql.val([...addresses])}::text[])`;

const came = (trx: Trx, { addresses }: Erasing) =>
  trx
    .selectFrom('mail_in')
    .select(['id', 'matter', 'state'])
    .where((eb) => eb.or([lowered('from_address', addresses), lowered('envelope_from', addresses)]))
    .execute();

const went = (trx: Trx, { addresses }: Erasing) =>
  trx.selectFrom('mail_out').select(['id', 'matter', 'state']).where(lowered('to_address', addresses)).execute();

async function split(trx: Trx, whom: Erasing) {
  if (whom.addresses.length === 0) return { over: [], gone: [], inCase: 0, waiting: 0 };
  const [ins, outs] = [await came(trx, whom), await went(trx, whom)];
  const isSettled = ({ state }: (typeof ins)[number]) => (settled as readonly string[]).includes(state);
  return {
    over: ins.filter((one) => one.matter === null && isSettled(one)).map(({ id }) => id),
    gone: outs.filter(({ matter, state }) => matter === null && state !== 'waiting').map(({ id }) => id),
    inCase: [...ins, ...outs].filter(({ matter }) => matter !== null).length,
    waiting:
      ins.filter((one) => one.matter === null && !isSettled(one)).length +
      outs.filter(({ matter, state }) => matter === null && state === 'waiting').length,
  };
}

/**
 * Empties some mails: what they said and who wrote goes, their number and hashes stay, so that they are not fetched anew from a mailbox.
 * @returns how many
 */
export async function emptyMails(trx: Trx, ids: readonly string[], at: Date): Promise<number> {
  if (ids.length === 0) return 0;
  await trx
    .deleteFrom('mail_in_piece')
    .where('mail', 'in', [...ids])
    .execute();
  return rowsOf(
    await trx
      .updateTable('mail_in')
      .set({
        ...{ envelope_from: null, envelope_to: [], message_id: null, from_name: null, from_address: null },
        ...{ subject: null, language: null, kind: null, settled_reason: null, erased_at: at },
      })
      .where('id', 'in', [...ids])
      .where('erased_at', 'is', null)
      .execute(),
  );
}

/** Deletes some mails of ours with their files. @returns how many */
export async function deleteSent(trx: Trx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  return rowsOf(
    await trx
      .deleteFrom('mail_out')
      .where('id', 'in', [...ids])
      .execute(),
  );
}

/** The mails of a case go with it. @returns how many */
export async function forgetMailsOf(trx: Trx, matter: string, at: Date): Promise<number> {
  const [ins, outs] = [
    await trx.selectFrom('mail_in').select('id').where('matter', '=', matter).execute(),
    await trx.selectFrom('mail_out').select('id').where('matter', '=', matter).execute(),
  ];
  return (
    (await emptyMails(
      trx,
      ins.map(({ id }) => id),
      at,
    )) +
    (await deleteSent(
      trx,
      outs.map(({ id }) => id),
    ))
  );
}

/** What the mail room lets go of a person: mail that is in no case. */
export const mailErasing: readonly ErasingPart[] = [
  {
    id: 'mails',
    title: say('E-post', 'E-post', 'Mail'),
    tables: ['mail_in', 'mail_in_piece', 'mail_out', 'mail_out_file'],
    does: say(
      'E-post som ikke hører til noen sak, tømmes for avsender, emne, tekst og vedlegg.',
      'E-post som ikkje høyrer til noka sak, blir tømd for avsendar, emne, tekst og vedlegg.',
      'Mail that belongs to no case is emptied of sender, subject, text and attachments.',
    ),
    look: async (trx, whom) => {
      const { over, gone, inCase, waiting } = await split(trx, whom);
      return { erasable: over.length + gone.length, kept: [...kept('ongoing', waiting), ...kept('case', inCase)] };
    },
    erase: async (trx, whom) => {
      const { over, gone } = await split(trx, whom);
      return (await emptyMails(trx, over, whom.asOf)) + (await deleteSent(trx, gone));
    },
  },
];

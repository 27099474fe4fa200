import { commandLineActor, exportLandscape } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import { type Command, textOption } from './command.ts';
import { writePrivate } from './read-file.ts';
import { withDatabase } from './with-database.ts';

async function ownerBySlug(db: Db, slug: string | undefined): Promise<string> {
  const owners = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select(['id', 'slug']).orderBy('slug').execute(),
  );
  const found = slug === undefined && owners.length === 1 ? owners[0] : owners.find((owner) => owner.slug === slug);
  if (found !== undefined) return found.id;
  const there = owners.map((owner) => owner.slug).join(', ');
  throw new Problem(slug === undefined ? 'which owner?' : `there is no owner "${slug}"`, {
    code: 'bad-input',
    place: '--owner',
    remedy: there === '' ? 'there are no owners yet: run skolevern import FILE' : `use one of: ${there}`,
  });
}

/** `skolevern export`: the register of an owner as a landscape file. */
export const exportCommand: Command = {
  usage: 'skolevern export [--owner ID] [--out FILE]',
  about: 'write the register of an owner as a landscape file',
  options: { owner: { type: 'string' }, out: { type: 'string' } },
  run: (args, io) =>
    withDatabase(io, async (db) => {
      const actor = commandLineActor(await ownerBySlug(db, textOption(args, 'owner')));
      const text = await exportLandscape({ db, clock: systemClock }, actor);
      const out = textOption(args, 'out');
      if (out === undefined) io.out(text);
      else await writePrivate(out, text);
      return 0;
    }),
};

import { Problem } from '#src/kernel/problem.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import type { Checkpoint } from '#src/platform/log/checkpoint.ts';
import { logKeyPath, readSigner } from '#src/platform/log/key-file.ts';
import type { LogVerdict } from '#src/platform/log/verify/verdict.ts';
import { verifyLog } from '#src/platform/log/verify/verify.ts';
import { type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { ownerBySlug } from './export.ts';
import { readCheckpoints, readTrusted } from './log-files.ts';
import { withDatabase } from './with-database.ts';

interface Owner {
  readonly id: string;
  readonly slug: string;
}

async function ownersOf(
  db: Db,
  slug: string | undefined,
  checkpoints: readonly Checkpoint[],
): Promise<readonly Owner[]> {
  const only = slug === undefined ? undefined : await ownerBySlug(db, slug);
  const all = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select(['id', 'slug']).orderBy('slug').execute(),
  );
  const owners = only === undefined ? all : all.filter(({ id }) => id === only);
  const stray = checkpoints.find(({ tenant }) => !owners.some(({ id }) => id === tenant));
  if (stray === undefined) return owners;
  throw new Problem(
    `the checkpoint is of ${stray.tenant}, an owner that is not ${only === undefined ? 'here' : 'the one asked for'}`,
    {
      code: 'bad-input',
      place: '--checkpoint',
      remedy: 'give checkpoints of the owners that are verified',
    },
  );
}

function tell(owner: string, { size, unsequenced, wrong }: LogVerdict): string {
  const waiting =
    unsequenced === 0 ? '' : `, ${unsequenced} ${unsequenced === 1 ? 'line' : 'lines'} not yet in the tree`;
  const head = `${owner}: ${size} ${size === 1 ? 'entry' : 'entries'}${waiting}: `;
  if (wrong === null) return `${head}nothing is wrong\n`;
  const where = wrong.index === null ? '' : ` at entry ${wrong.index}`;
  const line = wrong.line === null ? '' : ` (line ${wrong.line})`;
  return `${head}${wrong.kind.toUpperCase()}${where}${line}: ${wrong.message}\n`;
}

/** `skolevern log verify`: recomputes everything and says the first thing that is wrong with each owner's log. */
export async function verify(args: ParsedArgs, io: CommandIo): Promise<number> {
  if (args.positionals.length > 0) {
    throw new Problem('verify takes no arguments', {
      code: 'bad-input',
      place: 'skolevern log verify',
      remedy: 'see --help',
    });
  }
  const [checkpoints, brought] = [await readCheckpoints(args), await readTrusted(args)];
  const path = logKeyPath(io.env);
  const own = readSigner(path);
  if (own === undefined && brought.length === 0) io.note(`no key at ${path}; give the public key with --trust FILE\n`);
  const trusted = own === undefined ? brought : [own, ...brought];
  return withDatabase(io, async (db) => {
    const verdicts: ({ readonly owner: string } & LogVerdict)[] = [];
    for (const { id, slug } of await ownersOf(db, textOption(args, 'owner'), checkpoints)) {
      const verdict = await verifyLog(db, id, {
        trusted,
        checkpoints: checkpoints.filter(({ tenant }) => tenant === id),
        progress: (entries) => (entries % 409_600 === 0 ? io.note(`${slug}: ${entries} entries\n`) : undefined),
      });
      verdicts.push({ owner: slug, ...verdict });
      if (args.values.json !== true) io.out(tell(slug, verdict));
    }
    if (args.values.json === true) io.out(`${JSON.stringify({ owners: verdicts }, null, 2)}\n`);
    return verdicts.some(({ wrong }) => wrong !== null) ? 1 : 0;
  });
}

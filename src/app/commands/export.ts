import { commandLineActor, exportLandscape } from '#src/features/register/index.ts';
import { exportWorkbook } from '#src/features/spreadsheet/index.ts';
import { isLang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import { type Command, textOption } from './command.ts';
import { writePrivate } from './read-file.ts';
import { withDatabase } from './with-database.ts';

/** The owner of a name in the database; with one owner nobody need say which. @throws Problem (bad-input) */
export async function ownerBySlug(db: Db, slug: string | undefined): Promise<string> {
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

type Format = 'yaml' | 'xlsx';

function formatOf(asked: string | undefined): Format {
  if (asked === undefined || asked === 'yaml' || asked === 'xlsx') return asked ?? 'yaml';
  throw new Problem(`there is no format "${asked}"`, {
    code: 'bad-input',
    place: '--format',
    remedy: 'use yaml or xlsx',
  });
}

function languageOf(asked: string | undefined) {
  if (asked === undefined) return 'nb';
  if (isLang(asked)) return asked;
  throw new Problem(`there is no language "${asked}"`, {
    code: 'bad-input',
    place: '--lang',
    remedy: 'use nb, nn or en',
  });
}

/** `skolevern export`: the register of an owner as a landscape file, or as an Excel workbook. */
export const exportCommand: Command = {
  usage: 'skolevern export [--owner ID] [--format yaml|xlsx] [--lang nb|nn|en] [--out FILE]',
  about: 'write the register of an owner as a landscape file or an Excel workbook',
  options: {
    owner: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
    out: { type: 'string' },
  },
  run(args, io) {
    const format = formatOf(textOption(args, 'format'));
    const lang = languageOf(textOption(args, 'lang'));
    const out = textOption(args, 'out');
    if (format === 'xlsx' && out === undefined) {
      throw new Problem('a workbook is no text to print', {
        code: 'bad-input',
        place: '--out',
        remedy: 'say where it goes: --out FILE.xlsx',
      });
    }
    return withDatabase(io, async (db) => {
      const actor = commandLineActor(await ownerBySlug(db, textOption(args, 'owner')));
      const deps = { db, clock: systemClock };
      const content = format === 'xlsx' ? await exportWorkbook(deps, actor, lang) : await exportLandscape(deps, actor);
      if (out !== undefined) await writePrivate(out, content);
      else if (typeof content === 'string') io.out(content);
      return 0;
    });
  },
};

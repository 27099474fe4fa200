import {
  commandLineActor,
  type ImportOutcome,
  importLandscape,
  type Landscape,
  readRegister,
  tenantFor,
} from '#src/features/register/index.ts';
import {
  type Founding,
  isOurs,
  isTarget,
  knownNamesOf,
  type Mapping,
  type Plan,
  type Proposal,
  planOf,
  propose,
  proposeSheet,
  readSpreadsheet,
  type Sheet,
  spreadsheetTexts,
} from '#src/features/spreadsheet/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { ownerSlug } from '../owner-slug.ts';
import { type CommandIo, type ParsedArgs, textOption } from './command.ts';
import { ownerBySlug } from './export.ts';
import { readBytes, readText } from './read-file.ts';
import { tell } from './tell-import.ts';
import { withDatabase } from './with-database.ts';

/** What `import` takes for a spreadsheet beside its own options. */
export const spreadsheetOptions = {
  mapping: { type: 'string' },
  owner: { type: 'string' },
  'owner-name': { type: 'string' },
  'owner-kind': { type: 'string' },
} as const;

/** True for a file that is read as a spreadsheet, by its name. */
export function isSpreadsheet(file: string): boolean {
  return /\.(?:xlsx|csv)$/i.test(file);
}

const kinds = Object.keys(spreadsheetTexts.en.upload.kinds) as readonly Founding['kind'][];

function foundingIn(args: ParsedArgs): Founding | undefined {
  const [name, kind] = [textOption(args, 'owner-name'), textOption(args, 'owner-kind')];
  if (name === undefined && kind === undefined) return undefined;
  const found = kinds.find((one) => one === kind);
  if (name !== undefined && found !== undefined)
    return { id: textOption(args, 'owner') ?? ownerSlug(name), name, kind: found };
  throw new Problem(name === undefined ? 'what is the owner called?' : 'what kind of owner is it?', {
    code: 'bad-input',
    place: name === undefined ? '--owner-name' : '--owner-kind',
    remedy: `give both: --owner-name NAME --owner-kind ${kinds.join('|')}`,
  });
}

const badMapping = (path: string, message: string, remedy: string) =>
  new Problem(message, { code: 'bad-input', place: path, remedy });

interface Asked {
  readonly sheet?: unknown;
  readonly headerRow?: unknown;
  readonly columns?: unknown;
  /** Who uses the systems, where no column says it. */
  readonly unit?: unknown;
}

function readAsked(path: string, text: string): Asked {
  try {
    return JSON.parse(text) as Asked;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badMapping(path, `it is not JSON: ${error.message}`, 'mend it there');
  }
}

/** A mapping file over what is proposed: the sheet, the row of the headings (from 1), and columns by heading or letters. */
function mapped(
  sheets: readonly Sheet[],
  proposed: Proposal,
  path: string,
  asked: Asked,
  known: ReturnType<typeof knownNamesOf>,
): Mapping {
  const sheet = sheets.find(({ name }) => name === (asked.sheet ?? proposed.sheet));
  if (sheet === undefined) {
    throw badMapping(
      path,
      `there is no sheet "${String(asked.sheet)}"`,
      `use one of: ${sheets.map(({ name }) => name).join(', ')}`,
    );
  }
  const row = typeof asked.headerRow === 'number' ? asked.headerRow - 1 : undefined;
  const proposal = sheet.name === proposed.sheet && row === undefined ? proposed : propose(sheet, known, row);
  const columns = new Map(proposal.columns.map(({ column, target }) => [column, target]));
  for (const [name, target] of Object.entries((asked.columns ?? {}) as object)) {
    const column = proposal.columns.find(({ heading, letters }) => heading === name || letters === name);
    if (column === undefined)
      throw badMapping(
        path,
        `there is no column "${name}"`,
        `use one of: ${proposal.columns.map(({ heading, letters }) => heading || letters).join(', ')}`,
      );
    if (!isTarget(target))
      throw badMapping(
        path,
        `"${String(target)}" is nothing that a column can be`,
        'run it with --dry-run to see the names of what was proposed',
      );
    columns.set(column.column, target);
  }
  return {
    sheet: sheet.name,
    headerRow: proposal.headerRow,
    columns: Object.fromEntries(columns),
    ...(typeof asked.unit === 'string' ? { unit: asked.unit } : {}),
  };
}

function tellMapping(mapping: Mapping, proposal: Proposal, io: CommandIo): void {
  io.out(`sheet "${mapping.sheet}", headings in row ${mapping.headerRow + 1}\n`);
  for (const { column, heading, letters, reason } of proposal.columns) {
    io.out(
      `  ${letters.padEnd(3)} ${(heading || '(no heading)').slice(0, 44).padEnd(44)} ${(mapping.columns[column] ?? 'note').padEnd(18)} ${reason}\n`,
    );
  }
}

function tellPlan({ issues, faults, unread, rows, isOurs: ours }: Plan, io: CommandIo): void {
  const { issues: reasons, faults: whys } = spreadsheetTexts.en;
  if (!ours) io.out(`${rows} rows read\n`);
  for (const { row, column, reason, kept } of issues) {
    io.note(`  row ${row}, column ${column}: ${reasons[reason]}${kept ? ' Kept as a note.' : ''}\n`);
  }
  if (issues.length > 0)
    io.out(`${issues.length === 1 ? '1 cell was' : `${issues.length} cells were`} not understood\n`);
  if (unread.length > 0) io.out(`sheets that were not read: ${unread.join(', ')}\n`);
  if (faults.length === 0) return;
  const told = faults
    .slice(0, 20)
    .map(({ sheet, row, column, why, detail }) =>
      [
        `${sheet}${row === undefined ? '' : `, row ${row}`}${column === undefined ? '' : `, column ${column}`}: ${whys[why]}`,
        detail,
      ]
        .filter(Boolean)
        .join(' '),
    );
  throw new Problem([`${faults.length} to mend in the file`, ...told].join('\n  '), {
    code: 'bad-input',
    remedy: 'mend the cells named and run it again; nothing was changed',
  });
}

async function isEmpty(db: Db, tenant: string): Promise<boolean> {
  const { landscape } = await inTenant(db, tenant, (trx) => readRegister(trx, tenant));
  return landscape.owner.length === 0;
}

/** Whose register it is: the one named, a new one, or the only one there is. */
async function tenantOf(
  db: Db,
  args: ParsedArgs,
  founding: Founding | undefined,
  dryRun: boolean,
): Promise<string | undefined> {
  if (founding === undefined) return ownerBySlug(db, textOption(args, 'owner'));
  const there = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select('id').where('slug', '=', founding.id).executeTakeFirst(),
  );
  if (there !== undefined || dryRun) return there?.id;
  const origin = { kind: 'own-records', title: founding.name, date: osloDate(systemClock.now()) } as const;
  return (await tenantFor(db, { origin, owner: [{ id: founding.id, name: founding.name }], entries: {} })).id;
}

async function registerOf(
  db: Db,
  tenant: string | undefined,
  founding: Founding | undefined,
): Promise<{ register: Landscape; change: number }> {
  if (tenant !== undefined) {
    const { landscape, change } = await inTenant(db, tenant, (trx) => readRegister(trx, tenant));
    return { register: landscape, change };
  }
  const origin = { kind: 'own-records', title: founding?.name ?? '', date: osloDate(systemClock.now()) } as const;
  return { register: { origin, owner: [], entries: {} }, change: 0 };
}

interface Reading {
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly mappingFile: string | undefined;
  readonly asked: Asked;
}

function planFor(
  { fileName, sheets, mappingFile, asked }: Reading,
  register: Landscape,
  founding: Founding | undefined,
  io: CommandIo,
): Plan {
  const base = { fileName, sheets, founding, register, today: io.today };
  if (isOurs(sheets)) return planOf({ ...base, mapping: undefined });
  const known = knownNamesOf(register);
  const proposed = proposeSheet(sheets, known);
  const mapping = mapped(sheets, proposed, mappingFile ?? fileName, asked, known);
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  tellMapping(mapping, sheet === undefined ? proposed : propose(sheet, known, mapping.headerRow), io);
  return planOf({ ...base, mapping });
}

/** `skolevern import FILE.xlsx`: shows what the columns are taken for, and brings the rows in, or with --dry-run only tells. */
export async function importSpreadsheet(file: string, args: ParsedArgs, io: CommandIo): Promise<number> {
  const founding = foundingIn(args);
  const dryRun = args.values['dry-run'] === true;
  const fileName = file.split(/[\\/]/).at(-1) ?? file;
  const sheets = await readSpreadsheet(await readBytes(file), fileName);
  const mappingFile = textOption(args, 'mapping');
  const asked = mappingFile === undefined ? {} : readAsked(mappingFile, await readText(mappingFile));
  return withDatabase(io, async (db) => {
    const tenant = await tenantOf(db, args, founding, dryRun);
    const isFounding = founding !== undefined && (tenant === undefined || (await isEmpty(db, tenant)));
    const { register, change } = await registerOf(db, tenant, founding);
    if (register.owner.length === 0 && !isFounding && !isOurs(sheets)) {
      throw new Problem('the register is empty, and the sheet does not say whose it is', {
        code: 'bad-input',
        place: file,
        remedy: `give --owner-name NAME --owner-kind ${kinds.join('|')}`,
      });
    }
    const plan = planFor({ fileName, sheets, mappingFile, asked }, register, isFounding ? founding : undefined, io);
    tellPlan(plan, io);
    if (plan.landscape === undefined) return 0;
    if (tenant === undefined) {
      const count = Object.values(plan.landscape.entries).reduce(
        (sum, entries) => sum + Object.keys(entries).length,
        0,
      );
      io.out(`there is no owner "${founding?.id}" yet: ${count + 1} entries would be added\n`);
      return 0;
    }
    const why = textOption(args, 'why') ?? `Regneark: ${fileName}`;
    const outcome: ImportOutcome = await importLandscape(
      { db, clock: systemClock },
      commandLineActor(tenant),
      plan.landscape,
      { why, dryRun, seen: change },
    );
    // What a spreadsheet does not speak of is not missing in it.
    const { plan: imported } = outcome;
    tell(
      { ...outcome, plan: { ...imported, missing: plan.isOurs ? imported.missing : [] } },
      { dryRun, closing: false },
      io,
    );
    return 0;
  });
}

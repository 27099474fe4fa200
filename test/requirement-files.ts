import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { verdicts } from '#src/features/control/verdict.ts';
import { audiences } from '#src/features/notices/index.ts';
import { decisions, observers } from '#src/features/observation/index.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/features/control/requirements');
const ending = '.fixtures.yaml';

const verdict = z.enum(verdicts);
const subjects = z.union([z.string(), z.array(z.string()).min(1)]).transform((one) => [one].flat());
const text = z.string().min(1);

const landscape = z.record(z.string(), z.unknown());

/** A statement that was published, written from a landscape of that day, or from the one that is judged. */
const published = z.strictObject({
  audience: z.enum(audiences),
  from: z.union([z.literal('now'), landscape]),
  asOf: z.string().optional(),
});

/** What observers saw, that they looked, and what was decided of it; each on a day. */
const observed = z.strictObject({
  looks: z
    .array(
      z.strictObject({
        observer: z.enum(observers),
        unit: z.string().optional(),
        site: z.string().optional(),
        on: z.string(),
        whole: z.boolean().default(true),
      }),
    )
    .default([]),
  seen: z
    .array(
      z.strictObject({
        observer: z.enum(observers),
        unit: z.string().optional(),
        on: z.string(),
        seen: z.record(z.string(), z.unknown()),
      }),
    )
    .default([]),
  /** What was decided, of a host of a site or of a difference by its key. */
  decided: z
    .array(
      z.strictObject({
        on: z.string(),
        difference: z.string().default(''),
        site: z.string().optional(),
        host: z.string().optional(),
        decision: z.enum(decisions),
        until: z.string().optional(),
        role: z.string(),
      }),
    )
    .default([]),
});

/** A small landscape, and what the requirement says of one subject in it. */
const fixture = z.strictObject({
  verdict,
  because: text,
  subject: text,
  asOf: z.string().optional(),
  landscape,
  published: published.optional(),
  /** Left out: the register alone is read. */
  observed: observed.optional(),
  /** What its reasons must say, in bokmål. */
  says: z.array(text).optional(),
});

/** What turns when one fact of the perfect owner is changed or taken away; nothing turns where it says why. */
const row = z
  .strictObject({
    at: z.string().regex(/^[^#]+#[^#]+$/, 'is written kind/key#fact'),
    becomes: z.unknown().optional(),
    absent: z.literal(true).optional(),
    turns: z.partialRecord(z.enum([...verdicts, 'not asked']), subjects).optional(),
    still: text.optional(),
  })
  .refine((one) => (one.becomes === undefined) === (one.absent === true), 'has either `becomes` or `absent: true`')
  .refine((one) => (one.turns === undefined) !== (one.still === undefined), 'has either `turns`, or why in `still`');

const perfectOwner = z.union([
  z.strictObject({
    rows: z.array(row).min(1),
    /** Subject → why it is not asked of it; everything else is met. */
    notApplicable: z.record(z.string(), text).default({}),
  }),
  /** Why nothing of it can be asked of the perfect owner at all. */
  z.strictObject({ never: text }),
]);

/** What it says of one subject of a public text; `*` is every subject that is not named. */
const said = z
  .strictObject({ subject: text, verdict, because: text.optional() })
  .refine(
    (one) => one.because !== undefined || ['unknown', 'not-applicable'].includes(one.verdict),
    'says in `because` which place in the source carries it',
  );
const expected = z.record(
  z.string(),
  // One verdict that needs no place in the source, of every subject; or that there is nothing to ask it of.
  z.union([z.enum(['unknown', 'not-applicable', 'not asked']), z.array(said).min(1)]),
);

const sections = z.strictObject({
  fixtures: z.array(fixture).min(1),
  perfectOwner: perfectOwner.optional(),
  expected: expected.optional(),
});

export type Fixture = z.output<typeof fixture>;

/** The rows of the perfect owner; undefined where the file has none, or says why there can be none. */
export function ownRows({ perfectOwner: told }: RequirementFile) {
  return told !== undefined && 'rows' in told ? told : undefined;
}
export type PerfectOwnerRow = z.output<typeof row>;

/** What `<id>.fixtures.yaml` holds: small landscapes, and (in newer ones) what shows that the requirement is right elsewhere. */
export interface RequirementFile extends z.output<typeof sections> {
  readonly id: string;
  /** From the root of the repository. */
  readonly path: string;
}

function readFile(file: string): RequirementFile {
  const path = relative(root, join(folder, file));
  const content: unknown = parse(readFileSync(join(folder, file), 'utf8'), { merge: true });
  // A list is the fixtures alone.
  const read = sections.safeParse(Array.isArray(content) ? { fixtures: content } : content);
  if (read.success) return { id: basename(file, ending), path, ...read.data };
  throw new Error(`${path}\n${z.prettifyError(read.error)}`);
}

/** Every file of fixtures, in the order of paths. @throws Error that names the file and what is wrong in it */
export function requirementFiles(): readonly RequirementFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map(readFile);
}

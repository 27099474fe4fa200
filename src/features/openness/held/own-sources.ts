import { documentsOf, filesOf } from '#src/features/cases/index.ts';
import {
  allKinds,
  capital,
  type Entry,
  entriesOf,
  factsOf,
  type Kind,
  kindName,
  labelOf,
  openRegister,
  wordsOf,
} from '#src/features/register/index.ts';
import { decide } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { Held, HeldKind, HeldPart, HeldSource } from './held.ts';

/** Entries that people may ask to see as documents; schools and suppliers by themselves are none. */
const notDocuments: readonly Kind[] = ['units', 'parties', 'uses', 'dataTypes', 'purposes'];

const kinds: Readonly<Partial<Record<Kind, HeldKind>>> = {
  agreements: 'agreement',
  assessments: 'risk',
  routines: 'routine',
  activities: 'processing',
};
/** Of these there is a document somewhere, which the register names. */
const named: readonly Kind[] = ['agreements', 'assessments', 'routines', 'audits', 'evidence'];

/** The register's entries that the actor may read, each written out as the register has it today. */
export const registerSource: HeldSource = async ({ c, actor, lang }) => {
  if (!decide(actor, 'register.read', { units: [...actor.units] }).allowed) return [];
  const register = await openRegister(c, 'register');
  const held = (entry: Entry): Held => {
    const { kind, ref } = entry;
    const nameOf = (other: string) => register.name(other);
    const parts: HeldPart[] = factsOf(entry.body as Record<string, unknown>).map(({ path, value }) => ({
      heading: capital(labelOf(kind, path, lang, nameOf)),
      text: wordsOf(kind, path, value, lang, nameOf),
    }));
    return {
      ref,
      kind: kinds[kind] ?? 'other',
      title: capital(register.name(ref)),
      of: kindName(kind, lang),
      text: parts.map(({ heading, text }) => `${heading} ${text}`).join('\n'),
      content: { parts },
      lacksFile: named.includes(kind),
    };
  };
  return allKinds
    .filter((kind) => !notDocuments.includes(kind))
    .flatMap((kind) => [...entriesOf(register.snapshot, kind).values()].map((entry) => held(entry as Entry)));
};

/** What has been given to somebody before, in requests that are answered and no secret: the copy that was given. */
export const releasedSource: HeldSource = async ({ db, actor, matter }) => {
  const rows = await inTenant(db, actor.tenant, (trx) =>
    trx
      .selectFrom('matter_document')
      .innerJoin('matter', (join) =>
        join.onRef('matter.id', '=', 'matter_document.matter').onRef('matter.tenant', '=', 'matter_document.tenant'),
      )
      .select(['matter_document.id', 'title', 'source', 'file', 'released_file', 'decision', 'year', 'sequence'])
      .where('kind', '=', 'foi')
      .where('confidential', '=', false)
      .where('matter.id', '<>', matter)
      .where('state', 'in', ['answered', 'appealed', 'closed'])
      .where('decision', 'in', ['open', 'partly'])
      .orderBy('matter_document.id', 'desc')
      .limit(500)
      .execute(),
  );
  return rows.flatMap(({ id, title, source, file, released_file, decision, year, sequence }) => {
    const given = released_file ?? (decision === 'open' ? file : null);
    if (given === null) return [];
    const of = `${year}/${sequence}`;
    return [
      {
        ref: `released/${id}`,
        kind: 'released',
        title,
        of,
        text: source ?? '',
        content: { file: given },
        lacksFile: false,
      },
    ];
  });
};

/** Files of the case itself that are no document of it yet, such as what a school answered with. */
export const fileSource: HeldSource = async ({ db, actor, matter }) => {
  const [documents, files] = await inTenant(db, actor.tenant, async (trx) => [
    await documentsOf(trx, matter),
    await filesOf(trx, matter),
  ]);
  const used = new Set(documents.flatMap(({ file, released_file }) => [file, released_file]));
  return files
    .filter(({ id }) => !used.has(id))
    .map(({ id, name }) => ({
      ref: `file/${id}`,
      kind: 'file',
      title: name,
      text: name,
      content: { file: id },
      lacksFile: false,
    }));
};

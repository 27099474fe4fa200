import { createHash } from 'node:crypto';
import {
  addFile,
  advance,
  type DocumentRow,
  decideMatter,
  documentsOf,
  type MatterRow,
  nextId,
  noMatter,
  numberOf,
  performMatter,
} from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import type { Box } from './core/box.ts';
import { mostPages } from './core/original.ts';
import { CopyLeaks, type Standing as StandingWord } from './core/redact.ts';
import { codeOf, type Ground, groundsOf, isRedacted } from './grounds.ts';
import { type PdfThreads, pdfThreads } from './on-thread.ts';
import { draftOf, lastMade, type OriginalFile, originalOf, type Redaction } from './store.ts';
import type { KeptMark } from './table.ts';

/** A document of a case, by their ids. */
export interface WhichDocument {
  readonly matter: string;
  readonly document: string;
}

/** A document that is being redacted. */
export interface AtRedaction {
  readonly matter: MatterRow;
  readonly document: DocumentRow;
  /** Which one it is in the case, from 1: what the copy is called by. */
  readonly place: number;
  readonly original: OriginalFile;
  /** Those that are being worked with, or of the last copy. */
  readonly marks: readonly KeptMark[];
  /** Marks have changed since the last copy was made, or none was. */
  readonly isDraft: boolean;
  readonly made: Redaction | undefined;
  /** Names of the accounts that made marks. */
  readonly names: ReadonlyMap<string, string>;
  /** The actor may change them, as the case stands. */
  readonly mayRedact: boolean;
  /** What parts may be taken out on, as the law is today. */
  readonly grounds: readonly Ground[];
}

const texts = {
  noFile: say(
    'Dokumentet har ingen fil her. Legg filen inn som et nytt dokument i saken',
    'Dokumentet har inga fil her. Legg fila inn som eit nytt dokument i saka',
    'The document has no file here. Add the file as a new document of the case',
  ),
  ground: say('Velg en hjemmel', 'Vel ein heimel', 'Choose a ground'),
  area: say('Velg noe som skal sladdes', 'Vel noko som skal sladdast', 'Choose something to take out'),
  many: say(
    'Dette blir for mange merker i ett dokument. Del det opp',
    'Dette blir for mange merke i eitt dokument. Del det opp',
    'These are too many marks for one document. Divide it',
  ),
  changed: say(
    'Merkene er endret siden du åpnet siden. Se på dem, og prøv igjen',
    'Merka er endra sidan du opna sida. Sjå på dei, og prøv igjen',
    'The marks have changed since you opened the page. Look at them and try again',
  ),
  leaks: say(
    'Kopien ble ikke laget: kontrollen fant noe i den som skulle vært borte',
    'Kopien blei ikkje laga: kontrollen fann noko i han som skulle vore borte',
    'The copy was not made: the check found something in it that should be gone',
  ),
} as const;

const mostMarks = 5000;
const bad = (problem: keyof typeof texts, place: string) => new Problem(texts[problem], { code: 'bad-input', place });

type Standing = Omit<AtRedaction, 'mayRedact' | 'grounds'>;

async function standAt(trx: Trx, matter: MatterRow, id: string): Promise<Standing> {
  if (!isRedacted(matter.kind)) throw noMatter();
  const documents = await documentsOf(trx, matter.id);
  const place = documents.findIndex((one) => one.id === id);
  const document = documents[place];
  if (document === undefined) throw noMatter();
  const original = await originalOf(trx, matter.id, document.file);
  if (original === undefined) throw bad('noFile', 'file');
  const [draft, made] = [await draftOf(trx, id), await lastMade(trx, id)];
  // Marks are of the file that they were made on.
  const of = [draft, made].find((one) => one !== undefined && one.original === original.id);
  const marks = of?.marks ?? [];
  const accounts = [...new Set(marks.map(({ by }) => by))];
  const names =
    accounts.length === 0
      ? []
      : await trx.selectFrom('account').select(['id', 'name']).where('id', 'in', accounts).execute();
  return {
    matter,
    document,
    place: place + 1,
    original,
    marks,
    isDraft: draft !== undefined || made === undefined,
    made,
    names: new Map(names.map((one) => [one.id, one.name])),
  };
}

/**
 * A document with its file and its marks, for whoever may see the case, or work with its marks.
 * @throws Problem (not-found; bad-input at `file` without one)
 */
export function seeRedaction(
  deps: Deps,
  actor: Actor,
  which: WhichDocument,
  step: 'see' | 'redact' = 'see',
): Promise<AtRedaction> {
  return performMatter(deps, actor, { step, matter: which.matter }, async (trx, { matter, standing }) => ({
    ...(await standAt(trx, matter, which.document)),
    mayRedact: decideMatter(actor, 'redact', standing).allowed,
    grounds: groundsOf(matter.kind, osloDate(deps.clock.now())),
  }));
}

async function keepMarks(trx: Trx, deps: Deps, actor: Actor, at: Standing, marks: readonly KeptMark[]): Promise<void> {
  if (marks.length > mostMarks) throw bad('many', 'area');
  const set = { marks: JSON.stringify(marks), changed_at: deps.clock.now(), changed_by: actor.id };
  const { numUpdatedRows } = await trx
    .updateTable('matter_redaction')
    .set(set)
    .where('document', '=', at.document.id)
    .where('original', '=', at.original.id)
    .where('copy', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await trx
    .insertInto('matter_redaction')
    .values({
      tenant: ownTenant,
      id: nextId(deps.clock),
      matter: at.matter.id,
      document: at.document.id,
      original: at.original.id,
      original_sha256: at.original.sha256,
      ...set,
    })
    .execute();
}

/** What is to be marked: places of pages, on one ground. */
export interface NewMarks extends WhichDocument {
  readonly ground: string;
  readonly areas: readonly { readonly page: number; readonly area: Box }[];
}

const round = (value: number) => Math.round(value * 100) / 100;

function isArea([left, top, right, bottom]: Box): boolean {
  const edges = [left, top, right, bottom];
  return edges.every((edge) => Number.isFinite(edge) && Math.abs(edge) < 20_000) && left < right && top < bottom;
}

/** Marks places of a document. @throws Problem (bad-input) at `ground` or `area` */
export function addMarks(deps: Deps, actor: Actor, wish: NewMarks): Promise<void> {
  return performMatter(deps, actor, { step: 'redact', matter: wish.matter }, async (trx, { matter }) => {
    const at = await standAt(trx, matter, wish.document);
    const ground = groundsOf(matter.kind, osloDate(deps.clock.now())).find(({ id }) => id === wish.ground);
    if (ground === undefined) throw bad('ground', 'ground');
    const areas = wish.areas.filter(
      ({ page, area }) => Number.isInteger(page) && page >= 0 && page < mostPages && isArea(area),
    );
    if (areas.length === 0) throw bad('area', 'area');
    const [batch, when] = [nextId(deps.clock), deps.clock.now().toISOString()];
    const { act, section } = ground;
    const marks = areas.map(({ page, area: [left, top, right, bottom] }) => ({
      id: nextId(deps.clock),
      page,
      area: [round(left), round(top), round(right), round(bottom)] as const,
      act,
      section,
      code: codeOf(ground),
      by: actor.id,
      at: when,
      batch,
    }));
    await keepMarks(trx, deps, actor, at, [...at.marks, ...marks]);
  });
}

/** Which marks are taken back: one, those that were made last together, or all. */
export type Unmark = { readonly mark: string } | 'last' | 'all';

/** Takes marks back. What is no longer there is no error: it is as was wished. */
export function removeMarks(deps: Deps, actor: Actor, which: WhichDocument, unmark: Unmark): Promise<void> {
  return performMatter(deps, actor, { step: 'redact', matter: which.matter }, async (trx, { matter }) => {
    const at = await standAt(trx, matter, which.document);
    const last = at.marks.at(-1)?.batch;
    const stays = ({ id, batch }: KeptMark) =>
      unmark === 'all' ? false : unmark === 'last' ? batch !== last : id !== unmark.mark;
    const marks = at.marks.filter(stays);
    if (marks.length < at.marks.length) await keepMarks(trx, deps, actor, at, marks);
  });
}

const titles = say(
  'Sak {sak}, dokument {nr}, sladdet kopi',
  'Sak {sak}, dokument {nr}, sladda kopi',
  'Case {sak}, document {nr}, redacted copy',
);

/** On which pages the check found something, and what to do about it. */
function whereOf({ leaks }: CopyLeaks): Text {
  const pages = [...new Set(leaks.flatMap(({ page }) => (page === undefined ? [] : [page + 1])))].join(', ');
  const where =
    pages === '' ? say('Filen', 'Fila', 'The file') : say(`Side ${pages}`, `Side ${pages}`, `Page ${pages}`);
  const end = say(
    ': merk litt større flater der, eller be om hjelp. Originalen og merkene er som før.',
    ': merk litt større flater der, eller be om hjelp. Originalen og merka er som før.',
    ': mark somewhat larger areas there, or ask for help. The original and the marks are as before.',
  );
  return say(`${where.nb}${end.nb}`, `${where.nn}${end.nn}`, `${where.en}${end.en}`);
}

/** A copy that was made. */
export interface MadeCopy {
  readonly file: string;
  readonly standing: readonly StandingWord[];
}

/**
 * Makes the copy of a document without what is marked and puts it where the answer takes it from. The original stays as it came.
 * Drawing takes a while and is done outside the transaction; what was marked meanwhile is not lost but said.
 * @throws Problem: bad-input for a file that cannot be redacted; conflict when marks changed meanwhile, or when the check of the copy found something
 */
export async function makeCopy(
  deps: Deps,
  actor: Actor,
  which: WhichDocument,
  lang: Lang,
  { redact }: Pick<PdfThreads, 'redact'> = pdfThreads,
): Promise<MadeCopy> {
  const begin = await performMatter(deps, actor, { step: 'redact', matter: which.matter }, (trx, { matter }) =>
    standAt(trx, matter, which.document),
  );
  const { original, marks, place, matter } = begin;
  const number = numberOf(matter);
  const title = titles[lang].replace('{sak}', number).replace('{nr}', String(place));
  const made = await redact(original, marks, { title, lang, madeAt: deps.clock.now() }).catch((error: unknown) => {
    if (error instanceof CopyLeaks) throw new Problem(texts.leaks, { code: 'conflict', remedy: whereOf(error) });
    throw error;
  });
  return performMatter(deps, actor, { step: 'redact', matter: which.matter }, async (trx, at) => {
    const now = await standAt(trx, at.matter, which.document);
    const same = JSON.stringify(now.marks) === JSON.stringify(marks) && now.original.sha256 === original.sha256;
    if (!same) throw new Problem(texts.changed, { code: 'conflict' });
    const file = await addFile(trx, deps.clock, {
      matter: matter.id,
      name: `sak-${number.replace('/', '-')}-dokument-${place}-sladdet.pdf`,
      mediaType: 'application/pdf',
      bytes: made.bytes,
      author: actor.id,
    });
    await keepMarks(trx, deps, actor, now, marks);
    await trx
      .updateTable('matter_redaction')
      .set({ copy: file, made_at: deps.clock.now(), made_by: actor.id })
      .where('document', '=', which.document)
      .where('original', '=', original.id)
      .where('copy', 'is', null)
      .execute();
    await trx
      .updateTable('matter_document')
      .set({ released_file: file })
      .where('id', '=', which.document)
      .where('matter', '=', matter.id)
      .execute();
    const sha256 = createHash('sha256').update(made.bytes).digest('hex');
    const data = { document: which.document, file, sha256, marks: marks.length };
    await advance(trx, deps.clock, at.matter, { step: 'redact', name: 'document-redacted', author: actor.id, data });
    return { file, standing: made.standing };
  });
}

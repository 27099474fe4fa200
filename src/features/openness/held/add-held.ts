import { addDocument } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { dateInWords } from '#src/ui/dates.ts';
import { letterPdf } from '../letter/pdf.ts';
import { opennessTexts } from '../texts.ts';
import type { Held } from './held.ts';

/** What a thing is called in the list of where it is from. */
export function sourceWords({ kind, of }: Held, lang: Lang): string {
  const { sources } = opennessTexts[lang].find;
  if (kind === 'released') return sources.released(of ?? '');
  return kind === 'other' && of !== undefined ? `${sources.other}: ${of}` : sources[kind];
}

/** A name for a file: what the thing is called, without what a name must not have. */
const fileName = (title: string) =>
  `${
    title
      .replaceAll(/[^\p{L}\p{N} ,.-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'dokument'
  }.pdf`;

/** What is written out as a document: where it is from, the day, and each thing with its words. */
function writtenOut(held: Held, lang: Lang, owner: string, now: Date): Promise<Uint8Array> {
  const parts = 'parts' in held.content ? held.content.parts : [];
  const blocks = parts.map(({ heading, text }, n) => ({ key: String(n), heading, text, locked: true }));
  const head = [sourceWords(held, lang), dateInWords(osloDate(now), lang)];
  return letterPdf({ language: lang, subject: held.title, head, blocks }, owner, now);
}

/** Adds something that the system holds to a case, with where it is from. @returns the document's id */
export async function addHeld(
  deps: Deps,
  actor: Actor,
  wish: { readonly matter: string; readonly held: Held; readonly lang: Lang; readonly owner: string },
): Promise<string> {
  const { matter, held, lang, owner } = wish;
  const source = `${sourceWords(held, lang)} (${held.ref})`;
  const common = { matter, title: held.title, source };
  if ('parts' in held.content) {
    const bytes = await writtenOut(held, lang, owner, deps.clock.now());
    const file = { name: fileName(held.title), mediaType: 'application/pdf', bytes };
    return addDocument(deps, actor, { ...common, file });
  }
  const { file } = held.content;
  if (held.kind === 'file') return addDocument(deps, actor, { ...common, fileId: file });
  const row = await inTenant(deps.db, actor.tenant, (trx) =>
    trx
      .selectFrom('matter_file')
      .select(['name', 'media_type', 'bytes'])
      .where('id', '=', file)
      .executeTakeFirstOrThrow(),
  );
  const copy = { name: row.name, mediaType: row.media_type, bytes: row.bytes };
  return addDocument(deps, actor, { ...common, file: copy });
}

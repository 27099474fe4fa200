import { addDocument, readNumber } from '#src/features/cases/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { bad, performSite } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';
import { hostOf } from './site-url.ts';
import { evidenceOf } from './view-sites.ts';

/**
 * Puts the evidence of a scan in a case as a document of it: a request for documents, or a breach.
 * @param wish `number` as people write it, 2026/17; `title` of the document
 * @returns the case
 * @throws Problem (bad-input `number`, also for who does not stand to the case, or `version`; refused)
 */
export async function attachEvidence(
  deps: Deps,
  actor: Actor,
  wish: {
    readonly site: string;
    readonly run: string;
    readonly number: string;
    readonly version: string;
    readonly title: (host: string, begun: string) => string;
  },
): Promise<string> {
  const number = readNumber(wish.number.trim());
  // Whoever may not act on the site hears that first, and nothing of which cases there are.
  const matter = await performSite(deps, actor, { act: 'observation.bring-in', site: wish.site }, async (trx) =>
    number === undefined
      ? undefined
      : trx
          .selectFrom('matter')
          .select('id')
          .where('year', '=', number.year)
          .where('sequence', '=', number.sequence)
          .executeTakeFirst(),
  );
  const { version } = wish;
  if (version !== 'full' && version !== 'public') throw bad(siteProblems.choose, 'version');
  if (matter === undefined) throw bad(siteProblems.noCase, 'number');
  const { zip, begun, url } = await evidenceOf(deps, actor, { site: wish.site, run: wish.run, version });
  const host = hostOf(url);
  const name = `bevis-${host}-${begun.slice(0, 10)}${version === 'public' ? '-offentlig' : ''}.zip`;
  await addDocument(deps, actor, {
    matter: matter.id,
    title: wish.title(host, begun),
    source: `${url} (/nettsteder/${wish.site}/skanninger/${wish.run})`,
    file: { name, mediaType: 'application/zip', bytes: zip },
  }).catch((error: unknown) => {
    // A case of others is answered for as one that is not there.
    throw error instanceof Problem && error.code === 'not-found' ? bad(siteProblems.noCase, 'number') : error;
  });
  return matter.id;
}

import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { ConfirmedHow } from '../table.ts';
import { bad, noSite, performSite, type SiteRow, siteRow } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';
import { hostOf } from './site-url.ts';

/** Looks on the net for what shows whose a site is. Each gives undefined where nothing answers; neither throws for what a site does. */
export interface ProofLooker {
  /** The start of the text at an address, from outside addresses only. */
  file(url: string): Promise<string | undefined>;
  /** TXT records of a name. */
  txt(name: string): Promise<readonly string[]>;
}

/** Where the text stands, and what it is. */
export function proofPlaces({ url, proof }: Pick<SiteRow, 'url' | 'proof'>) {
  return {
    file: `${new URL(url).origin}/.well-known/skolevern.txt`,
    record: `_skolevern.${hostOf(url)}`,
    text: `skolevern=${proof}`,
  };
}

async function isThere(site: SiteRow, how: Exclude<ConfirmedHow, 'word'>, look: ProofLooker): Promise<boolean> {
  // Nothing is on the net of a site that is invented.
  if (site.invented) return false;
  const { file, record, text } = proofPlaces(site);
  const holds = (found: string | undefined) => found?.split(/\s+/).includes(text) === true;
  if (how === 'file') return holds(await look.file(file));
  return (await look.txt(record)).some(holds);
}

const set = (trx: Trx, deps: Deps, actor: Actor, site: string, how: ConfirmedHow) =>
  trx
    .updateTable('observed_site')
    .set({ confirmed_how: how, confirmed_at: deps.clock.now(), confirmed_by: actor.id })
    .where('id', '=', site)
    .execute();

/**
 * Confirms that a site is the owner's own: by what stands there, or by a coordinator's word, which is logged.
 * @throws Problem (bad-input, `how`) when the text is not there; refused; not-found
 */
export async function confirmSite(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly how: string },
  look: ProofLooker,
): Promise<void> {
  const { how } = wish;
  if (how !== 'file' && how !== 'dns' && how !== 'word') throw bad(siteProblems.choose, 'how');
  if (how === 'word') {
    // A word is the owner's, also of a school's site.
    const deed = { act: 'observation.bring-in', subject: `site:${wish.site}:word`, scope: { units: [] } } as const;
    return perform(deps, actor, deed, async (trx) => {
      const row = await siteRow(trx, wish.site);
      if (row === undefined) throw noSite();
      await set(trx, deps, actor, row.id, how);
    });
  }
  const deed = { act: 'observation.bring-in', site: wish.site } as const;
  // What is on the net is asked outside the transaction.
  const site = await performSite(deps, actor, deed, (_trx, row) => Promise.resolve(row));
  if (!(await isThere(site, how, look)))
    throw new Problem(siteProblems.notFound, {
      code: 'bad-input',
      place: 'how',
      remedy: say(
        'Legg den ut, vent til den er synlig, og prøv igjen.',
        'Legg han ut, vent til han er synleg, og prøv igjen.',
        'Put it there, wait until it can be seen, and try again.',
      ),
    });
  await performSite(deps, actor, deed, async (trx, { id }) => void (await set(trx, deps, actor, id, how)));
}

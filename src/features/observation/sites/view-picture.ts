import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { picturesOf, pictureTypes } from './pictures.ts';
import { noRun, performSite, runRow } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';

/**
 * A picture that a scan took, for who may see the scan.
 * @param wish.pass and `file`: as `picturesOf` names it
 * @throws Problem: not-found, also when the raw material is deleted; refused
 */
export function viewPicture(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly run: string; readonly pass: string; readonly file: string },
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  return performSite(deps, actor, { act: 'observation.read', site: wish.site }, async (trx, site) => {
    const run = await runRow(trx, site.id, wish.run);
    if (run?.result == null) throw noRun();
    const kept = await trx
      .selectFrom('observation_file')
      .select(['name', 'media_type as mediaType'])
      .where('run', '=', run.id)
      .where('media_type', 'in', [...pictureTypes])
      .where('bytes', 'is not', null)
      .execute();
    const gone = () => new Problem(siteProblems.gone, { code: 'not-found' });
    const shown = picturesOf(
      run.result.site,
      kept.map((file) => ({ ...file, deleted: false })),
    );
    if (!shown.flat().some(({ pass, file }) => pass === wish.pass && file === wish.file)) throw gone();
    const found = kept.find(({ name }) => name.endsWith(`/${wish.pass}/${wish.file}`));
    if (found === undefined) throw gone();
    const { bytes } = await trx
      .selectFrom('observation_file')
      .select('bytes')
      .where('run', '=', run.id)
      .where('name', '=', found.name)
      .executeTakeFirstOrThrow();
    if (bytes === null) throw gone();
    return { bytes, mediaType: found.mediaType };
  });
}

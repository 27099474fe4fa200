import { outdated, scopeOf } from '#src/features/register/index.ts';
import { type Actor, decide } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { type FindingsView, viewFindings, visibleTo } from '../view-findings.ts';
import { type Meaning, meaningsOf } from './meaning.ts';

/** What the changes of the catalogue are to one owner, with only what the actor may see. */
export interface CatalogueChanges {
  readonly view: FindingsView;
  readonly meanings: readonly Meaning[];
}

/**
 * Which entries refer to an older edition on the day that is judged, and which findings would turn with the newer one.
 * @throws Problem (refused)
 */
export async function viewCatalogueChanges(deps: Deps, actor: Actor): Promise<CatalogueChanges> {
  const view = await viewFindings(deps, actor, {});
  const readable = outdated(view.register.landscape, view.asOf).filter(
    ({ kind, key, wish }) => decide(actor, 'register.read', scopeOf(kind, key, wish.body)).allowed,
  );
  const meanings = meaningsOf(view.requirements, view.snapshot, readable).map((meaning) => ({
    ...meaning,
    turns: meaning.turns.filter(({ after }) => visibleTo(actor, [after], view.snapshot).length > 0),
  }));
  return { view, meanings };
}

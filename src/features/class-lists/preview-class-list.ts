import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type Made, withClassList } from './make.ts';
import type { ListDeps, Wish } from './prepare.ts';
import { vanished } from './rules/compose.ts';
import { type HandOut, handOuts, stoodOn } from './store.ts';

/** The maker's preview: the list, why each thing is not on it, and what earlier lists would give away. */
export interface Preview extends Made {
  /** Pupils who stood on an earlier list and would be missed on this one. */
  readonly missed: readonly { readonly id: string; readonly name: string | undefined }[];
  /** When they last stood on one. */
  readonly earlier: HandOut | undefined;
}

async function compare(trx: Trx, made: Made): Promise<Pick<Preview, 'missed' | 'earlier'>> {
  // Staff know the class; it is those outside who can lay two lists beside each other.
  const given = (await handOuts(trx, { group: made.group.id })).filter(({ recipient }) => recipient !== 'staff');
  const [earlier] = given;
  if (earlier === undefined) return { missed: [], earlier };
  const stood = await stoodOn(
    trx,
    given.map(({ logLine }) => logLine),
  );
  const byId = new Map(made.roster.map((pupil) => [pupil.id, pupil]));
  const missed = vanished(made.composition, made.roster, stood).map((id) => {
    const pupil = byId.get(id);
    const name = pupil?.knownToMaker === true ? `${pupil.familyName}, ${pupil.givenName}` : undefined;
    return { id, name };
  });
  return { missed, earlier };
}

/**
 * Shows the maker the list as it would be given out, with every withheld field and its ground. Nothing is given out.
 * @throws Problem (refused, not-found); StepUpNeeded
 */
export function previewClassList(deps: ListDeps, actor: Actor, wish: Wish): Promise<Preview> {
  return withClassList(deps, actor, wish, 'class-list.preview', async (trx, made) => ({
    ...made,
    ...(await compare(trx, made)),
  }));
}

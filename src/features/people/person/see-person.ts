import type { Actor } from '#src/platform/access/decide.ts';
import { performAbout } from '#src/platform/access/perform-about.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import { askAge } from './ask-age.ts';
import { isGiven, type Judged, judgePieces, type OfferedPurpose, type Piece, purposesFor } from './pieces.ts';
import { logGuardians, type Read, readPieces } from './read-person.ts';
import { refuse } from './refuse.ts';
import { type PersonDeps, type Stand, standTo } from './stand-to.ts';

/** The verb in the log for each kind of data that is shown of a person. */
const verb = 'people.see-person';

/** Which person, what for, and which guarded kinds of data are asked for beside the rest. */
export interface WhichPerson {
  readonly id: string;
  /** Key of a purpose of the register; chosen by itself when there is only one, and for one's own. */
  readonly purpose?: string | undefined;
  /** Keys of kinds of data that ask for two factors: shown only when somebody wants them. */
  readonly opened: readonly string[];
}

/** A page of a person, as this viewer may see it for this purpose. */
export interface SeenPerson {
  readonly purpose: OfferedPurpose;
  readonly purposes: readonly OfferedPurpose[];
  readonly judged: readonly Judged[];
  /** Names of kinds of data, by key. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly read: Read;
  readonly relations: readonly Relation[];
  /** Whether it is about oneself or one's own child. */
  readonly isOwn: boolean;
  readonly isSelf: boolean;
}

const isOwnRelation = ({ kind }: Relation) => kind === 'self' || kind === 'guardian';

/** Which pieces are fetched, by the kind of data that they come under; a name first. */
function byCategory(judged: readonly Judged[], opened: readonly string[]): ReadonlyMap<string, readonly Piece[]> {
  const wanted = judged.filter(
    (one) => one.piece === 'name' || one.state === 'open' || (isGiven(one) && opened.includes(one.category ?? '')),
  );
  const found = new Map<string, Piece[]>();
  for (const { category = '', piece } of wanted) found.set(category, [...(found.get(category) ?? []), piece]);
  return found;
}

/** One reading of one kind of data, with its line in the log. */
function readCategory(
  deps: PersonDeps,
  actor: Actor,
  stand: Stand,
  asked: { readonly id: string; readonly purpose: string; readonly category: string; readonly given: readonly Piece[] },
  pieces: readonly Piece[],
): Promise<Read> {
  const { id, category, purpose, given } = asked;
  const deed = { act: 'see', verb, category, purpose, persons: [id] } as const;
  return performAbout(deps, actor, deed, async (trx, { schools, decisions }) => {
    const decision = decisions.get(id);
    const by = decision?.ground?.relation;
    if (decision === undefined || by === undefined) return {};
    const identityNumber = stand.policy.data.get(category)?.identityNumber === true;
    const now = deps.clock.now();
    const reading = { trx, person: id, viewer: actor.person, by, schools, now, given, identityNumber };
    const read = await readPieces(reading, pieces);
    const origin = actor.from === undefined ? {} : { origin: actor.from };
    await logGuardians(reading, read, { actor: actor.id, category, purpose, because: decision.because.en, ...origin });
    return read;
  });
}

/**
 * One person, as the register lets this actor see them for a purpose: each kind of data is a reading of its own in the log;
 * what is kept back is told with its reason.
 * @returns the purposes to choose among, when there are several and none is chosen
 * @throws Problem (refused, logged); StepUpNeeded when what was asked for needs two factors
 */
export async function seePerson(
  deps: PersonDeps,
  actor: Actor,
  which: WhichPerson,
): Promise<SeenPerson | { readonly choose: readonly OfferedPurpose[] }> {
  const { id, opened } = which;
  const stand = await standTo(deps, actor, [id]);
  const relations = stand.relationsTo(id);
  const isSelf = actor.person === id;
  if (isSelf) await askAge(deps, actor, 'see-own-data');
  const at = deps.clock.now();
  const asked = {
    actor,
    relations,
    protection: stand.protectionOf(id),
    restrictions: stand.restrictionsOn(id),
    at,
  };
  const purposes = purposesFor(stand.policy, asked);
  const isOwn = relations.some(isOwnRelation);
  const [first] = purposes;
  if (which.purpose === undefined && purposes.length > 1 && !isOwn) return { choose: purposes };
  const purpose = which.purpose === undefined ? first : purposes.find(({ key }) => key === which.purpose);
  if (purpose === undefined) return refuse(deps, actor, stand, [id], which.purpose);
  const judged = judgePieces(stand.policy, { ...asked, purpose: purpose.key });
  const given = judged.filter(isGiven).map(({ piece }) => piece);
  let read: Read = {};
  for (const [category, pieces] of byCategory(judged, opened)) {
    read = {
      ...read,
      ...(await readCategory(deps, actor, stand, { id, purpose: purpose.key, category, given }, pieces)),
    };
  }
  const kinds = new Map([...stand.policy.data].map(([key, { name }]) => [key, name]));
  return { purpose, purposes, judged, kinds, read, relations, isOwn, isSelf };
}

import {
  decideMatter,
  type MatterRow,
  numberOf,
  type PossibleHandler,
  partiesOf,
  performMatter,
  possibleHandlers,
  type Requirement,
  requirementsOf,
} from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type Guard, isHolding, type Section } from '#src/platform/holdings/holdings.ts';
import type { CollectDeps } from '../collect/collect.ts';
import { type Asking, askingIn } from '../collect/whom.ts';
import { type Line, linesOf, type PackageContents } from '../package/contents.ts';
import { type GiveGap, giveGaps } from '../package/give.ts';
import {
  contentsFrom,
  type PackageRow,
  type PartRow,
  packageOf,
  partsOf,
  roomsOf,
  usualExpiry,
} from '../package/read.ts';

/** One part with what it says, for whoever decides of it. */
export interface ShownPart {
  readonly part: PartRow;
  readonly lines: readonly Line[];
}

/** Parts that are alike: of one section, guarded by the same. */
export interface PartGroup {
  /** Of the first path. */
  readonly key: string;
  readonly room: string;
  readonly section: string;
  readonly guard: Guard;
  readonly proposed: PartRow['proposed'];
  readonly ground: string | null;
  /** What nobody has decided of; as many as a page has room for. */
  readonly open: readonly ShownPart[];
  readonly waits: number;
  readonly given: number;
  readonly withheld: number;
}

export interface RoomProgress {
  readonly room: string;
  readonly name: string;
  readonly state: 'waiting' | 'done' | 'nothing';
  readonly items: number | null;
}

/** What the page of an access case shows. */
export interface InnsynView {
  readonly row: MatterRow;
  readonly number: string;
  readonly asking: Asking | undefined;
  readonly pack: PackageRow | undefined;
  readonly rooms: readonly RoomProgress[];
  readonly groups: readonly PartGroup[];
  readonly requirements: readonly Requirement[];
  readonly handlers: readonly PossibleHandler[];
  readonly gaps: readonly GiveGap[];
  readonly mayWork: boolean;
  readonly expiry: string;
}

/** So many parts of one sort are decided of at a time. */
const shownAtATime = 30;

type Kept = ReadonlyMap<string, readonly Section[]>;

async function sectionsOf(trx: Trx, id: string): Promise<Kept> {
  const rows = await trx
    .selectFrom('data_package_room')
    .select(['room', 'sections'])
    .where('package', '=', id)
    .where('sections', 'is not', null)
    .execute();
  return new Map(rows.map(({ room, sections }) => [room, sections ?? []]));
}

/** What a part says: the whole item, or the one value. */
function shownPart(part: PartRow, kept: Kept, lang: Lang): ShownPart {
  const [room = '', section, item, value] = part.path.split('|');
  const found = kept
    .get(room)
    ?.find(({ id }) => id === section)
    ?.items.find(({ id }) => id === item);
  const values =
    found === undefined
      ? []
      : value === undefined
        ? found.values
        : found.values.slice(Number(value), Number(value) + 1);
  return { part, lines: linesOf(values, lang) };
}

function groupsOf(deps: CollectDeps, parts: readonly PartRow[], kept: Kept, lang: Lang): readonly PartGroup[] {
  const sort = ({ path, guard, proposed }: PartRow) => `${path.split('|').slice(0, 2).join('|')}|${guard}|${proposed}`;
  return [...Map.groupBy(parts, sort)].flatMap(([key, those]): PartGroup[] => {
    const [first] = those;
    const [room = '', section] = key.split('|');
    if (first === undefined) return [];
    const waiting = those.filter(({ decision }) => decision === 'undecided');
    return [
      {
        key,
        room: deps.rooms.get(room)?.name[lang] ?? room,
        section: kept.get(room)?.find(({ id }) => id === section)?.title[lang] ?? '',
        ...{ guard: first.guard, proposed: first.proposed, ground: first.ground },
        open: waiting.slice(0, shownAtATime).map((part) => shownPart(part, kept, lang)),
        waits: waiting.length,
        given: those.filter(({ decision }) => decision === 'given').length,
        withheld: those.filter(({ decision }) => decision === 'withheld').length,
      },
    ];
  });
}

async function progressOf(
  trx: Trx,
  deps: CollectDeps,
  pack: PackageRow | undefined,
  lang: Lang,
): Promise<readonly RoomProgress[]> {
  const told = pack === undefined ? [] : await roomsOf(trx, pack.id);
  return [...deps.rooms].map(([room, holding]) => {
    const one = told.find((row) => row.room === room);
    const state = one?.state ?? (isHolding(holding) ? 'waiting' : 'nothing');
    return { room, name: holding.name[lang], state, items: one?.items ?? null };
  });
}

/** How an access case stands: what is collected, who has not answered, what is to be decided. @throws Problem (not-found) for strangers */
export function viewInnsyn(deps: CollectDeps, actor: Actor, matter: string, lang: Lang): Promise<InnsynView> {
  return performMatter(deps, actor, { step: 'see', matter }, async (trx, { matter: row, standing }) => {
    const mayWork = decideMatter(actor, 'collect-data', standing).allowed;
    const pack = await packageOf(trx, row.id);
    const isOpen = pack?.state === 'collected';
    const parts = pack !== undefined && isOpen && mayWork ? await partsOf(trx, pack.id) : [];
    const now = deps.clock.now();
    return {
      row,
      number: numberOf(row),
      asking: askingIn(await partiesOf(trx, row.id)),
      pack,
      rooms: await progressOf(trx, deps, pack, lang),
      groups: pack === undefined ? [] : groupsOf(deps, parts, await sectionsOf(trx, pack.id), lang),
      requirements: await requirementsOf(trx, row.id),
      handlers: mayWork ? await possibleHandlers(trx, row.id) : [],
      gaps: pack !== undefined && isOpen ? await giveGaps(trx, row.id, row.handler, pack, now) : [],
      mayWork,
      expiry: usualExpiry(now),
    };
  });
}

/** The paths of a group of parts. */
export function pathsOf(deps: CollectDeps, actor: Actor, matter: string, group: string): Promise<readonly string[]> {
  return performMatter(deps, actor, { step: 'collect-data', matter }, async (trx, { matter: row }) => {
    const pack = await packageOf(trx, row.id);
    const [room, section, guard, proposed] = group.split('|');
    const parts = pack === undefined ? [] : await partsOf(trx, pack.id);
    return parts
      .filter(
        (part) => part.path.startsWith(`${room}|${section}|`) && part.guard === guard && part.proposed === proposed,
      )
      .map(({ path }) => path);
  });
}

/** The copy as it would be given today. @returns undefined while nothing is collected */
export function previewOf(
  deps: CollectDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly owner: string; readonly lang: Lang },
): Promise<{ readonly number: string; readonly contents: PackageContents | undefined }> {
  return performMatter(deps, actor, { step: 'collect-data', matter: wish.matter }, async (trx, { matter }) => {
    const pack = await packageOf(trx, matter.id);
    const number = numberOf(matter);
    if (pack?.state !== 'collected') return { number, contents: undefined };
    const about = { matter, pack, owner: wish.owner, lang: wish.lang, expiresOn: usualExpiry(deps.clock.now()) };
    return { number, contents: await contentsFrom(trx, deps.rooms, about) };
  });
}

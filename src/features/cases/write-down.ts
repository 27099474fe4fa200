import type { Actor } from '#src/platform/access/decide.ts';
import { perform } from '#src/platform/access/perform.ts';
import { type PartyDeps, withPersons } from './find-party.ts';
import { isMatterKind } from './model/kinds.ts';
import { type NewFile, type NewParty, type OpenedMatter, openMatter } from './open-matter.ts';
import { badField, needText } from './problems.ts';
import type { When } from './store/write.ts';
import type { Channel, ReceivedVia } from './table.ts';

/** Something that came by post, by phone or over the counter, as somebody at work writes it down. */
export interface WrittenDown {
  readonly kind: string;
  readonly subject: string;
  /** Empty for the owner as a whole. */
  readonly unit: string;
  readonly received: When;
  readonly channel: Channel;
  readonly body: string;
  readonly parties: readonly NewParty[];
  readonly files?: readonly NewFile[];
}

const vias: Partial<Record<Channel, ReceivedVia>> = { post: 'post', scan: 'scan', mail: 'mail' };

/**
 * Writes down what came: the case is there from now on, on the lists of the school's leader and the coordinators until somebody takes it.
 * @param units keys of the units that there are today
 * @throws Problem (bad-input) at the field; refused for who does not work for the owner
 */
export function writeDown(
  deps: PartyDeps,
  actor: Actor,
  wish: WrittenDown,
  units: readonly string[],
): Promise<OpenedMatter> {
  const { kind, unit } = wish;
  // A letter to another school than the leader's own is a letter all the same: who gets it writes it down.
  const scope = { units: actor.role === 'leader' ? [...actor.units] : [] };
  return perform(deps, actor, { act: 'matter.write-down', subject: 'matter:new', scope }, async (trx) => {
    if (!isMatterKind(kind)) throw badField('kind', 'kind');
    if (unit !== '' && !units.includes(unit)) throw badField('unit', 'unit');
    const body = needText(wish.body, 'body');
    const opened = await openMatter(trx, deps.clock, {
      kind,
      subject: needText(wish.subject, 'subject').replaceAll(/\s+/g, ' '),
      unit: unit || undefined,
      received: wish.received,
      via: vias[wish.channel] ?? 'staff',
      author: actor.id,
      openedBy: actor.id,
      parties: await withPersons(trx, deps, actor, wish.parties),
      message: { direction: 'in', channel: wish.channel, body, handled: true, files: wish.files },
    });
    return opened;
  });
}

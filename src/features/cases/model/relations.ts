import { say, type Text } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Part } from '../table.ts';
import type { MatterKind } from './kinds.ts';
import type { MatterState } from './states.ts';

/** How somebody stands to a case. */
export const matterRelations = [
  'handler',
  'offered',
  'leader',
  'coordinator',
  'reader',
  'task-holder',
  'registrar',
  'party',
] as const;
export type MatterRelation = (typeof matterRelations)[number];

/** Each relation as people would say it of somebody. */
export const relationTexts: Readonly<Record<MatterRelation, Text>> = {
  handler: say('saksbehandleren', 'saksbehandlaren', 'the handler'),
  offered: say('den saken er tilbudt', 'den saka er tilbydd', 'whoever the case is offered to'),
  leader: say('lederen for skolen', 'leiaren for skulen', 'the leader of the school'),
  coordinator: say('koordinatoren', 'koordinatoren', 'the coordinator'),
  reader: say('den som leser for hele eieren', 'den som les for heile eigaren', 'who reads for the owner'),
  'task-holder': say('den som har en oppgave i saken', 'den som har ei oppgåve i saka', 'who has a task in the case'),
  registrar: say(
    'den som førte saken inn, til noen tar den',
    'den som førte saka inn, til nokon tek ho',
    'who wrote the case down, until somebody takes it',
  ),
  party: say('den saken gjelder', 'den saka gjeld', 'whom the case is about'),
};

/** What is known of a case when somebody asks to do something with it. */
export interface MatterStanding {
  readonly kind: MatterKind;
  readonly state: MatterState;
  readonly confidential: boolean;
  /** Null for the owner as a whole. */
  readonly unit: string | null;
  readonly handler: string | null;
  readonly offeredAccount: string | null;
  readonly offeredUnit: string | null;
  readonly openedBy: string | null;
  /** Open tasks only. */
  readonly tasks: readonly { readonly holder: string | null; readonly unit: string | null }[];
  readonly parties: readonly {
    readonly person: string | null;
    readonly account: string | null;
    readonly part?: Part;
  }[];
}

const isOwn =
  (actor: Actor) =>
  ({ person, account }: MatterStanding['parties'][number]) =>
    account === actor.id || (person !== null && person === actor.person);

/** Kinds of case that those whom they are about are told of by whoever has the case, when they may be (personopplysningsloven § 16). */
export const untoldKinds: readonly MatterKind[] = ['disclosure', 'log-access'];

/** Whether a case is about the actor and they may not know of it from us: they asked for nothing in it. */
export function isUntold(actor: Actor, { kind, parties }: MatterStanding): boolean {
  const own = parties.filter(isOwn(actor));
  return untoldKinds.includes(kind) && own.length > 0 && own.every(({ part }) => part === 'subject');
}

/**
 * How an actor stands to a case. Whoever is a party stands to it as a party and in no other way: nobody handles or decides their
 * own case (forvaltningsloven § 6).
 */
export function relationsToMatter(actor: Actor, matter: MatterStanding): readonly MatterRelation[] {
  if (matter.parties.some(isOwn(actor))) return ['party'];
  const leads = (unit: string | null) => actor.role === 'leader' && unit !== null && actor.units.includes(unit);
  const holds: Readonly<Record<Exclude<MatterRelation, 'party'>, boolean>> = {
    handler: matter.handler === actor.id,
    offered: matter.offeredAccount === actor.id || leads(matter.offeredUnit),
    leader: leads(matter.unit),
    coordinator: actor.role === 'coordinator',
    reader: actor.role === 'reader',
    'task-holder': matter.tasks.some(({ holder, unit }) => holder === actor.id || leads(unit)),
    registrar: matter.openedBy === actor.id && matter.handler === null,
  };
  return matterRelations.filter((relation) => relation !== 'party' && holds[relation]);
}

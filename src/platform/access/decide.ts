import type { Text } from '#src/kernel/language.ts';

/**
 * coordinator, leader and reader work with the register; staff, pupils and guardians see what their relations and the
 * register allow of persons; archivists preserve; support helps for a case and for a time.
 */
export const roles = ['coordinator', 'leader', 'reader', 'staff', 'pupil', 'guardian', 'archivist', 'support'] as const;
export type Role = (typeof roles)[number];

/** Who acts: an account of one owner, with the units (schools) that a leader answers for. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The owner's tenant id; nothing outside it can be reached. */
  readonly tenant: string;
  /** Keys of the units in the register that a leader leads; empty for the others. */
  readonly units: readonly string[];
  /** The person of the owner's schools whose account it is. */
  readonly person?: string;
  /** Ids of the schools that the person works or goes at, or has children at, today. */
  readonly schools?: readonly string[];
  /** Whether this sign-in was shown with two factors (GDPR art. 32; asked where the data are confidential). */
  readonly secondFactor?: boolean;
  /** Where the request comes from, for the log. */
  readonly from?: string;
}

export const acts = [
  'register.read',
  'register.change',
  'register.approve',
  'register.import',
  'register.export',
  'findings.read',
  'report.read',
  'page.publish',
  'notice.read',
  'notice.publish',
  'log.read',
  'log.manage',
  'access.read',
  'access.review',
  'access.support',
  'people.import',
  'people.read-lists',
  'people.decide-ages',
  'class-list.make',
  'class-list.decide',
  'sign-in.rule',
  'matter.list',
  'matter.write-down',
  'matter.register',
  'matter.see-keeping',
  'matter.decide-keeping',
  'consent.write',
  'observation.read',
  'observation.bring-in',
] as const;
export type Act = (typeof acts)[number];

/** What is acted upon: the units that it concerns; none means the owner as a whole. */
export interface Scope {
  readonly units: readonly string[];
}

export interface Decision {
  readonly allowed: boolean;
  readonly because: Text;
}

/** How far a role's permission for an act reaches. */
type Reach = 'owner' | 'own-units' | 'shared-and-own-units' | 'by-relation' | 'nothing';

/**
 * Role × act as data, so that it can be read as a page and tested cell by cell.
 * `own-units`: only what concerns a unit that the actor leads. `shared-and-own-units`: that, and what concerns the owner as a whole.
 * `by-relation`: may ask, and `decideAbout` answers for each person.
 */
export const permissions: Readonly<Record<Role, Readonly<Record<Act, Reach>>>> = {
  coordinator: {
    'register.read': 'owner',
    'register.change': 'owner',
    'register.approve': 'owner',
    'register.import': 'owner',
    'register.export': 'owner',
    'findings.read': 'owner',
    'report.read': 'owner',
    'page.publish': 'owner',
    'notice.read': 'owner',
    'notice.publish': 'owner',
    'log.read': 'owner',
    'log.manage': 'owner',
    'access.read': 'owner',
    'access.review': 'owner',
    'access.support': 'owner',
    'people.import': 'owner',
    'people.read-lists': 'owner',
    'people.decide-ages': 'owner',
    'class-list.make': 'owner',
    'class-list.decide': 'owner',
    'sign-in.rule': 'owner',
    'matter.list': 'owner',
    'matter.write-down': 'owner',
    'matter.register': 'owner',
    'matter.see-keeping': 'owner',
    'matter.decide-keeping': 'owner',
    'consent.write': 'owner',
    'observation.read': 'owner',
    'observation.bring-in': 'owner',
  },
  leader: {
    'register.read': 'shared-and-own-units',
    'register.change': 'own-units',
    'register.approve': 'nothing',
    'register.import': 'nothing',
    'register.export': 'nothing',
    'findings.read': 'shared-and-own-units',
    'report.read': 'nothing',
    'page.publish': 'nothing',
    'notice.read': 'nothing',
    'notice.publish': 'nothing',
    'log.read': 'own-units',
    'log.manage': 'nothing',
    'access.read': 'shared-and-own-units',
    'access.review': 'own-units',
    'access.support': 'nothing',
    'people.import': 'nothing',
    'people.read-lists': 'own-units',
    'people.decide-ages': 'nothing',
    'class-list.make': 'shared-and-own-units',
    'class-list.decide': 'own-units',
    'sign-in.rule': 'nothing',
    'matter.list': 'own-units',
    'matter.write-down': 'own-units',
    'matter.register': 'own-units',
    'matter.see-keeping': 'nothing',
    'matter.decide-keeping': 'nothing',
    'consent.write': 'nothing',
    'observation.read': 'shared-and-own-units',
    'observation.bring-in': 'own-units',
  },
  reader: {
    'register.read': 'owner',
    'register.change': 'nothing',
    'register.approve': 'nothing',
    'register.import': 'nothing',
    'register.export': 'nothing',
    'findings.read': 'owner',
    'report.read': 'owner',
    'page.publish': 'nothing',
    'notice.read': 'owner',
    'notice.publish': 'nothing',
    'log.read': 'nothing',
    'log.manage': 'nothing',
    'access.read': 'owner',
    'access.review': 'nothing',
    'access.support': 'nothing',
    'people.import': 'nothing',
    'people.read-lists': 'nothing',
    'people.decide-ages': 'nothing',
    'class-list.make': 'nothing',
    'class-list.decide': 'nothing',
    'sign-in.rule': 'nothing',
    'matter.list': 'owner',
    'matter.write-down': 'nothing',
    'matter.register': 'nothing',
    'matter.see-keeping': 'owner',
    'matter.decide-keeping': 'nothing',
    'consent.write': 'nothing',
    'observation.read': 'owner',
    'observation.bring-in': 'nothing',
  },
  // Whose list, and what is on it, the relation to each pupil decides.
  staff: {
    ...none(),
    'class-list.make': 'by-relation',
    'people.read-lists': 'by-relation',
    // Cases: how they stand to each (features/cases/model); anybody at work may be handed a letter.
    'matter.list': 'by-relation',
    'matter.write-down': 'by-relation',
  },
  pupil: none(),
  guardian: none(),
  // What waits for deposit is what an archivist takes over.
  archivist: { ...none(), 'matter.see-keeping': 'owner' },
  support: none(),
};

/** Nothing of the register's work: what these roles may do, their relations to persons decide. */
function none(): Readonly<Record<Act, Reach>> {
  return Object.fromEntries(acts.map((act) => [act, 'nothing'])) as Record<Act, Reach>;
}

const because = {
  owner: {
    nb: 'rollen din gjelder hele virksomheten',
    nn: 'rolla di gjeld heile verksemda',
    en: 'your role covers the whole owner',
  },
  unit: {
    nb: 'du leder en skole som dette gjelder',
    nn: 'du leier ein skule som dette gjeld',
    en: 'you lead a school that this concerns',
  },
  shared: {
    nb: 'dette gjelder hele virksomheten, og alle skolene kan lese det',
    nn: 'dette gjeld heile verksemda, og alle skulane kan lese det',
    en: 'this concerns the owner as a whole, and every school may read it',
  },
  relation: {
    nb: 'rollen din kan be om det; hvordan du står til den det gjelder, avgjør',
    nn: 'rolla di kan be om det; korleis du står til den det gjeld, avgjer',
    en: 'your role may ask for it; how you stand to those concerned decides',
  },
  otherUnit: {
    nb: 'nei: dette gjelder en annen skole enn dem du leder',
    nn: 'nei: dette gjeld ein annan skule enn dei du leier',
    en: 'no: this concerns another school than those you lead',
  },
  role: {
    nb: 'nei: rollen din gir ikke adgang til dette',
    nn: 'nei: rolla di gir ikkje tilgang til dette',
    en: 'no: your role does not allow this',
  },
} satisfies Record<string, Text>;

/** May this actor do this, and why? Pure; every page, export and job asks here (least access, GDPR art. 25(2), 32(4)). */
export function decide(actor: Actor, act: Act, scope: Scope): Decision {
  const reach = permissions[actor.role][act];
  if (reach === 'owner') return { allowed: true, because: because.owner };
  if (reach === 'by-relation') return { allowed: true, because: because.relation };
  if (reach === 'nothing') return { allowed: false, because: because.role };
  if (scope.units.length === 0) {
    return reach === 'shared-and-own-units'
      ? { allowed: true, because: because.shared }
      : { allowed: false, because: because.role };
  }
  return scope.units.some((unit) => actor.units.includes(unit))
    ? { allowed: true, because: because.unit }
    : { allowed: false, because: because.otherUnit };
}

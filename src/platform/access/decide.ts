import type { Text } from '#src/kernel/language.ts';

export const roles = ['coordinator', 'leader', 'reader'] as const;
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
type Reach = 'owner' | 'own-units' | 'shared-and-own-units' | 'nothing';

/**
 * Role × act as data, so that it can be read as a page and tested cell by cell.
 * `own-units`: only what concerns a unit that the actor leads. `shared-and-own-units`: that, and what concerns the owner as a whole.
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
  },
};

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

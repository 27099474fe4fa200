import { ageOn } from '#src/features/people/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { Relation } from '#src/platform/access/relation.ts';

/** May somebody see who has looked, why, and on which ground. */
export interface MaySee {
  readonly allowed: boolean;
  readonly because: Text;
  readonly law: string;
}

/**
 * Guardianship × right to see the log of a child, as data. The line of days is part of the child's own access (GDPR art. 15(1)(c)): those who
 * decide for the child ask for it. Who has only the right to information under barnelova § 47 asks the school about
 * the child, and does not act for the child.
 */
export const guardianships: Readonly<Record<NonNullable<Relation['guardianship']>, MaySee>> = {
  'parental-responsibility': {
    allowed: true,
    because: say('du har foreldreansvar', 'du har foreldreansvar', 'you have parental responsibility'),
    law: 'barnelova § 30',
  },
  foster: {
    allowed: true,
    because: say(
      'du er fosterforelder og tar avgjørelser om skolen for barnet',
      'du er fosterforelder og tek avgjerder om skulen for barnet',
      'you are a foster parent and decide about school for the child',
    ),
    law: 'opplæringslova § 24-4',
  },
  appointed: {
    allowed: true,
    because: say('du er oppnevnt som verge', 'du er oppnemnd som verje', 'you are an appointed guardian'),
    law: 'vergemålsloven',
  },
  'information-only': {
    allowed: false,
    because: say(
      'nei: du har rett til opplysninger om barnet fra skolen, men handler ikke på vegne av barnet her',
      'nei: du har rett til opplysningar om barnet frå skulen, men handlar ikkje på vegner av barnet her',
      'no: you have a right to information about the child from the school, but do not act for the child here',
    ),
    law: 'barnelova § 47',
  },
};

const self: MaySee = {
  allowed: true,
  because: say('det gjelder deg selv', 'det gjeld deg sjølv', 'it is about yourself'),
  law: 'GDPR art. 15',
};

const noRelation: MaySee = {
  allowed: false,
  because: say(
    'nei: du er ikke registrert som foresatt for denne eleven',
    'nei: du er ikkje registrert som føresett for denne eleven',
    'no: you are not registered as a guardian of this pupil',
  ),
  law: 'GDPR art. 15, 32',
};

const oldEnough: MaySee = {
  allowed: false,
  because: say(
    'nei: eleven er gammel nok til å følge med på dette selv',
    'nei: eleven er gammal nok til å følgje med på dette sjølv',
    'no: the pupil is old enough to look after this alone',
  ),
  law: 'GDPR art. 12, 15',
};

/**
 * May an actor with these relations to a person see who has looked at the person? Pure.
 * @param guardiansUntil the age that the owner has set; 18 unless decided otherwise
 */
export function maySeeLooks(
  relations: readonly Relation[],
  child: { readonly birthDate: IsoDate | null; readonly guardiansUntil: number; readonly today: IsoDate },
): MaySee {
  if (relations.some(({ kind }) => kind === 'self')) return self;
  const kinds = relations.flatMap(({ kind, guardianship }) => (kind === 'guardian' ? (guardianship ?? []) : []));
  if (kinds.length === 0) return noRelation;
  if (child.birthDate !== null && ageOn(child.birthDate, child.today) >= child.guardiansUntil) return oldEnough;
  const all = kinds.map((kind) => guardianships[kind]);
  return all.find(({ allowed }) => allowed) ?? all[0] ?? noRelation;
}

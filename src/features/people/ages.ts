import type { IsoDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { type AgeRight, type AgeRule, ageRule } from '#src/law/ages.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { ageOn } from './relations.ts';
import './table.ts';

/** What a pupil may do here without a guardian. */
export const ownRights = [
  'own-account',
  'see-own-data',
  'see-who-looked',
  'ask-for-access',
  'object-to-class-list',
] as const;
export type OwnRight = (typeof ownRights)[number];

/** From which age, and on whose word. */
export interface OwnAge {
  readonly right: OwnRight;
  readonly from: number;
  /** The owner has decided; else it is what we propose. */
  readonly isSet: boolean;
  readonly note: string | Text;
  /** What we propose from the acts, also when the owner has decided otherwise. */
  readonly proposal: { readonly from: number; readonly note: Text; readonly rule: AgeRule | undefined };
}

const noAge = say(
  'Ingen lov setter en alder for dette. Forslaget følger alderen da barnets mening skal veie tungt (barnelova § 31). Skoleeieren bestemmer.',
  'Inga lov set ein alder for dette. Framlegget følgjer alderen då meininga til barnet skal vege tungt (barnelova § 31). Skuleeigaren bestemmer.',
  'No act sets an age for this. What is proposed follows the age at which the child’s view weighs heavily (Children Act § 31). The owner decides.',
);
const decides = say(
  'Fra denne alderen avgjør eleven selv spørsmål om opplæringen (opplæringslova § 24-5). GDPR art. 15 har ingen alder: yngre elever som forstår det, kan også be selv.',
  'Frå denne alderen avgjer eleven sjølv spørsmål om opplæringa (opplæringslova § 24-5). GDPR art. 15 har ingen alder: yngre elevar som forstår det, kan òg be sjølve.',
  'From this age the pupil decides questions about the education (Education Act § 24-5). GDPR art. 15 has no age: younger pupils who understand may ask too.',
);
const account = say(
  'Ingen lov setter en alder for en egen konto i skolen. Samtykke til nettjenester krever 13 år (personopplysningsloven § 5), men skolens egen konto hviler ikke på samtykke.',
  'Inga lov set ein alder for ein eigen konto i skulen. Samtykke til nettenester krev 13 år (personopplysningslova § 5), men kontoen til skulen kviler ikkje på samtykke.',
  'No act sets an age for an account of one’s own at school. Consent to online services takes 13 years (Personal Data Act § 5), but the school’s own account does not rest on consent.',
);

/** The age of an act that each proposal follows. */
const follows = {
  'own-account': { right: 'be-heard', otherwise: 7, note: account },
  'see-own-data': { right: 'be-heard-with-great-weight', otherwise: 12, note: noAge },
  'see-who-looked': { right: 'be-heard-with-great-weight', otherwise: 12, note: noAge },
  'ask-for-access': { right: 'decide-about-education', otherwise: 15, note: decides },
  'object-to-class-list': { right: 'decide-about-education', otherwise: 15, note: decides },
} as const satisfies Record<OwnRight, { right: AgeRight; otherwise: number; note: Text }>;

/** What we propose, from the ages of the acts as they are on the day. */
function proposed(right: OwnRight, day: IsoDate): OwnAge['proposal'] {
  const { right: ofAct, otherwise, note } = follows[right];
  const rule = ageRule(ofAct, day);
  return { from: rule?.from ?? otherwise, note, rule };
}

/** The ages of the transaction's owner: decided ones, and proposals for the others. */
export async function ownAges(trx: Trx, day: IsoDate): Promise<readonly OwnAge[]> {
  const rows = await trx.selectFrom('age_setting').select(['right_name', 'from_age', 'note']).execute();
  return ownRights.map((right) => {
    const proposal = proposed(right, day);
    const set = rows.find((row) => row.right_name === right);
    return set === undefined
      ? { right, from: proposal.from, note: proposal.note, isSet: false, proposal }
      : { right, from: set.from_age, note: set.note, isSet: true, proposal };
  });
}

/** Keeps what the owner has decided. @param note why, and who decided */
export async function setOwnAge(trx: Trx, right: OwnRight, from: number, note: string): Promise<void> {
  await trx
    .insertInto('age_setting')
    .values({
      tenant: ownTenant,
      right_name: right,
      from_age: from,
      note,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'right_name']).doUpdateSet({ from_age: from, note }))
    .execute();
}

/** Whether somebody born on a day may do it alone; nobody whose age is not known may. */
export function mayAlone(ages: readonly OwnAge[], right: OwnRight, birthDate: IsoDate | null, day: IsoDate): boolean {
  const from = ages.find((one) => one.right === right)?.from;
  return birthDate !== null && from !== undefined && ageOn(birthDate, day) >= from;
}

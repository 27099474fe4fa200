import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Guard } from '#src/platform/holdings/holdings.ts';

/** A ground on which a part is kept back from the one who asks; the list is closed: what is not on it gives no ground. */
interface GroundRule {
  readonly law: LawReference;
  /** To the one who asks, without what it was. */
  readonly says: Text;
}

const act = 'popplyl-2018';
const letter = (one: string): LawReference => ({ act, section: `§ 16 første ledd bokstav ${one}` });

/** Where access stops, in the words that the requester reads. */
export const withholdGrounds = {
  'others-rights': {
    law: { act: 'gdpr', section: 'art. 15' },
    says: say(
      'Det ville gå ut over rettene til noen andre (artikkel 15 nr. 4)',
      'Det ville gå ut over rettane til nokon andre (artikkel 15 nr. 4)',
      'It would affect the rights of others (article 15(4))',
    ),
  },
  security: {
    law: letter('a'),
    says: say(
      'Det gjelder forholdet til andre land, forsvaret eller rikets sikkerhet',
      'Det gjeld forholdet til andre land, forsvaret eller tryggleiken til riket',
      'It concerns foreign relations, defence or national security',
    ),
  },
  crime: {
    law: letter('b'),
    says: say(
      'Det må holdes hemmelig for å forebygge, etterforske eller avsløre lovbrudd',
      'Det må haldast hemmeleg for å førebyggje, etterforske eller avsløre lovbrot',
      'It must be kept secret to prevent, investigate or reveal offences',
    ),
  },
  health: {
    law: letter('c'),
    says: say(
      'Det er utilrådelig at du får vite det, av hensyn til helsen din eller til noen som står deg nær',
      'Det er utilrådeleg at du får vite det, av omsyn til helsa di eller til nokon som står deg nær',
      'Knowing it would not be advisable for your health or your relation to somebody close',
    ),
  },
  secrecy: {
    law: letter('d'),
    says: say(
      'Det er taushetsplikt om det i lov, for eksempel om en adresse som er sperret (folkeregisterloven § 10-4)',
      'Det er teieplikt om det i lov, til dømes om ei adresse som er sperra (folkeregisterlova § 10-4)',
      'It is under a statutory duty of secrecy, such as an address that is protected (folkeregisterloven § 10-4)',
    ),
  },
  internal: {
    law: letter('e'),
    says: say(
      'Det står bare i tekst som er laget for intern saksforberedelse',
      'Det står berre i tekst som er laga for intern saksførebuing',
      'It stands only in text made for preparing a case internally',
    ),
  },
  interests: {
    law: letter('f'),
    says: say(
      'Å si det ville være i strid med åpenbare og grunnleggende interesser, som at et barn skal kunne betro seg til noen',
      'Å seie det ville vere i strid med openberre og grunnleggjande interesser, som at eit barn skal kunne tru seg til nokon',
      'Telling it would be contrary to obvious and fundamental interests, such as that a child can confide in somebody',
    ),
  },
  'other-parent': {
    law: { act: 'barnelova-1981', section: '§ 47' },
    says: say(
      'Det kan nektes en forelder når det ville skade barnet (andre ledd)',
      'Det kan nektast ein forelder når det ville skade barnet (andre ledd)',
      'It may be refused a parent when it would harm the child (second paragraph)',
    ),
  },
  'party-limits': {
    law: { act: 'forvaltningsloven-1967', section: '§ 19' },
    says: say(
      'En part har ikke krav på det, av hensyn til parten selv, til andre eller til det som er hemmelig',
      'Ein part har ikkje krav på det, av omsyn til parten sjølv, til andre eller til det som er hemmeleg',
      'A party has no right to it, for the sake of the party, of others or of what is secret',
    ),
  },
} as const satisfies Readonly<Record<string, GroundRule>>;

export type WithholdGround = keyof typeof withholdGrounds;

/** Whether a value names a ground of the list. */
export const isGround = (name: string): name is WithholdGround => Object.hasOwn(withholdGrounds, name);

/** What is proposed of a part; undefined where nothing speaks against giving it. */
export interface Proposal {
  readonly decision: 'give' | 'withhold';
  readonly ground?: WithholdGround;
}

const keep = (ground: WithholdGround): Proposal => ({ decision: 'withhold', ground });
const give: Proposal = { decision: 'give' };

/** What is proposed by what a part is and who asks. A handler decides each. */
const proposals: Readonly<Record<Guard, Readonly<Record<'self' | 'guardian', Proposal | undefined>>>> = {
  'other-person': { self: keep('others-rights'), guardian: keep('others-rights') },
  'next-of-kin': { self: give, guardian: give },
  'protected-contact': { self: undefined, guardian: keep('secrecy') },
  'child-own': { self: undefined, guardian: keep('interests') },
  internal: { self: keep('internal'), guardian: keep('internal') },
};

/** What is proposed of a part towards whoever asks; undefined where nobody needs to look at it. Pure. */
export function proposalFor(guard: Guard, towards: 'self' | 'guardian'): Proposal | undefined {
  return proposals[guard][towards];
}

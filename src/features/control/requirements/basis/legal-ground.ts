import type { Entry } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { type ActId, acts, inForce } from '#src/law/acts.ts';
import { nationalGround } from '#src/law/national-grounds.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { recordedAsTold } from '../rights/told-and-recorded.ts';
import { type ClaimedBasis, claimedBases } from './claimed-bases.ts';
import * as says from './legal-ground-says.ts';

/**
 * How far a basis carries.
 * `duty`: as far as it is necessary for a duty that a national provision imposes, and no further.
 */
type Reach = 'carries' | 'duty' | 'unknown' | 'falls';

const byStrength: readonly Reach[] = ['carries', 'duty', 'unknown', 'falls'];

/** An act that is not in force on the day, not yet or no longer, gives nothing. */
function outOfForce(act: string, day: IsoDate): boolean {
  return Object.hasOwn(acts, act) && !inForce(act as ActId, day);
}

function reachOf({ article, national, decidedBy }: ClaimedBasis, day: IsoDate): Reach {
  const onLaw = article === 'pol-8-law' || article === 'pol-9-law';
  if (!onLaw && article !== 'pol-8-b' && article !== 'pol-9-e') return decidedBy === undefined ? 'unknown' : 'carries';
  const ground = national === undefined ? undefined : nationalGround(national.act, national.section);
  if (ground === undefined) return 'unknown';
  if (outOfForce(ground.act, day)) return 'falls';
  if (onLaw && ground.providesForProcessing) return 'carries';
  return ground.imposesDuty ? 'duty' : 'falls';
}

interface Weighed {
  readonly basis: ClaimedBasis;
  readonly reach: Reach;
}

/** The basis under one section that carries furthest; of several that carry alike the one that the owner has decided. */
function strongest(bases: readonly ClaimedBasis[], section: 'pol-8' | 'pol-9', day: IsoDate): Weighed | undefined {
  const weighed = bases
    .filter(({ article }) => article.startsWith(`${section}-`))
    .map((basis) => ({ basis, reach: reachOf(basis, day) }));
  const rank = ({ basis, reach }: Weighed) => byStrength.indexOf(reach) * 2 + (basis.decided ? 0 : 1);
  return weighed.sort((a, b) => rank(a) - rank(b))[0];
}

/** Are sensitive data used (pol § 2 no. 8), so that § 9 must be met too? Unknown while nobody has said it of every kind of data. */
function usesSensitiveData(read: Reader, activity: string): boolean | undefined {
  const kinds = read.find('dataUsesByActivity', activity).map(({ body }) => {
    const type = read.get('dataTypes', body.data);
    return type === undefined ? undefined : read.fact(type, 'sensitivity');
  });
  if (kinds.some((kind) => kind === 'special-category' || kind === 'criminal-offence')) return true;
  return kinds.length === 0 || kinds.includes(undefined) ? undefined : false;
}

/** What one section says of a purpose. `condition`: it can carry, as far as necessary and as told. */
type Outcome = 'holds' | 'rename' | 'condition' | 'fails' | 'unknown' | 'not-needed';

function outcomeOf({ basis, reach }: Weighed, asTold: () => boolean | undefined): Outcome {
  if (reach === 'carries') return 'holds';
  if (reach !== 'duty') return reach === 'falls' ? 'fails' : 'unknown';
  const told = asTold();
  if (!basis.decided || told !== true) return 'condition';
  return basis.article.endsWith('-law') ? 'rename' : 'holds';
}

function sensitiveOutcome(
  nine: Weighed | undefined,
  needed: boolean | undefined,
  eight: Weighed,
  asTold: () => boolean | undefined,
): Outcome {
  if (needed === false) return 'not-needed';
  if (nine !== undefined) return outcomeOf(nine, asTold);
  if (needed === undefined) return 'unknown';
  // Nobody has claimed § 9, but a duty can carry sensitive data too (report 13/00941 p. 19).
  return eight.reach === 'duty' ? 'condition' : 'fails';
}

/** "opplæringslova (1998) kapittel 9a" */
function provision({ national }: ClaimedBasis): Text {
  if (national === undefined) return { nb: '–', nn: '–', en: '–' };
  const name = Object.hasOwn(acts, national.act) ? acts[national.act as ActId].name : undefined;
  const cite = (act: string) => `${act} ${national.section}`;
  return name === undefined
    ? { nb: cite(national.act), nn: cite(national.act), en: cite(national.act) }
    : { nb: cite(name.nb), nn: cite(name.nn), en: cite(name.en) };
}

function checkOf(outcome: Outcome, section: 8 | 9, basis: ClaimedBasis): Check[] {
  if (outcome === 'not-needed') return [];
  if (outcome === 'condition') return [{ state: 'condition', says: says.condition(provision(basis), section === 9) }];
  if (outcome === 'rename') return [{ state: 'advice', says: says.rename(provision(basis), section) }];
  return [{ state: outcome, says: says.plain[outcome](section) }];
}

function judgePurpose(read: Reader, purpose: Entry<'purposes'>, asTold: () => boolean | undefined): Check[] {
  const bases = claimedBases(read, purpose);
  if (bases === undefined) return [{ state: 'unknown', says: says.notSaid }];
  const eight = strongest(bases, 'pol-8', read.asOf);
  if (eight === undefined) return [{ state: 'fails', says: says.none }];
  const nine = strongest(bases, 'pol-9', read.asOf);
  const needed = usesSensitiveData(read, purpose.body.activity);
  const [plain, sensitive] = [outcomeOf(eight, asTold), sensitiveOutcome(nine, needed, eight, asTold)];
  const notByItself: Check[] =
    eight.basis.article === 'pol-8-law' && eight.reach === 'duty' && plain === 'condition'
      ? [{ state: 'condition', says: says.notByItself(provision(eight.basis)) }]
      : [];
  // One condition in whole covers both sections; it comes first, because a finding shows the first.
  if (plain === 'condition' && sensitive === 'condition') {
    return [{ state: 'condition', says: says.condition(provision(eight.basis), true) }, ...notByItself];
  }
  return [...checkOf(plain, 8, eight.basis), ...notByItself, ...checkOf(sensitive, 9, (nine ?? eight).basis)];
}

/**
 * pol §§ 8 and 9: a legal ground for what is done. That a law imposes a task is not that it lays down processing;
 * it carries what is necessary for the duty, and the limit follows what is decided and made known (report 13/00941 pp. 15–19).
 */
export const legalGround = requirement({
  id: 'legal-ground',
  theme: 'basis',
  scope: 'system',
  title: {
    nb: 'Behandlingsgrunnlag som bærer',
    nn: 'Behandlingsgrunnlag som ber',
    en: 'A legal ground that carries',
  },
  question: {
    nb: 'Har det systemet brukes til, et grunnlag i loven som rekker så langt som bruken?',
    nn: 'Har det systemet blir brukt til, eit grunnlag i lova som rekk så langt som bruken?',
    en: 'Does what the system is used for have a ground in law that reaches as far as the use?',
  },
  law: [
    { act: 'pol-2000', section: '§ 8' },
    { act: 'pol-2000', section: '§ 8 første ledd bokstav b' },
    { act: 'pol-2000', section: '§ 9' },
    { act: 'pol-2000', section: '§ 9 første ledd bokstav e' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Beslutningen om hva som er nødvendig, med paragraf',
      nn: 'Avgjerda om kva som er nødvendig, med paragraf',
      en: 'The decision on what is necessary, with its section',
    },
    of: ['purposes'],
  },
  judge(read, system) {
    const activities = read.find('activitiesBySystem', system.key);
    const checks = activities.flatMap((activity) => {
      const purposes = read.find('purposesByActivity', activity.key);
      if (purposes.length === 0) return [{ state: 'unknown', says: says.notSaid } as const];
      return purposes.flatMap((purpose) => judgePurpose(read, purpose, () => recordedAsTold(read, system.key)));
    });
    return { checks: activities.length === 0 ? [{ state: 'unknown', says: says.noUse }] : checks };
  },
  remedy: () => [
    {
      say: {
        nb: 'Skriv ned hvilken lov som gir plikten, hva som er nødvendig for å oppfylle den, og hvem som har besluttet det.',
        nn: 'Skriv ned kva lov som gir plikta, kva som er nødvendig for å oppfylle ho, og kven som har avgjort det.',
        en: 'Write down which law gives the duty, what is necessary to fulfil it, and who has decided so.',
      },
      form: { kind: 'purposes' },
    },
    {
      say: {
        nb: 'Registrer bare det som er nødvendig. Slutt å registrere resten.',
        nn: 'Registrer berre det som er nødvendig. Slutt å registrere resten.',
        en: 'Record only what is necessary. Stop recording the rest.',
      },
      form: { kind: 'dataUses' },
    },
    {
      say: {
        nb: 'Sørg for at det som registreres, er det samme som reglene dere har gjort kjent.',
        nn: 'Sørg for at det som blir registrert, er det same som reglane de har gjort kjende.',
        en: 'See to it that what is recorded is the same as the rules you have made known.',
      },
      form: { kind: 'notices' },
    },
  ],
});

import { type Entry, notStated } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { noEndYet } from './archives-act.ts';

const nothing = {
  nb: 'Det er ikke sagt at noe skal bli igjen.',
  nn: 'Det er ikkje sagt at noko skal bli att.',
  en: 'It is not said that anything is to remain.',
};
const kept = {
  nb: 'Opplysningene blir liggende eller går til arkivet. Da skal de ikke være anonyme.',
  nn: 'Opplysningane blir liggjande eller går til arkivet. Då skal dei ikkje vere anonyme.',
  en: 'The data stay or go to the archive. They are not to be anonymous then.',
};
const leftUnknown = {
  nb: 'Ingen har sagt hva som blir igjen.',
  nn: 'Ingen har sagt kva som blir att.',
  en: 'Nobody has said what remains.',
};
const anonymous = {
  holds: {
    nb: 'Noe blir igjen, og det er vurdert at ingen kan kjennes igjen i det.',
    nn: 'Noko blir att, og det er vurdert at ingen kan kjennast att i det.',
    en: 'Something remains, and it has been assessed that nobody can be recognised in it.',
  },
  fails: {
    nb: 'Noe blir igjen, og det er ikke vurdert om noen kan kjennes igjen i det. Å slette navnet er ikke nok.',
    nn: 'Noko blir att, og det er ikkje vurdert om nokon kan kjennast att i det. Å slette namnet er ikkje nok.',
    en: 'Something remains, and whether anybody can be recognised in it has not been assessed. To erase the name is not enough.',
  },
  unknown: {
    nb: 'Noe blir igjen. Ingen har sagt om det er vurdert om noen kan kjennes igjen i det.',
    nn: 'Noko blir att. Ingen har sagt om det er vurdert om nokon kan kjennast att i det.',
    en: 'Something remains. Nobody has said whether it has been assessed if anybody can be recognised in it.',
  },
};

/**
 * Does something remain where the data were? Making anonymous always leaves something. Of what goes to the archive only
 * what is said to be removed tells that the rest remains outside it.
 */
function remains(read: Reader, retention: Entry<'retention'>, then: string): boolean | undefined {
  const leaves = read.fact(retention, 'leaves');
  if (leaves !== undefined) return leaves.length > 0;
  if (then === 'anonymise') return true;
  return retention.body.leaves === notStated || retention.body.removes !== undefined ? undefined : false;
}

/** Is what remains assessed in every system of the activity? */
function isAssessed(read: Reader, retention: Entry<'retention'>): boolean | undefined {
  const activity = read.get('activities', retention.body.activity);
  // Few people and few records make it harder; that is for the assessment to weigh, and for the reader to see.
  if (activity?.body.volume !== undefined) read.fact(activity, 'volume');
  const assessments = read.find('assessmentsByKind', 'anonymity-after-erasure');
  const assessedIn = (system: string | undefined) => {
    const covering = assessments.filter((one) => {
      const covered = read.fact(one, 'systems') ?? [];
      return covered === 'all' || (system !== undefined && covered.includes(system));
    });
    return anyOf(covering.map((one) => read.fact(one, 'done')));
  };
  const systems = activity?.body.systems ?? [];
  return systems.length === 0 ? assessedIn(undefined) : allOf(systems.map(assessedIn));
}

/** GDPR art. 4(1) with recital 26: what can still point to somebody is not anonymous, and must go too (5(1)(e)). */
export const whatRemainsIsAnonymous = asController({
  id: 'what-remains-is-anonymous',
  theme: 'retention',
  scope: 'retention',
  title: {
    nb: 'Det som blir igjen, er anonymt',
    nn: 'Det som blir att, er anonymt',
    en: 'What remains is anonymous',
  },
  question: {
    nb: 'Kan noen kjennes igjen i det som blir igjen, også når det er få personer?',
    nn: 'Kan nokon kjennast att i det som blir att, også når det er få personar?',
    en: 'Can anybody be recognised in what remains, also when there are few people?',
  },
  law: [
    { act: 'gdpr', section: 'art. 4 nr. 1' },
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav e' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Vurderingen av om det som blir igjen, er anonymt',
      nn: 'Vurderinga av om det som blir att, er anonymt',
      en: 'The assessment of whether what remains is anonymous',
    },
    of: ['assessments'],
  },
  judge(read, retention) {
    const then = read.fact(retention, 'then');
    if (then === undefined) return { notApplicable: noEndYet };
    const removes = then === 'archive' ? (read.fact(retention, 'removes') ?? []) : [];
    if (then === 'keep' || (then === 'archive' && removes.length === 0)) return { notApplicable: kept };
    const left = remains(read, retention, then);
    if (left === false) return { notApplicable: nothing };
    if (left === undefined) return { checks: [{ state: 'unknown', says: leftUnknown }] };
    return { checks: [check(isAssessed(read, retention), anonymous)] };
  },
  remedy: (retention) => [
    {
      say: {
        nb: 'Vurder om noen kan kjennes igjen i det som blir igjen, alene eller sammen med det andre vet. Slett mer hvis svaret er ja.',
        nn: 'Vurder om nokon kan kjennast att i det som blir att, åleine eller saman med det andre veit. Slett meir om svaret er ja.',
        en: 'Assess whether anybody can be recognised in what remains, alone or with what others know. Erase more if so.',
      },
      form: { kind: 'assessments', fill: { kind: 'anonymity-after-erasure' } },
    },
    {
      say: {
        nb: 'Skriv hva som fjernes, og hva som blir igjen.',
        nn: 'Skriv kva som blir fjerna, og kva som blir att.',
        en: 'Write what is removed, and what remains.',
      },
      form: { kind: 'retention', key: retention.key },
    },
  ],
});

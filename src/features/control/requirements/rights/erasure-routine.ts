import { type Entry, notStated } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { anyOf, type Check, check, requirement } from '../../requirement.ts';
import { writtenAndKnownWhereUsed } from './known-where-used.ts';

const routine = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for sletting, og den er kjent der systemet brukes.',
    nn: 'Det finst ei skriftleg rutine for sletting, og ho er kjend der systemet blir brukt.',
    en: 'There is a written routine for erasure, and it is known where the system is used.',
  },
  fails: {
    nb: 'Det finnes ingen skriftlig rutine for sletting som er kjent der systemet brukes.',
    nn: 'Det finst inga skriftleg rutine for sletting som er kjend der systemet blir brukt.',
    en: 'There is no written routine for erasure that is known where the system is used.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig rutine for sletting som er kjent der systemet brukes.',
    nn: 'Ingen har sagt om det finst ei skriftleg rutine for sletting som er kjend der systemet blir brukt.',
    en: 'Nobody has said whether there is a written routine for erasure that is known where the system is used.',
  },
};
const when = {
  holds: {
    nb: 'Det er sagt når opplysningene skal slettes, og hva som da skjer.',
    nn: 'Det er sagt når opplysningane skal slettast, og kva som då skjer.',
    en: 'It is said when the data are to be erased, and what happens then.',
  },
  unknown: {
    nb: 'Ingen har sagt når opplysningene skal slettes, og hva som da skjer.',
    nn: 'Ingen har sagt når opplysningane skal slettast, og kva som då skjer.',
    en: 'Nobody has said when the data are to be erased, and what happens then.',
  },
};
const anonymous = {
  holds: {
    nb: 'Noe blir igjen etter slettingen, og det er vurdert om det er anonymt.',
    nn: 'Noko blir att etter slettinga, og det er vurdert om det er anonymt.',
    en: 'Something is left after erasure, and whether it is anonymous has been assessed.',
  },
  fails: {
    nb: 'Noe blir igjen etter slettingen, og ingen har vurdert om det er anonymt.',
    nn: 'Noko blir att etter slettinga, og ingen har vurdert om det er anonymt.',
    en: 'Something is left after erasure, and nobody has assessed whether it is anonymous.',
  },
  unknown: {
    nb: 'Noe blir igjen etter slettingen. Ingen har sagt om det er vurdert om det er anonymt.',
    nn: 'Noko blir att etter slettinga. Ingen har sagt om det er vurdert om det er anonymt.',
    en: 'Something is left after erasure. Nobody has said whether its anonymity has been assessed.',
  },
};
const left = {
  nb: 'Ingen har sagt hva som blir igjen etter slettingen.',
  nn: 'Ingen har sagt kva som blir att etter slettinga.',
  en: 'Nobody has said what is left after erasure.',
};
const freeText = {
  holds: {
    nb: 'Fritekstfelt blir gjennomgått.',
    nn: 'Fritekstfelt blir gjennomgådde.',
    en: 'Free-text fields are reviewed.',
  },
  fails: {
    nb: 'Systemet har fritekstfelt som ingen går gjennom.',
    nn: 'Systemet har fritekstfelt som ingen går gjennom.',
    en: 'The system has free-text fields that nobody reviews.',
  },
  unknown: {
    nb: 'Systemet har fritekstfelt. Ingen har sagt om de blir gjennomgått.',
    nn: 'Systemet har fritekstfelt. Ingen har sagt om dei blir gjennomgådde.',
    en: 'The system has free-text fields. Nobody has said whether they are reviewed.',
  },
};
const freeTextUnknown = {
  nb: 'Ingen har sagt om systemet har fritekstfelt.',
  nn: 'Ingen har sagt om systemet har fritekstfelt.',
  en: 'Nobody has said whether the system has free-text fields.',
};

/** Every activity must have its event and what then happens; of one that says nothing of it nothing is known. */
function saysWhen(read: Reader, retentions: readonly (readonly Entry<'retention'>[])[]): Check {
  const said = retentions.map(
    (ofOne) =>
      ofOne.length > 0 &&
      ofOne.every((one) => [read.fact(one, 'event'), read.fact(one, 'then')].every((value) => value !== undefined)),
  );
  return said.length > 0 && said.every(Boolean)
    ? { state: 'holds', says: when.holds }
    : { state: 'unknown', says: when.unknown };
}

/** Does a retention leave something behind? Anonymising always does; where only a part is said to be removed, the rest must be told. */
function leavesSomething(read: Reader, retention: Entry<'retention'>): boolean | undefined {
  const leaves = read.fact(retention, 'leaves');
  if (leaves !== undefined) return leaves.length > 0;
  if (read.fact(retention, 'then') === 'anonymise') return true;
  return retention.body.leaves === notStated || retention.body.removes !== undefined ? undefined : false;
}

/** What stays when the rest is removed must be shown not to point to anybody (report 13/00941 p. 9). */
function whatIsLeft(
  read: Reader,
  system: string,
  activities: readonly Entry<'activities'>[],
  retentions: readonly Entry<'retention'>[],
): Check[] {
  const leaves = anyOf(retentions.map((retention) => leavesSomething(read, retention)));
  if (retentions.length === 0 || leaves === false) return [];
  if (leaves === undefined) return [{ state: 'unknown', says: left }];
  // Few incidents and few people make it harder; that is for the assessment to weigh, and for the reader to see.
  for (const activity of activities) if (activity.body.volume !== undefined) read.fact(activity, 'volume');
  const assessments = read.find('assessmentsByKind', 'anonymity-after-erasure');
  const covering = assessments.filter(({ body }) => body.systems === 'all' || body.systems.includes(system));
  return [check(anyOf(covering.map((one) => read.fact(one, 'done'))), anonymous)];
}

function freeTextReviewed(read: Reader, system: Entry<'systems'>): Check[] {
  const fields = read.fact(system, 'freeText.fields');
  if (fields === undefined) return [{ state: 'unknown', says: freeTextUnknown }];
  return fields.length === 0 ? [] : [check(read.fact(system, 'freeText.reviewed'), freeText)];
}

/** pol § 14 with pof § 3-1 third paragraph c: a written routine for erasure (§ 11 e, § 28) under which nobody can be recognised afterwards. */
export const erasureRoutine = requirement({
  id: 'erasure-routine',
  theme: 'rights',
  scope: 'system',
  title: {
    nb: 'Skriftlig rutine for sletting',
    nn: 'Skriftleg rutine for sletting',
    en: 'Written routine for erasure',
  },
  question: {
    nb: 'Finnes det en skriftlig rutine for sletting, og kan ingen kjennes igjen i det som blir igjen?',
    nn: 'Finst det ei skriftleg rutine for sletting, og kan ingen kjennast att i det som blir att?',
    en: 'Is there a written routine for erasure, and can nobody be recognised in what is left?',
  },
  law: [
    { act: 'pol-2000', section: '§ 11 første ledd bokstav e' },
    { act: 'pol-2000', section: '§ 14' },
    { act: 'pol-2000', section: '§ 28' },
    { act: 'pof-2000', section: '§ 3-1 tredje ledd bokstav c' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Rutinen, og vurderingen av om det som blir igjen, er anonymt',
      nn: 'Rutina, og vurderinga av om det som blir att, er anonymt',
      en: 'The routine, and the assessment of whether what is left is anonymous',
    },
    of: ['routines', 'assessments'],
  },
  judge(read, system) {
    const activities = read.find('activitiesBySystem', system.key);
    const retentions = activities.map(({ key }) => read.find('retentionByActivity', key));
    return {
      checks: [
        check(writtenAndKnownWhereUsed(read, 'erasure', system.key), routine),
        saysWhen(read, retentions),
        ...whatIsLeft(read, system.key, activities, retentions.flat()),
        ...freeTextReviewed(read, system),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Skriv rutinen for sletting: hva som slettes, når, og av hvem. Gjør den kjent der systemet brukes.',
        nn: 'Skriv rutina for sletting: kva som blir sletta, når, og av kven. Gjer ho kjend der systemet blir brukt.',
        en: 'Write the routine for erasure: what is erased, when and by whom. Make it known where the system is used.',
      },
      form: { kind: 'routines', fill: { kind: 'erasure', covers: system.key } },
    },
    {
      say: {
        nb: 'Vurder om noen kan kjennes igjen i det som blir igjen når koblingen er slettet. Slett mer hvis svaret er ja.',
        nn: 'Vurder om nokon kan kjennast att i det som blir att når koplinga er sletta. Slett meir om svaret er ja.',
        en: 'Assess whether anybody can be recognised in what is left when the link is erased. Erase more if so.',
      },
      form: { kind: 'assessments', fill: { kind: 'anonymity-after-erasure', systems: system.key } },
    },
    {
      say: {
        nb: 'Gå gjennom fritekstfeltene jevnlig, og slett det som ikke trengs.',
        nn: 'Gå gjennom fritekstfelta jamleg, og slett det som ikkje trengst.',
        en: 'Review the free-text fields regularly, and erase what is not needed.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});

import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { retentionPlan } from './plan.ts';

const none = {
  nb: 'Ingen har sagt hvor lenge opplysningene skal ligge.',
  nn: 'Ingen har sagt kor lenge opplysningane skal liggje.',
  en: 'Nobody has said how long the data are kept.',
};
const told = {
  nb: 'Det er sagt når opplysningene skal bort, og hva som da skjer.',
  nn: 'Det er sagt når opplysningane skal bort, og kva som då skjer.',
  en: 'It is said when the data go, and what happens then.',
};
const partly = {
  nb: 'Ingen har sagt fra når det regnes, hvor lenge opplysningene ligger, eller hva som skjer etterpå.',
  nn: 'Ingen har sagt frå når det blir rekna, kor lenge opplysningane ligg, eller kva som skjer etterpå.',
  en: 'Nobody has said from when it is counted, how long the data are kept, or what happens afterwards.',
};
const decided = {
  nb: 'Det er sagt hvem som har bestemt det, og når.',
  nn: 'Det er sagt kven som har bestemt det, og når.',
  en: 'It is said who decided so, and when.',
};
const undecided = {
  nb: 'Ingen har sagt hvem som har bestemt lagringstiden, og når.',
  nn: 'Ingen har sagt kven som har bestemt lagringstida, og når.',
  en: 'Nobody has said who decided on the retention, and when.',
};
const later = {
  nb: 'Lagringstiden er først bestemt etter denne dagen.',
  nn: 'Lagringstida er først bestemt etter denne dagen.',
  en: 'The retention was decided on only after this day.',
};
const onRequest = {
  nb: 'Opplysningene slettes bare når noen ber om det. Det er ingen tidsgrense: Sett en.',
  nn: 'Opplysningane blir sletta berre når nokon ber om det. Det er inga tidsgrense: Set ei.',
  en: 'The data are erased only when somebody asks. That is no time limit: set one.',
};

function limitOf(read: Reader, retention: Entry<'retention'>): Check {
  const [event, then] = [read.fact(retention, 'event'), read.fact(retention, 'then')];
  if (event === undefined || then === undefined) return { state: 'unknown', says: partly };
  // What goes to an archive or stays has its own limits; what is erased must have a day.
  const erased = then === 'delete' || then === 'anonymise';
  if (event === 'on-request' && erased) return { state: 'condition', says: onRequest };
  return erased && read.fact(retention, 'period') === undefined
    ? { state: 'unknown', says: partly }
    : { state: 'holds', says: told };
}

function decisionOf(read: Reader, retention: Entry<'retention'>): Check {
  const [by, on] = [read.fact(retention, 'decidedBy'), read.fact(retention, 'decidedOn')];
  if (on !== undefined && on > read.asOf) return { state: 'fails', says: later };
  return by === undefined || on === undefined
    ? { state: 'unknown', says: undecided }
    : { state: 'holds', says: decided };
}

/** GDPR art. 5(1)(e) and 30(1)(f): for each activity a time limit, from an event, decided by somebody. */
export const retentionDecided = asController({
  id: 'retention-decided',
  theme: 'retention',
  scope: 'activity',
  title: {
    nb: 'Lagringstiden er bestemt',
    nn: 'Lagringstida er bestemt',
    en: 'The retention is decided',
  },
  question: {
    nb: 'Hvor lenge ligger opplysningene, regnet fra hva, hva skjer så, og hvem har bestemt det?',
    nn: 'Kor lenge ligg opplysningane, rekna frå kva, kva skjer så, og kven har bestemt det?',
    en: 'How long are the data kept, counted from what, what happens then, and who decided so?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav e' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav f' },
  ],
  severity: 'high',
  evidence: retentionPlan,
  judge(read, activity) {
    const retentions = read.find('retentionByActivity', activity.key);
    if (retentions.length === 0) return { checks: [{ state: 'unknown', says: none }] };
    return { checks: retentions.flatMap((one) => [limitOf(read, one), decisionOf(read, one)]) };
  },
  remedy: (activity) => [
    {
      say: {
        nb: 'Bestem hvor lenge opplysningene trengs, regnet fra en hendelse, og om de så slettes eller går til arkivet.',
        nn: 'Bestem kor lenge opplysningane trengst, rekna frå ei hending, og om dei så blir sletta eller går til arkivet.',
        en: 'Decide how long the data are needed, counted from an event, and whether they are then erased or go to the archive.',
      },
      form: { kind: 'retention', fill: { activity: activity.key } },
    },
  ],
});

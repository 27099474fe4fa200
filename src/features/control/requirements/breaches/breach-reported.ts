import type { Entry } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { shift } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';

const noRisk = {
  nb: 'Bruddet vil sannsynligvis ikke medføre noen risiko, og må da ikke meldes.',
  nn: 'Brotet vil sannsynlegvis ikkje medføre nokon risiko, og må då ikkje meldast.',
  en: 'The breach is unlikely to mean any risk, and then need not be reported.',
};
const reported = {
  nb: 'Bruddet er meldt senest tre dager etter at eieren fikk vite om det. Bare dagene er kjent, ikke klokkeslettene.',
  nn: 'Brotet er meldt seinast tre dagar etter at eigaren fekk vite om det. Berre dagane er kjende, ikkje klokkesletta.',
  en: 'The breach was reported at most three days after the owner became aware of it. Only the days are known, not the hours.',
};
const late = {
  nb: 'Bruddet ble meldt mer enn 72 timer etter at eieren fikk vite om det, og det er ikke ført hvorfor.',
  nn: 'Brotet vart meldt meir enn 72 timar etter at eigaren fekk vite om det, og det er ikkje ført kvifor.',
  en: 'The breach was reported more than 72 hours after the owner became aware of it, and no reason is entered.',
};
const lateWithReason = {
  nb: 'Bruddet ble meldt mer enn 72 timer etter at eieren fikk vite om det. Det holder bare når det ikke var mulig før, og grunnen er oppgitt.',
  nn: 'Brotet vart meldt meir enn 72 timar etter at eigaren fekk vite om det. Det held berre når det ikkje var mogleg før, og grunnen er oppgitt.',
  en: 'The breach was reported more than 72 hours after the owner became aware of it. That does only where it was not possible before, and the reason was given.',
};
const awareUnknown = {
  nb: 'Bruddet er meldt, men ingen har sagt når eieren fikk vite om det.',
  nn: 'Brotet er meldt, men ingen har sagt når eigaren fekk vite om det.',
  en: 'The breach has been reported, but nobody has said when the owner became aware of it.',
};
const riskUnknown = {
  nb: 'Ingen har sagt om dette er et brudd som må meldes, og heller ikke om det er meldt.',
  nn: 'Ingen har sagt om dette er eit brot som må meldast, og heller ikkje om det er meldt.',
  en: 'Nobody has said whether this is a breach that must be reported, nor whether it has been.',
};
const running = {
  nb: 'Bruddet må meldes. Fristen på 72 timer fra eieren fikk vite om det, er ikke ute.',
  nn: 'Brotet må meldast. Fristen på 72 timar frå eigaren fekk vite om det, er ikkje ute.',
  en: 'The breach must be reported. The 72 hours from when the owner became aware of it have not run out.',
};
const notSaid = {
  nb: 'Bruddet kan gi risiko og må meldes. Ingen har sagt om det er meldt.',
  nn: 'Brotet kan gi risiko og må meldast. Ingen har sagt om det er meldt.',
  en: 'The breach may mean a risk and must be reported. Nobody has said whether it has been.',
};

/** The last day that may lie within 72 hours of a day. */
const lastDay = (aware: IsoDate): IsoDate => shift(aware, 'P3D');

function inTime(read: Reader, breach: Entry<'breaches'>, notified: IsoDate): Check {
  const aware = read.fact(breach, 'awareOn');
  if (aware === undefined) return { state: 'unknown', says: awareUnknown };
  if (notified <= lastDay(aware)) return { state: 'holds', says: reported };
  const reason = read.fact(breach, 'reasonForDelay');
  return reason === undefined ? { state: 'fails', says: late } : { state: 'condition', says: lateWithReason };
}

/** Nobody has said that it has been reported. What is only a suspicion says nothing of a risk, and nothing is held against anybody. */
function notYet(read: Reader, breach: Entry<'breaches'>, isRisk: boolean): Check {
  if (!isRisk) return { state: 'unknown', says: riskUnknown };
  const aware = read.fact(breach, 'awareOn');
  const isRunning = aware !== undefined && read.asOf <= lastDay(aware);
  return isRunning ? { state: 'condition', says: running } : { state: 'unknown', says: notSaid };
}

/** GDPR art. 33(1): within 72 hours of awareness where possible, unless a risk is unlikely. Only days are known, so the third day after is the last that may be in time. */
export const breachReported = requirement({
  id: 'breach-reported',
  theme: 'breaches',
  scope: 'breach',
  title: {
    nb: 'Bruddet er meldt til Datatilsynet i tide',
    nn: 'Brotet er meldt til Datatilsynet i tide',
    en: 'The breach has been reported to Datatilsynet in time',
  },
  question: {
    nb: 'Er bruddet meldt innen 72 timer, eller er det sannsynlig at det ikke gir noen risiko?',
    nn: 'Er brotet meldt innan 72 timar, eller er det sannsynleg at det ikkje gir nokon risiko?',
    en: 'Has the breach been reported within 72 hours, or is it unlikely to mean any risk?',
  },
  law: [{ act: 'gdpr', section: 'art. 33 nr. 1' }],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Meldingen, og det som er skrevet ned om bruddet',
      nn: 'Meldinga, og det som er skrive ned om brotet',
      en: 'The notification, and what is written down of the breach',
    },
    of: ['breaches'],
  },
  judge(read, breach) {
    const notified = read.fact(breach, 'authorityNotifiedOn');
    if (notified !== undefined && notified <= read.asOf) return { checks: [inTime(read, breach, notified)] };
    const risk = read.fact(breach, 'risk');
    if (risk === 'unlikely') return { notApplicable: noRisk };
    return { checks: [notYet(read, breach, risk !== undefined)] };
  },
  remedy: (breach) => [
    {
      say: {
        nb: 'Meld bruddet til Datatilsynet nå, også om ikke alt er kjent ennå. Er fristen ute: si hvorfor.',
        nn: 'Meld brotet til Datatilsynet no, også om ikkje alt er kjent enno. Er fristen ute: sei kvifor.',
        en: 'Report the breach to Datatilsynet now, even if not everything is known yet. If the time is up: say why.',
      },
      form: { kind: 'breaches', key: breach.key },
    },
    {
      say: {
        nb: 'Eller før inn hvorfor det sannsynligvis ikke gir noen risiko.',
        nn: 'Eller før inn kvifor det sannsynlegvis ikkje gir nokon risiko.',
        en: 'Or enter why it is unlikely to mean any risk.',
      },
      form: { kind: 'breaches', key: breach.key },
    },
  ],
});

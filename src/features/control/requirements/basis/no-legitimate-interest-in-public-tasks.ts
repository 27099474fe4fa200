import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { articleSix, basesOf, isDecided, noBasisYet, type TodaysBasis } from './todays-bases.ts';

const notPublic = {
  nb: 'Eieren er ikke en offentlig myndighet.',
  nn: 'Eigaren er ikkje ei offentleg styresmakt.',
  en: 'The owner is not a public authority.',
};
const notUsed = {
  nb: 'Formålet bygger ikke på berettiget interesse.',
  nn: 'Formålet byggjer ikkje på rettkomen interesse.',
  en: 'The purpose does not rest on legitimate interest.',
};
const ownerUnknown = {
  nb: 'Formålet bygger på berettiget interesse. Ingen har sagt om eieren er en offentlig myndighet.',
  nn: 'Formålet byggjer på rettkomen interesse. Ingen har sagt om eigaren er ei offentleg styresmakt.',
  en: 'The purpose rests on legitimate interest. Nobody has said whether the owner is a public authority.',
};
const publicTask = {
  nb: 'En offentlig myndighet kan ikke bruke berettiget interesse når den utfører oppgavene sine.',
  nn: 'Ei offentleg styresmakt kan ikkje bruke rettkomen interesse når ho utfører oppgåvene sine.',
  en: 'A public authority cannot use legitimate interest in the performance of its tasks.',
};
const taskUnknown = {
  nb: 'En offentlig myndighet bruker berettiget interesse. Et menneske må vurdere om dette er en del av oppgavene som myndighet. Ingen har sagt det.',
  nn: 'Ei offentleg styresmakt bruker rettkomen interesse. Eit menneske må vurdere om dette er ein del av oppgåvene som styresmakt. Ingen har sagt det.',
  en: 'A public authority uses legitimate interest. A person must judge whether this is part of its tasks as an authority. Nobody has said so.',
};
const outside = {
  nb: 'Noen har vurdert at dette ikke er en del av oppgavene som offentlig myndighet.',
  nn: 'Nokon har vurdert at dette ikkje er ein del av oppgåvene som offentleg styresmakt.',
  en: 'Somebody has judged that this is not part of the tasks as a public authority.',
};
const outsideOnWhat = {
  nb: 'Det er sagt at dette ikke er en offentlig oppgave. Et menneske må vurdere det og skrive ned hvorfor.',
  nn: 'Det er sagt at dette ikkje er ei offentleg oppgåve. Eit menneske må vurdere det og skrive ned kvifor.',
  en: 'It is said that this is no public task. A person must judge so and write down why.',
};

function ofAuthority(read: Reader, purpose: Entry<'purposes'>, interests: readonly TodaysBasis[]): Check {
  const task = read.fact(purpose, 'publicTask');
  if (task === undefined) return { state: 'unknown', says: taskUnknown };
  if (task) return { state: 'fails', says: publicTask };
  const decided = interests.map((basis) => isDecided(read, purpose, basis)).every(Boolean);
  return decided ? { state: 'holds', says: outside } : { state: 'condition', says: outsideOnWhat };
}

/** GDPR art. 6(1) last sentence: art. 6(1)(f) is not for what public authorities do in the performance of their tasks. */
export const noLegitimateInterestInPublicTasks = asController({
  id: 'no-legitimate-interest-in-public-tasks',
  theme: 'basis',
  scope: 'purpose',
  title: {
    nb: 'Offentlige oppgaver bygger ikke på berettiget interesse',
    nn: 'Offentlege oppgåver byggjer ikkje på rettkomen interesse',
    en: 'Public tasks do not rest on legitimate interest',
  },
  question: {
    nb: 'Bruker en offentlig myndighet berettiget interesse til noe som er en del av oppgavene dens?',
    nn: 'Bruker ei offentleg styresmakt rettkomen interesse til noko som er ein del av oppgåvene hennar?',
    en: 'Does a public authority use legitimate interest for something that is part of its tasks?',
  },
  law: [{ act: 'gdpr', section: 'art. 6 nr. 1 annet ledd' }],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Notat om grunnlaget',
      nn: 'Notat om grunnlaget',
      en: 'A note on the basis',
    },
    of: ['purposes'],
  },
  judge(read, purpose) {
    const owner = read.get('owner', 'owner');
    const isPublic = owner === undefined ? undefined : read.fact(owner, 'publicBody');
    if (isPublic === false) return { notApplicable: notPublic };
    const bases = basesOf(read, purpose);
    if (bases === undefined || articleSix(bases).length === 0) return { notApplicable: noBasisYet };
    const interests = bases.filter(({ article }) => article === 'gdpr-6-1-f');
    if (interests.length === 0) {
      if (bases.some(({ article }) => article === undefined)) return { notApplicable: noBasisYet };
      return isPublic ? { checks: [{ state: 'holds', says: notUsed }] } : { notApplicable: notUsed };
    }
    if (isPublic === undefined) return { checks: [{ state: 'unknown', says: ownerUnknown }] };
    return { checks: [ofAuthority(read, purpose, interests)] };
  },
  remedy: (purpose) => [
    {
      say: {
        nb: 'Vurder om behandlingen er en del av oppgavene som offentlig myndighet. Skriv svaret og hvorfor.',
        nn: 'Vurder om behandlinga er ein del av oppgåvene som offentleg styresmakt. Skriv svaret og kvifor.',
        en: 'Judge whether the processing is part of the tasks as a public authority. Write the answer and why.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
    {
      say: {
        nb: 'Er den det, må den bygge på en plikt eller oppgave i lov (artikkel 6 nr. 1 bokstav c eller e) eller stanse.',
        nn: 'Er ho det, må ho byggje på ei plikt eller oppgåve i lov (artikkel 6 nr. 1 bokstav c eller e) eller stanse.',
        en: 'If it is, it must rest on a duty or a task in law (article 6(1)(c) or (e)) or stop.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
  ],
});

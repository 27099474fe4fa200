import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import * as says from './consent-says.ts';
import { basesOf, noBasisYet } from './todays-bases.ts';

/** Is a public authority asking for consent to what is its own task? Then the answer is seldom free (recital 43). */
function power(read: Reader, purpose: Entry<'purposes'>): Check[] {
  const owner = read.get('owner', 'owner');
  const isPublic = owner === undefined ? undefined : read.fact(owner, 'publicBody');
  if (isPublic === false) return [];
  const task = read.fact(purpose, 'publicTask');
  if (task === false) return [];
  if (isPublic === undefined || task === undefined) return [{ state: 'unknown', says: says.powerUnknown }];
  return [{ state: 'condition', says: says.power }];
}

/** Who says yes for a child: asked only where children are concerned (GDPR art. 8, personopplysningsloven § 5). */
function whoSaysYes(read: Reader, purpose: Entry<'purposes'>): Check[] {
  const children = ['pupils', 'children'];
  const uses = read.find('dataUsesByActivity', purpose.body.activity);
  const concerned = uses.map((use) => read.fact(use, 'subjects'));
  if (!concerned.some((who) => who !== undefined && children.includes(who))) return [];
  const by = read.fact(purpose, 'consent.givenBy');
  if (by === undefined) return [{ state: 'unknown', says: says.whoUnknown }];
  if (by === 'guardian' || by === 'pupil-or-guardian-by-age') return [{ state: 'holds', says: says.whoHolds }];
  return [{ state: 'condition', says: by === 'pupil' ? says.pupilAlone : says.whoOther }];
}

/** GDPR art. 4(11), 7 and 8: consent that is free, shown, and as easy to take back, given by one who can give it. */
export const consentValid = asController({
  id: 'consent-valid',
  theme: 'basis',
  scope: 'purpose',
  title: { nb: 'Samtykket er gyldig', nn: 'Samtykket er gyldig', en: 'The consent is valid' },
  question: {
    nb: 'Er samtykket frivillig, dokumentert og like lett å trekke som å gi, og gir rett person det?',
    nn: 'Er samtykket frivillig, dokumentert og like lett å trekkje som å gi, og gir rett person det?',
    en: 'Is the consent free, recorded and as easy to withdraw as to give, and does the right person give it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 4 nr. 11' },
    { act: 'gdpr', section: 'art. 7' },
    { act: 'gdpr', section: 'art. 8' },
    { act: 'popplyl-2018', section: '§ 5' },
  ],
  note: says.age,
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Samtykkeskjemaet, og hvordan det trekkes',
      nn: 'Samtykkeskjemaet, og korleis det blir trekt',
      en: 'The consent form, and how consent is withdrawn',
    },
    of: ['purposes'],
  },
  judge(read, purpose) {
    const bases = basesOf(read, purpose);
    if (bases === undefined || bases.length === 0) return { notApplicable: noBasisYet };
    const consent = bases.some(({ article }) => article === 'gdpr-6-1-a' || article === 'gdpr-9-2-a');
    if (!consent) return { notApplicable: says.notUsed };
    return {
      checks: [
        check(read.fact(purpose, 'consent.freelyGiven'), says.free),
        check(read.fact(purpose, 'consent.recorded'), says.recorded),
        check(read.fact(purpose, 'consent.withdrawable'), says.withdrawable),
        ...whoSaysYes(read, purpose),
        ...power(read, purpose),
      ],
    };
  },
  remedy: (purpose) => [
    {
      say: {
        nb: 'La det å si nei være uten følger, ta vare på hvem som sa ja og til hva, og gjør det like lett å trekke samtykket.',
        nn: 'La det å seie nei vere utan følgjer, ta vare på kven som sa ja og til kva, og gjer det like lett å trekkje samtykket.',
        en: 'Let a no have no consequences, keep who said yes and to what, and make it as easy to withdraw.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
    {
      say: {
        nb: 'Trenger skolen opplysningene uansett, skal formålet bygge på loven og ikke på samtykke.',
        nn: 'Treng skulen opplysningane uansett, skal formålet byggje på lova og ikkje på samtykke.',
        en: 'Where the school needs the data anyway, the purpose must rest on the law and not on consent.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
  ],
});

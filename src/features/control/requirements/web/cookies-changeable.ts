import { check, requirement } from '../../requirement.ts';
import { asked, notYet } from './cookies.ts';

/** GDPR art. 7(3), with ekomloven § 3-15: what one has said yes to can be taken back as easily. */
export const cookiesChangeable = requirement({
  id: 'cookies-changeable',
  theme: 'web',
  scope: 'system',
  title: {
    nb: 'Valget av informasjonskapsler kan endres',
    nn: 'Valet av informasjonskapslar kan endrast',
    en: 'The choice of cookies can be changed',
  },
  question: {
    nb: 'Kan brukeren når som helst endre valget sitt, like lett som det ble gjort?',
    nn: 'Kan brukaren når som helst endre valet sitt, like lett som det vart gjort?',
    en: 'Can the user change the choice at any time, as easily as it was made?',
  },
  law: [
    { act: 'gdpr', section: 'art. 7 nr. 3' },
    { act: 'ekomloven-2024', section: '§ 3-15' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Siden eller knappen der valget endres',
      nn: 'Sida eller knappen der valet blir endra',
      en: 'The page or button where the choice is changed',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const not = notYet(asked(read, system));
    if (not !== undefined) return { notApplicable: not };
    const consent = read.fact(system, 'cookies.consent');
    if (consent === 'none') {
      return {
        notApplicable: {
          nb: 'Brukeren blir ikke spurt, så det er ikke noe valg å endre.',
          nn: 'Brukaren blir ikkje spurd, så det er ikkje noko val å endre.',
          en: 'The user is not asked, so there is no choice to change.',
        },
      };
    }
    return {
      checks: [
        check(read.fact(system, 'cookies.withdrawable'), {
          holds: {
            nb: 'Brukeren kan når som helst endre valget.',
            nn: 'Brukaren kan når som helst endre valet.',
            en: 'The user can change the choice at any time.',
          },
          fails: {
            nb: 'Brukeren kan ikke endre valget like lett som det ble gjort.',
            nn: 'Brukaren kan ikkje endre valet like lett som det vart gjort.',
            en: 'The user cannot change the choice as easily as it was made.',
          },
          unknown: {
            nb: 'Ingen har sagt om brukeren kan endre valget.',
            nn: 'Ingen har sagt om brukaren kan endre valet.',
            en: 'Nobody has said whether the user can change the choice.',
          },
        }),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Legg en lenke eller knapp på hver side der valget kan endres med ett trykk.',
        nn: 'Legg ei lenkje eller ein knapp på kvar side der valet kan endrast med eitt trykk.',
        en: 'Put a link or button on every page where the choice can be changed in one step.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});

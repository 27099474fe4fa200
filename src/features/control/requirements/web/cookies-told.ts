import { check } from '../../requirement.ts';
import { notOnPaper } from '../not-on-paper.ts';
import { asked } from './cookies.ts';

/** ekomloven § 3-15 first paragraph: what is stored on the user's device, why and by whom is told. */
export const cookiesTold = notOnPaper({
  id: 'cookies-told',
  theme: 'web',
  scope: 'system',
  title: {
    nb: 'Brukerne får vite om informasjonskapsler',
    nn: 'Brukarane får vite om informasjonskapslar',
    en: 'Users are told of cookies',
  },
  question: {
    nb: 'Får brukerne vite hva systemet lagrer på enheten deres, hvorfor, og hvem som får det?',
    nn: 'Får brukarane vite kva systemet lagrar på eininga deira, kvifor, og kven som får det?',
    en: 'Are users told what the system stores on their device, why, and who receives it?',
  },
  law: [{ act: 'ekomloven-2024', section: '§ 3-15' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Listen over informasjonskapsler, og skjermbildet brukeren ser',
      nn: 'Lista over informasjonskapslar, og skjermbiletet brukaren ser',
      en: 'The list of cookies, and the screen that the user sees',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const answer = asked(read, system);
    if ('not' in answer) return { notApplicable: answer.not };
    if ('unknown' in answer) return { checks: [{ state: 'unknown', says: answer.unknown }] };
    return {
      checks: [
        check(read.fact(system, 'cookies.informed'), {
          holds: {
            nb: 'Brukerne får vite hva som lagres på enheten, hvorfor og av hvem.',
            nn: 'Brukarane får vite kva som blir lagra på eininga, kvifor og av kven.',
            en: 'Users are told what is stored on the device, why and by whom.',
          },
          fails: {
            nb: 'Brukerne får ikke vite hva som lagres på enheten.',
            nn: 'Brukarane får ikkje vite kva som blir lagra på eininga.',
            en: 'Users are not told what is stored on the device.',
          },
          unknown: {
            nb: 'Ingen har sagt om brukerne får vite hva som lagres på enheten.',
            nn: 'Ingen har sagt om brukarane får vite kva som blir lagra på eininga.',
            en: 'Nobody has said whether users are told what is stored on the device.',
          },
        }),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Finn ut hva systemet lagrer på enheten, og om alt er strengt nødvendig. Fortell brukerne om resten.',
        nn: 'Finn ut kva systemet lagrar på eininga, og om alt er strengt nødvendig. Fortel brukarane om resten.',
        en: 'Find out what the system stores on the device, and whether all of it is strictly necessary. Tell users of the rest.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});

import { allOf, check, requirement } from '../../requirement.ts';
import { ofDpias } from './of-controller.ts';

const noOfficer = {
  nb: 'Eieren har ikke personvernombud. Om det er i orden, er et eget krav.',
  nn: 'Eigaren har ikkje personvernombod. Om det er i orden, er eit eige krav.',
  en: 'The owner has no data protection officer. Whether that is in order is a requirement of its own.',
};
const asked = {
  holds: {
    nb: 'Personvernombudet ble spurt om råd.',
    nn: 'Personvernombodet vart spurt om råd.',
    en: 'The data protection officer was asked for advice.',
  },
  fails: {
    nb: 'Personvernombudet ble ikke spurt om råd da personvernkonsekvensene ble vurdert.',
    nn: 'Personvernombodet vart ikkje spurt om råd då personvernkonsekvensane vart vurderte.',
    en: 'The data protection officer was not asked for advice when the impact on data protection was assessed.',
  },
  unknown: {
    nb: 'Ingen har sagt om personvernombudet ble spurt om råd.',
    nn: 'Ingen har sagt om personvernombodet vart spurt om råd.',
    en: 'Nobody has said whether the data protection officer was asked for advice.',
  },
};
/** GDPR art. 35(2): the controller seeks the advice of the data protection officer, where one is designated. */
export const dpiaDpoAsked = requirement({
  id: 'dpia-dpo-asked',
  theme: 'dpia',
  scope: 'activity',
  title: {
    nb: 'Personvernombudet er spurt om råd',
    nn: 'Personvernombodet er spurt om råd',
    en: 'The data protection officer has been asked',
  },
  question: {
    nb: 'Ba dere personvernombudet om råd da personvernkonsekvensene ble vurdert?',
    nn: 'Bad de personvernombodet om råd då personvernkonsekvensane vart vurderte?',
    en: 'Did you ask the data protection officer for advice when the impact on data protection was assessed?',
  },
  law: [{ act: 'gdpr', section: 'art. 35 nr. 2' }],
  severity: 'medium',
  evidence: { wants: { nb: 'Ombudets råd', nn: 'Råda frå ombodet', en: 'The officer’s advice' }, of: ['assessments'] },
  judge: (read, activity) =>
    ofDpias(read, activity, (latest) => {
      const owner = read.get('owner', 'owner');
      const appointed = owner === undefined ? undefined : read.fact(owner, 'dataProtectionOfficer.appointed');
      if (appointed === false) return { notApplicable: noOfficer };
      return { checks: [check(allOf(latest.map((one) => read.fact(one.assessment, 'dpoAdvice'))), asked)] };
    }),
  remedy: () => [
    {
      say: {
        nb: 'Legg vurderingen fram for ombudet, og ta vare på rådet.',
        nn: 'Legg vurderinga fram for ombodet, og ta vare på rådet.',
        en: 'Put the assessment before the officer, and keep the advice.',
      },
      form: { kind: 'assessments', fill: { kind: 'dpia' } },
    },
  ],
});

import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';

const told = {
  nb: 'Det er sagt hva behandlingen er til for.',
  nn: 'Det er sagt kva behandlinga er til for.',
  en: 'It is said what the processing is for.',
};
const notTold = {
  nb: 'Ingen har sagt hva behandlingen er til for.',
  nn: 'Ingen har sagt kva behandlinga er til for.',
  en: 'Nobody has said what the processing is for.',
};
const sameWords = {
  nb: 'Formålet og behandlingen har samme navn. Se etter om det går fram hva behandlingen skal føre til.',
  nn: 'Formålet og behandlinga har same namn. Sjå etter om det går fram kva behandlinga skal føre til.',
  en: 'The purpose and the processing have the same name. Check that it is clear what the processing is to achieve.',
};

/** GDPR art. 5(1)(b): a purpose is specified and explicit before data are collected for it. */
export const purposeTold = asController({
  id: 'purpose-told',
  theme: 'basis',
  scope: 'activity',
  title: { nb: 'Formålet er sagt', nn: 'Formålet er sagt', en: 'The purpose is told' },
  question: {
    nb: 'Hva er behandlingen til for?',
    nn: 'Kva er behandlinga til for?',
    en: 'What is the processing for?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav b' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Protokollen, eller et notat om formålet',
      nn: 'Protokollen, eller eit notat om formålet',
      en: 'The record of processing, or a note on the purpose',
    },
    of: ['purposes'],
  },
  judge(read, activity) {
    const names = read.find('purposesByActivity', activity.key).map((purpose) => read.fact(purpose, 'name'));
    if (names.length === 0) return { checks: [{ state: 'unknown', says: notTold }] };
    const plain = (name: string) => name.trim().toLowerCase();
    const checks = names.map((name): Check => {
      if (name === undefined) return { state: 'unknown', says: notTold };
      return plain(name) === plain(activity.body.name)
        ? { state: 'advice', says: sameWords }
        : { state: 'holds', says: told };
    });
    return { checks };
  },
  remedy: (activity) => [
    {
      say: {
        nb: 'Skriv formålet med egne ord: hva skal behandlingen føre til, og for hvem?',
        nn: 'Skriv formålet med eigne ord: kva skal behandlinga føre til, og for kven?',
        en: 'Write the purpose in plain words: what is the processing to achieve, and for whom?',
      },
      form: { kind: 'purposes', fill: { activity: activity.key } },
    },
  ],
});

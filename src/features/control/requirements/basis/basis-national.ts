import { asController } from '../as-controller.ts';
import { nationalProvision } from './national-provision.ts';
import { basesOf, noBasisYet, restsOnLaw } from './todays-bases.ts';

const other = {
  nb: 'Formålet bygger ikke på en plikt eller oppgave i lov.',
  nn: 'Formålet byggjer ikkje på ei plikt eller oppgåve i lov.',
  en: 'The purpose does not rest on a duty or a task in law.',
};

/** GDPR art. 6(3): a duty or a task must be laid down in national law that is in force and reaches as far as the processing. */
export const basisNational = asController({
  id: 'basis-national',
  theme: 'basis',
  scope: 'purpose',
  title: {
    nb: 'Loven som grunnlaget bygger på, gjelder',
    nn: 'Lova som grunnlaget byggjer på, gjeld',
    en: 'The law that the basis rests on is in force',
  },
  question: {
    nb: 'Hvilken paragraf gir plikten eller oppgaven, og gjelder den?',
    nn: 'Kva paragraf gir plikta eller oppgåva, og gjeld han?',
    en: 'Which provision gives the duty or the task, and is it in force?',
  },
  law: [{ act: 'gdpr', section: 'art. 6 nr. 3' }],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Notat om grunnlaget, med paragraf',
      nn: 'Notat om grunnlaget, med paragraf',
      en: 'A note on the basis, with its provision',
    },
    of: ['purposes'],
  },
  judge(read, purpose) {
    const bases = basesOf(read, purpose);
    if (bases === undefined || bases.length === 0) return { notApplicable: noBasisYet };
    const onLaw = bases.filter((basis) => restsOnLaw(purpose, basis));
    if (onLaw.length === 0) {
      return { notApplicable: bases.some(({ article }) => article === undefined) ? noBasisYet : other };
    }
    return {
      checks: onLaw.map((basis) =>
        nationalProvision(read, purpose, basis, basis.article === 'gdpr-6-1-c' ? 'duty' : 'task'),
      ),
    };
  },
  remedy: (purpose) => [
    {
      say: {
        nb: 'Skriv hvilken paragraf som gir plikten eller oppgaven. Bytt ut paragrafer som er opphevet.',
        nn: 'Skriv kva paragraf som gir plikta eller oppgåva. Byt ut paragrafar som er oppheva.',
        en: 'Write which provision gives the duty or the task. Replace provisions that are repealed.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
    {
      say: {
        nb: 'La noen med juridisk kunnskap vurdere om paragrafen rekker så langt som behandlingen.',
        nn: 'La nokon med juridisk kunnskap vurdere om paragrafen rekk så langt som behandlinga.',
        en: 'Let somebody who knows the law judge whether the provision reaches as far as the processing.',
      },
      form: { kind: 'purposes', key: purpose.key },
    },
  ],
});

import type { Entry } from '#src/features/register/index.ts';
import { within } from '#src/kernel/period.ts';
import { isInEea } from '#src/law/eea.ts';
import type { Reader } from '../../reader.ts';
import { anyOf, type Check, check, requirement } from '../../requirement.ts';
import { withinEea } from './within-eea.ts';

const noGround = {
  nb: 'Overføringen har ikke noe grunnlag å kontrollere. Se «Overføringen har et grunnlag».',
  nn: 'Overføringa har ikkje noko grunnlag å kontrollere. Sjå «Overføringa har eit grunnlag».',
  en: 'The transfer has no ground to check. See “The transfer has a ground”.',
};
const lately = {
  holds: {
    nb: 'Grunnlaget er kontrollert det siste året.',
    nn: 'Grunnlaget er kontrollert det siste året.',
    en: 'The ground has been checked within the last year.',
  },
  fails: {
    nb: 'Det er mer enn et år siden grunnlaget ble kontrollert. Kontroller at beslutningen, sertifiseringen eller avtalen fortsatt gjelder.',
    nn: 'Det er meir enn eit år sidan grunnlaget blei kontrollert. Kontroller at avgjerda, sertifiseringa eller avtalen framleis gjeld.',
    en: 'The ground was last checked more than a year ago. Check that the decision, the certification or the agreement still holds.',
  },
  unknown: {
    nb: 'Ingen har sagt når grunnlaget sist ble kontrollert.',
    nn: 'Ingen har sagt når grunnlaget sist blei kontrollert.',
    en: 'Nobody has said when the ground was last checked.',
  },
};
const assessed = {
  holds: {
    nb: 'Det er vurdert om vernet er godt nok i landet opplysningene går til.',
    nn: 'Det er vurdert om vernet er godt nok i landet opplysningane går til.',
    en: 'It has been assessed whether the protection is good enough in the country that the data go to.',
  },
  fails: {
    nb: 'Overføringen bygger på avtale eller virksomhetsregler, men det er ikke vurdert om vernet er godt nok i landet.',
    nn: 'Overføringa byggjer på avtale eller verksemdsreglar, men det er ikkje vurdert om vernet er godt nok i landet.',
    en: 'The transfer rests on clauses or corporate rules, but it has not been assessed whether the protection is good enough in the country.',
  },
  unknown: {
    nb: 'Ingen har sagt om det er vurdert om vernet er godt nok i landet opplysningene går til.',
    nn: 'Ingen har sagt om det er vurdert om vernet er godt nok i landet opplysningane går til.',
    en: 'Nobody has said whether it has been assessed that the protection is good enough in the country that the data go to.',
  },
};

function isAssessed(read: Reader, system: string): boolean | undefined {
  const assessments = read
    .find('assessmentsByKind', 'transfer')
    .filter(({ body: { systems } }) => systems === 'all' || systems.includes(system));
  return anyOf(assessments.map((assessment) => read.fact(assessment, 'done')));
}

function checksOf(read: Reader, transfer: Entry<'transfers'>, mechanism: string | undefined): readonly Check[] {
  const on = read.fact(transfer, 'checkedOn');
  const isRecent = check(on === undefined ? undefined : within('P1Y', on, read.asOf), lately, 'advice');
  const needsAssessment = mechanism === 'standard-clauses' || mechanism === 'binding-rules';
  return needsAssessment ? [isRecent, check(isAssessed(read, transfer.body.system), assessed)] : [isRecent];
}

/**
 * GDPR art. 45(1), (5): decisions and certifications end; art. 46(1): with clauses the exporter weighs whether rights
 * can be enforced there.
 */
export const transferChecked = requirement({
  id: 'transfer-checked',
  theme: 'transfers',
  scope: 'transfer',
  title: { nb: 'Overføringen er kontrollert', nn: 'Overføringa er kontrollert', en: 'The transfer is checked' },
  question: {
    nb: 'Er det kontrollert det siste året at grunnlaget for overføringen gjelder, og er vernet i landet vurdert der det trengs?',
    nn: 'Er det kontrollert det siste året at grunnlaget for overføringa gjeld, og er vernet i landet vurdert der det trengst?',
    en: 'Has it been checked within the last year that the ground of the transfer holds, and is the protection in the country assessed where needed?',
  },
  law: [
    { act: 'gdpr', section: 'art. 45 nr. 1' },
    { act: 'gdpr', section: 'art. 46 nr. 1' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  note: {
    nb: 'Ett år er god praksis, ingen frist i loven. At vernet i landet må vurderes når grunnlaget er avtale, følger av EU-domstolens dom C-311/18.',
    nn: 'Eitt år er god praksis, ingen frist i lova. At vernet i landet må vurderast når grunnlaget er avtale, følgjer av dommen C-311/18 frå EU-domstolen.',
    en: 'A year is good practice, no time limit of the law. That the protection in the country must be assessed where clauses are the ground follows from the judgment C-311/18 of the Court of Justice.',
  },
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Utskriften av kontrollen, og vurderingen av overføringen',
      nn: 'Utskrifta av kontrollen, og vurderinga av overføringa',
      en: 'The printout of the check, and the transfer assessment',
    },
    of: ['transfers', 'assessments'],
  },
  judge(read, transfer) {
    const country = read.fact(transfer, 'country');
    if (country !== undefined && isInEea(country)) return { notApplicable: withinEea };
    const mechanism = read.fact(transfer, 'mechanism');
    if (mechanism === 'none') return { notApplicable: noGround };
    return { checks: checksOf(read, transfer, mechanism) };
  },
  remedy: (transfer) => [
    {
      say: {
        nb: 'Kontroller at beslutningen eller mottakerens sertifisering fortsatt gjelder, og skriv inn dagen.',
        nn: 'Kontroller at avgjerda eller sertifiseringa til mottakaren framleis gjeld, og skriv inn dagen.',
        en: 'Check that the decision or the recipient’s certification still holds, and enter the day.',
      },
      form: { kind: 'transfers', key: transfer.key },
    },
    {
      say: {
        nb: 'Vurder vernet i landet når grunnlaget er avtale eller virksomhetsregler.',
        nn: 'Vurder vernet i landet når grunnlaget er avtale eller verksemdsreglar.',
        en: 'Assess the protection in the country where clauses or corporate rules are the ground.',
      },
      form: { kind: 'assessments', fill: { kind: 'transfer', systems: transfer.body.system } },
    },
  ],
});

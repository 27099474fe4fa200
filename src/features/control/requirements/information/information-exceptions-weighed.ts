import { anyOf, check, requirement } from '../../requirement.ts';

/**
 * popplyl § 16, GDPR art. 13(4), 14(5): exceptions from the duty to inform. No provision orders that they be weighed in advance,
 * so that not having done so is a remark; who leaves something out must be able to show the exception (art. 5(2)).
 */
export const informationExceptionsWeighed = requirement({
  id: 'information-exceptions-weighed',
  theme: 'information',
  scope: 'owner',
  title: {
    nb: 'Unntakene fra å informere er vurdert',
    nn: 'Unntaka frå å informere er vurderte',
    en: 'The exceptions from informing have been weighed',
  },
  question: {
    nb: 'Er det vurdert om noe ikke kan fortelles, for eksempel på grunn av taushetsplikt?',
    nn: 'Er det vurdert om noko ikkje kan forteljast, til dømes på grunn av teieplikt?',
    en: 'Has it been weighed whether something cannot be told, for example because of a duty of confidentiality?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 4' },
    { act: 'gdpr', section: 'art. 14 nr. 5' },
    { act: 'popplyl-2018', section: '§ 16' },
  ],
  severity: 'low',
  evidence: {
    wants: { nb: 'Vurderingen av unntakene', nn: 'Vurderinga av unntaka', en: 'The assessment of the exceptions' },
    of: ['assessments'],
  },
  judge(read) {
    const assessments = read.find('assessmentsByKind', 'information-exceptions');
    return {
      checks: [
        check(
          anyOf(assessments.map((assessment) => read.fact(assessment, 'done'))),
          {
            holds: {
              nb: 'Det er vurdert om unntak fra plikten til å informere gjelder.',
              nn: 'Det er vurdert om unntak frå plikta til å informere gjeld.',
              en: 'Whether exceptions from the duty to inform apply has been weighed.',
            },
            fails: {
              nb: 'Det er ikke vurdert om unntak fra plikten til å informere gjelder. Gjør det før noe holdes tilbake.',
              nn: 'Det er ikkje vurdert om unntak frå plikta til å informere gjeld. Gjer det før noko blir halde tilbake.',
              en: 'Whether exceptions from the duty to inform apply has not been weighed. Do so before anything is held back.',
            },
            unknown: {
              nb: 'Ingen har sagt om unntak fra plikten til å informere er vurdert.',
              nn: 'Ingen har sagt om unntak frå plikta til å informere er vurderte.',
              en: 'Nobody has said whether exceptions from the duty to inform have been weighed.',
            },
          },
          'advice',
        ),
      ],
    };
  },
  remedy: () => [
    {
      say: {
        nb: 'Vurder om noen av unntakene gjelder, og skriv ned hvilket unntak, for hvilke opplysninger og hvorfor.',
        nn: 'Vurder om nokre av unntaka gjeld, og skriv ned kva unntak, for kva opplysningar og kvifor.',
        en: 'Weigh whether any exception applies, and write down which one, for which data and why.',
      },
      form: { kind: 'assessments', fill: { kind: 'information-exceptions' } },
    },
  ],
});

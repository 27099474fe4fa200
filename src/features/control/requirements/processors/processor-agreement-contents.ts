import { check, requirement } from '../../requirement.ts';
import { notAsked } from './in-force.ts';
import { contents, mustSay } from './processor-agreement-contents-says.ts';

/**
 * GDPR art. 28(3): the description of the processing, and letters (a) to (h); that breaches are reported follows from
 * (f) with art. 33(2).
 */
export const processorAgreementContents = requirement({
  id: 'processor-agreement-contents',
  theme: 'processors',
  scope: 'agreement',
  title: {
    nb: 'Databehandleravtalen sier det den må',
    nn: 'Databehandlaravtalen seier det han må',
    en: 'The processor agreement says what it must',
  },
  question: {
    nb: 'Beskriver avtalen behandlingen, og har den alt som forordningen krever?',
    nn: 'Beskriv avtalen behandlinga, og har han alt som forordninga krev?',
    en: 'Does the agreement describe the processing, and does it have all that the Regulation requires?',
  },
  law: [
    { act: 'gdpr', section: 'art. 28 nr. 3' },
    { act: 'gdpr', section: 'art. 33 nr. 2' },
  ],
  severity: 'high',
  evidence: {
    wants: { nb: 'Avtalen med vedleggene', nn: 'Avtalen med vedlegga', en: 'The agreement with its annexes' },
    of: ['agreements'],
  },
  judge(read, agreement) {
    const not = notAsked(read, agreement);
    if (not !== undefined) return { notApplicable: not };
    return {
      checks: contents.map((one) =>
        check(read.fact(agreement, `contents.${one}`) as boolean | undefined, mustSay[one]),
      ),
    };
  },
  remedy: (agreement) => [
    {
      say: {
        nb: 'Les avtalen, og skriv inn hva den har. Be den andre parten om et tillegg om det som mangler.',
        nn: 'Les avtalen, og skriv inn kva han har. Be den andre parten om eit tillegg om det som manglar.',
        en: 'Read the agreement, and enter what it has. Ask the other party for an addendum on what is missing.',
      },
      form: { kind: 'agreements', key: agreement.key },
    },
  ],
});

import { check, requirement } from '../../requirement.ts';
import { noOfficer } from './officer.ts';

const independent = {
  holds: {
    nb: 'Personvernombudet rapporterer til øverste ledelse og får ikke instrukser.',
    nn: 'Personvernombodet rapporterer til øvste leiing og får ikkje instruksar.',
    en: 'The officer reports to the top and is given no instructions.',
  },
  fails: {
    nb: 'Personvernombudet rapporterer ikke til øverste ledelse, eller får instrukser om oppgavene sine.',
    nn: 'Personvernombodet rapporterer ikkje til øvste leiing, eller får instruksar om oppgåvene sine.',
    en: 'The officer does not report to the top, or is given instructions about the tasks.',
  },
  unknown: {
    nb: 'Ingen har sagt om personvernombudet er uavhengig.',
    nn: 'Ingen har sagt om personvernombodet er uavhengig.',
    en: 'Nobody has said whether the officer is independent.',
  },
};
const noConflict = {
  holds: {
    nb: 'Personvernombudet har ingen andre oppgaver som er i konflikt med rollen.',
    nn: 'Personvernombodet har ingen andre oppgåver som er i konflikt med rolla.',
    en: 'The officer has no other tasks that conflict with the role.',
  },
  fails: {
    nb: 'Personvernombudet har andre oppgaver som er i konflikt med rollen.',
    nn: 'Personvernombodet har andre oppgåver som er i konflikt med rolla.',
    en: 'The officer has other tasks that conflict with the role.',
  },
  unknown: {
    nb: 'Ingen har sagt om personvernombudet har andre oppgaver som er i konflikt med rollen.',
    nn: 'Ingen har sagt om personvernombodet har andre oppgåver som er i konflikt med rolla.',
    en: 'Nobody has said whether the officer has other tasks that conflict with the role.',
  },
};

/** GDPR art. 38(3) and (6): no instructions, straight to the top, and no conflict of interests. */
export const dpoIndependent = requirement({
  id: 'dpo-independent',
  theme: 'organisation',
  scope: 'owner',
  title: {
    nb: 'Personvernombudet er uavhengig',
    nn: 'Personvernombodet er uavhengig',
    en: 'The data protection officer is independent',
  },
  question: {
    nb: 'Rapporterer personvernombudet til øverste ledelse, uten instrukser og uten oppgaver i konflikt med rollen?',
    nn: 'Rapporterer personvernombodet til øvste leiing, utan instruksar og utan oppgåver i konflikt med rolla?',
    en: 'Does the officer report to the top, without instructions and without tasks that conflict with the role?',
  },
  law: [
    { act: 'gdpr', section: 'art. 38 nr. 3' },
    { act: 'gdpr', section: 'art. 38 nr. 6' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Stillingsbeskrivelsen eller vedtaket om personvernombud',
      nn: 'Stillingsomtalen eller vedtaket om personvernombod',
      en: 'The job description or the decision that appoints the officer',
    },
    of: ['owner'],
  },
  judge(read, owner) {
    if (read.fact(owner, 'dataProtectionOfficer.appointed') === false) return { notApplicable: noOfficer };
    const conflicting = read.fact(owner, 'dataProtectionOfficer.conflictingTasks');
    return {
      checks: [
        check(read.fact(owner, 'dataProtectionOfficer.independent'), independent),
        check(conflicting === undefined ? undefined : !conflicting, noConflict),
      ],
    };
  },
  remedy: () => [
    {
      say: {
        nb: 'La personvernombudet rapportere til øverste ledelse, og flytt oppgaver som er i konflikt med rollen, til andre.',
        nn: 'La personvernombodet rapportere til øvste leiing, og flytt oppgåver som er i konflikt med rolla, til andre.',
        en: 'Let the officer report to the top, and move tasks that conflict with the role to others.',
      },
      form: { kind: 'owner', key: 'owner' },
    },
  ],
});

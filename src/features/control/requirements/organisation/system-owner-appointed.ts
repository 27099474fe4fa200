import { check, requirement } from '../../requirement.ts';

const appointed = {
  holds: {
    nb: 'Noen er utpekt som systemeier.',
    nn: 'Nokon er peikt ut som systemeigar.',
    en: 'Somebody is appointed as system owner.',
  },
  fails: {
    nb: 'Ingen er utpekt som systemeier. Loven nevner ikke tittelen, men noen må svare for systemet.',
    nn: 'Ingen er peikt ut som systemeigar. Lova nemner ikkje tittelen, men nokon må svare for systemet.',
    en: 'Nobody is appointed as system owner. The law does not name the title, but somebody must answer for the system.',
  },
  unknown: {
    nb: 'Ingen har sagt hvem som er systemeier.',
    nn: 'Ingen har sagt kven som er systemeigar.',
    en: 'Nobody has said who the system owner is.',
  },
};

/**
 * GDPR art. 24(1) asks for organisational measures and kommuneloven § 25-1 for a described organisation: who answers
 * for what.
 */
export const systemOwnerAppointed = requirement({
  id: 'system-owner-appointed',
  theme: 'organisation',
  scope: 'system',
  title: { nb: 'Noen svarer for systemet', nn: 'Nokon svarer for systemet', en: 'Somebody answers for the system' },
  question: {
    nb: 'Er det utpekt en systemeier?',
    nn: 'Er det peikt ut ein systemeigar?',
    en: 'Is a system owner appointed?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'kommuneloven-2018', section: '§ 25-1' },
  ],
  note: {
    nb: 'Ingen av lovene krever en systemeier ved navn. Det er en vanlig måte å vise hvem som svarer for hva.',
    nn: 'Ingen av lovene krev ein systemeigar ved namn. Det er ein vanleg måte å vise kven som svarer for kva.',
    en: 'Neither law asks for a system owner by that name. It is a common way of showing who answers for what.',
  },
  severity: 'low',
  evidence: {
    wants: {
      nb: 'Vedtaket eller systemkortet der systemeieren står',
      nn: 'Vedtaket eller systemkortet der systemeigaren står',
      en: 'The decision or system card that names the system owner',
    },
    of: ['systems'],
  },
  judge: (read, system) => ({ checks: [check(read.fact(system, 'systemOwner.appointed'), appointed, 'advice')] }),
  remedy: (system) => [
    {
      say: {
        nb: 'Pek ut en systemeier, og skriv inn rollen.',
        nn: 'Peik ut ein systemeigar, og skriv inn rolla.',
        en: 'Appoint a system owner, and enter the role.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});

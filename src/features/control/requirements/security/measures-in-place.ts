import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { requirement } from '../../requirement.ts';
import { securityMeasuresDecided } from './security-measures-decided.ts';

const leftToUsers = {
  nb: 'Det er overlatt til hver bruker å sikre opplysningene. Det holder bare når eieren har bestemt hva de skal gjøre, og følger med på at de gjør det.',
  nn: 'Det er overlate til kvar brukar å sikre opplysningane. Det held berre når eigaren har bestemt kva dei skal gjere, og følgjer med på at dei gjer det.',
  en: 'It is left to each user to secure the data. That does only where the owner has decided what they must do, and sees to it that they do.',
};

/** Is all that is told of a system's security that each user answers for it? Whether the owner has done more is not told then. */
function isLeftToUsers(read: Reader, system: Entry<'systems'>): boolean {
  const measures = read.find('measuresBySystem', system.key);
  return measures.length > 0 && measures.every((measure) => read.fact(measure, 'decidedBy') === 'user');
}

/**
 * GDPR art. 32(1), 24(1): the owner carries out measures that fit the risk, and can show it; art. 32(4): those who work for it act on its
 * instructions. Asked as under the law of 2000.
 */
export const measuresInPlace = requirement({
  ...securityMeasuresDecided,
  id: 'measures-in-place',
  title: {
    nb: 'Sikkerhetstiltak er bestemt og satt i verk',
    nn: 'Tryggleikstiltak er bestemte og sette i verk',
    en: 'Security measures are decided and carried out',
  },
  question: {
    nb: 'Har eieren bestemt hvilke sikkerhetstiltak systemet skal ha, skrevet dem ned og satt dem i verk?',
    nn: 'Har eigaren bestemt kva tryggleikstiltak systemet skal ha, skrive dei ned og sett dei i verk?',
    en: 'Has the owner decided which security measures the system must have, written them down and carried them out?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'gdpr', section: 'art. 32 nr. 4' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  note: {
    nb: 'Forordningen krever at eieren kan vise hvilke tiltak som er satt i verk. At eieren selv må bestemme dem, sa Datatilsynet også etter loven av 2000 (13/00941 s. 13).',
    nn: 'Forordninga krev at eigaren kan vise kva tiltak som er sette i verk. At eigaren sjølv må bestemme dei, sa Datatilsynet også etter lova av 2000 (13/00941 s. 13).',
    en: 'The Regulation demands that the owner can show which measures are carried out. That the owner must decide them itself Datatilsynet said under the act of 2000 as well (13/00941 p. 13).',
  },
  judge: (read, system) =>
    isLeftToUsers(read, system)
      ? { checks: [{ state: 'condition', says: leftToUsers }] }
      : securityMeasuresDecided.judge(read, system),
});

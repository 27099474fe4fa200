import { requirement } from '../../requirement.ts';
import { securityMeasuresDecided } from './security-measures-decided.ts';

/** GDPR art. 32(1), 24(1): the owner carries out measures that fit the risk, and can show it. Asked as under the law of 2000. */
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
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  note: {
    nb: 'Forordningen krever at eieren kan vise hvilke tiltak som er satt i verk. At eieren selv må bestemme dem, sa Datatilsynet også etter loven av 2000 (13/00941 s. 13).',
    nn: 'Forordninga krev at eigaren kan vise kva tiltak som er sette i verk. At eigaren sjølv må bestemme dei, sa Datatilsynet også etter lova av 2000 (13/00941 s. 13).',
    en: 'The Regulation demands that the owner can show which measures are carried out. That the owner must decide them itself Datatilsynet said under the act of 2000 as well (13/00941 p. 13).',
  },
});

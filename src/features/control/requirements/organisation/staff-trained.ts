import { writtenRoutine } from '../written-routine.ts';

/**
 * GDPR art. 29 and 32(4): people with access act only as instructed, so they must know how; art. 39(1)(b): the
 * officer follows up.
 */
export const staffTrained = writtenRoutine({
  id: 'staff-trained',
  theme: 'organisation',
  kind: 'training',
  title: { nb: 'Opplæring av de ansatte', nn: 'Opplæring av dei tilsette', en: 'Training of staff' },
  question: {
    nb: 'Vet de ansatte ved hver enhet hvordan de skal behandle personopplysninger?',
    nn: 'Veit dei tilsette ved kvar eining korleis dei skal behandle personopplysningar?',
    en: 'Do the staff of every unit know how they are to process personal data?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 4' },
    { act: 'gdpr', section: 'art. 29' },
    { act: 'gdpr', section: 'art. 39 nr. 1 bokstav b' },
  ],
  severity: 'medium',
  wants: {
    nb: 'Planen for opplæring, og det som viser at hver enhet har hatt den',
    nn: 'Planen for opplæring, og det som viser at kvar eining har hatt henne',
    en: 'The plan for training, and what shows that each unit has had it',
  },
  written: {
    holds: {
      nb: 'Opplæringen og instruksen er skriftlig.',
      nn: 'Opplæringa og instruksen er skriftleg.',
      en: 'The training and the instructions are in writing.',
    },
    fails: {
      nb: 'Opplæringen er ikke skrevet ned. Da er det vanskelig å vise hva de ansatte har fått vite.',
      nn: 'Opplæringa er ikkje skriven ned. Då er det vanskeleg å vise kva dei tilsette har fått vite.',
      en: 'The training is not written down. That makes it hard to show what the staff have been told.',
    },
    unknown: {
      nb: 'Ingen har sagt om det finnes en skriftlig plan for opplæring i personvern.',
      nn: 'Ingen har sagt om det finst ein skriftleg plan for opplæring i personvern.',
      en: 'Nobody has said whether there is a written plan for training in data protection.',
    },
  },
  unwritten: 'advice',
  known: {
    holds: {
      nb: 'Hver enhet som bruker systemer, har hatt opplæringen.',
      nn: 'Kvar eining som bruker system, har hatt opplæringa.',
      en: 'Every unit that uses systems has had the training.',
    },
    fails: {
      nb: 'En enhet som bruker systemer, har ikke hatt opplæringen.',
      nn: 'Ei eining som bruker system, har ikkje hatt opplæringa.',
      en: 'A unit that uses systems has not had the training.',
    },
    unknown: {
      nb: 'Ingen har sagt om hver enhet som bruker systemer, har hatt opplæringen.',
      nn: 'Ingen har sagt om kvar eining som bruker system, har hatt opplæringa.',
      en: 'Nobody has said whether every unit that uses systems has had the training.',
    },
  },
  step: {
    nb: 'Lag en plan for opplæring, gjennomfør den ved hver enhet, og skriv inn hvilke som har hatt den.',
    nn: 'Lag ein plan for opplæring, gjennomfør han ved kvar eining, og skriv inn kva einingar som har hatt han.',
    en: 'Make a plan for training, carry it out at every unit, and enter which have had it.',
  },
});

import { coveringRoutine } from '../covering-routine.ts';

/** GDPR art. 32(1); eForvaltningsforskriften § 5: who may have to send something confidential is given a safe way, and told which it is. */
export const secureChannel = coveringRoutine({
  id: 'secure-channel',
  theme: 'rights',
  kind: 'secure-channel',
  title: {
    nb: 'En trygg måte å sende følsomme opplysninger på',
    nn: 'Ein trygg måte å sende følsame opplysningar på',
    en: 'A safe way to send sensitive data',
  },
  question: {
    nb: 'Får foresatte og andre en trygg måte å sende følsomme opplysninger på, etter en skriftlig rutine som skolene kjenner?',
    nn: 'Får føresette og andre ein trygg måte å sende følsame opplysningar på, etter ei skriftleg rutine som skulane kjenner?',
    en: 'Are guardians and others given a safe way to send sensitive data, by a written routine that the schools know?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'eforvaltningsforskriften-2004', section: '§ 5' },
  ],
  note: {
    nb: 'eForvaltningsforskriften gjelder for offentlige organer. For andre skoleeiere gjelder personvernforordningen alene.',
    nn: 'eForvaltningsforskrifta gjeld for offentlege organ. For andre skuleeigarar gjeld personvernforordninga åleine.',
    en: 'The regulation on electronic administration applies to public bodies. For other school owners the GDPR alone applies.',
  },
  severity: 'medium',
  what: {
    nb: 'trygg innsending av følsomme opplysninger',
    nn: 'trygg innsending av følsame opplysningar',
    en: 'sending sensitive data safely',
  },
  remedy: {
    nb: 'Pek ut en trygg kanal, for eksempel et skjema med innlogging, og skriv hva som aldri skal sendes på e-post eller melding.',
    nn: 'Peik ut ein trygg kanal, til dømes eit skjema med innlogging, og skriv kva som aldri skal sendast på e-post eller melding.',
    en: 'Choose a safe channel, for example a form with login, and write what must never be sent by e-mail or message.',
  },
});

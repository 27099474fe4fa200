import type { Text } from '#src/kernel/language.ts';
import { say } from '../labels/field.ts';
import { grouped, type Pattern } from './patterns.ts';

/** In words that fit a text as well as what is said on a parents' evening. */
const asks: Readonly<Record<string, Text>> = {
  controller: say(
    'Får man vite hvem som har ansvaret for opplysningene?',
    'Får ein vite kven som har ansvaret for opplysningane?',
    'Does it tell who is responsible for the data?',
  ),
  purpose: say(
    'Får man vite hva opplysningene brukes til?',
    'Får ein vite kva opplysningane blir brukte til?',
    'Does it tell what the data are used for?',
  ),
  recipients: say(
    'Får man vite hvem som får opplysningene?',
    'Får ein vite kven som får opplysningane?',
    'Does it tell who receives the data?',
  ),
  voluntary: say(
    'Får man vite om det er frivillig å gi opplysningene?',
    'Får ein vite om det er frivillig å gi opplysningane?',
    'Does it tell whether giving the data is voluntary?',
  ),
  rights: say(
    'Får man vite hvilke rettigheter man har?',
    'Får ein vite kva rettar ein har?',
    'Does it tell which rights people have?',
  ),
  dataRecorded: say(
    'Får man vite hvilke opplysninger som registreres?',
    'Får ein vite kva opplysningar som blir registrerte?',
    'Does it tell which data are recorded?',
  ),
  access: say(
    'Får man vite hvordan man får innsyn?',
    'Får ein vite korleis ein får innsyn?',
    'Does it tell how to get access?',
  ),
  erasure: say('Får man vite noe om sletting?', 'Får ein vite noko om sletting?', 'Does it tell of erasure?'),
  legalBasis: say(
    'Får man vite det rettslige grunnlaget?',
    'Får ein vite det rettslege grunnlaget?',
    'Does it tell the legal basis?',
  ),
  retention: say(
    'Får man vite hvor lenge opplysningene oppbevares?',
    'Får ein vite kor lenge opplysningane blir tekne vare på?',
    'Does it tell how long the data are kept?',
  ),
  dataProtectionOfficer: say(
    'Får man vite hvordan man når personvernombudet?',
    'Får ein vite korleis ein når personvernombodet?',
    'Does it tell how to reach the data protection officer?',
  ),
  complaint: say(
    'Får man vite at man kan klage til Datatilsynet?',
    'Får ein vite at ein kan klage til Datatilsynet?',
    'Does it tell that one may complain to Datatilsynet?',
  ),
  transfers: say(
    'Får man vite om opplysninger sendes til utlandet?',
    'Får ein vite om opplysningar blir sende til utlandet?',
    'Does it tell whether data are sent abroad?',
  ),
  source: say(
    'Får man vite hvor opplysningene kommer fra?',
    'Får ein vite kvar opplysningane kjem frå?',
    'Does it tell where the data come from?',
  ),
  automatedDecisions: say(
    'Får man vite om noe avgjøres helt automatisk?',
    'Får ein vite om noko blir avgjort heilt automatisk?',
    'Does it tell whether anything is decided wholly automatically?',
  ),
  cookies: say(
    'Får man vite hvilke informasjonskapsler som brukes?',
    'Får ein vite kva informasjonskapslar som blir brukte?',
    'Does it tell which cookies are used?',
  ),
};

/** What a notice tells those concerned. */
export const tells: Pattern = grouped(
  'tells',
  {
    yes: say('Det sier noe om *.', 'Det seier noko om *.', 'It says something of *.'),
    partly: say('Det sier bare delvis noe om *.', 'Det seier berre delvis noko om *.', 'It says only part of *.'),
    no: say('Det sier ikke noe om *.', 'Det seier ikkje noko om *.', 'It says nothing of *.'),
  },
  { asks: (field) => asks[field] },
);

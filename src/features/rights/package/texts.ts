import { say } from '#src/kernel/language.ts';

/** What a copy says beside what was collected. */
export const packageTexts = {
  title: say('Kopi av det vi har lagret', 'Kopi av det vi har lagra', 'Copy of what we hold'),
  lead: say(
    'Dette er alt {eier} har i Skolevern, slik det var {dag} kl. {klokken}, og det som er svart fra andre system. Det som er holdt tilbake, står med grunnen.',
    'Dette er alt {eier} har i Skolevern, slik det var {dag} kl. {klokken}, og det som er svart frå andre system. Det som er halde tilbake, står med grunnen.',
    'This is all that {eier} has in Skolevern, as it was on {dag} at {klokken}, and what other systems answered. What is kept back stands with its ground.',
  ),
  about: say('Hva opplysningene brukes til', 'Kva opplysningane blir brukte til', 'What the data are used for'),
  outside: say('System utenfor Skolevern', 'System utanfor Skolevern', 'Systems outside Skolevern'),
  noOutside: say(
    'Registeret sier ikke at noe annet system har slike opplysninger.',
    'Registeret seier ikkje at noko anna system har slike opplysningar.',
    'The register names no other system with such data.',
  ),
  withheld: say('Holdt tilbake', 'Halde tilbake', 'Kept back'),
  complaint: say('Klage', 'Klage', 'Complaint'),
  notHeld: say('ikke registrert', 'ikkje registrert', 'not held'),
  nothing: say('Ingenting', 'Ingenting', 'Nothing'),
  noneOfYou: say(
    'Her står det ingenting om den kopien gjelder.',
    'Her står det ingenting om den kopien gjeld.',
    'It holds nothing on whom the copy is about.',
  ),
  empty: say('Her har vi ingenting', 'Her har vi ingenting', 'Here we hold nothing'),
  purpose: say('Hva det er til', 'Kva det er til', 'What it is for'),
  categories: say('Slag opplysninger', 'Slag opplysningar', 'Kinds of data'),
  source: say('Hvor det kommer fra', 'Kvar det kjem frå', 'Where it comes from'),
  recipients: say('Hvem som får det', 'Kven som får det', 'Who receives it'),
  kept: say('Hvor lenge', 'Kor lenge', 'How long'),
  asked: say('Spurt om', 'Spurt om', 'Asked for'),
  answered: say('Svar', 'Svar', 'Answer'),
  says: say('Det de sier', 'Det dei seier', 'What they say'),
  file: say('Fil i kopien', 'Fil i kopien', 'File in the copy'),
  outsideStates: {
    done: say('funnet', 'funne', 'found'),
    'nothing-held': say('har ingenting', 'har ingenting', 'holds nothing'),
    refused: say('sier nei, med grunn', 'seier nei, med grunn', 'refused, with a ground'),
    open: say('har ikke svart ennå', 'har ikkje svart enno', 'has not answered yet'),
  },
  columns: say(
    'Rom|Del|Nummer|Felt|Innhold|Holdt tilbake',
    'Rom|Del|Nummer|Felt|Innhald|Halde tilbake',
    'Room|Section|Item|Field|Content|Kept back',
  ),
} as const;

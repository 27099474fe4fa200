import { say } from '#src/kernel/language.ts';

/** What the pages about consent say. */
export const consentTexts = {
  own: say('Samtykkene mine', 'Samtykka mine', 'My consents'),
  ownLead: say(
    'Her står det skolen bare kan gjøre hvis du sier ja. Du kan si ja og nei når du vil, og det er like lett. Et nei får ingen følger for skolegangen.',
    'Her står det skulen berre kan gjere om du seier ja. Du kan seie ja og nei når du vil, og det er like lett. Eit nei får ingen følgjer for skulegangen.',
    'This is what the school may only do if you say yes. You can say yes and no whenever you like, and it is just as easy. A no has no consequence for your schooling.',
  ),
  ownNone: say('Det er ikke spurt om noe', 'Det er ikkje spurt om noko', 'Nothing is asked for'),
  ownNoneText: say(
    'Skolen ber deg ikke om samtykke til noe her nå.',
    'Skulen ber deg ikkje om samtykke til noko her no.',
    'The school asks you for no consent here now.',
  ),
  forWhom: say('Gjelder {navn}', 'Gjeld {navn}', 'About {navn}'),
  givenOn: say('Du sa ja {dag}.', 'Du sa ja {dag}.', 'You said yes on {dag}.'),
  givenFor: say('Noen sa ja {dag}.', 'Nokon sa ja {dag}.', 'Somebody said yes on {dag}.'),
  withdrawnOn: say('Trukket {dag}.', 'Trekt {dag}.', 'Withdrawn on {dag}.'),
  notGiven: say(
    'Ikke svart, og da er svaret nei.',
    'Ikkje svara, og då er svaret nei.',
    'Not answered, which means no.',
  ),
  give: say('Ja, jeg samtykker', 'Ja, eg samtykkjer', 'Yes, I consent'),
  withdraw: say('Trekk samtykket', 'Trekk samtykket', 'Withdraw the consent'),
  notYours: say(
    'Dette er det en annen som svarer på: den som har foreldreansvaret, eller barnet selv fra {alder} år.',
    'Dette er det ein annan som svarer på: den som har foreldreansvaret, eller barnet sjølv frå {alder} år.',
    'Somebody else answers this: whoever has parental responsibility, or the child from the age of {alder}.',
  ),
  given: say('Svaret er lagret.', 'Svaret er lagra.', 'The answer is saved.'),
  withdrawn: say(
    'Samtykket er trukket, og bruken er stanset her. Saken viser hva som skjer i andre systemer.',
    'Samtykket er trekt, og bruken er stansa her. Saka viser kva som skjer i andre system.',
    'The consent is withdrawn, and the use is stopped here. The case shows what happens in other systems.',
  ),
  receipt: say('Kvittering og sak', 'Kvittering og sak', 'Receipt and case'),
  asked: say('Samtykker', 'Samtykke', 'Consents'),
  askedLead: say(
    'Formål som bygger på samtykke i registeret, teksten det spørres med, og hvor mange som har sagt ja. Hver svarer på sin egen side, og kan trekke det der like lett.',
    'Formål som byggjer på samtykke i registeret, teksten det blir spurt med, og kor mange som har sagt ja. Kvar svarer på si eiga side, og kan trekkje det der like lett.',
    'Purposes that rest on consent in the register, the wording that is asked with, and how many have said yes. Each answers on a page of their own, and can withdraw it there just as easily.',
  ),
  askedNone: say(
    'Ingen formål i registeret bygger på samtykke',
    'Ingen formål i registeret byggjer på samtykke',
    'No purpose of the register rests on consent',
  ),
  purpose: say('Formål', 'Formål', 'Purpose'),
  text: say('Tekst', 'Tekst', 'Wording'),
  version: say('Utgave {nummer}', 'Utgåve {nummer}', 'Version {nummer}'),
  noText: say('Ingen er spurt ennå', 'Ingen er spurde enno', 'Nobody is asked yet'),
  yes: say('Ja', 'Ja', 'Yes'),
  no: say('Trukket', 'Trekt', 'Withdrawn'),
  write: say(
    'Skriv teksten det spørres med',
    'Skriv teksten det blir spurt med',
    'Write the wording that is asked with',
  ),
  body: say('Hva det samtykkes til', 'Kva det blir samtykt til', 'What is consented to'),
  bodyHelp: say(
    'Hva som gjøres, med hvilke opplysninger, hvem som får dem, hvor lenge, og at et nei ikke får følger (GDPR art. 4 nr. 11, 7). De som har svart på en tidligere utgave, har svart på den.',
    'Kva som blir gjort, med kva opplysningar, kven som får dei, kor lenge, og at eit nei ikkje får følgjer (GDPR art. 4 nr. 11, 7). Dei som har svara på ei tidlegare utgåve, har svara på den.',
    'What is done, with which data, who receives them, for how long, and that a no has no consequence (GDPR art. 4(11), 7). Those who answered an earlier version have answered that one.',
  ),
  aloneFrom: say('Eleven svarer selv fra', 'Eleven svarer sjølv frå', 'The pupil answers alone from'),
  aloneHelp: say(
    'Alder i år. Ingen lov gir ett tall for alle samtykker i skolen: for nettjenester er det 13 år (personopplysningsloven § 5), og fra 15 år avgjør eleven selv spørsmål om opplæringen (opplæringslova § 24-5).',
    'Alder i år. Ingen lov gir eitt tal for alle samtykke i skulen: for nettenester er det 13 år (personopplysningslova § 5), og frå 15 år avgjer eleven sjølv spørsmål om opplæringa (opplæringslova § 24-5).',
    'Age in years. No act gives one number for every consent at school: for online services it is 13 (Personal Data Act § 5), and from 15 the pupil decides questions about the education (Education Act § 24-5).',
  ),
  save: say('Lagre som ny utgave', 'Lagre som ny utgåve', 'Save as a new version'),
  saved: say('Lagret.', 'Lagra.', 'Saved.'),
} as const;

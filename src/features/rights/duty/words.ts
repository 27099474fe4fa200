import { type Lang, say, type Text } from '#src/kernel/language.ts';

/** A text of the duties in a language. */
export const inLang = <T extends Readonly<Record<string, Text>>>(texts: T, lang: Lang) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[lang]])) as Record<keyof T, string>;

/** What the pages of the duties have in common. */
export const commonTexts = {
  case: say('Sak', 'Sak', 'Case'),
  back: say('Til saken', 'Til saka', 'To the case'),
  whom: say('Hvem det gjelder', 'Kven det gjeld', 'Whom it is about'),
  noPerson: say(
    'Saken peker ikke på noen person ved skolene ennå.',
    'Saka peikar ikkje på nokon person ved skulane enno.',
    'The case points at no person of the schools yet.',
  ),
  findPerson: say('Finn hvem saken gjelder', 'Finn kven saka gjeld', 'Find whom the case is about'),
  everything: say('Alt', 'Alt', 'Everything'),
  anyPurpose: say('Alle formål', 'Alle formål', 'Every purpose'),
  mayNot: say(
    'Du kan lese dette, men den som har saken, gjør det som skal gjøres. Har ingen saken ennå, tas den på sakens egen side.',
    'Du kan lese dette, men den som har saka, gjer det som skal gjerast. Har ingen saka enno, blir ho teken på si eiga side.',
    'You can read this; whoever has the case does what is to be done. If nobody has it yet, it is taken on its own page.',
  ),
} as const;

import { type Lang, say, type Text } from '#src/kernel/language.ts';
import type { HoldWhy } from '../table.ts';
import type { Fate } from './fate.ts';

/** What the pages about keeping say. */
export const keepTexts = {
  title: say('Bevaring og sletting av saker', 'Bevaring og sletting av saker', 'Keeping and erasing cases'),
  lead: say(
    'En sak tas vare på til og med dagen som ble satt da den ble avsluttet. Dagen etter slettes det som sto i den, hvis skoleeieren har bestemt at slike saker kan kasseres. Ellers venter den på avlevering.',
    'Ei sak blir teken vare på til og med dagen som blei sett då ho blei avslutta. Dagen etter blir det som stod i ho, sletta, om skuleeigaren har bestemt at slike saker kan kasserast. Elles ventar ho på avlevering.',
    'A case is kept until the end of the day that was set when it was closed. On the day after, what stood in it is erased if the owner has decided that such cases may be discarded. Otherwise it waits for deposit.',
  ),
  kinds: say('Hva som skjer med hvert slag', 'Kva som skjer med kvart slag', 'What happens to each kind'),
  kind: say('Slag', 'Slag', 'Kind'),
  then: say('Når tiden er ute', 'Når tida er ute', 'When its time is over'),
  ground: say('Grunnlag', 'Grunnlag', 'Ground'),
  groundHelp: say(
    'For eksempel dokumentasjonsplanen og bestemmelsen den bygger på, eller et løyve fra Nasjonalarkivet (arkivlova § 13).',
    'Til dømes dokumentasjonsplanen og føresegna han byggjer på, eller eit løyve frå Nasjonalarkivet (arkivlova § 13).',
    'For example the documentation plan and the provision it rests on, or a permit from the National Archives (arkivlova § 13).',
  ),
  undecided: say(
    'Ikke bestemt: venter på avlevering',
    'Ikkje bestemt: ventar på avlevering',
    'Not decided: waits for deposit',
  ),
  erase: say('Slettes', 'Blir sletta', 'Erased'),
  deposit: say('Avleveres til arkivet', 'Blir avlevert til arkivet', 'Deposited in the archive'),
  decidedBy: say('Bestemt av', 'Bestemt av', 'Decided by'),
  decidedOn: say('Dag', 'Dag', 'Day'),
  decide: say('Bestem for et slag', 'Bestem for eit slag', 'Decide for a kind'),
  save: say('Lagre', 'Lagre', 'Save'),
  saved: say('Lagret.', 'Lagra.', 'Saved.'),
  waiting: say('Saker der tiden er ute', 'Saker der tida er ute', 'Cases whose time is over'),
  noneWaiting: say('Ingen sak venter.', 'Inga sak ventar.', 'No case waits.'),
  case: say('Sak', 'Sak', 'Case'),
  until: say('Tatt vare på til', 'Teken vare på til', 'Kept until'),
  what: say('Hva som skjer', 'Kva som skjer', 'What happens'),
  emptied: say('Saker som er tømt', 'Saker som er tømde', 'Cases that were emptied'),
  emptiedIntro: say(
    'Nummer, slag, dager og utfall står igjen, og hva som har hendt. Loggen viser når det ble gjort, og hvor mye det var.',
    'Nummer, slag, dagar og utfall står att, og kva som har hendt. Loggen viser når det blei gjort, og kor mykje det var.',
    'Number, kind, days and outcome stay, and what has happened. The log shows when it was done, and how much it was.',
  ),
  on: say('Tømt', 'Tømd', 'Emptied'),
  one: say('Hvor lenge saken tas vare på', 'Kor lenge saka blir teken vare på', 'How long the case is kept'),
  holds: say('Holdt tilbake', 'Halden tilbake', 'Kept back'),
  noHolds: say('Ingen har holdt saken tilbake.', 'Ingen har halde saka tilbake.', 'Nobody has kept the case back.'),
  hold: say('Hold saken tilbake fra sletting', 'Hald saka tilbake frå sletting', 'Keep the case from being erased'),
  holdDo: say('Hold tilbake', 'Hald tilbake', 'Keep back'),
  end: say('La saken slettes når tiden er ute', 'La saka slettast når tida er ute', 'Let the case be erased in time'),
  endDo: say('Hold ikke lenger tilbake', 'Ikkje hald tilbake lenger', 'Keep back no longer'),
  why: say('Hvorfor', 'Kvifor', 'Why'),
  reason: say('Grunn', 'Grunn', 'Reason'),
  which: say('Hvilken', 'Kva for ei', 'Which'),
  since: say('Siden', 'Sidan', 'Since'),
  ended: say('Tatt tilbake', 'Teke tilbake', 'Taken back'),
  holdsNow: say('Gjelder nå', 'Gjeld no', 'Holds now'),
  link: say('Bevaring og sletting', 'Bevaring og sletting', 'Keeping and erasing'),
  toList: say(
    'Bevaring og sletting av alle saker',
    'Bevaring og sletting av alle saker',
    'Keeping and erasing of all cases',
  ),
} as const;

/** What becomes of a case, in a word. */
export const fateTexts: Readonly<Record<Fate, Text>> = {
  open: say('Ikke avsluttet', 'Ikkje avslutta', 'Not closed'),
  kept: say('Tas vare på', 'Blir teken vare på', 'Kept'),
  held: say('Holdes tilbake', 'Blir halden tilbake', 'Kept back'),
  deposit: say('Venter på avlevering', 'Ventar på avlevering', 'Waits for deposit'),
  erase: say('Slettes i natt', 'Blir sletta i natt', 'Erased tonight'),
  emptied: say('Tømt', 'Tømd', 'Emptied'),
};

export const holdTexts: Readonly<Record<HoldWhy, Text>> = {
  archive: say('Skal avleveres til arkivet', 'Skal avleverast til arkivet', 'To be deposited in the archive'),
  claim: say('Trengs for et rettskrav', 'Trengst for eit rettskrav', 'Needed for a legal claim'),
  supervision: say(
    'Tilsyn eller klage som ikke er ferdig',
    'Tilsyn eller klage som ikkje er ferdig',
    'Supervision or a complaint that is not done',
  ),
  other: say('Noe annet', 'Noko anna', 'Something else'),
};

/** A text of these pages in a language. */
export const keepIn = (lang: Lang) =>
  Object.fromEntries(Object.entries(keepTexts).map(([name, text]) => [name, text[lang]])) as Record<
    keyof typeof keepTexts,
    string
  >;

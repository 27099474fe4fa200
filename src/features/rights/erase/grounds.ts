import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { KeepGround } from '#src/platform/holdings/erasing.ts';

/** Why something stays, what it rests on, and what is done in place of erasing it. */
interface KeepRule {
  readonly law: readonly LawReference[];
  readonly says: Text;
  readonly instead: Text;
}

const gdpr = (section: string): LawReference => ({ act: 'gdpr', section });
const exempt = gdpr('art. 17');

/** What the rooms say cannot be erased, as the letter tells it. */
export const keepRules: Readonly<Record<KeepGround, KeepRule>> = {
  task: {
    law: [exempt, { act: 'opplaeringslova-2023', section: '§ 25-1' }],
    says: say(
      'Skolen trenger det for oppgavene den har etter loven så lenge personen går eller arbeider der, eller har barn der (art. 17 nr. 3 bokstav b).',
      'Skulen treng det for oppgåvene han har etter lova så lenge personen går eller arbeider der, eller har barn der (art. 17 nr. 3 bokstav b).',
      'The school needs it for its tasks by law as long as the person goes or works there, or has a child there (art. 17(3)(b)).',
    ),
    instead: say(
      'Det kan rettes, og bruken kan begrenses.',
      'Det kan rettast, og bruken kan avgrensast.',
      'It can be corrected, and its use restricted.',
    ),
  },
  archive: {
    law: [exempt, { act: 'arkivlova-2025', section: '§ 13' }],
    says: say(
      'Saksdokumenter er arkiv og kan bare kasseres når arkivlova åpner for det. Plikten til å slette oppfylles da på andre måter (arkivlova § 13 andre ledd, art. 17 nr. 3 bokstav d).',
      'Saksdokument er arkiv og kan berre kasserast når arkivlova opnar for det. Plikta til å slette blir då oppfylt på andre måtar (arkivlova § 13 andre ledd, art. 17 nr. 3 bokstav d).',
      'Case documents are archive and may only be discarded where the Archives Act allows. The duty to erase is then met in other ways (arkivlova § 13 second paragraph, art. 17(3)(d)).',
    ),
    instead: say(
      'Saken kan bare leses av dem som må. En retting kan føyes til.',
      'Saka kan berre lesast av dei som må. Ei retting kan føyast til.',
      'The case can only be read by those who must. A correction can be appended.',
    ),
  },
  log: {
    law: [exempt, gdpr('art. 32')],
    says: say(
      'Loggen viser hvem som har gjort hva, og skal ikke kunne endres. Den er der også for å verne den som ber om sletting (art. 17 nr. 3 bokstav b, art. 32).',
      'Loggen viser kven som har gjort kva, og skal ikkje kunne endrast. Han er der òg for å verne den som ber om sletting (art. 17 nr. 3 bokstav b, art. 32).',
      'The log shows who did what and must not be changed. It also protects whoever asks for erasure (art. 17(3)(b), art. 32).',
    ),
    instead: say(
      'Hvem linjene handler om, slettes av seg selv når loggens tid er ute.',
      'Kven linjene handlar om, blir sletta av seg sjølv når tida til loggen er ute.',
      'Whom the lines are about is erased by itself when the time of the log is over.',
    ),
  },
  ongoing: {
    law: [exempt],
    says: say(
      'Det hører til noe som ikke er avgjort ennå (art. 17 nr. 3 bokstav b og e).',
      'Det høyrer til noko som ikkje er avgjort enno (art. 17 nr. 3 bokstav b og e).',
      'It belongs to something that is not decided yet (art. 17(3)(b) and (e)).',
    ),
    instead: say(
      'Be om det igjen når saken er ferdig. Det slettes uansett når tiden er ute.',
      'Be om det igjen når saka er ferdig. Det blir uansett sletta når tida er ute.',
      'Ask again when the case is done. It is erased anyway when its time is over.',
    ),
  },
  case: {
    law: [exempt, gdpr('art. 5')],
    says: say(
      'Det viser hvordan en rett ble oppfylt, og må kunne vises (art. 5 nr. 2, art. 17 nr. 3 bokstav b og e).',
      'Det viser korleis ein rett blei oppfylt, og må kunne visast (art. 5 nr. 2, art. 17 nr. 3 bokstav b og e).',
      'It shows how a right was met, and must be shown on demand (art. 5(2), art. 17(3)(b) and (e)).',
    ),
    instead: say(
      'Det følger saken det ble avgjort i.',
      'Det følgjer saka det blei avgjort i.',
      'It follows the case in which it was decided.',
    ),
  },
  proof: {
    law: [exempt, gdpr('art. 7')],
    says: say(
      'Vi må kunne vise hva som ble samtykket til, og når det ble trukket (art. 7 nr. 1).',
      'Vi må kunne vise kva som blei samtykt til, og når det blei trekt (art. 7 nr. 1).',
      'We must be able to show what was consented to, and when it was withdrawn (art. 7(1)).',
    ),
    instead: say(
      'Det brukes ikke til noe annet, og slettes med saken om at det ble trukket.',
      'Det blir ikkje brukt til noko anna, og blir sletta med saka om at det blei trekt.',
      'It is used for nothing else, and is erased with the case of the withdrawal.',
    ),
  },
  protects: {
    law: [exempt, gdpr('art. 18')],
    says: say(
      'Det verner personen: uten det ville bruken begynne igjen (art. 18, 21).',
      'Det vernar personen: utan det ville bruken ta til igjen (art. 18, 21).',
      'It protects the person: without it the use would begin again (art. 18, 21).',
    ),
    instead: say(
      'Det slettes når personen tar det tilbake, eller har sluttet.',
      'Det blir sletta når personen tek det tilbake, eller har slutta.',
      'It is erased when the person takes it back, or has left.',
    ),
  },
  role: {
    law: [exempt, gdpr('art. 5')],
    says: say(
      'Det viser hvem som sto for noe i arbeidet sitt (art. 5 nr. 2, art. 17 nr. 3 bokstav b).',
      'Det viser kven som stod for noko i arbeidet sitt (art. 5 nr. 2, art. 17 nr. 3 bokstav b).',
      'It shows who answered for something at work (art. 5(2), art. 17(3)(b)).',
    ),
    instead: say(
      'Står du som kontakt ennå, kan en annen settes inn fra i dag.',
      'Står du som kontakt enno, kan ein annan setjast inn frå i dag.',
      'If you still stand as the contact, somebody else can be put in from today.',
    ),
  },
  short: {
    law: [gdpr('art. 5')],
    says: say(
      'Det forsvinner av seg selv innen få dager.',
      'Det forsvinn av seg sjølv innan få dagar.',
      'It goes by itself within days.',
    ),
    instead: say('Ingenting mer trengs.', 'Ikkje noko meir trengst.', 'Nothing more is needed.'),
  },
};

/** On what somebody may decide to keep what could be erased; what is not on the list is no ground. */
export const choiceRules = {
  archive: {
    law: [exempt, { act: 'arkivlova-2025', section: '§ 13' }],
    text: say(
      'Skal tas vare på for ettertiden, og står ikke i arkivet ennå',
      'Skal takast vare på for ettertida, og står ikkje i arkivet enno',
      'Must be kept for posterity, and is not in the archive yet',
    ),
    says: say(
      'Det skal tas vare på for ettertiden (arkivlova § 12 og § 13, art. 17 nr. 3 bokstav d).',
      'Det skal takast vare på for ettertida (arkivlova § 12 og § 13, art. 17 nr. 3 bokstav d).',
      'It must be kept for posterity (arkivlova §§ 12 and 13, art. 17(3)(d)).',
    ),
  },
  claim: {
    law: [exempt],
    text: say('Trengs for et rettskrav', 'Trengst for eit rettskrav', 'Needed for a legal claim'),
    says: say(
      'Det trengs for å fastsette, gjøre gjeldende eller forsvare et rettskrav (art. 17 nr. 3 bokstav e).',
      'Det trengst for å fastsetje, gjere gjeldande eller forsvare eit rettskrav (art. 17 nr. 3 bokstav e).',
      'It is needed for the establishment, exercise or defence of a legal claim (art. 17(3)(e)).',
    ),
  },
  duty: {
    law: [exempt],
    text: say('Må lagres etter lov', 'Må lagrast etter lov', 'Must be stored by law'),
    says: say(
      'Vi må ha det etter en lovpålagt plikt eller oppgave (art. 17 nr. 3 bokstav b).',
      'Vi må ha det etter ei lovpålagd plikt eller oppgåve (art. 17 nr. 3 bokstav b).',
      'We must have it for a duty or task by law (art. 17(3)(b)).',
    ),
  },
  'not-asked': {
    law: [exempt],
    text: say(
      'Det er ikke bedt om å få slettet dette',
      'Det er ikkje bede om å få sletta dette',
      'Nobody asked for this to be erased',
    ),
    says: say(
      'Du ba ikke om å få slettet dette.',
      'Du bad ikkje om å få sletta dette.',
      'You did not ask for this to be erased.',
    ),
  },
} as const satisfies Readonly<
  Record<string, { readonly law: readonly LawReference[]; readonly text: Text; readonly says: Text }>
>;
export type ChoiceGround = keyof typeof choiceRules;
export const choiceGrounds = Object.keys(choiceRules) as readonly ChoiceGround[];
/** Whether a value names a ground to keep on. */
export const isChoice = (value: string): value is ChoiceGround => Object.hasOwn(choiceRules, value);

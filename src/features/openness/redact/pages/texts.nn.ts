import type { RedactTexts } from './texts.nb.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** Nynorsk. */
export const nn: RedactTexts = {
  title: 'Sladding',
  titleOf: (document) => `Sladd «${document}»`,
  caseNumber: (number) => `Sak ${number}`,
  lead: (marks, pages, all) =>
    marks === 0
      ? `Ingenting er merkt enno. Dokumentet har ${count(all, 'side', 'sider')}.`
      : `${count(marks, 'merke', 'merke')} på ${pages} av ${count(all, 'side', 'sider')}.`,
  madeLead: 'Kopien er laga.',
  draftLead: 'Kopien er ikkje laga enno.',
  changedLead: 'Merka er endra sidan kopien blei laga. Lag han på nytt.',
  onlyLook: 'Du kan sjå merka, men ikkje endre dei.',
  intro:
    'Originalen blir ikkje rørt. Kopien blir ein ny PDF av bilete der merka er svarte, med den teksten som ikkje er merkt. Skjult tekst, notat, eigenskapar og vedlegg i fila blir ikkje med.',
  find: 'Finn og merk',
  findIntro:
    'Finn eit namn, eller alt som ser ut som fødselsnummer, telefonnummer eller e-postadresser. Du vel kva av det som skal merkast.',
  words: 'Ord eller namn',
  wordsHelp: 'Heile ord, med store eller små bokstavar. «Kari» finn òg «Karis», men ikkje «Karin».',
  pattern: 'Eller',
  patterns: { 'identity-number': 'Fødselsnummer', phone: 'Telefonnummer', email: 'E-postadresser' },
  choose: 'Vel',
  search: 'Finn',
  hits: (number) => (number === 0 ? 'Ingen treff' : count(number, 'treff', 'treff')),
  noHits: 'Det finst ikkje i teksten. Bilete av tekst kan ein ikkje søkje i: merk dei på sida.',
  tooMany: (number) => `Berre dei ${number} første er med. Søk på noko meir bestemt.`,
  hitOn: (page) => `side ${page}`,
  isMarked: 'er merkt',
  all: 'Kryss av det som skal merkast',
  ground: 'Heimel',
  groundHelp: 'Det korte blir trykt i det svarte.',
  mark: 'Merk det som er valt',
  page: (page, pages) => `Side ${page} av ${pages}`,
  pageImage: (page, marks) => `Side ${page} som bilete, med ${count(marks, 'merke', 'merke')}`,
  seeCopy: 'Vis sida som i kopien',
  seeMarks: 'Vis det som er under merka',
  areas: 'Merk ei flate',
  areasIntro:
    'Dra med musa over det som skal bort. Med tastaturet: gå til biletet, flytt ramma med piltastane, endre storleiken med Shift og piltast, og trykk Enter.',
  areasPlain: 'Utan skript: skriv kvar flata er, i prosent av sida.',
  left: 'Frå venstre (%)',
  top: 'Frå toppen (%)',
  width: 'Breidd (%)',
  height: 'Høgd (%)',
  markAreas: 'Merk flata',
  pending: (number) => (number === 0 ? 'Ingen nye flater' : count(number, 'ny flate', 'nye flater')),
  pageWords: 'Vel ord på sida',
  pageWordsIntro: 'Kvar linje kan merkast heil, eller ord for ord.',
  noWords: 'Sida har ingen tekst som kan lesast. Merk flater i biletet.',
  line: (line) => `Heile linje ${line}`,
  marks: 'Merke',
  noMarks: 'Ingen merke.',
  columns: { page: 'Side', ground: 'Heimel', by: 'Merkt av', undo: 'Ta bort' },
  unmark: 'Ta bort',
  unmarkOf: (page, code) => `Ta bort merket på side ${page}, ${code}`,
  undo: 'Angre det siste',
  removeAll: 'Ta bort alle',
  copy: 'Lag kopien',
  copyIntro:
    'Kopien blir lesen på nytt og kontrollert før han blir lagra: under merka skal det ikkje stå noko, og ord som er merkte overalt, skal ikkje finnast nokon stad i fila. Sjå gjennom alle sidene først.',
  copyLanguage: 'Språket i dokumentet',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  make: 'Lag kopien',
  download: 'Last ned kopien',
  original: 'Last ned originalen',
  marked: 'Merkt.',
  unmarked: 'Teke bort.',
  made: 'Kopien er laga og kontrollert. Han er det den som spør, får.',
  standing: (words) =>
    `Desse orda er merkte nokre stader, men står att andre stader: ${words}. Sjå etter om det er meininga.`,
  standingWord: (word, pages) => `«${word}» (side ${pages})`,
  onCase: 'Sladd dokumentet',
};

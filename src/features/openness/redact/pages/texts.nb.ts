const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** What the page of redaction says in bokmål; the other languages have the same shape. */
export const nb = {
  title: 'Sladding',
  titleOf: (document: string) => `Sladd «${document}»`,
  caseNumber: (number: string) => `Sak ${number}`,
  lead: (marks: number, pages: number, all: number) =>
    marks === 0
      ? `Ingenting er merket ennå. Dokumentet har ${count(all, 'side', 'sider')}.`
      : `${count(marks, 'merke', 'merker')} på ${pages} av ${count(all, 'side', 'sider')}.`,
  madeLead: 'Kopien er laget.',
  draftLead: 'Kopien er ikke laget ennå.',
  changedLead: 'Merkene er endret siden kopien ble laget. Lag den på nytt.',
  onlyLook: 'Du kan se merkene, men ikke endre dem.',
  intro:
    'Originalen røres ikke. Kopien blir en ny PDF av bilder der merkene er svarte, med den teksten som ikke er merket. Skjult tekst, notater, egenskaper og vedlegg i filen blir ikke med.',
  find: 'Finn og merk',
  findIntro:
    'Finn et navn, eller alt som ser ut som fødselsnumre, telefonnumre eller e-postadresser. Du velger hva av det som skal merkes.',
  words: 'Ord eller navn',
  wordsHelp: 'Hele ord, med store eller små bokstaver. «Kari» finner også «Karis», men ikke «Karin».',
  pattern: 'Eller',
  patterns: { 'identity-number': 'Fødselsnumre', phone: 'Telefonnumre', email: 'E-postadresser' },
  choose: 'Velg',
  search: 'Finn',
  hits: (number: number) => (number === 0 ? 'Ingen treff' : count(number, 'treff', 'treff')),
  noHits: 'Det finnes ikke i teksten. Bilder av tekst kan ikke søkes i: merk dem på siden.',
  tooMany: (number: number) => `Bare de ${number} første er med. Søk på noe mer bestemt.`,
  hitOn: (page: number) => `side ${page}`,
  isMarked: 'er merket',
  all: 'Kryss av det som skal merkes',
  ground: 'Hjemmel',
  groundHelp: 'Det korte trykkes i det svarte.',
  mark: 'Merk det som er valgt',
  page: (page: number, pages: number) => `Side ${page} av ${pages}`,
  pageImage: (page: number, marks: number) => `Side ${page} som bilde, med ${count(marks, 'merke', 'merker')}`,
  seeCopy: 'Vis siden som i kopien',
  seeMarks: 'Vis det som er under merkene',
  areas: 'Merk en flate',
  areasIntro:
    'Dra med musen over det som skal bort. Med tastaturet: gå til bildet, flytt rammen med piltastene, endre størrelsen med Shift og piltast, og trykk Enter.',
  areasPlain: 'Uten skript: skriv hvor flaten er, i prosent av siden.',
  left: 'Fra venstre (%)',
  top: 'Fra toppen (%)',
  width: 'Bredde (%)',
  height: 'Høyde (%)',
  markAreas: 'Merk flaten',
  pending: (number: number) => (number === 0 ? 'Ingen nye flater' : count(number, 'ny flate', 'nye flater')),
  pageWords: 'Velg ord på siden',
  pageWordsIntro: 'Hver linje kan merkes hel, eller ord for ord.',
  noWords: 'Siden har ingen tekst som kan leses. Merk flater i bildet.',
  line: (line: number) => `Hele linje ${line}`,
  marks: 'Merker',
  noMarks: 'Ingen merker.',
  columns: { page: 'Side', ground: 'Hjemmel', by: 'Merket av', undo: 'Ta bort' },
  unmark: 'Ta bort',
  unmarkOf: (page: number, code: string) => `Ta bort merket på side ${page}, ${code}`,
  undo: 'Angre det siste',
  removeAll: 'Ta bort alle',
  copy: 'Lag kopien',
  copyIntro:
    'Kopien blir lest på nytt og kontrollert før den lagres: under merkene skal det ikke stå noe, og ord som er merket overalt, skal ikke finnes noe sted i filen. Se gjennom alle sidene først.',
  copyLanguage: 'Språket i dokumentet',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  make: 'Lag kopien',
  download: 'Last ned kopien',
  original: 'Last ned originalen',
  marked: 'Merket.',
  unmarked: 'Tatt bort.',
  made: 'Kopien er laget og kontrollert. Den er det den som spør, får.',
  standing: (words: string) =>
    `Disse ordene er merket noen steder, men står igjen andre steder: ${words}. Se etter om det er meningen.`,
  standingWord: (word: string, pages: string) => `«${word}» (side ${pages})`,
  onCase: 'Sladd dokumentet',
};

export type RedactTexts = typeof nb;

/** The texts of the map in bokmål; its shape is the shape of the others. */
export const nb = {
  title: 'Kart',
  lead: (systems: number, sources: number, recipients: number) =>
    `Kartet viser ${systems === 1 ? 'ett system' : `${systems} systemer`}, ${sources === 1 ? 'ett sted' : `${sources} steder`} opplysningene kommer fra, og ${recipients === 1 ? 'én' : recipients} som får dem.`,
  leadUnit: (unit: string) => `Du ser det som ${unit} bruker, og det som henger sammen med det.`,
  leadUnknown: (count: number) =>
    count === 1 ? 'For ett sted er landet ikke oppgitt.' : `For ${count} steder er landet ikke oppgitt.`,
  leadWithout: (count: number) =>
    count === 1
      ? 'Ett system har ingen flyt ført opp; det står under kartet.'
      : `${count} systemer har ingen flyt ført opp; de står under kartet.`,
  nothing: 'Ingen flyt er ført opp ennå.',
  nothingText: 'Før opp hvor opplysninger kommer fra og hvor de går, så tegnes kartet av det.',
  addFlow: 'Legg til en dataflyt',
  toTable: 'Gå til tabellen med det samme innholdet',
  toMap: 'Gå til kartet',
  // The form
  unit: 'Hvem sitt kart',
  wholeOwner: (owner: string) => `Hele ${owner}`,
  follow: 'Følg ett slags opplysning',
  followNone: 'Alle opplysninger',
  shows: 'Vis',
  showsAll: 'Flyt og databehandlere',
  showsFlow: 'Bare flyt',
  show: 'Vis kartet',
  noSuchUnit: 'Det er ingen slik enhet i registeret den dagen.',
  noSuchData: 'Det er ingen slik opplysningstype i registeret den dagen.',
  // In words
  way: (name: string, { from, through, to }: { from?: string; through?: string; to?: string }) => {
    const steps = [from && `kommer fra ${from}`, through && `går gjennom ${through}`, to && `ender hos ${to}`].filter(
      (step) => step,
    );
    if (steps.length === 0) return `Ingen flyt er ført opp for «${name}».`;
    const told = steps.length < 2 ? steps.join('') : `${steps.slice(0, -1).join(', ')} og ${steps.at(-1)}`;
    return `«${name}» ${told}.`;
  },
  wayAlone: (systems: string) => `Opplysningen brukes i ${systems}; det er ikke ført opp hvor den kommer fra dit.`,
  wayHelpers: (names: string) => `Den er også hos databehandlere: ${names}.`,
  wayPerhaps: (count: number) =>
    count === 1
      ? 'Én flyt sier ikke hvilke opplysninger den gjelder, så veien kan være lengre.'
      : `${count} flyter sier ikke hvilke opplysninger de gjelder, så veien kan være lengre.`,
  wayOnly: 'Kartet er stort, derfor vises bare denne veien.',
  wayAll: 'Vis alle opplysninger',
  // The picture
  mapLabel: 'Systemkart',
  mapAbout:
    'Fra venstre: hvor opplysningene kommer fra, systemene, og hvem som får dem. Skoleeierens systemer står over skolenes. Alt som er tegnet, står også i tabellen under.',
  scroll: 'Kartet kan flyttes sidelengs',
  sides: {
    source: 'Kommer fra',
    system: 'Systemer',
    recipient: 'Går til',
    sub: 'Underleverandører',
  },
  levels: { owner: 'Skoleeierens nivå', school: 'Skolenes nivå' },
  unknownCountry: 'land ikke oppgitt',
  areas: { nordic: 'i Norden', eea: 'i EØS' },
  usedBy: (count: number) => `brukes ved ${count} enheter`,
  several: {
    source: (count: number) => `${count} kilder`,
    system: (count: number) => `${count} systemer`,
    recipient: (count: number) => `${count} mottakere`,
    sub: (count: number) => `${count} underleverandører`,
  },
  gets: (names: string) => `Får fra ${names}.`,
  gives: (names: string) => `Gir til ${names}.`,
  // The legend
  legend: 'Slik leser du kartet',
  regions: {
    own: 'Skoleeieren selv, eller folk',
    norway: 'Norge',
    eea: 'EØS-land utenfor Norge',
    outside: 'Land utenfor EØS',
    unknown: 'Land ikke oppgitt',
  },
  lines: {
    encrypted: 'Kryptert',
    open: 'Ikke kryptert',
    unsaid: 'Ikke oppgitt om det er kryptert',
    handled: 'Databehandler: gjør det på vegne av skoleeieren',
  },
  // Without a line
  looseTitle: 'Systemer uten flyt',
  looseIntro: 'For disse er det ikke ført opp hvor opplysningene kommer fra eller går.',
  // The table
  tableTitle: 'Det samme som tabell',
  tableCaption: 'Hvor opplysningene går',
  from: 'Fra',
  to: 'Til',
  what: 'Hva',
  how: 'Hvordan',
  country: 'Land der de kommer',
  encrypted: 'Kryptert',
  yes: 'Ja',
  no: 'Nei',
  unsaid: 'Ikke oppgitt',
  notRelevant: 'Gjelder ikke',
  dataUnsaid: 'Ikke oppgitt hvilke',
  andUnsaid: 'og mer som ikke er oppgitt',
  inSystem: 'Det som står i systemet',
  tableNodes: 'Systemer',
  system: 'System',
  level: 'Nivå',
  users: 'Brukes ved',
  where: 'Land',
  kinds: {
    flow: 'Flyt',
    collected: 'Samles inn',
    disclosure: 'Utlevering',
    transfer: 'Overføring til utlandet',
    processor: 'Databehandler',
    'sub-processor': 'Underleverandør',
  },
};

export type MapTexts = typeof nb;

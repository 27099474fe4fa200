import type { MapTexts } from './texts.nb.ts';

/** The texts of the map in nynorsk. */
export const nn: MapTexts = {
  title: 'Kart',
  lead: (systems, sources, recipients) =>
    `Kartet viser ${systems === 1 ? 'eitt system' : `${systems} system`}, ${sources === 1 ? 'éin stad' : `${sources} stader`} opplysningane kjem frå, og ${recipients === 1 ? 'éin' : recipients} som får dei.`,
  leadUnit: (unit) => `Du ser det som ${unit} bruker, og det som heng saman med det.`,
  leadUnknown: (count) =>
    count === 1 ? 'For éin stad er landet ikkje oppgitt.' : `For ${count} stader er landet ikkje oppgitt.`,
  leadWithout: (count) =>
    count === 1
      ? 'Eitt system har ingen flyt ført opp; det står under kartet.'
      : `${count} system har ingen flyt ført opp; dei står under kartet.`,
  nothing: 'Ingen flyt er ført opp enno.',
  nothingText: 'Før opp kvar opplysningar kjem frå og kvar dei går, så blir kartet teikna av det.',
  addFlow: 'Legg til ein dataflyt',
  toTable: 'Gå til tabellen med det same innhaldet',
  toMap: 'Gå til kartet',
  unit: 'Kven sitt kart',
  wholeOwner: (owner) => `Heile ${owner}`,
  follow: 'Følg eitt slag opplysning',
  followNone: 'Alle opplysningar',
  shows: 'Vis',
  showsAll: 'Flyt og databehandlarar',
  showsFlow: 'Berre flyt',
  show: 'Vis kartet',
  noSuchUnit: 'Det er inga slik eining i registeret den dagen.',
  noSuchData: 'Det er ingen slik opplysningstype i registeret den dagen.',
  way: (name, { from, through, to }) => {
    const steps = [from && `kjem frå ${from}`, through && `går gjennom ${through}`, to && `endar hos ${to}`].filter(
      (step) => step,
    );
    if (steps.length === 0) return `Ingen flyt er ført opp for «${name}».`;
    const told = steps.length < 2 ? steps.join('') : `${steps.slice(0, -1).join(', ')} og ${steps.at(-1)}`;
    return `«${name}» ${told}.`;
  },
  wayAlone: (systems) => `Opplysninga blir brukt i ${systems}; det er ikkje ført opp kvar ho kjem frå dit.`,
  wayHelpers: (names) => `Ho er òg hos databehandlarar: ${names}.`,
  wayPerhaps: (count) =>
    count === 1
      ? 'Éin flyt seier ikkje kva opplysningar han gjeld, så vegen kan vere lengre.'
      : `${count} flytar seier ikkje kva opplysningar dei gjeld, så vegen kan vere lengre.`,
  wayOnly: 'Kartet er stort, difor er berre denne vegen vist.',
  wayAll: 'Vis alle opplysningar',
  mapLabel: 'Systemkart',
  mapAbout:
    'Frå venstre: kvar opplysningane kjem frå, systema, og kven som får dei. Systema til skuleeigaren står over dei til skulane. Alt som er teikna, står òg i tabellen under.',
  scroll: 'Kartet kan flyttast sidelengs',
  sides: { source: 'Kjem frå', system: 'System', recipient: 'Går til', sub: 'Underleverandørar' },
  levels: { owner: 'Nivået til skuleeigaren', school: 'Nivået til skulane' },
  unknownCountry: 'land ikkje oppgitt',
  areas: { nordic: 'i Norden', eea: 'i EØS' },
  usedBy: (count) => `i bruk ved ${count} einingar`,
  several: {
    source: (count) => `${count} kjelder`,
    system: (count) => `${count} system`,
    recipient: (count) => `${count} mottakarar`,
    sub: (count) => `${count} underleverandørar`,
  },
  gets: (names) => `Får frå ${names}.`,
  gives: (names) => `Gir til ${names}.`,
  legend: 'Slik les du kartet',
  regions: {
    own: 'Skuleeigaren sjølv, eller folk',
    norway: 'Noreg',
    eea: 'EØS-land utanfor Noreg',
    outside: 'Land utanfor EØS',
    unknown: 'Land ikkje oppgitt',
  },
  lines: {
    encrypted: 'Kryptert',
    open: 'Ikkje kryptert',
    unsaid: 'Ikkje oppgitt om det er kryptert',
    handled: 'Databehandlar: gjer det på vegner av skuleeigaren',
  },
  looseTitle: 'System utan flyt',
  looseIntro: 'For desse er det ikkje ført opp kvar opplysningane kjem frå eller går.',
  tableTitle: 'Det same som tabell',
  tableCaption: 'Kvar opplysningane går',
  from: 'Frå',
  to: 'Til',
  what: 'Kva',
  how: 'Korleis',
  country: 'Land der dei kjem',
  encrypted: 'Kryptert',
  yes: 'Ja',
  no: 'Nei',
  unsaid: 'Ikkje oppgitt',
  notRelevant: 'Gjeld ikkje',
  dataUnsaid: 'Ikkje oppgitt kva for nokre',
  andUnsaid: 'og meir som ikkje er oppgitt',
  inSystem: 'Det som står i systemet',
  tableNodes: 'System',
  system: 'System',
  level: 'Nivå',
  users: 'I bruk ved',
  where: 'Land',
  kinds: {
    flow: 'Flyt',
    collected: 'Blir samla inn',
    disclosure: 'Utlevering',
    transfer: 'Overføring til utlandet',
    processor: 'Databehandlar',
    'sub-processor': 'Underleverandør',
  },
};

import type { TransferTexts } from './texts.nb.ts';

const number = new Intl.NumberFormat('nn-NO');
const organisations = (n: number) => (n === 1 ? '1 verksemd' : `${number.format(n)} verksemder`);

/** The same in nynorsk. */
export const transferNn: TransferTexts = {
  lists: {
    title: 'Sertifiserte mottakarar',
    menu: 'Lister over sertifiserte mottakarar i USA',
    none: 'De har inga liste. Om mottakarar i USA er sertifiserte, veit derfor ingen.',
    inForce: (day, n) => `Lista frå ${day} gjeld: ${organisations(n)} er aktive.`,
    old: (day, days) =>
      `Den nyaste lista er frå ${day}. Ho er eldre enn ${days} dagar, så om mottakarar i USA er sertifiserte, veit ingen. Hent lista på nytt.`,
    why: 'Avgjerd (EU) 2023/1795 lèt berre opplysningar gå til dei i USA som er sertifiserte den dagen. Lista blir gitt ut av handelsdepartementet i USA på dataprivacyframework.gov og blir endra stadig. Derfor blir kvar versjon teken vare på, og det som blei sett ein dag, blir halde mot lista som galdt den dagen.',
    versions: 'Versjonar',
    noVersions: 'Inga liste er lagd inn.',
    fetched: 'Henta',
    framework: 'Ordning',
    source: 'Kjelde',
    active: 'Aktive',
    lines: 'I fila',
    kept: 'Lagd inn',
    keptBy: (day, name) => `${day}, av ${name}`,
    state: 'No',
    states: { 'in-force': 'Gjeld', old: 'For gammal', replaced: 'Erstatta av ei nyare' },
  },
  bringIn: {
    title: 'Legg inn ei liste',
    lead: 'Du får sjå kva som blei lese, før noko blir teke vare på. Sjølve fila blir ikkje lagra.',
    framework: 'Kva ordning gjeld lista?',
    file: 'Lista',
    fileHelp:
      'CSV eller rekneark med ei linje som namngir kolonnane, mellom dei «Organization» og «Status». Den same fila som kommandoen tek med --certified. Inntil 4,5 MB.',
    on: 'Dagen lista blei henta',
    source: 'Kvar er ho henta?',
    sourceHelp: 'Til dømes dataprivacyframework.gov/list',
    send: 'Les lista',
  },
  preview: {
    title: 'Dette blei lese',
    lead: (lines, active) =>
      `Lista namngir ${organisations(lines)}, og ${number.format(active)} av dei er aktive. Ingenting er lagra enno.`,
    nobody: 'Ingen på lista er aktive. Sjå etter at det er rett fil, før du tek vare på ho.',
    before: (day, added, gone) =>
      `Sidan lista frå ${day} er ${number.format(added)} komne til, og ${number.format(gone)} er borte.`,
    first: 'Dette er den første lista av denne ordninga.',
    seen: 'Mottakarar i USA på nettstadene dykkar',
    noneSeen: 'Ingen av nettstadene er sette å kontakte nokon i USA.',
    organisation: 'Verksemd',
    onList: 'På lista',
    yes: 'Aktiv',
    no: 'Ikkje aktiv, eller står der under eit anna namn',
    file: 'Fingeravtrykk (SHA-256) av fila',
    keep: 'Ta vare på lista',
    discard: 'Forkast',
    kept: 'Lista er teken vare på.',
    discarded: 'Forkasta. Ingenting er teke vare på.',
  },
  whatIf: {
    title: 'Dersom grunnlaget fell',
    menu: 'Kva om eit grunnlag for overføring fell?',
    choose:
      'Vel eit grunnlag og ein dag. Sida viser kven som då ville stått utan grunnlag for å få opplysningar ut av EØS.',
    ground: 'Kva grunnlag?',
    day: 'Dag',
    show: 'Vis',
    safeguards: { 'standard-clauses': 'standardvilkåra til EU', 'binding-rules': 'bindande konsernreglar' },
    option: (name, n) => (n === 0 ? name : `${name}: ${n === 1 ? '1 kviler' : `${n} kviler`} på det`),
    noGround: 'Vel eit grunnlag frå lista.',
    noDay: 'Skriv ein dag.',
    nobody: (ground, day) => `Fell ${ground} ${day}, mistar ingen de veit om, grunnlaget sitt.`,
    lead: (n, ground, day) =>
      `Fell ${ground} ${day}, står ${n === 1 ? 'éi overføring' : `${n} overføringar`} utan grunnlag.`,
    unsure: (n) =>
      n === 1
        ? 'Om éi av dei har grunnlag i dag, veit heller ingen.'
        : `Om ${n} av dei har grunnlag i dag, veit heller ingen.`,
    stands: (n) => `For ${n} til blir ingenting endra.`,
    picture: 'Før og etter, skule for skule',
    pictureHelp:
      'Kvar rute er ein mottakar utanfor EØS, eller ein ingen veit kvar er: ein stad ein nettstad sender opplysningar, eller ei overføring som står i registeret. Alt i biletet står òg i tabellen under.',
    before: 'I dag',
    after: 'Etter',
    legend: 'Mønsteret i ruta seier om overføringa har grunnlag:',
    states: { ground: 'Har grunnlag', unknown: 'Veit ikkje', none: 'Utan grunnlag' },
    counts: {
      ground: (n) => `${n} har grunnlag`,
      unknown: (n) => `om ${n} veit ingen`,
      none: (n) => `${n} utan grunnlag`,
    },
    nothing: 'Verken nettstadene eller registeret viser at noko går ut av EØS.',
    schools: 'Skule for skule',
    unit: 'Skule',
    table: 'Kven som mistar grunnlaget',
    recipient: 'Mottakar',
    from: 'Frå',
    units: 'Gjeld',
    owner: 'Heile verksemda',
    change: 'Før → etter',
    wayOut: 'Vegen ut',
    site: (host) => `nettstaden ${host}`,
    system: (name) => `systemet ${name}`,
    usedFor: (activities) => `Blir brukt til: ${activities}`,
    ways: {
      recipient: 'Sjå mottakaren, og ta han bort frå nettstaden',
      agreement: 'Før opp standardvilkår for han',
      entry: 'Før opp eit anna grunnlag, eller stans overføringa',
    },
    honest:
      'Sida ser det nettstadene er sette å gjere, og overføringane som står i registeret. Eit system som flyttar opplysningar utan at nokon har ført det opp, er ikkje med.',
  },
};

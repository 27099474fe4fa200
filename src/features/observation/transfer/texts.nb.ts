const number = new Intl.NumberFormat('nb-NO');
const organisations = (n: number) => (n === 1 ? '1 virksomhet' : `${number.format(n)} virksomheter`);

/** What the pages of transfers say, in bokmål; the other languages have the same shape. */
export const transferNb = {
  lists: {
    title: 'Sertifiserte mottakere',
    menu: 'Lister over sertifiserte mottakere i USA',
    none: 'Dere har ingen liste. Om mottakere i USA er sertifisert, vet derfor ingen.',
    inForce: (day: string, n: number) => `Listen fra ${day} gjelder: ${organisations(n)} er aktive.`,
    old: (day: string, days: number) =>
      `Den nyeste listen er fra ${day}. Den er eldre enn ${days} dager, så om mottakere i USA er sertifisert, vet ingen. Hent listen på nytt.`,
    why: 'Beslutning (EU) 2023/1795 lar bare opplysninger gå til dem i USA som er sertifisert den dagen. Listen gis ut av USAs handelsdepartement på dataprivacyframework.gov og endres stadig. Derfor beholdes hver versjon, og det som ble sett en dag, holdes mot listen som gjaldt den dagen.',
    versions: 'Versjoner',
    noVersions: 'Ingen liste er lagt inn.',
    fetched: 'Hentet',
    framework: 'Ordning',
    source: 'Kilde',
    active: 'Aktive',
    lines: 'I filen',
    kept: 'Lagt inn',
    keptBy: (day: string, name: string) => `${day}, av ${name}`,
    state: 'Nå',
    states: { 'in-force': 'Gjelder', old: 'For gammel', replaced: 'Erstattet av en nyere' },
  },
  bringIn: {
    title: 'Legg inn en liste',
    lead: 'Du får se hva som ble lest, før noe tas vare på. Selve filen lagres ikke.',
    framework: 'Hvilken ordning gjelder listen?',
    file: 'Listen',
    fileHelp:
      'CSV eller regneark med en linje som navngir kolonnene, blant dem «Organization» og «Status». Den samme filen som kommandoen tar med --certified. Inntil 4,5 MB.',
    on: 'Dagen listen ble hentet',
    source: 'Hvor er den hentet?',
    sourceHelp: 'For eksempel dataprivacyframework.gov/list',
    send: 'Les listen',
  },
  preview: {
    title: 'Dette ble lest',
    lead: (lines: number, active: number) =>
      `Listen navngir ${organisations(lines)}, og ${number.format(active)} av dem er aktive. Ingenting er lagret ennå.`,
    nobody: 'Ingen på listen er aktive. Se etter at det er riktig fil, før du tar vare på den.',
    before: (day: string, added: number, gone: number) =>
      `Siden listen fra ${day} er ${number.format(added)} kommet til, og ${number.format(gone)} er borte.`,
    first: 'Dette er den første listen av denne ordningen.',
    seen: 'Mottakere i USA på nettstedene deres',
    noneSeen: 'Ingen av nettstedene er sett å kontakte noen i USA.',
    organisation: 'Virksomhet',
    onList: 'På listen',
    yes: 'Aktiv',
    no: 'Ikke aktiv, eller står der under et annet navn',
    file: 'Fingeravtrykk (SHA-256) av filen',
    keep: 'Ta vare på listen',
    discard: 'Forkast',
    kept: 'Listen er tatt vare på.',
    discarded: 'Forkastet. Ingenting er tatt vare på.',
  },
  whatIf: {
    title: 'Hvis grunnlaget faller',
    menu: 'Hva om et grunnlag for overføring faller?',
    choose:
      'Velg et grunnlag og en dag. Siden viser hvem som da ville stått uten grunnlag for å få opplysninger ut av EØS.',
    ground: 'Hvilket grunnlag?',
    day: 'Dag',
    show: 'Vis',
    safeguards: { 'standard-clauses': 'EUs standardvilkår', 'binding-rules': 'bindende konsernregler' },
    option: (name: string, n: number) => (n === 0 ? name : `${name}: ${n === 1 ? '1 hviler' : `${n} hviler`} på det`),
    noGround: 'Velg et grunnlag fra listen.',
    noDay: 'Skriv en dag.',
    nobody: (ground: string, day: string) => `Faller ${ground} ${day}, mister ingen dere vet om, grunnlaget sitt.`,
    lead: (n: number, ground: string, day: string) =>
      `Faller ${ground} ${day}, står ${n === 1 ? 'én overføring' : `${n} overføringer`} uten grunnlag.`,
    unsure: (n: number) =>
      n === 1
        ? 'Om én av dem har grunnlag i dag, vet heller ingen.'
        : `Om ${n} av dem har grunnlag i dag, vet heller ingen.`,
    stands: (n: number) => `For ${n} til endres ingenting.`,
    picture: 'Før og etter, skole for skole',
    pictureHelp:
      'Hver rute er en mottaker utenfor EØS, eller en ingen vet hvor er: et sted et nettsted sender opplysninger, eller en overføring som står i registeret. Alt i bildet står også i tabellen under.',
    before: 'I dag',
    after: 'Etter',
    legend: 'Mønsteret i ruten sier om overføringen har grunnlag:',
    states: { ground: 'Har grunnlag', unknown: 'Vet ikke', none: 'Uten grunnlag' },
    counts: {
      ground: (n: number) => `${n} har grunnlag`,
      unknown: (n: number) => `om ${n} vet ingen`,
      none: (n: number) => `${n} uten grunnlag`,
    },
    nothing: 'Verken nettstedene eller registeret viser at noe går ut av EØS.',
    schools: 'Skole for skole',
    unit: 'Skole',
    table: 'Hvem som mister grunnlaget',
    recipient: 'Mottaker',
    from: 'Fra',
    units: 'Gjelder',
    owner: 'Hele virksomheten',
    change: 'Før → etter',
    wayOut: 'Veien ut',
    site: (host: string) => `nettstedet ${host}`,
    system: (name: string) => `systemet ${name}`,
    usedFor: (activities: string) => `Brukes til: ${activities}`,
    ways: {
      recipient: 'Se mottakeren, og ta den bort fra nettstedet',
      agreement: 'Før opp standardvilkår for den',
      entry: 'Før opp et annet grunnlag, eller stans overføringen',
    },
    honest:
      'Siden ser det nettstedene er sett å gjøre, og overføringene som står i registeret. Et system som flytter opplysninger uten at noen har ført det opp, er ikke med.',
  },
};
export type TransferTexts = typeof transferNb;

import { counted } from './counted.ts';
/** Texts of the pages of statements in bokmål; its shape is the shape of the others. */
export const nb = {
  contents: 'Innhold',
  short: {
    title: 'Kort fortalt',
    intro: 'Hele erklæringen står under. Lenkene går dit.',
    who: 'Hvem har ansvar?',
    does: 'Hva gjør de med det?',
    count: (n: number): string => (n === 1 ? 'Én ting:' : `${n} ting:`),
    more: (n: number) => `og ${n} til`,
    given: 'Hvem andre får vite noe?',
    givenNobody: 'Ingen andre får det.',
    givenOpen: (n: number, of: number) => `For ${n} av ${of} ting er det ikke sagt om andre også får det.`,
    kept: 'Hvor lenge har de det?',
    keptSaid: (decided: number, of: number): string =>
      decided === of ? 'Det er bestemt for alt.' : `Det er bestemt for ${decided} av ${of} ting.`,
    can: 'Hva kan du gjøre?',
    allRights: 'Alt du kan be om',
    open: 'Hva er ikke bestemt?',
    openSaid: (n: number): string =>
      n === 1
        ? 'Ett sted i erklæringen står det at noe ikke er bestemt eller sagt.'
        : `${n} steder i erklæringen står det at noe ikke er bestemt eller sagt.`,
  },
  basis: {
    show: 'Vis grunnlaget',
    hide: 'Skjul grunnlaget',
    intro: 'Ved hver setning står det hvilke opplysninger i registeret den bygger på.',
    none: 'Bygger ikke på noe i registeret.',
    law: 'Lov',
    notSaid: 'ikke oppgitt',
  },
  audience: { pupils: 'elever', guardians: 'foresatte', employees: 'ansatte', visitors: 'andre' },
  child: {
    title: 'Tegnet: hvem ser hva?',
    link: 'Se den tegnet',
    lead: (count: number): string =>
      count === 0
        ? 'Det er ikke noe å tegne ennå.'
        : count === 1
          ? 'Én ting skolen gjør, tegnet.'
          : `${count} ting skolen gjør, tegnet én for én.`,
    known: 'Dette vet vi',
    knownNothing: 'Vi vet ikke noe',
    sees: 'Disse ser det',
    seesNobody: 'Ingen ser det',
    gets: 'Disse får det også',
    getsNobody: 'Ingen andre får det',
    runs: (system: string) => `De som driver ${system} for oss`,
    kept: 'Så lenge har vi det',
    open: 'Det er ikke bestemt',
    more: (n: number) => `og ${n} til`,
    inWords: 'Det samme i ord',
    rights: 'Dette kan du gjøre',
    ask: 'Spør oss',
    whole: 'Les hele teksten',
  },
  public: {
    statements: 'Erklæringer',
    for: (audience: string) => `Erklæring til ${audience}`,
    at: (unit: string) => `Gjelder ${unit}.`,
    lead: (version: number, day: string, by: string) => `Versjon ${version} fra ${day}. Godkjent av ${by}.`,
    version: 'Versjon',
    date: 'Dato',
    approved: 'Godkjent av',
    hash: 'Kontrollsum',
    hashMeans: 'De første tegnene av SHA-256 over teksten. Endres ett tegn, blir den en annen.',
    language: 'Språk',
    older: 'Alle versjoner',
    versionOn: (version: number) => `Versjon ${version}`,
    current: 'gjelder nå',
    notCurrent: (version: number) => `Dette er versjon ${version}. Den gjelder ikke lenger.`,
    toCurrent: (version: number) => `Les versjon ${version}, som gjelder nå`,
    missing: (owner: string) => `${owner} har ikke publisert denne erklæringen`,
    missingLead: 'Du har likevel rett til å få vite hva som er registrert om deg.',
    missingAsk: (owner: string) => `Spør ${owner}. De må svare innen én måned, og det er gratis.`,
    missingLaw: 'Det står i personvernforordningen art. 12–15.',
    reach: 'Slik når du dem',
    toOwner: 'Se hva som er registrert',
    noneTitle: 'Det finnes ingen slik erklæring',
    noneRemedy: 'Se hvem som har åpnet siden sin, på «Hva vet skolen om meg?».',
  },
  own: {
    title: 'Erklæringer',
    lead: (published: number, stale: number): string =>
      `${published === 0 ? 'Ingen av de fire erklæringene er publisert' : `${published} av 4 erklæringer er publisert`}${
        stale === 0
          ? '.'
          : stale === 1
            ? ', og 1 setning stemmer ikke lenger.'
            : `, og ${stale} setninger stemmer ikke lenger.`
      }`,
    intro: 'Erklæringene skrives av det som står i registeret. Dere retter registeret, ikke teksten.',
    whole: 'Hele virksomheten',
    unit: 'For hvem?',
    noSuchUnit: 'Det er ingen slik enhet.',
    seeUnits: 'Velg en av dem i listen på siden «Erklæringer».',
    to: (audience: string) => `Til ${audience}`,
    state: {
      none: 'Ikke publisert.',
      good: (version: number, day: string) =>
        `Versjon ${version} ble publisert ${day}. Alt i den stemmer med registeret.`,
      stale: (version: number, day: string, count: number) =>
        `Versjon ${version} ble publisert ${day}. ${count === 1 ? '1 setning' : `${count} setninger`} i den stemmer ikke lenger.`,
    },
    open: 'Les og publiser',
    read: 'Les',
    publicPage: 'Den offentlige siden',
    pageClosed: 'Den offentlige siden er ikke åpen, så ingen andre kan lese det dere publiserer.',
    openPage: 'Åpne den offentlige siden',
    check: 'Sjekk en erklæring som andre har skrevet',
    now: 'Slik er den nå',
    lix: 'Lesbarhet (LIX)',
    lixValue: (value: string, limit: number) => `${value} (skal være høyst ${limit})`,
    lixMeans: 'Jo lavere tall, jo lettere å lese. Bøker for barn har under 30.',
    lixHigh: 'Teksten er tyngre enn den skal være. Korte ned navn og grunner i registeret.',
    sentences: 'Setninger',
    undecided: 'Ikke bestemt',
    undecidedCount: (n: number): string => (n === 0 ? 'Alt er bestemt' : n === 1 ? '1 ting' : `${n} ting`),
    undecidedTitle: 'Det som ikke er bestemt',
    undecidedIntro:
      'Det står i erklæringen at dette ikke er bestemt. Før det inn i registeret, så står svaret der i stedet.',
    fill: 'Før inn',
    staleTitle: 'Dette stemmer ikke lenger',
    staleIntro: 'Registeret sier noe annet nå enn da erklæringen ble publisert.',
    sentence: 'Setning',
    fact: 'Opplysning',
    was: 'Var',
    is: 'Er nå',
    gone: 'står ikke i registeret lenger',
    publishTitle: 'Publiser',
    publishIntro: (version: number) =>
      `Dette blir versjon ${version}, på bokmål, nynorsk og engelsk.${version === 1 ? '' : ' Tidligere versjoner blir liggende.'}`,
    upToDate: (version: number) => `Det er ingenting nytt å publisere: versjon ${version} sier det samme.`,
    approvedBy: 'Godkjent av',
    approvedHelp: 'Stilling eller navn. Det står på den offentlige siden.',
    approvedMissing: 'Skriv hvem som har godkjent erklæringen',
    publish: 'Publiser erklæringen',
    published: (version: number) => `Versjon ${version} er publisert.`,
    mayNot: 'Bare en koordinator kan publisere.',
    preview: 'Slik blir erklæringen',
    previewDrawn: 'Slik blir tegningene',
    showText: 'Vis teksten',
    showDrawn: 'Vis tegningene',
    nothing: 'Registeret sier ikke noe om dette ennå.',
  },
  changes: {
    link: (version: number) => `Endringer siden versjon ${version}`,
    title: (audience: string) => `Endringer i erklæringen til ${audience}`,
    lead: (added: number, removed: number, changed: number): string =>
      counted(' setning', ' setninger', [
        [added, 'er ny', 'er nye'],
        [removed, 'er borte', 'er borte'],
        [changed, 'er endret', 'er endret'],
      ]) ?? 'Ingenting er endret.',
    from: 'Fra',
    to: 'Til',
    now: 'Slik registeret er nå',
    what: 'Hva',
    kinds: { added: 'Ny', removed: 'Borte', changed: 'Endret' },
    noSuch: 'Det er ingen slik versjon.',
    choose: 'Velg en versjon som finnes.',
    key: 'Det som er tatt bort, er strøket over. Det som er kommet til, er understreket.',
    table: 'Endringer',
  },
};

export type PageTexts = typeof nb;

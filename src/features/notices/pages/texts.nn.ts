import { counted } from './counted.ts';
import type { PageTexts } from './texts.nb.ts';

/** Texts of the pages of statements in nynorsk. */
export const nn: PageTexts = {
  contents: 'Innhald',
  short: {
    title: 'Kort fortalt',
    intro: 'Heile erklæringa står under. Lenkjene går dit.',
    who: 'Kven har ansvar?',
    does: 'Kva gjer dei med det?',
    count: (n) => (n === 1 ? 'Éin ting:' : `${n} ting:`),
    more: (n) => `og ${n} til`,
    given: 'Kven andre får vite noko?',
    givenNobody: 'Ingen andre får det.',
    givenOpen: (n, of) => `For ${n} av ${of} ting er det ikkje sagt om andre òg får det.`,
    kept: 'Kor lenge har dei det?',
    keptSaid: (decided, of) =>
      decided === of ? 'Det er bestemt for alt.' : `Det er bestemt for ${decided} av ${of} ting.`,
    can: 'Kva kan du gjere?',
    allRights: 'Alt du kan be om',
    open: 'Kva er ikkje bestemt?',
    openSaid: (n) =>
      n === 1
        ? 'Éin stad i erklæringa står det at noko ikkje er bestemt eller sagt.'
        : `${n} stader i erklæringa står det at noko ikkje er bestemt eller sagt.`,
  },
  basis: {
    show: 'Vis grunnlaget',
    hide: 'Gøym grunnlaget',
    intro: 'Ved kvar setning står det kva opplysningar i registeret ho byggjer på.',
    none: 'Byggjer ikkje på noko i registeret.',
    law: 'Lov',
    notSaid: 'ikkje oppgitt',
  },
  audience: { pupils: 'elevar', guardians: 'føresette', employees: 'tilsette', visitors: 'andre' },
  child: {
    title: 'Teikna: kven ser kva?',
    link: 'Sjå henne teikna',
    lead: (count) =>
      count === 0
        ? 'Det er ikkje noko å teikne enno.'
        : count === 1
          ? 'Éin ting skulen gjer, teikna.'
          : `${count} ting skulen gjer, teikna kvar for seg.`,
    known: 'Dette veit vi',
    knownNothing: 'Vi veit ikkje noko',
    sees: 'Desse ser det',
    seesNobody: 'Ingen ser det',
    gets: 'Desse får det òg',
    getsNobody: 'Ingen andre får det',
    runs: (system) => `Dei som driv ${system} for oss`,
    kept: 'Så lenge har vi det',
    open: 'Det er ikkje bestemt',
    more: (n) => `og ${n} til`,
    inWords: 'Det same i ord',
    rights: 'Dette kan du gjere',
    ask: 'Spør oss',
    whole: 'Les heile teksten',
  },
  public: {
    statements: 'Erklæringar',
    for: (audience) => `Erklæring til ${audience}`,
    at: (unit) => `Gjeld ${unit}.`,
    lead: (version, day, by) => `Versjon ${version} frå ${day}. Godkjend av ${by}.`,
    version: 'Versjon',
    date: 'Dato',
    approved: 'Godkjend av',
    hash: 'Kontrollsum',
    hashMeans: 'Dei første teikna av SHA-256 over teksten. Blir eitt teikn endra, blir han ein annan.',
    language: 'Språk',
    older: 'Alle versjonar',
    versionOn: (version) => `Versjon ${version}`,
    current: 'gjeld no',
    notCurrent: (version) => `Dette er versjon ${version}. Han gjeld ikkje lenger.`,
    toCurrent: (version) => `Les versjon ${version}, som gjeld no`,
    missing: (owner) => `${owner} har ikkje publisert denne erklæringa`,
    missingLead: 'Du har likevel rett til å få vite kva som er registrert om deg.',
    missingAsk: (owner) => `Spør ${owner}. Dei må svare innan éin månad, og det er gratis.`,
    missingLaw: 'Det står i personvernforordninga art. 12–15.',
    reach: 'Slik når du dei',
    toOwner: 'Sjå kva som er registrert',
    noneTitle: 'Det finst inga slik erklæring',
    noneRemedy: 'Sjå kven som har opna sida si, på «Kva veit skulen om meg?».',
  },
  own: {
    title: 'Erklæringar',
    lead: (published, stale) =>
      `${published === 0 ? 'Ingen av dei fire erklæringane er publiserte' : `${published} av 4 erklæringar er publiserte`}${
        stale === 0
          ? '.'
          : stale === 1
            ? ', og 1 setning stemmer ikkje lenger.'
            : `, og ${stale} setningar stemmer ikkje lenger.`
      }`,
    intro: 'Erklæringane blir skrivne av det som står i registeret. De rettar registeret, ikkje teksten.',
    whole: 'Heile verksemda',
    unit: 'For kven?',
    noSuchUnit: 'Det er inga slik eining.',
    seeUnits: 'Vel ei av dei i lista på sida «Erklæringar».',
    to: (audience) => `Til ${audience}`,
    state: {
      none: 'Ikkje publisert.',
      good: (version, day) => `Versjon ${version} vart publisert ${day}. Alt i han stemmer med registeret.`,
      stale: (version, day, count) =>
        `Versjon ${version} vart publisert ${day}. ${count === 1 ? '1 setning' : `${count} setningar`} i han stemmer ikkje lenger.`,
    },
    open: 'Les og publiser',
    read: 'Les',
    publicPage: 'Den offentlege sida',
    pageClosed: 'Den offentlege sida er ikkje open, så ingen andre kan lese det de publiserer.',
    openPage: 'Opne den offentlege sida',
    check: 'Sjekk ei erklæring som andre har skrive',
    now: 'Slik er ho no',
    lix: 'Kor lett ho er å lese (LIX)',
    lixValue: (value, limit) => `${value} (skal vere høgst ${limit})`,
    lixMeans: 'Jo lågare tal, jo lettare å lese. Bøker for barn har under 30.',
    lixHigh: 'Teksten er tyngre enn han skal vere. Kort ned namn og grunnar i registeret.',
    sentences: 'Setningar',
    undecided: 'Ikkje bestemt',
    undecidedCount: (n) => (n === 0 ? 'Alt er bestemt' : n === 1 ? '1 ting' : `${n} ting`),
    undecidedTitle: 'Det som ikkje er bestemt',
    undecidedIntro:
      'Det står i erklæringa at dette ikkje er bestemt. Før det inn i registeret, så står svaret der i staden.',
    fill: 'Før inn',
    staleTitle: 'Dette stemmer ikkje lenger',
    staleIntro: 'Registeret seier noko anna no enn då erklæringa vart publisert.',
    sentence: 'Setning',
    fact: 'Opplysning',
    was: 'Var',
    is: 'Er no',
    gone: 'står ikkje i registeret lenger',
    publishTitle: 'Publiser',
    publishIntro: (version) =>
      `Dette blir versjon ${version}, på bokmål, nynorsk og engelsk.${version === 1 ? '' : ' Tidlegare versjonar blir liggjande.'}`,
    upToDate: (version) => `Det er ikkje noko nytt å publisere: versjon ${version} seier det same.`,
    approvedBy: 'Godkjend av',
    approvedHelp: 'Stilling eller namn. Det står på den offentlege sida.',
    approvedMissing: 'Skriv kven som har godkjent erklæringa',
    publish: 'Publiser erklæringa',
    published: (version) => `Versjon ${version} er publisert.`,
    mayNot: 'Berre ein koordinator kan publisere.',
    preview: 'Slik blir erklæringa',
    previewDrawn: 'Slik blir teikningane',
    showText: 'Vis teksten',
    showDrawn: 'Vis teikningane',
    nothing: 'Registeret seier ikkje noko om dette enno.',
  },
  changes: {
    link: (version) => `Endringar sidan versjon ${version}`,
    title: (audience) => `Endringar i erklæringa til ${audience}`,
    lead: (added, removed, changed) =>
      counted(' setning', ' setningar', [
        [added, 'er ny', 'er nye'],
        [removed, 'er borte', 'er borte'],
        [changed, 'er endra', 'er endra'],
      ]) ?? 'Ingenting er endra.',
    from: 'Frå',
    to: 'Til',
    now: 'Slik registeret er no',
    what: 'Kva',
    kinds: { added: 'Ny', removed: 'Borte', changed: 'Endra' },
    noSuch: 'Det er ingen slik versjon.',
    choose: 'Vel ein versjon som finst.',
    key: 'Det som er teke bort, er stroke over. Det som er kome til, er understreka.',
    table: 'Endringar',
  },
};

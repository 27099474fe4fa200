import type { PublicTexts } from './texts.nb.ts';

/** The texts of the public page in nynorsk. */
export const nn: PublicTexts = {
  listTitle: 'Kva veit skulen om meg?',
  listLead: (count) =>
    count === 0
      ? 'Ingen skuleeigar har opna sida si enno.'
      : 'Vel skuleeigaren, så ser du kva som er registrert, kvifor, kven som ser det og kor lenge.',
  owners: 'Skuleeigarar',
  invented: 'Oppdikta, laga som døme.',
  publicText: (day) => `Frå ein offentleg tekst, slik han var ${day}.`,
  ownRecords: 'Skuleeigaren sine eigne opplysningar.',
  title: (owner, group) => `Kva veit ${owner} om ${group}?`,
  lead: (group, count, systems) =>
    `${count === 1 ? 'Éi behandling' : `${count} behandlingar`} har opplysningar om ${group}, i ${systems === 1 ? 'eitt system' : `${systems} system`}.`,
  open: (count) =>
    count === 0
      ? ''
      : count === 1
        ? 'På eitt spørsmål er svaret ikkje bestemt eller oppgitt enno. Det står der det gjeld.'
        : `På ${count} spørsmål er svaret ikkje bestemt eller oppgitt enno. Det står der det gjeld.`,
  nothing: (owner) => `${owner} har ikkje ført opp noko om personopplysningar enno.`,
  groups: 'Kven gjeld det?',
  contents: 'På denne sida',
  statements: 'Erklæringar',
  asOf: (day) => `Slik det var ${day}.`,
  what: 'Kva er registrert?',
  guarded: 'har ekstra vern',
  why: 'Kvifor?',
  basis: 'Kva rett er det til det?',
  must: 'Må opplysningane givast?',
  mustYes: 'Ja, dei må givast.',
  mustNo: 'Nei, det er frivillig.',
  mustSome: 'Nokre må givast, andre er frivillige.',
  from: 'Kvar kjem dei frå?',
  where: 'Kvar ligg dei?',
  sees: 'Kven ser dei?',
  seesNobody: 'Ingen har tilgang.',
  to: 'Kven får dei?',
  toNobody: 'Det er ikkje ført opp at nokon andre får dei.',
  forPurpose: (purpose) => `til dette: ${purpose}`,
  helpers: 'Kven hjelper til?',
  helpersIntro: 'Desse behandlar opplysningane for skuleeigaren, og kan ikkje bruke dei til sitt eige:',
  until: 'Kor lenge?',
  notDecided: 'Ikkje bestemt enno',
  notSaid: 'Ikkje oppgitt enno',
  unknownCountry: 'landet er ikkje oppgitt',
  noSystem: 'Det er ikkje ført opp noko system.',
  strip: { from: 'Kjem frå', here: 'Ligg i', to: 'Går til' },
  rights: 'Dette kan du gjere',
  askTitle: 'Be om innsyn',
  ask: (owner) =>
    `Du kan spørje ${owner} kva som står om deg, og få sjå det. Er noko feil, kan du be om at det blir retta. Nokre gonger kan du òg be om at det blir sletta. Føresette kan spørje for barnet sitt.`,
  askLaw: {
    now: 'Du skal få svar utan unødig opphald og seinast innan éin månad. Det kostar ingenting. Det står i personvernforordninga art. 12 og 15–17.',
    before:
      'Du skal få svar utan grunnlaust opphald og seinast innan 30 dagar. Det stod i personopplysningslova (2000) §§ 16, 18, 27 og 28.',
  },
  officerTitle: 'Personvernombod',
  officer: (contact) => `Personvernombodet hjelper deg med spørsmål om opplysningane dine: ${contact}.`,
  officerNone: 'Korleis du når eit personvernombod, er ikkje oppgitt enno.',
  responsible: (who) => `Ansvaret ligg hos: ${who}.`,
  complainTitle: 'Klage',
  complain: 'Meiner du at noko er gale, og får du ikkje hjelp, kan du klage til Datatilsynet.',
  complainLaw: {
    now: 'Det står i personvernforordninga art. 77.',
    before: 'Datatilsynet førte kontroll etter personopplysningslova (2000) § 42.',
  },
  complainLink: 'Til Datatilsynet',
  settingTitle: 'Offentleg side',
  settingOn: 'Sida er open for alle.',
  settingOff: 'Sida er ikkje publisert. Berre de ser ho.',
  settingWhat:
    'Sida viser kva som er registrert om folk, kvifor, kven som ser det, kvar det ligg og kor lenge. Ho viser ikkje kjelder, merknader, tryggleikstiltak, loggar eller funn.',
  publish: 'Publiser sida',
  withdraw: 'Ta sida ned',
  published: 'Sida er publisert.',
  withdrawn: 'Sida er teken ned.',
  address: 'Adressa er',
  preview: 'Slik ser sida ut',
};

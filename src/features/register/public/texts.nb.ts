/** The texts of the public page in bokmål; its shape is the shape of the others. */
export const nb = {
  // The list
  listTitle: 'Hva vet skolen om meg?',
  listLead: (count: number): string =>
    count === 0
      ? 'Ingen skoleeier har åpnet siden sin ennå.'
      : 'Velg skoleeieren, så ser du hva som er registrert, hvorfor, hvem som ser det og hvor lenge.',
  owners: 'Skoleeiere',
  invented: 'Oppdiktet, laget som eksempel.',
  publicText: (day: string) => `Fra en offentlig tekst, slik den var ${day}.`,
  ownRecords: 'Skoleeierens egne opplysninger.',
  // The page
  title: (owner: string, group: string) => `Hva vet ${owner} om ${group}?`,
  lead: (group: string, count: number, systems: number) =>
    `${count === 1 ? 'Én behandling' : `${count} behandlinger`} har opplysninger om ${group}, i ${systems === 1 ? 'ett system' : `${systems} systemer`}.`,
  open: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'På ett spørsmål er svaret ikke bestemt eller oppgitt ennå. Det står der det gjelder.'
        : `På ${count} spørsmål er svaret ikke bestemt eller oppgitt ennå. Det står der det gjelder.`,
  nothing: (owner: string) => `${owner} har ikke ført opp noe om personopplysninger ennå.`,
  groups: 'Hvem gjelder det?',
  contents: 'På denne siden',
  statements: 'Erklæringer',
  asOf: (day: string) => `Slik det var ${day}.`,
  what: 'Hva er registrert?',
  guarded: 'har ekstra vern',
  why: 'Hvorfor?',
  basis: 'Hvilken rett er det til det?',
  must: 'Må opplysningene gis?',
  mustYes: 'Ja, de må gis.',
  mustNo: 'Nei, det er frivillig.',
  mustSome: 'Noen må gis, andre er frivillige.',
  from: 'Hvor kommer de fra?',
  where: 'Hvor ligger de?',
  sees: 'Hvem ser dem?',
  seesNobody: 'Ingen har tilgang.',
  to: 'Hvem får dem?',
  toNobody: 'Det er ikke ført opp at noen andre får dem.',
  forPurpose: (purpose: string) => `til dette: ${purpose}`,
  helpers: 'Hvem hjelper til?',
  helpersIntro: 'Disse behandler opplysningene for skoleeieren, og kan ikke bruke dem til sitt eget:',
  until: 'Hvor lenge?',
  notDecided: 'Ikke bestemt ennå',
  notSaid: 'Ikke oppgitt ennå',
  unknownCountry: 'landet er ikke oppgitt',
  noSystem: 'Det er ikke ført opp noe system.',
  strip: { from: 'Kommer fra', here: 'Ligger i', to: 'Går til' },
  // Rights
  rights: 'Dette kan du gjøre',
  askTitle: 'Be om innsyn',
  ask: (owner: string) =>
    `Du kan spørre ${owner} hva som står om deg, og få se det. Er noe feil, kan du be om at det blir rettet. Noen ganger kan du også be om at det blir slettet. Foresatte kan spørre for barnet sitt.`,
  askLaw: {
    now: 'Du skal få svar uten unødig opphold og senest innen én måned. Det koster ingenting. Det står i personvernforordningen art. 12 og 15–17.',
    before:
      'Du skal få svar uten ugrunnet opphold og senest innen 30 dager. Det sto i personopplysningsloven (2000) §§ 16, 18, 27 og 28.',
  },
  officerTitle: 'Personvernombud',
  officer: (contact: string) => `Personvernombudet hjelper deg med spørsmål om opplysningene dine: ${contact}.`,
  officerNone: 'Hvordan du når et personvernombud, er ikke oppgitt ennå.',
  responsible: (who: string) => `Ansvaret ligger hos: ${who}.`,
  complainTitle: 'Klage',
  complain: 'Mener du at noe er galt, og får du ikke hjelp, kan du klage til Datatilsynet.',
  complainLaw: {
    now: 'Det står i personvernforordningen art. 77.',
    before: 'Datatilsynet førte kontroll etter personopplysningsloven (2000) § 42.',
  },
  complainLink: 'Til Datatilsynet',
  // For the owner
  settingTitle: 'Offentlig side',
  settingOn: 'Siden er åpen for alle.',
  settingOff: 'Siden er ikke publisert. Bare dere ser den.',
  settingWhat:
    'Siden viser hva som er registrert om folk, hvorfor, hvem som ser det, hvor det ligger og hvor lenge. Den viser ikke kilder, merknader, sikkerhetstiltak, logger eller funn.',
  publish: 'Publiser siden',
  withdraw: 'Ta siden ned',
  published: 'Siden er publisert.',
  withdrawn: 'Siden er tatt ned.',
  address: 'Adressen er',
  preview: 'Slik ser siden ut',
};

export type PublicTexts = typeof nb;

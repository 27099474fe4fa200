/** Texts of the frame's own pages, in bokmål; its shape is the shape of the others. `%s` is a day in words. */
export const nb = {
  toFrontPage: 'Til forsiden',
  details: 'Teknisk forklaring (på engelsk)',
  reference: 'Sier du fra om feilen, oppgi dette nummeret:',
  problem: { now: 'Gjør dette', where: 'Hvor', law: 'Grunnlag' },
  roles: {
    coordinator: 'Personvernkoordinator',
    leader: 'Skoleleder',
    reader: 'Leser',
    staff: 'Ansatt ved skolen',
    pupil: 'Elev',
    guardian: 'Foresatt',
    archivist: 'Arkivar',
    support: 'Brukerstøtte fra leverandør',
  },
  roleMeanings: {
    coordinator: 'Ser og endrer alt',
    leader: 'Ser det felles, endrer det som gjelder egen skole',
    reader: 'Ser alt, endrer ingenting',
    staff: 'Ser det som arbeidet med egne elever krever',
    pupil: 'Ser det som gjelder deg',
    guardian: 'Ser det som gjelder barna dine',
    archivist: 'Bevarer og avleverer',
    support: 'Ser bare det en sak åpner, så lenge den varer',
  },
  errors: {
    'bad-input': {
      title: 'Noe i det du sendte, kan ikke stemme',
      text: 'Ingenting er endret. Gå tilbake i nettleseren, se over det du skrev, og prøv igjen.',
    },
    'not-found': {
      title: 'Denne siden finnes ikke',
      text: 'Adressen kan være skrevet feil, eller det som sto her, er flyttet. Begynn fra forsiden.',
    },
    refused: {
      title: 'Du har ikke tilgang til dette',
      text: 'Rollen din åpner ikke for det. Trenger du det i arbeidet ditt, spør personvernkoordinatoren hos dere.',
    },
    conflict: {
      title: 'Noen andre kom deg i forkjøpet',
      text: 'Det du ville endre, er endret i mellomtiden. Ingenting er overskrevet. Åpne siden på nytt og se hva som står der nå.',
    },
    unavailable: {
      title: 'Vi får ikke svart akkurat nå',
      text: 'Det går som regel over av seg selv. Vent et øyeblikk og last siden på nytt. Det du hadde lagret, er trygt.',
    },
    'too-many': {
      title: 'For mange forsøk på kort tid',
      text: 'Vi tar imot et begrenset antall om gangen, så ingen kan prøve seg fram eller stenge andre ute. Vent et minutt, og prøv igjen.',
    },
    'foreign-form': {
      title: 'Vi tok ikke imot skjemaet',
      text: 'Det så ut til å komme fra et annet nettsted, og da endrer vi ingenting. Åpne siden på nytt og send det derfra.',
    },
    'too-large': {
      title: 'Det du sendte, er for stort',
      text: 'Ingenting er lagret. Del det opp, eller velg en mindre fil.',
    },
    unforeseen: {
      title: 'Noe gikk galt hos oss',
      text: 'Feilen er skrevet ned, og det du hadde lagret, er trygt. Prøv igjen om litt.',
    },
  },
  signIn: {
    title: 'Logg inn',
    lead: 'Velg hvem du vil være.',
    demo: 'Dette er en demonstrasjon. Alle personene er oppdiktet, og hvem som helst kan velge hvem som helst.',
    nobody: 'Det er ingen å logge inn som ennå.',
  },
  front: {
    title: 'Hva vet skolen om elevene, og er det i orden?',
    lead: 'Skolevern holder orden på personopplysningene hos en skoleeier: hva som brukes til hva, hvem som ser det, hvor lenge det blir værende, og hva loven sier om det.',
    signIn: 'Logg inn',
    about: 'Hva vet skolen om meg?',
    check: 'Sjekk en personvernerklæring',
    goOn: 'Gå videre',
    doesTitle: 'Slik hjelper det',
    does: [
      {
        title: 'Én oversikt',
        text: 'Systemer, formål, avtaler og rutiner står ett sted, skrevet som setninger, med historikk.',
      },
      {
        title: 'Loven som spørsmål',
        text: 'Hvert krav stilles som et spørsmål til oversikten. Svaret viser hva det bygger på, og hvordan det er kjent.',
      },
      {
        title: 'En vei ut',
        text: 'Hvert funn ender med det som må gjøres, ett steg om gangen, og viser når det er ordnet.',
      },
    ],
    wordsTitle: 'Ordene vi bruker',
    wordsIntro: 'Alltid de samme. Det vi ikke vet, sier vi at vi ikke vet.',
    ownersTitle: 'Skoleeiere her',
    noOwners: 'Ingen skoleeiere er lagt inn ennå.',
    ownRecords: 'Egne opplysninger.',
    invented: 'Oppdiktet, laget som eksempel.',
    publicText: 'Fra en offentlig tekst av %s. Sier ingenting om virksomheten i dag.',
  },
};

export type WebTexts = typeof nb;

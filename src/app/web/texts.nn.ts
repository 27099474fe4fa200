import type { WebTexts } from './texts.nb.ts';

export const nn: WebTexts = {
  toFrontPage: 'Til framsida',
  details: 'Teknisk forklaring (på engelsk)',
  reference: 'Seier du frå om feilen, oppgi dette nummeret:',
  problem: { now: 'Gjer dette', where: 'Kvar', law: 'Grunnlag' },
  roles: {
    coordinator: 'Personvernkoordinator',
    leader: 'Skuleleiar',
    reader: 'Lesar',
    staff: 'Tilsett ved skulen',
    pupil: 'Elev',
    guardian: 'Føresett',
    archivist: 'Arkivar',
    support: 'Brukarstøtte frå leverandør',
  },
  roleMeanings: {
    coordinator: 'Ser og endrar alt',
    leader: 'Ser det felles, endrar det som gjeld eigen skule',
    reader: 'Ser alt, endrar ingenting',
    staff: 'Ser det som arbeidet med eigne elevar krev',
    pupil: 'Ser det som gjeld deg',
    guardian: 'Ser det som gjeld barna dine',
    archivist: 'Bevarer og avleverer',
    support: 'Ser berre det ei sak opnar, så lenge ho varer',
  },
  errors: {
    'bad-input': {
      title: 'Noko i det du sende, kan ikkje stemme',
      text: 'Ingenting er endra. Gå tilbake i nettlesaren, sjå over det du skreiv, og prøv igjen.',
    },
    'not-found': {
      title: 'Denne sida finst ikkje',
      text: 'Adressa kan vere skriven feil, eller det som stod her, er flytta. Byrj frå framsida.',
    },
    refused: {
      title: 'Du har ikkje tilgang til dette',
      text: 'Rolla di opnar ikkje for det. Treng du det i arbeidet ditt, spør personvernkoordinatoren hos dykk.',
    },
    conflict: {
      title: 'Nokon andre kom deg i forkjøpet',
      text: 'Det du ville endre, er endra i mellomtida. Ingenting er skrive over. Opne sida på nytt og sjå kva som står der no.',
    },
    unavailable: {
      title: 'Vi får ikkje svart akkurat no',
      text: 'Det går som regel over av seg sjølv. Vent litt og last sida på nytt. Det du hadde lagra, er trygt.',
    },
    'too-many': {
      title: 'For mange forsøk på kort tid',
      text: 'Vi tek imot eit avgrensa tal om gongen, så ingen kan prøve seg fram eller stengje andre ute. Vent eit minutt, og prøv igjen.',
    },
    'foreign-form': {
      title: 'Vi tok ikkje imot skjemaet',
      text: 'Det såg ut til å kome frå ein annan nettstad, og då endrar vi ingenting. Opne sida på nytt og send det derifrå.',
    },
    'too-large': {
      title: 'Det du sende, er for stort',
      text: 'Ingenting er lagra. Del det opp, eller vel ei mindre fil.',
    },
    unforeseen: {
      title: 'Noko gjekk gale hos oss',
      text: 'Feilen er skriven ned, og det du hadde lagra, er trygt. Prøv igjen om litt.',
    },
  },
  signIn: {
    title: 'Logg inn',
    lead: 'Vel kven du vil vere.',
    demo: 'Dette er ein demonstrasjon. Alle personane er oppdikta, og kven som helst kan velje kven som helst.',
    nobody: 'Det er ingen å logge inn som enno.',
  },
  front: {
    title: 'Kva veit skulen om elevane, og er det i orden?',
    lead: 'Skolevern held orden på personopplysningane hos ein skuleeigar: kva som blir brukt til kva, kven som ser det, kor lenge det blir verande, og kva lova seier om det.',
    signIn: 'Logg inn',
    about: 'Kva veit skulen om meg?',
    check: 'Sjekk ei personvernerklæring',
    goOn: 'Gå vidare',
    doesTitle: 'Slik hjelper det',
    does: [
      {
        title: 'Éi oversikt',
        text: 'System, formål, avtalar og rutinar står éin stad, skrivne som setningar, med historikk.',
      },
      {
        title: 'Lova som spørsmål',
        text: 'Kvart krav blir stilt som eit spørsmål til oversikta. Svaret viser kva det byggjer på, og korleis det er kjent.',
      },
      {
        title: 'Ein veg ut',
        text: 'Kvart funn endar med det som må gjerast, eitt steg om gongen, og viser når det er ordna.',
      },
    ],
    wordsTitle: 'Orda vi bruker',
    wordsIntro: 'Alltid dei same. Det vi ikkje veit, seier vi at vi ikkje veit.',
    ownersTitle: 'Skuleeigarar her',
    noOwners: 'Ingen skuleeigarar er lagde inn enno.',
    ownRecords: 'Eigne opplysningar.',
    invented: 'Oppdikta, laga som døme.',
    publicText: 'Frå ein offentleg tekst av %s. Seier ingenting om verksemda i dag.',
  },
};

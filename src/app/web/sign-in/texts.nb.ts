import type { RefusalReason } from '#src/platform/identity/refusals.ts';

/** What a refusal says: what happened, and what to do now. */
export interface RefusalText {
  readonly title: string;
  readonly text: string;
  readonly now: string;
}

const again = 'Begynn innloggingen på nytt.';
const askSchool = 'Ta kontakt med skolen, så ser de hva som mangler i listene.';
const notTrusted: RefusalText = {
  title: 'Vi kunne ikke stole på svaret',
  text: 'Svaret fra innloggingstjenesten stemte ikke med det vi spurte om. Da slipper vi ingen inn.',
  now: 'Begynn innloggingen på nytt. Skjer det igjen, si fra til den som drifter Skolevern hos dere.',
};

const refusals: Readonly<Record<RefusalReason, RefusalText>> = {
  state: {
    title: 'Denne innloggingen gjelder ikke lenger',
    text: 'Enten er det gått mer enn ti minutter, eller så er den brukt før, eller så begynte den i en annen nettleser.',
    now: again,
  },
  denied: {
    title: 'Innloggingen ble avbrutt',
    text: 'Du sa nei underveis, eller innloggingstjenesten gjorde det.',
    now: again,
  },
  issuer: notTrusted,
  audience: notTrusted,
  nonce: notTrusted,
  signature: notTrusted,
  token: notTrusted,
  level: {
    title: 'Innloggingen var ikke sterk nok',
    text: 'Vi ba om en sterkere innlogging enn den du brukte.',
    now: 'Begynn på nytt, og velg en måte med to trinn, for eksempel kode eller app i tillegg til passord.',
  },
  'second-factor': {
    title: 'Her trengs to trinn',
    text: 'Virksomheten krever at du logger inn med to trinn herfra.',
    now: 'Slå på to trinn i Feide, eller spør skolen hvordan du gjør det.',
  },
  expired: {
    title: 'Svaret kom for sent',
    text: 'Svaret fra innloggingstjenesten var gått ut på tid.',
    now: 'Begynn på nytt. Skjer det igjen, se om klokka på maskinen går riktig.',
  },
  'not-now': {
    title: 'Du må logge inn på nytt nå',
    text: 'Vi ba deg vise hvem du er nå, men fikk svar om en tidligere innlogging.',
    now: again,
  },
  code: {
    title: 'Denne innloggingen er brukt før',
    text: 'En innlogging kan bare brukes én gang. Det skjer ofte når man går tilbake i nettleseren.',
    now: again,
  },
  'unknown-person': {
    title: 'Vi finner deg ikke hos noen skole her',
    text: 'Du er logget inn hos innloggingstjenesten, men ingen skole her har deg i listene sine.',
    now: askSchool,
  },
  'several-persons': {
    title: 'Vi kan ikke avgjøre hvem du er',
    text: 'Opplysningene passer på flere i skolens lister. Da gjetter vi ikke.',
    now: 'Ta kontakt med skolen, så retter de listene.',
  },
  'too-young': {
    title: 'Du har ikke egen innlogging ennå',
    text: 'Skolen lar elever ha egen innlogging her fra en alder som du ikke har nådd.',
    now: 'En av dine foresatte kan logge inn og se det sammen med deg.',
  },
  'other-person': {
    title: 'Det var en annen som logget inn',
    text: 'Du ba om å bekrefte hvem du er, men det var en annen person som svarte.',
    now: 'Prøv igjen som deg selv, eller logg ut først.',
  },
  ended: {
    title: 'Kontoen din er avsluttet',
    text: 'Den kan ikke brukes lenger.',
    now: 'Er det feil, ta kontakt med personvernkoordinatoren hos virksomheten.',
  },
  place: {
    title: 'Du kan ikke logge inn herfra',
    text: 'Virksomheten har bestemt at rollen din bare kan brukes fra egne nettverk.',
    now: 'Logg inn fra skolens nettverk, eller spør personvernkoordinatoren.',
  },
  time: {
    title: 'Du kan ikke logge inn nå',
    text: 'Virksomheten har bestemt når på dagen rollen din kan brukes.',
    now: 'Prøv igjen i tiden som gjelder, eller spør personvernkoordinatoren.',
  },
};

/** Texts of signing in, in bokmål; the shape of the others. */
export const nb = {
  title: 'Logg inn',
  lead: 'Velg hvordan du viser hvem du er.',
  providers: {
    feide: { button: 'Ansatt eller elev: Feide', name: 'Feide', text: 'For deg som arbeider eller går på en skole.' },
    idporten: {
      button: 'Foresatt: ID-porten',
      name: 'ID-porten',
      text: 'For foresatte, tidligere elever og alle andre.',
    },
  },
  demoTitle: 'Dette er en demonstrasjon',
  demoText:
    'Knappene fører til en etterligning av Feide og ID-porten på din egen maskin. Der velger du en oppdiktet person.',
  notSetUp: 'Innlogging er ikke satt opp her ennå',
  notSetUpText: 'Spør den som drifter Skolevern hos dere. De offentlige sidene virker som før.',
  tryAgain: 'Prøv igjen',
  toFront: 'Til forsiden',
  whatNow: 'Gjør dette',
  refusals,
  choose: {
    title: 'Hvor vil du inn?',
    lead: 'Du finnes hos flere skoleeiere. Velg én nå; du kan bytte ved å logge inn på nytt.',
    as: 'som',
    ended: 'avsluttet',
  },
  stronger: {
    title: 'Bekreft hvem du er',
    lead: 'Det du vil se, er taushetsbelagt. Da må du vise hvem du er med to trinn, og ha gjort det nylig.',
    confirm: 'Bekreft med %s',
    note: 'Du kommer tilbake hit etterpå. Etter 15 minutter uten bruk spør vi igjen.',
    notPossible: 'Innlogging med to trinn er ikke satt opp her.',
    done: 'Du er bekreftet med to trinn.',
  },
  signedOut: {
    title: 'Du er logget ut av Skolevern',
    lead: 'Vi sender deg videre til %s, så du blir logget ut der også.',
    go: 'Logg ut av %s',
  },
  sessions: {
    title: 'Innloggingene dine',
    menu: 'Innlogginger',
    one: 'Du er logget inn ett sted.',
    many: 'Du er logget inn %s steder.',
    begun: 'Begynte',
    from: 'Fra',
    how: 'Måte',
    factors: 'To trinn',
    until: 'Varer til',
    yes: 'Ja, nå',
    no: 'Nei',
    here: 'Denne',
    other: 'annen måte',
    end: 'Avslutt',
    endAll: 'Avslutt alle de andre',
    ended: 'Innloggingen er avsluttet.',
    endedMany: 'De andre innloggingene er avsluttet.',
    gone: 'Den innloggingen finnes ikke lenger.',
    gonePage: 'Last siden på nytt for å se dem som gjelder nå.',
    history: 'Sist på kontoen din',
    historyIntro: 'Kjenner du ikke igjen noe her, avslutt de andre innloggingene og si fra til skolen.',
    when: 'Når',
    what: 'Hva',
    ok: 'Logget inn',
    refused: 'Avvist',
    reasonless: 'avvist',
  },
  rules: {
    title: 'Regler for innlogging',
    lead: 'Her bestemmer virksomheten hvor, når og hvordan hver rolle kan logge inn.',
    fixed: 'Der opplysningene er taushetsbelagte, kreves alltid to trinn, uansett hvor man er. Det kan ikke slås av.',
    count: 'Siste 30 dager: %s innlogginger, %s avviste forsøk.',
    roleTitle: 'Rolle',
    networks: 'Egne nettverk',
    networksHelp: 'Ett per linje, for eksempel 10.20.0.0/16.',
    onlyNetworks: 'Bare fra egne nettverk',
    weekdays: 'Bare mandag til fredag',
    from: 'Fra klokka',
    to: 'Til klokka',
    timeHelp: 'Norsk tid, for eksempel 06:30. La begge stå tomme for hele døgnet.',
    factor: 'To trinn',
    factors: {
      confidential: 'Bare der opplysningene er taushetsbelagte',
      outside: 'Også ellers, når man ikke er på egne nettverk',
      always: 'Alltid',
    },
    idle: 'Minutter uten bruk før man logges ut',
    idleHelp: 'Fra 5 til 720. Tomt gir %s.',
    save: 'Lagre',
    change: 'Endre',
    saved: 'Regelen for rollen er lagret. Den gjelder med en gang, også for dem som er logget inn.',
    anywhere: 'Hvor som helst',
    anytime: 'Hele døgnet',
    place: 'Hvor',
    time: 'Når',
    errors: {
      networks: '«%s» er ikke et nettverk. Skriv for eksempel 10.20.0.0/16.',
      needNetworks: 'Skriv minst ett nettverk, ellers kommer ingen inn.',
      time: 'Skriv klokkeslett som 06:30, i begge feltene eller ingen.',
      idle: 'Skriv et helt tall fra 5 til 720.',
      self: 'Med denne regelen ville du selv blitt stengt ute nå. Ingenting er lagret.',
    },
  },
  own: {
    title: 'Hei, %s',
    lead: 'Dette kan du gjøre hos %s.',
    nothing: 'Det er ikke noe her til deg ennå.',
  },
};

export type SignInTexts = typeof nb;

import type { Text } from '#src/kernel/language.ts';
import type { Difference, DifferenceKind } from './difference.ts';

const byService: Readonly<Record<string, Text>> = {
  fonts: {
    nb: 'Legg skrifttypene på nettstedets egen tjener i stedet for å hente dem hos andre.',
    nn: 'Legg skrifttypane på tenaren til nettstaden i staden for å hente dei hos andre.',
    en: 'Keep the fonts on the site’s own server instead of fetching them from others.',
  },
  cdn: {
    nb: 'Legg filene på nettstedets egen tjener i stedet for å hente dem hos andre.',
    nn: 'Legg filene på tenaren til nettstaden i staden for å hente dei hos andre.',
    en: 'Keep the files on the site’s own server instead of fetching them from others.',
  },
  video: {
    nb: 'Vis et stillbilde, og hent videoen først når den besøkende trykker på det.',
    nn: 'Vis eit stillbilete, og hent videoen først når den besøkjande trykkjer på det.',
    en: 'Show a still, and fetch the video only when the visitor presses it.',
  },
  audio: {
    nb: 'Vis en knapp, og hent lyden først når den besøkende trykker på den.',
    nn: 'Vis ein knapp, og hent lyden først når den besøkjande trykkjer på han.',
    en: 'Show a button, and fetch the audio only when the visitor presses it.',
  },
  maps: {
    nb: 'Vis et bilde av kartet med lenke, eller hent kartet først når den besøkende trykker.',
    nn: 'Vis eit bilete av kartet med lenkje, eller hent kartet først når den besøkjande trykkjer.',
    en: 'Show a picture of the map with a link, or fetch the map only when the visitor presses.',
  },
  analytics: {
    nb: 'Mål besøk med et verktøy på egen tjener, for eksempel Matomo uten informasjonskapsler, eller la være å måle.',
    nn: 'Mål besøk med eit verktøy på eigen tenar, til dømes Matomo utan informasjonskapslar, eller lat vere å måle.',
    en: 'Measure visits with a tool on a server of your own, for example Matomo without cookies, or do not measure.',
  },
  social: {
    nb: 'Bytt knapper og innhold fra sosiale medier med vanlige lenker uten skript.',
    nn: 'Byt knappar og innhald frå sosiale medium med vanlege lenkjer utan skript.',
    en: 'Replace buttons and content of social media with plain links without scripts.',
  },
  captcha: {
    nb: 'Bytt robotsjekken med en som går på egen tjener.',
    nn: 'Byt robotsjekken med ein som går på eigen tenar.',
    en: 'Replace the robot check with one that runs on a server of your own.',
  },
};
const takeAway: Text = {
  nb: 'Ta det bort fra nettstedet hvis ingen trenger det. Be den som driver nettstedet, om det.',
  nn: 'Ta det bort frå nettstaden dersom ingen treng det. Be den som driv nettstaden, om det.',
  en: 'Take it off the site if nobody needs it. Ask whoever runs the site.',
};
const following: ReadonlySet<string> = new Set([
  'advertising',
  'session-recording',
  'fingerprint',
  'marketing',
  'tag-manager',
]);
const onlyTakeAway: Text = {
  nb: 'Ta det bort. Annonser og følging av besøkende hører ikke hjemme på en skoles nettsted.',
  nn: 'Ta det bort. Annonsar og følging av besøkjande høyrer ikkje heime på nettstaden til ein skule.',
  en: 'Take it away. Advertising and following visitors do not belong on a school’s site.',
};

const directives: Readonly<Record<string, string>> = {
  script: 'script-src',
  worker: 'worker-src',
  image: 'img-src',
  beacon: 'connect-src',
  fetch: 'connect-src',
  websocket: 'connect-src',
  webtransport: 'connect-src',
  'event-source': 'connect-src',
  ping: 'connect-src',
  font: 'font-src',
  stylesheet: 'style-src',
  frame: 'frame-src',
  media: 'media-src',
  form: 'form-action',
  manifest: 'manifest-src',
};

/** The Content-Security-Policy that would have stopped what was seen; empty where no header stops it. */
export function stoppingPolicy(techniques: readonly string[]): string {
  const names = [...new Set(techniques.flatMap((one) => directives[one] ?? []))].sort();
  return names.map((name) => `${name} 'self'`).join('; ');
}

function byPolicy({ detail }: Difference): Text[] {
  const policy = stoppingPolicy(detail.techniques ?? []);
  if (policy === '') return [];
  return [
    {
      nb: `Dette hodet fra nettstedet ville stoppet det: Content-Security-Policy: ${policy}`,
      nn: `Dette hovudet frå nettstaden ville ha stoppa det: Content-Security-Policy: ${policy}`,
      en: `This header from the site would have stopped it: Content-Security-Policy: ${policy}`,
    },
  ];
}

function onTheSite(difference: Difference): Text[] {
  const { service = 'unknown' } = difference.detail;
  return [following.has(service) ? onlyTakeAway : (byService[service] ?? takeAway), ...byPolicy(difference)];
}

const agreement: Text = {
  nb: 'Eller vurder om det er grunn til å inngå en avtale som gjelder dette nettstedet og de besøkende, og før den inn.',
  nn: 'Eller vurder om det er grunn til å inngå ein avtale som gjeld denne nettstaden og dei besøkjande, og før han inn.',
  en: 'Or weigh whether there is reason to make an agreement about this site and its visitors, and enter it.',
};
const askFirst: Text = {
  nb: 'Be om samtykke før det skjer. Ja og nei skal være like lette å velge.',
  nn: 'Be om samtykke før det skjer. Ja og nei skal vere like lette å velje.',
  en: 'Ask for consent before it happens. Yes and no are to be equally easy to choose.',
};

const byKind: Readonly<Record<DifferenceKind, (difference: Difference) => Text[]>> = {
  'covered-otherwise': (one) => [...onTheSite(one), agreement],
  expired: (one) => [
    {
      nb: 'Forny avtalen hvis den fortsatt trengs, eller ta tjenesten bort.',
      nn: 'Forny avtalen dersom han framleis trengst, eller ta tenesta bort.',
      en: 'Renew the agreement if it is still needed, or take the service away.',
    },
    ...onTheSite(one),
  ],
  none: (one) => [...onTheSite(one), agreement],
  unknown: () => [
    {
      nb: 'Før inn hvem avtalen gjelder, hvilke systemer den gjelder, og om den er skriftlig.',
      nn: 'Før inn kven avtalen gjeld, kva system han gjeld, og om han er skriftleg.',
      en: 'Enter whom the agreement is about, which systems, and whether it is in writing.',
    },
  ],
  'unknown-recipient': (one) => [
    {
      nb: 'Spør den som driver nettstedet, hvem dette er. Før det inn som part med verten som kallenavn.',
      nn: 'Spør den som driv nettstaden, kven dette er. Før det inn som part med verten som kallenamn.',
      en: 'Ask whoever runs the site who this is. Enter it as a party with the host as an alias.',
    },
    ...onTheSite(one),
  ],
  'before-choice': (one) => [...onTheSite(one), askFirst],
  'after-reject': (one) => [
    {
      nb: 'Rett samtykkeløsningen: når den besøkende sier nei, skal ikke dette skje.',
      nn: 'Rett samtykkeløysinga: når den besøkjande seier nei, skal ikkje dette skje.',
      en: 'Mend the consent banner: when the visitor says no, this must not happen.',
    },
    ...onTheSite(one),
  ],
  'stored-without-consent': () => [
    {
      nb: 'Slå det av, eller be om samtykke først. Er det strengt nødvendig, så skriv det i systemets liste over informasjonskapsler med grunnen.',
      nn: 'Slå det av, eller be om samtykke først. Er det strengt nødvendig, så skriv det i lista over informasjonskapslar for systemet, med grunnen.',
      en: 'Switch it off, or ask for consent first. If it is strictly necessary, write it in the system’s list of cookies, with the reason.',
    },
  ],
  'refusing-is-harder': ({ detail: { harder } }) => [
    {
      nb: 'Sett en knapp for nei ved siden av den for ja, like stor og like tydelig.',
      nn: 'Set ein knapp for nei ved sida av den for ja, like stor og like tydeleg.',
      en: 'Put a button for no beside the one for yes, as large and as plain.',
    },
    ...(harder?.ticked === undefined
      ? []
      : [
          {
            nb: 'Ta bort kryssene som står der på forhånd: den besøkende skal sette dem selv.',
            nn: 'Ta bort kryssa som står der på førehand: den besøkjande skal setje dei sjølv.',
            en: 'Take away what is ticked beforehand: visitors are to tick it themselves.',
          },
        ]),
    {
      nb: 'Eller ta bort det som trenger samtykke. Da trengs ikke banneret.',
      nn: 'Eller ta bort det som treng samtykke. Då trengst ikkje banneret.',
      en: 'Or take away what needs consent. Then the banner is not needed.',
    },
  ],
  'banner-not-understood': () => [
    {
      nb: 'Se på banneret selv: kan en besøkende si nei like lett som ja, og hva skjer da?',
      nn: 'Sjå på banneret sjølv: kan ein besøkjande seie nei like lett som ja, og kva skjer då?',
      en: 'Look at the banner yourself: can a visitor say no as easily as yes, and what happens then?',
    },
    {
      nb: 'Be den som driver nettstedet, om vanlige knapper med vanlige ord, for eksempel «Godta alle» og «Bare nødvendige». Da kan skjermlesere lese dem også.',
      nn: 'Be den som driv nettstaden, om vanlege knappar med vanlege ord, til dømes «Godta alle» og «Berre nødvendige». Då kan skjermlesarar lese dei òg.',
      en: 'Ask whoever runs the site for ordinary buttons with ordinary words, such as “Accept all” and “Only necessary”. Screen readers can then read them too.',
    },
  ],
  'not-in-statement': (one) => [
    ...onTheSite(one),
    {
      nb: 'Eller nevn mottakeren i erklæringen, med formål og grunnlag.',
      nn: 'Eller nemn mottakaren i erklæringa, med formål og grunnlag.',
      en: 'Or name the recipient in the statement, with purpose and basis.',
    },
  ],
  'no-transfer-ground': (one) => [
    ...onTheSite(one),
    {
      nb: 'Eller finn et grunnlag for overføringen, kontroller det, og før det inn med dagen.',
      nn: 'Eller finn eit grunnlag for overføringa, kontroller det, og før det inn med dagen.',
      en: 'Or find a ground for the transfer, check it, and enter it with the day.',
    },
  ],
  'observed-not-registered': () => [
    {
      nb: 'Før inn systemet og bruken, eller få bruken til å opphøre.',
      nn: 'Før inn systemet og bruken, eller få bruken til å ta slutt.',
      en: 'Enter the system and its use, or have the use ended.',
    },
  ],
  'registered-not-observed': () => [
    {
      nb: 'Spør skolen om det fortsatt er i bruk. Er det ikke, så avslutt bruken i registeret, og få opplysningene slettet.',
      nn: 'Spør skulen om det framleis er i bruk. Er det ikkje, så avslutt bruken i registeret, og få opplysningane sletta.',
      en: 'Ask the school whether it is still in use. If not, end the use in the register and have the data erased.',
    },
  ],
  'receives-more': () => [
    {
      nb: 'Slå av det tjenesten ikke trenger, eller før inn opplysningene med formål og behov.',
      nn: 'Slå av det tenesta ikkje treng, eller før inn opplysningane med formål og behov.',
      en: 'Switch off what the service does not need, or enter the data with purpose and need.',
    },
  ],
  'sign-in-otherwise': () => [
    {
      nb: 'Rett innloggingen, eller rett det som er ført opp om den.',
      nn: 'Rett innlogginga, eller rett det som er ført opp om henne.',
      en: 'Mend how people sign in, or correct what is entered about it.',
    },
  ],
  'statement-faults': () => [
    {
      nb: 'Se hva vurderingen fant, rett teksten og publiser den på nytt. Den hentes og vurderes igjen av seg selv.',
      nn: 'Sjå kva vurderinga fann, rett teksten og publiser han på nytt. Han blir henta og vurdert igjen av seg sjølv.',
      en: 'See what the examination found, mend the text and publish it again. It is fetched and examined again by itself.',
    },
  ],
  'statement-changed': () => [
    {
      nb: 'Les den nye teksten, og rett den eller registeret hvis de ikke stemmer.',
      nn: 'Les den nye teksten, og rett han eller registeret dersom dei ikkje stemmer.',
      en: 'Read the new text, and mend it or the register if they do not agree.',
    },
  ],
};

/** The ways out of a difference, the best first. */
export function remedyOf(difference: Difference): readonly Text[] {
  return byKind[difference.kind](difference);
}

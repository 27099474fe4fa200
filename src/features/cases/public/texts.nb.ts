import type { MatterState } from '../model/states.ts';
import type { FormName, RightKind } from './forms.ts';

/** What one form says of itself. */
interface FormTexts {
  /** As a link to it says it. */
  readonly link: string;
  readonly title: string;
  readonly lead: string;
  /** What is good to know before one writes; each is a line. */
  readonly know: readonly string[];
  readonly what: string;
  readonly whatHelp: string;
  readonly submit: string;
}

/** The public forms, the receipt and the list of one's own, in bokmål; the other languages have the same shape. */
export const nb = {
  title: 'Spør oss, be om noe eller meld fra',
  links: 'Spør, be om noe eller meld fra',
  forms: {
    documents: {
      link: 'Be om dokumenter',
      title: 'Be om å få se dokumenter',
      lead: 'Alle kan be om å få se dokumenter. Du trenger ikke si hvem du er eller hvorfor.',
      know: [
        'Du skal få svar uten ugrunnet opphold, oftest innen tre arbeidsdager. Har du ikke fått svar etter fem, kan du klage.',
        'Det koster ingenting.',
        'Vil du se hva som er registrert om deg selv eller barnet ditt, er det et annet skjema.',
      ],
      what: 'Hvilke dokumenter vil du se?',
      whatHelp:
        'Fortell hvilken sak, hvilket tidsrom eller hva slags dokument det er. Vet du ikke nøyaktig, skriv det du vet. Det du skriver, kan senere bli lest av alle: skriv ikke noe privat.',
      submit: 'Send kravet',
    },
    rights: {
      link: 'Mine rettigheter',
      title: 'Bruk rettighetene dine',
      lead: 'Se hva som er registrert om deg eller barnet ditt, få noe rettet eller slettet, eller si nei til at noe brukes.',
      know: ['Du skal få svar innen en måned.', 'Det koster ingenting.'],
      what: 'Hva gjelder det?',
      whatHelp:
        'Vil du se alt, kan du la feltet stå tomt. Ellers: hvilke opplysninger er det, og hva mener du er galt?',
      submit: 'Send',
    },
    'party-access': {
      link: 'Innsyn i egen sak',
      title: 'Se dokumentene i en sak om deg',
      lead: 'Er du eller barnet ditt part i en sak, har dere rett til å se dokumentene i den.',
      know: [
        'Det gjelder saker der skolen eller kommunen bestemmer noe om dere, for eksempel skoleplass, spesialundervisning eller skolemiljø.',
      ],
      what: 'Hvilken sak er det?',
      whatHelp: 'Skriv hva saken handler om, omtrent når den var, og saksnummeret hvis du har det.',
      submit: 'Send',
    },
    breach: {
      link: 'Meld fra om brudd',
      title: 'Meld fra om opplysninger på avveie',
      lead: 'Har noen sett, fått eller mistet opplysninger som ikke var for dem? Si fra. Du trenger ikke si hvem du er.',
      know: [
        'Er det fare for noen akkurat nå, ring skolen eller nødnummeret i tillegg.',
        'Fra du sender dette, har vi 72 timer på oss til å vurdere om Datatilsynet skal ha melding.',
        'Ikke skriv mer om andre enn det vi trenger for å forstå hva som har skjedd.',
      ],
      what: 'Hva har skjedd?',
      whatHelp: 'Når skjedde det, hvilke opplysninger er det, og hvem har fått dem? Skriv det du vet.',
      submit: 'Meld fra',
    },
    question: {
      link: 'Still et spørsmål',
      title: 'Still oss et spørsmål',
      lead: 'Lurer du på noe om opplysninger, rettigheter eller dokumenter? Spør. Vi hjelper deg videre.',
      know: ['Du trenger ikke si hvem du er.', 'Også elever kan spørre, uansett alder.'],
      what: 'Hva lurer du på?',
      whatHelp: 'Skriv med dine egne ord.',
      submit: 'Send spørsmålet',
    },
  } satisfies Record<FormName, FormTexts> as Readonly<Record<FormName, FormTexts>>,
  rights: {
    access: [
      'Se hva som er registrert',
      'Du får se opplysningene, hvor de kommer fra, hva de brukes til og hvem som får dem.',
    ],
    rectification: ['Rette noe', 'Noe er feil eller mangler.'],
    erasure: ['Slette noe', 'Noe må skolen ta vare på etter loven. Da får du vite hva, og hvorfor.'],
    restriction: ['Stanse bruken', 'Opplysningene blir liggende, men brukes ikke mens det avklares.'],
    objection: ['Protestere', 'Du er uenig i at opplysningene brukes til noe, på grunn av situasjonen din.'],
    portability: [
      'Ta med opplysninger',
      'En fil med det du selv har gitt. Bare når det bygger på samtykke eller avtale.',
    ],
    'consent-withdrawal': ['Trekke samtykke', 'Du har sagt ja, og vil si nei. Det trenger ingen grunn.'],
  } as Readonly<Record<RightKind, readonly [string, string]>>,
  whatDoYouWant: 'Hva vil du?',
  whom: 'Hvem gjelder det?',
  whoms: { self: 'Meg selv', child: 'Barnet mitt', represented: 'En annen som har gitt meg fullmakt' },
  child: 'Hvilket barn?',
  childHelp: 'Fra skolens lister over hvem som er foresatt for hvem.',
  childAt: (school: string, n: number) => `Barn ${n} ved ${school}`,
  otherChild: 'Et annet barn',
  about: 'Navnet på den det gjelder',
  aboutHelp: 'Bare når det gjelder et barn du ikke har valgt i en liste, eller en annen. Skriv navn og skole.',
  says: 'Hvordan står du til barnet?',
  saysHelp: 'Bare når det gjelder et barn du ikke har valgt i en liste.',
  saysOptions: {
    'parental-responsibility': 'Jeg har foreldreansvar',
    'information-only': 'Jeg er forelder uten foreldreansvar (barnelova § 47)',
    foster: 'Jeg er fosterforelder',
    appointed: 'Jeg er oppnevnt verge',
  },
  subject: 'Overskrift',
  subjectHelp: 'Kort, og uten navn på personer: den kan stå på en offentlig side.',
  unit: 'Hvilken skole gjelder det?',
  unitNone: 'Vet ikke, eller hele virksomheten',
  you: 'Hvem er du?',
  youOpen: 'Du trenger ikke fylle ut noe her. Uten adresse finner du svaret på kvitteringssiden.',
  youRights: 'Vi må vite hvem du er for ikke å gi opplysninger til feil person.',
  youSignedIn: (name: string) => `Du er innlogget som ${name}.`,
  name: 'Navnet ditt',
  email: 'E-post',
  emailHelp: 'Da får du kvittering og svar dit.',
  address: 'Postadresse',
  addressHelp: 'Om du vil ha svaret på papir.',
  named: 'Skal den offentlige siden om kravet si hvem som spør?',
  namedNo: 'Nei',
  namedYes: 'Ja, med dette navnet',
  publicName: 'Navn på den offentlige siden',
  files: 'Vedlegg',
  filesHelp: 'Inntil fem filer, til sammen 12 MB. Har du vedtak, fullmakt eller skjermbilde, legg det ved her.',
  filesAgain: 'Filene må velges på nytt.',
  trap: 'La dette feltet stå tomt',
  signInFirst: 'Logg inn først',
  signInWhy:
    'Med ID-porten eller Feide. Da vet vi at det er deg, og du slipper å vise det etterpå. Det du har skrevet her, må skrives på nytt.',
  whichHelp: 'Vet du ikke hvilket skjema du trenger?',
  whichLink: 'Svar på tre spørsmål',
  tooYoung: 'Dette kan du ikke be om alene ennå',
  askInstead: 'Send oss et spørsmål',
  errors: {
    what: 'Skriv hva det gjelder',
    kind: 'Velg hva du vil',
    whom: 'Velg hvem det gjelder',
    child: 'Velg et barn',
    about: 'Skriv navnet på den det gjelder',
    says: 'Velg hvordan du står til barnet',
    name: 'Skriv navnet ditt',
    email: 'Skriv én e-postadresse, for eksempel navn@eksempel.no',
    publicName: 'Skriv navnet som skal stå der, eller velg nei',
    unit: 'Velg en skole i listen',
    long: (most: number) => `Skriv kortere: høyst ${most} tegn`,
    line: 'Skriv det på én linje',
    tooMany: 'Velg høyst fem filer',
    tooLarge: (name: string, megabytes: number) => `«${name}» er for stor. En fil kan være ${megabytes} MB.`,
    tooMuch: (megabytes: number) => `Filene er for store til sammen. De kan være ${megabytes} MB.`,
    trap: 'Dette feltet er for roboter. Tøm det, og send igjen.',
  },
  which: {
    title: 'Hva trenger du?',
    lead: 'Svar på inntil tre spørsmål, så finner vi riktig skjema.',
    question: (n: number) => `Spørsmål ${n}`,
    next: 'Neste',
    answers: 'Du har svart',
    change: 'Endre',
    found: 'Dette trenger du',
    go: 'Gå til skjemaet',
    again: 'Begynn på nytt',
    all: 'Alle skjemaene',
    choose: 'Velg et svar',
  },
  receipt: {
    title: 'Kvittering',
    lead: (number: string) => `Vi har fått det du sendte. Det er sak ${number}.`,
    keep: 'Ta vare på denne siden: lagre adressen, eller skriv den ut. Den som har adressen, ser det du ser her.',
    number: 'Saksnummer',
    kind: 'Hva det er',
    came: 'Kom',
    reference: 'Referanse',
    who: 'Hvem har saken',
    whoNobody: (owner: string) => `${owner}, som fordeler den til en saksbehandler`,
    whoSomebody: (owner: string) => `En saksbehandler i ${owner}`,
    next: 'Hva skjer nå',
    stands: 'Slik står saken',
    mailed: 'Kvitteringen er også sendt på e-post.',
    here: 'Svaret kommer på denne siden.',
    secret: 'Saken er fortrolig',
    secretText: 'Her står bare nummeret og fristen. Sendte du det innlogget, ser du mer når du logger inn.',
    secretAnybody:
      'Du trenger ikke si hvem du er. Vil du at vi skal kunne spørre deg om noe, skriv en adresse i feltet under.',
    secretShow:
      'Sendte du det uten å logge inn, tar vi kontakt om hvordan du viser hvem du er. Har du ikke gitt oss en adresse, skriv en i feltet under.',
    signIn: 'Logg inn og se saken',
    messages: 'Meldinger',
    none: 'Ingen meldinger ennå.',
    fromYou: 'Fra deg',
    toYou: 'Til deg',
    write: 'Legg til noe',
    message: 'Melding',
    disagree: 'Hva er du uenig i?',
    why: 'Vil du si hvorfor?',
    writeHelp: 'Den som har saken, leser det. Skriv ikke mer om andre enn det som trengs.',
    send: 'Send meldingen',
    withdraw: 'Trekk kravet',
    withdrawHelp: 'Da avsluttes saken uten svar. Du kan sende et nytt krav når som helst.',
    withdrawYes: 'Ja, trekk kravet',
    complain: 'Klag på svaret',
    complainHelp:
      'Skriv hva du er uenig i. Vi vurderer saken på nytt, og sender den til klageinstansen hvis svaret blir stående.',
    silence: 'Klag over at ingen har svart',
    silenceWords: 'Hva klager du over?',
    silenceHelp:
      'Det er gått mer enn fem arbeidsdager uten svar, og det regnes som et avslag (offentleglova § 32 andre ledd). Vi skal svare deg eller sende klagen til Statsforvalteren.',
    complainSend: 'Send klagen',
    written: 'Meldingen er lagt i saken.',
    withdrawn: 'Kravet er trukket.',
    complained: 'Klagen er lagt i saken.',
    silent:
      'Har du ikke fått svar etter fem arbeidsdager, kan du klage på det (offentleglova § 32 andre ledd). Da kommer skjemaet for det her på siden.',
    empty: 'Skriv noe her',
  },
  withdrawnWords: 'Kravet er trukket av den som sendte det.',
  states: {
    received: 'Saken er kommet inn. Ingen har begynt på den ennå.',
    active: 'En saksbehandler arbeider med saken.',
    decided: 'Saken er avgjort. Svaret er på vei til deg.',
    answered: 'Saken er besvart.',
    complaint: 'Klagen din blir vurdert på nytt.',
    appealed: 'Klagen er sendt til klageinstansen.',
    closed: 'Saken er avsluttet.',
  } as Readonly<Record<MatterState, string>>,
  outcome: (words: string) => `Utfallet ble: ${words}.`,
  breachNext:
    'Vi undersøker det straks. Er det risiko for noen, skal Datatilsynet ha melding innen 72 timer (personvernforordningen art. 33).',
  due: (day: string) => `Du skal ha svar senest ${day}.`,
  overdue: (day: string) => `Du skulle hatt svar ${day}. Fristen er ute.`,
  stopped: 'Fristen står stille nå.',
  noDay: 'Ingen frist venter på oss.',
  own: {
    title: 'Det jeg har bedt om',
    lead: (count: number) =>
      count === 0
        ? 'Du har ikke bedt om noe her ennå.'
        : count === 1
          ? 'Du er part i én sak.'
          : `Du er part i ${count} saker.`,
    caption: 'Saker der du er part',
    number: 'Sak',
    kind: 'Hva',
    stands: 'Slik står den',
    due: 'Frist',
    asked: 'Du spurte',
    about: 'Saken gjelder deg',
    new: 'Be om noe nytt',
    secret: 'Fortrolig: åpnes med sterk innlogging.',
    onlyStands: 'Saken gjelder deg, men en annen har spurt. Meldingene er mellom dem og oss.',
    children: 'Gjelder saken et barn, kan barnet også se hvordan den står.',
  },
};

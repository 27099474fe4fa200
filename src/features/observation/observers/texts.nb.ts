import type { Observer } from '../observation.ts';
import type { GapKind } from './gap.ts';
import type { FileObserver, LeftOutReason } from './reading.ts';

const one = (count: number, single: string, several: string) =>
  `${count.toLocaleString('nb-NO')} ${count === 1 ? single : several}`;

/** What the pages of observers say in bokmål; the other languages have the same. */
export const observersNb = {
  observers: {
    'web-scan': 'Skanning av nettsted',
    statement: 'Publisert erklæring',
    feide: 'Feides tjenesteliste',
    entra: 'Apper i Entra ID',
    'network-log': 'DNS- eller proxylogg',
    'extension-log': 'Nettleserutvidelser',
    'export-columns': 'Kolonner i en eksport',
    purchases: 'Fakturaer eller appkjøp',
    'sign-in-log': 'Innloggingslogg',
    'school-form': 'Skolens svar',
  } satisfies Record<Observer, string>,
  gaps: {
    'not-registered': 'Observert, ikke registrert',
    'receives-more': 'Mottar mer enn registrert',
    'not-observed': 'Registrert, ikke observert',
    registered: 'Observert og registrert',
  } satisfies Record<GapKind, string>,
  page: {
    menu: 'Observasjoner',
    title: 'Det som faktisk skjer',
    lead: (missing: number, more: number, silent: number) =>
      [
        missing > 0 &&
          `${one(missing, 'system er observert, men ikke registrert', 'systemer er observert, men ikke registrert')}.`,
        more > 0 && `${one(more, 'mottar', 'mottar')} mer enn det som er registrert.`,
        silent > 0 && `${one(silent, 'er registrert', 'er registrert')}, men ikke observert på lenge.`,
      ]
        .filter((part) => part !== false)
        .join(' ') || 'Alt som er observert, står i registeret.',
    leadNone: 'Ingenting er observert ennå. Les inn en liste eller en logg, så ser dere hva registeret mangler.',
    leadOwn: 'For skolene du leder og for hele virksomheten:',
    ownAndWhole: 'Skolene du leder, og hele virksomheten',
    readIn: 'Les inn en fil',
    schoolForm: 'Skolens skjema',
    statements: 'Erklæringer på nett',
    unit: 'Skole',
    everywhere: 'Hele virksomheten',
    days: 'Regnes som ikke observert etter (dager)',
    intro: {
      'not-registered': 'Noen har sett dette i bruk. Før det inn i registeret, eller ta det ut av bruk.',
      'receives-more': 'Systemet får opplysninger som registeret ikke sier at det får.',
      'not-observed': 'Ingen har sett dette på lenge, eller noen gang. Er det fortsatt i bruk?',
      registered: 'Det som er sett, står i registeret.',
    } satisfies Record<GapKind, string>,
    none: 'Ingen.',
    system: 'System',
    where: 'Hvor',
    last: 'Sist sett',
    never: 'aldri',
    seenBy: 'Sett av',
    lookedBy: 'Har sett etter',
    notLooked: 'Ingen har sett etter',
    notLookedIntro: (days: number) =>
      `Her har ingen sett etter hva som er i bruk de siste ${days} dagene. At ingenting er funnet, betyr ingenting.`,
    nobodyWhole: 'For hele virksomheten har heller ingen sett etter.',
    lookedWhole: (who: string) =>
      `For hele virksomheten har disse sett etter: ${who}. De ser hva virksomheten har, ikke hvilke skoler som bruker det.`,
    allLooked: 'Noen har sett etter overalt.',
    lookedAt: (n: number) => (n === 1 ? 'Stedet der noen har sett etter' : `De ${n} stedene der noen har sett etter`),
    notKnownInUse: 'Registrert her, ikke kjent om i bruk',
    nothingRegistered: 'Ingenting er registrert her heller.',
    andMore: (n: number) => `og ${n} til`,
    notLookedBy: 'Har ikke sett etter',
    noneLooked: 'Ingen har sett etter, så det er ikke kjent.',
    leadNotLooked: (n: number, of: number) =>
      of === 1
        ? 'Her har ingen sett etter, så hva som brukes, er ikke kjent.'
        : `På ${n} av ${of} steder har ingen sett etter, så hva som brukes der, er ikke kjent.`,
    fields: 'Mottar også',
    wayOut: 'Veien ut',
    register: 'Før inn',
    fromCatalogue: 'Står i katalogen',
    registerUse: 'Før inn at skolen bruker det',
    flow: 'Før inn hva det mottar',
    entry: 'Se i registeret',
    stillUsed: 'Se om det fortsatt er i bruk',
    sources: 'Hvem har sett etter, og når',
    observer: 'Kilde',
    lastRun: 'Sist',
    runs: 'Ganger',
    neverRun: 'aldri',
    failed: (day: string) => `Siste forsøk ${day} mislyktes: hva som er i bruk siden, er ikke kjent.`,
    difference: 'Avvik',
    said: 'Avgjort',
    undecided: 'Ingen har avgjort dette.',
    which: 'Hva gjelder det?',
    toDecide: 'Avgjør',
    decide: 'Hva har dere kommet fram til?',
    decideIntro:
      'Avviket blir stående i kontrollen til registeret eller det som skjer, er annerledes. Kontrollen sier hva dere har avgjort, når, og til når.',
    decision: 'Avgjørelse',
    reason: 'Hvorfor, eller til hvem',
    until: 'Til og med',
    untilHelp: 'Dagen dere ser på det igjen, hvis det ikke er rettet før. Tomt betyr at ingen dag er satt.',
    save: 'Lagre',
    saved: 'Lagret.',
    noPersons: 'Ingen observasjon er om en person. Hvem som har brukt et system, blir ikke tatt vare på.',
  },
  readIn: {
    title: 'Les inn det som er observert',
    lead: 'Du får se i ord hva som ble lest, før noe tas vare på. Selve filen lagres ikke.',
    kind: 'Hva er filen?',
    kinds: {
      feide: 'JSON slik api.feide.no/2/sp/ svarer: tjenester og hva hver får.',
      entra: 'JSON fra Microsoft Graph med servicePrincipals og oauth2PermissionGrants.',
      'network-log': 'Logg fra dnsmasq, BIND eller Squid, eller CSV. Hvem som var hvor, telles og glemmes.',
      'extension-log': 'Rapport fra Google Admin, Intune eller Defender.',
      'export-columns': 'Overskriftene i en eksport fra det skoleadministrative systemet. Radene leses ikke.',
      purchases: 'Regneark eller CSV med det som er kjøpt.',
      'sign-in-log': 'Fra Entra ID eller Feide: hvordan folk faktisk logger inn.',
    } satisfies Record<FileObserver, string>,
    file: 'Fil',
    fileHelp: 'Inntil 4,5 MB her. Større filer: skolevern observe på tjeneren.',
    unit: 'Hvor er det sett?',
    recipient: 'Hvem får eksporten?',
    recipientHelp: 'Bare for kolonner i en eksport: navnet på systemet som tar imot filen.',
    catalogue: 'Filen er Feides liste over alle tjenester',
    catalogueHelp: 'Da tas bare det med som registrerte systemer mottar.',
    send: 'Les filen',
    noFile: 'Velg en fil.',
    noKind: 'Velg hva filen er.',
  },
  preview: {
    title: 'Dette ble lest',
    lead: (lines: number, kept: number) =>
      `${one(lines, 'linje', 'linjer')} er lest. ${one(kept, 'observasjon', 'observasjoner')} kan tas vare på. Ingenting er lagret ennå.`,
    nothing: 'Det er ingenting å ta vare på i filen.',
    keptTitle: 'Dette tas vare på',
    leftTitle: 'Dette tas ikke vare på',
    left: {
      'few-clients': (n: number) => `${one(n, 'sted er', 'steder er')} besøkt av så få at det kan peke på noen.`,
      'names-somebody': (n: number) => `${one(n, 'navn har', 'navn har')} en bruker eller en adresse i seg.`,
      'local-name': (n: number) =>
        `${one(n, 'navn er lokalt', 'navn er lokale')} eller er ikke navn på et sted utenfor.`,
      'not-a-request': (n: number) => `${one(n, 'linje er ingen forespørsel', 'linjer er ingen forespørsel')}.`,
      'not-understood': (n: number) => `${one(n, 'linje var', 'linjer var')} ikke til å forstå.`,
      'not-in-use': (n: number) => `${one(n, 'linje gjelder', 'linjer gjelder')} tjenester som ikke står i registeret.`,
      'part-of-platform': (n: number) =>
        `${one(n, 'app er', 'apper er')} deler av plattformen som ingen har tatt i bruk.`,
      failed: (n: number) => `${one(n, 'innlogging', 'innlogginger')} lyktes ikke.`,
      blank: (n: number) => `${one(n, 'linje har', 'linjer har')} ikke noe navn.`,
    } satisfies Record<LeftOutReason, (n: number) => string>,
    file: 'Selve filen. Bare fingeravtrykket (SHA-256) blir igjen:',
    people: 'Hvem det gjelder: klienter, brukere, enheter og innlogginger er talt og glemt.',
    name: 'Navn',
    registered: 'I registeret',
    yes: 'ja',
    no: 'nei',
    fields: 'Mottar eller kan',
    ways: 'Logger inn med',
    when: 'Sist',
    times: 'Ganger',
    shown: (shown: number, all: number) => `De ${shown} første av ${all} vises.`,
    keep: 'Ta vare på dette',
    discard: 'Forkast',
    kept: (n: number) => `${one(n, 'observasjon er', 'observasjoner er')} tatt vare på.`,
    discarded: 'Forkastet. Ingenting er tatt vare på.',
    factors: (n: number) => one(n, 'faktor', 'faktorer'),
    factorsUnknown: 'ukjent antall faktorer',
  },
};

export type ObserversTexts = typeof observersNb;

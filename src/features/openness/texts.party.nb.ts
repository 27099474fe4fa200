import type { OpennessTexts } from './texts.nb.ts';

/** What the pages say of party access in place of a request for documents, and of what only it asks for. */
export interface PartyTexts {
  readonly over: (texts: OpennessTexts) => OpennessTexts;
  readonly internal: string;
  readonly later: string;
  readonly shows: string;
  readonly sort: string;
  readonly sortHelp: string;
  readonly facts: string;
  readonly factsHelp: string;
  readonly factsWays: Readonly<Record<'given' | 'none' | 'immaterial' | 'elsewhere', string>>;
  readonly factsReason: string;
  readonly factsReasonHelp: string;
  readonly why: string;
  readonly whyHelp: string;
  readonly keepWhy: string;
  readonly keepWhyHelp: string;
  readonly statement: string;
  readonly child: (section: string) => string;
}

/** In bokmål. */
export const nb: PartyTexts = {
  over: (texts) => ({
    ...texts,
    links: { ...texts.links, findNote: 'Let i det Skolevern har, og spør skolene om resten av sakens dokumenter.' },
    ways: {
      ...texts.ways,
      mail: (address) => `På e-post til ${address}. E-post er ikke sikkert: brevet og filene kan bli lest av andre`,
    },
    decide: {
      ...texts.decide,
      lead: 'En part har rett til å se sakens dokumenter hvis ikke en bestemmelse sier noe annet. Da må avslaget vise til den.',
      law: (day, act) => `Bestemmelsene er de som gjelder ${day}, i ${act}.`,
      decisions: {
        ...texts.decide.decisions,
        open: ['Hele dokumentet', 'Parten får det. Filen går med brevet.'],
        deferred: ['Innsyn senere', 'Så lenge undersøkelser pågår, eller til en prøve er bedømt (§ 20).'],
      },
      ground: 'Bestemmelse i forvaltningsloven',
      groundHelp: 'Med ledd og bokstav, slik § 21 krever.',
      groups: { ...texts.decide.groups, information: 'Opplysninger parten ikke har krav på', document: 'Andre' },
      secrecyHelp: 'Kreves når parten er under 15 år. Ellers går taushetsplikt ikke foran partens rett (§ 13 b).',
      widerHelp:
        'Også når dere kan gjøre unntak, skal dere vurdere å gi innsyn (§ 18 andre ledd). Skriv hvorfor behovet for unntak veier tyngre enn hensynet til parten.',
      restHelp: 'Gjelder bestemmelsen bare opplysninger i dokumentet, skal resten gis.',
      explanationHelp: 'Hva som er tatt ut, og hva som gis. Finnes det ikke: hvor dere har lett. Står i brevet.',
      untilDayHelp: 'Dagen dere gir innsyn.',
      may: 'kan, etter vurdering (§ 18 andre ledd)',
    },
    answer: {
      ...texts.answer,
      editIntro:
        'Det som følger av avgjørelsene og loven, står fast. Resten kan du skrive om. Er saken avgjort, kan du ta bort fristen for å uttale seg.',
    },
    interim: {
      ...texts.interim,
      lead: 'Sier hvorfor svaret tar tid, og når det kommer (forvaltningsloven § 11 a). Det stanser ingen frist.',
    },
    complaint: {
      ...texts.complaint,
      whyHelp:
        'Svar på det som står i klagen. Det går til Statsforvalteren. Parten får det også, om ikke begrunnelsen for avslaget er holdt tilbake.',
    },
  }),
  internal: 'Interne dokumenter: faktiske opplysninger skal gis likevel',
  later: 'Innsyn senere',
  shows: 'Hva dere må vise',
  sort: 'Hva slags dokument er det?',
  sortHelp: 'I en kommune er mange dokumenter ikke interne (§ 18 d). Da kan de ikke unntas som det.',
  facts: 'Hva blir av de faktiske opplysningene i det?',
  factsHelp: 'Parten har rett til fakta og sammendrag av fakta, også når dokumentet er internt (§ 18 c).',
  factsWays: {
    given: 'Parten får dem, som en del av dokumentet eller et utdrag',
    none: 'Det er ingen faktiske opplysninger i det',
    immaterial: 'De er uten betydning for avgjørelsen',
    elsewhere: 'De står i et annet dokument som parten har tilgang til',
  },
  factsReason: 'Hvorfor er de uten betydning, eller hvor står de?',
  factsReasonHelp: 'Står i brevet.',
  why: 'Hvorfor er vilkåret oppfylt her?',
  whyHelp:
    'For en annens helse og andre forhold (§ 19 andre ledd): hvorfor det ikke er av vesentlig betydning for parten. Hva hver bestemmelse krever, står nederst på siden.',
  keepWhy: 'Begrunnelsen røper det som er unntatt, og skal ikke stå i brevet',
  keepWhyHelp: 'Brevet sier da at den er utelatt (§ 24 tredje ledd). Den blir stående i saken.',
  statement: 'Frist for å uttale seg',
  child: (section) => `Er parten et barn over 15 år med verge, skal barnet selv også få brevet (${section}).`,
};

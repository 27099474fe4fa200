import type { PartyTexts } from './texts.party.nb.ts';

/** In nynorsk. */
export const nn: PartyTexts = {
  over: (texts) => ({
    ...texts,
    links: { ...texts.links, findNote: 'Leit i det Skolevern har, og spør skulane om resten av dokumenta i saka.' },
    ways: {
      ...texts.ways,
      mail: (address) => `På e-post til ${address}. E-post er ikkje sikkert: brevet og filene kan bli lesne av andre`,
    },
    decide: {
      ...texts.decide,
      lead: 'Ein part har rett til å sjå dokumenta i saka om ikkje ei føresegn seier noko anna. Då må avslaget vise til ho.',
      law: (day, act) => `Føresegnene er dei som gjeld ${day}, i ${act}.`,
      decisions: {
        ...texts.decide.decisions,
        open: ['Heile dokumentet', 'Parten får det. Fila går med brevet.'],
        deferred: ['Innsyn seinare', 'Så lenge undersøkingar går føre seg, eller til ei prøve er bedømt (§ 20).'],
      },
      ground: 'Føresegn i forvaltningslova',
      groundHelp: 'Med ledd og bokstav, slik § 21 krev.',
      groups: { ...texts.decide.groups, information: 'Opplysningar parten ikkje har krav på', document: 'Andre' },
      secrecyHelp: 'Trengst når parten er under 15 år. Elles går teieplikt ikkje føre retten til parten (§ 13 b).',
      widerHelp:
        'Også når de kan gjere unntak, skal de vurdere å gi innsyn (§ 18 andre ledd). Skriv kvifor behovet for unntak veg tyngre enn omsynet til parten.',
      restHelp: 'Gjeld føresegna berre opplysningar i dokumentet, skal resten givast.',
      explanationHelp: 'Kva som er teke ut, og kva som blir gitt. Finst det ikkje: kvar de har leitt. Står i brevet.',
      untilDayHelp: 'Dagen de gir innsyn.',
      may: 'kan, etter vurdering (§ 18 andre ledd)',
    },
    answer: {
      ...texts.answer,
      editIntro:
        'Det som følgjer av avgjerdene og lova, står fast. Resten kan du skrive om. Er saka avgjord, kan du ta bort fristen for å uttale seg.',
    },
    interim: {
      ...texts.interim,
      lead: 'Seier kvifor svaret tek tid, og når det kjem (forvaltningslova § 11 a). Det stansar ingen frist.',
    },
    complaint: {
      ...texts.complaint,
      whyHelp:
        'Svar på det som står i klaga. Det går til Statsforvaltaren. Parten får det også, om ikkje grunngivinga for avslaget er halden tilbake.',
    },
  }),
  internal: 'Interne dokument: faktiske opplysningar skal givast likevel',
  later: 'Innsyn seinare',
  shows: 'Kva de må vise',
  sort: 'Kva slags dokument er det?',
  sortHelp: 'I ein kommune er mange dokument ikkje interne (§ 18 d). Då kan dei ikkje unnatakast som det.',
  facts: 'Kva blir av dei faktiske opplysningane i det?',
  factsHelp: 'Parten har rett til fakta og samandrag av fakta, også når dokumentet er internt (§ 18 c).',
  factsWays: {
    given: 'Parten får dei, som ein del av dokumentet eller eit utdrag',
    none: 'Det er ingen faktiske opplysningar i det',
    immaterial: 'Dei er utan betydning for avgjerda',
    elsewhere: 'Dei står i eit anna dokument som parten har tilgang til',
  },
  factsReason: 'Kvifor er dei utan betydning, eller kvar står dei?',
  factsReasonHelp: 'Står i brevet.',
  why: 'Kvifor er vilkåret oppfylt her?',
  whyHelp:
    'For helsa til ein annan og andre forhold (§ 19 andre ledd): kvifor det ikkje er av vesentleg betydning for parten. Kva kvar føresegn krev, står nedst på sida.',
  keepWhy: 'Grunngivinga røper det som er unnateke, og skal ikkje stå i brevet',
  keepWhyHelp: 'Brevet seier då at ho er utelaten (§ 24 tredje ledd). Ho blir ståande i saka.',
  statement: 'Frist for å uttale seg',
  child: (section) => `Er parten eit barn over 15 år med verje, skal barnet sjølv også få brevet (${section}).`,
};

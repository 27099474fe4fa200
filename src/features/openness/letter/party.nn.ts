import type { PartyCited, PartyWords } from './party.nb.ts';
import type { LetterWords } from './words.nb.ts';

/** In nynorsk. */
export const nn = (words: LetterWords, law: PartyCited): PartyWords => ({
  answer: {
    ...words.answer,
    subject: (subject) => `Svar på krav om partsinnsyn: ${subject}`,
    opening: (day) =>
      `Vi viser til kravet ditt om innsyn som part, som vi fekk ${day}. Ein part har rett til å sjå dokumenta i saka, med nokre unntak (${law.right}).`,
    noDocuments: 'Vi har ikkje funne nokon dokument i saka.',
  },
  document: {
    ...words.document,
    partly: (section, what) =>
      `Du får dokumentet med noko teke ut. Det som er teke ut, er unnateke etter ${section}, fordi det er ${what}.`,
    refused: (section, what) => `Du får ikkje dokumentet. Det er unnateke etter ${section}, fordi det er ${what}.`,
    refusedParts: (section, what) => `Du får ikkje dokumentet. Det inneheld ${what}. Det er unnateke etter ${section}.`,
    wider: (reason) => `Vi har vurdert å gi innsyn likevel (${law.wider}): ${reason}`,
    rest: (section, what) =>
      section === undefined
        ? `Ikkje noko anna kan givast, fordi ${what}.`
        : `Heller ikkje resten blir gitt, fordi ${what} (${section}).`,
    deferred: (section, what, until) => `Innsyn er utsett ${until} etter ${section}, fordi det er ${what}.`,
    nonexistent: (section) => `Vi har ikkje dette dokumentet. Retten til innsyn gjeld dokumenta i saka (${section}).`,
  },
  keptWhy: `Vi kan ikkje grunngi dette nærare utan å røpe det som er unnateke (${law.keptWhy}).`,
  widerOnly: `Vi har vurdert å gi innsyn likevel (${law.wider}), men behovet for unntak veg tyngst.`,
  representative: `Ein som representerer deg, kan be om å få vite det. Då får dei det, om ikkje særlege grunnar taler mot det (${law.representative}).`,
  facts: {
    given: `Dei faktiske opplysningane i dokumentet får du (${law.facts}).`,
    none: `Du har rett til faktiske opplysningar også i slike dokument (${law.facts}). Vi har sett etter, og det er ingen i dette.`,
    immaterial: (reason) =>
      `Dokumentet har faktiske opplysningar, men dei er utan betydning for avgjerda (${law.facts}): ${reason}`,
    elsewhere: (reason) =>
      `Dei faktiske opplysningane finn du i eit anna dokument som du har tilgang til (${law.facts}): ${reason}`,
  },
  use: {
    heading: 'Slik kan du bruke det du får',
    text: `Dokumenta kan ha opplysningar om andre som er underlagde teieplikt. Dei kan du berre bruke, og dele med andre, så langt det trengst for å ta vare på interessene dine i saka (${law.use}). Brot på dette kan straffast (straffeloven § 209).`,
    says: ['berre bruke', law.use, 'straffeloven § 209'],
  },
  statement: (day) => `Vil du uttale deg om det du har fått, er fristen ${day} (${law.statement}).`,
  complaintRight: {
    heading: 'Kva du kan gjere no',
    text: ({ act }) =>
      `Du kan klage på avslaget til Statsforvaltaren (${law.appeal}). Fristen er tre veker frå du fekk dette brevet (${act}). Send klaga til oss, og sei kva du vil ha endra, gjerne også kvifor. Vi vurderer saka på nytt, og sender klaga vidare om du ikkje får medhald. Spør oss om du vil ha hjelp til å klage.`,
    says: ['klage på avslaget', 'Statsforvaltaren', law.appeal, 'Fristen er tre veker', 'til oss'],
  },
  interim: {
    ...words.interim,
    opening: (day) => `Vi viser til kravet ditt om innsyn som part, som vi fekk ${day}. Du har ikkje fått svar enno.`,
    silence: `Vi skal svare utan ugrunna opphald, og seie frå når det tek tid (${law.interim}).`,
  },
  complaint: {
    ...words.complaint,
    subject: (subject) => `Klage på avslag om partsinnsyn: ${subject}`,
    opening: (owner, day) =>
      `${owner} fekk ${day} eit krav om partsinnsyn, som heilt eller delvis blei avslått. Avslaget er påklaga. Vi har gjort dei undersøkingane klaga gir grunn til, og held fast på avslaget.`,
    request: `Vi ber Statsforvaltaren avgjere klaga (${law.appeal}).`,
    upheld: (section, why) => `Avslaget etter ${section} står. ${why}`,
  },
});

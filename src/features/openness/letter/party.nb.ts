import type { LetterWords } from './words.nb.ts';

/** The provisions that letters of party access cite, each with its act, as they are law on a day. */
export interface PartyCited {
  readonly right: string;
  readonly wider: string;
  readonly facts: string;
  readonly appeal: string;
  readonly keptWhy: string;
  readonly representative: string;
  readonly use: string;
  readonly statement: string;
  readonly interim: string;
}

/** What letters of party access say in place of those of offentleglova. Sections come cited with their act. */
export interface PartyWords
  extends Pick<LetterWords, 'answer' | 'document' | 'complaintRight' | 'interim' | 'complaint'> {
  readonly keptWhy: string;
  /** Wider access was considered, where the reason would tell what is kept. */
  readonly widerOnly: string;
  readonly representative: string;
  readonly facts: {
    readonly given: string;
    readonly none: string;
    readonly immaterial: (reason: string) => string;
    readonly elsewhere: (reason: string) => string;
  };
  readonly use: { readonly heading: string; readonly text: string; readonly says: readonly string[] };
  readonly statement: (day: string) => string;
}

/** In bokmål. */
export const nb = (words: LetterWords, law: PartyCited): PartyWords => ({
  answer: {
    ...words.answer,
    subject: (subject) => `Svar på krav om partsinnsyn: ${subject}`,
    opening: (day) =>
      `Vi viser til kravet ditt om innsyn som part, som vi fikk ${day}. En part har rett til å se sakens dokumenter, med noen unntak (${law.right}).`,
    noDocuments: 'Vi har ikke funnet noen dokumenter i saken.',
  },
  document: {
    ...words.document,
    partly: (section, what) =>
      `Du får dokumentet med noe tatt ut. Det som er tatt ut, er unntatt etter ${section}, fordi det er ${what}.`,
    refused: (section, what) => `Du får ikke dokumentet. Det er unntatt etter ${section}, fordi det er ${what}.`,
    refusedParts: (section, what) => `Du får ikke dokumentet. Det inneholder ${what}. Det er unntatt etter ${section}.`,
    wider: (reason) => `Vi har vurdert å gi innsyn likevel (${law.wider}): ${reason}`,
    rest: (section, what) =>
      section === undefined
        ? `Ikke noe annet kan gis, fordi ${what}.`
        : `Heller ikke resten gis, fordi ${what} (${section}).`,
    deferred: (section, what, until) => `Innsyn er utsatt ${until} etter ${section}, fordi det er ${what}.`,
    nonexistent: (section) =>
      `Vi har ikke dette dokumentet. Retten til innsyn gjelder dokumentene i saken (${section}).`,
  },
  keptWhy: `Vi kan ikke begrunne dette nærmere uten å røpe det som er unntatt (${law.keptWhy}).`,
  widerOnly: `Vi har vurdert å gi innsyn likevel (${law.wider}), men behovet for unntak veier tyngst.`,
  representative: `En som representerer deg, kan be om å få vite det. Da får de det, hvis ikke særlige grunner taler mot det (${law.representative}).`,
  facts: {
    given: `De faktiske opplysningene i dokumentet får du (${law.facts}).`,
    none: `Du har rett til faktiske opplysninger også i slike dokumenter (${law.facts}). Vi har sett etter, og det er ingen i dette.`,
    immaterial: (reason) =>
      `Dokumentet har faktiske opplysninger, men de er uten betydning for avgjørelsen (${law.facts}): ${reason}`,
    elsewhere: (reason) =>
      `De faktiske opplysningene finner du i et annet dokument som du har tilgang til (${law.facts}): ${reason}`,
  },
  use: {
    heading: 'Slik kan du bruke det du får',
    text: `Dokumentene kan ha taushetsbelagte opplysninger om andre. Dem kan du bare bruke, og dele med andre, så langt det trengs for å ivareta interessene dine i saken (${law.use}). Brudd på dette kan straffes (straffeloven § 209).`,
    says: ['bare bruke', law.use, 'straffeloven § 209'],
  },
  statement: (day) => `Vil du uttale deg om det du har fått, er fristen ${day} (${law.statement}).`,
  complaintRight: {
    heading: 'Hva du kan gjøre nå',
    text: ({ act }) =>
      `Du kan klage på avslaget til Statsforvalteren (${law.appeal}). Fristen er tre uker fra du fikk dette brevet (${act}). Send klagen til oss, og si hva du vil ha endret, gjerne også hvorfor. Vi vurderer saken på nytt, og sender klagen videre hvis du ikke får medhold. Spør oss hvis du vil ha hjelp til å klage.`,
    says: ['klage på avslaget', 'Statsforvalteren', law.appeal, 'Fristen er tre uker', 'til oss'],
  },
  interim: {
    ...words.interim,
    opening: (day) => `Vi viser til kravet ditt om innsyn som part, som vi fikk ${day}. Du har ikke fått svar ennå.`,
    silence: `Vi skal svare uten ugrunnet opphold, og si fra når det tar tid (${law.interim}).`,
  },
  complaint: {
    ...words.complaint,
    subject: (subject) => `Klage på avslag om partsinnsyn: ${subject}`,
    opening: (owner, day) =>
      `${owner} fikk ${day} et krav om partsinnsyn, som helt eller delvis ble avslått. Avslaget er påklaget. Vi har gjort de undersøkelsene klagen gir grunn til, og opprettholder avslaget.`,
    request: `Vi ber Statsforvalteren avgjøre klagen (${law.appeal}).`,
    upheld: (section, why) => `Avslaget etter ${section} opprettholdes. ${why}`,
  },
});

import type { LetterWords } from './words.nb.ts';

const many = (count: number, one: string, more: string) =>
  count === 1 ? `eitt dokument ${one}` : `${count} dokument ${more}`;

/** What letters say in nynorsk. */
export const nn: LetterWords = {
  head: { case: (number) => `Sak ${number}`, day: (day) => day, to: (name) => `Til ${name}` },
  answer: {
    subject: (subject) => `Svar på krav om innsyn: ${subject}`,
    opening: (day) => `Vi viser til kravet ditt om innsyn, som vi fekk ${day}.`,
    result: {
      open: (n) => many(n, 'blir gitt ut', 'blir gitt ut'),
      partly: (n) => many(n, 'blir gitt ut med noko teke ut', 'blir gitt ut med noko teke ut'),
      refused: (n) => many(n, 'er unnateke', 'er unnatekne'),
      deferred: (n) => many(n, 'får du innsyn i seinare', 'får du innsyn i seinare'),
      'does-not-exist': (n) => many(n, 'har vi ikkje', 'har vi ikkje'),
      'consent-asked': (n) => many(n, 'ventar på samtykke', 'ventar på samtykke'),
      undecided: (n) => many(n, 'er ikkje avgjort', 'er ikkje avgjorde'),
    },
    resultLead: (parts) => `Kort sagt: ${parts}.`,
    noDocuments: 'Vi har ikkje funne nokon dokument som kravet gjeld.',
  },
  document: {
    open: 'Du får dokumentet.',
    attached: 'Det ligg ved.',
    partly: (section, what) =>
      `Du får dokumentet med noko teke ut. Det som er teke ut, er unnateke etter offentleglova ${section}, fordi det er ${what}.`,
    refused: (section, what) =>
      `Du får ikkje dokumentet. Det er unnateke etter offentleglova ${section}, fordi det er ${what}.`,
    refusedParts: (section, what) =>
      `Du får ikkje dokumentet. Det inneheld ${what}. Det er unnateke etter offentleglova ${section}.`,
    secrecy: (provision) => `Teieplikta følgjer av ${provision}.`,
    wider: (reason) => `Vi har vurdert å gi innsyn likevel (offentleglova § 11): ${reason}`,
    rest: (section, what) =>
      section === undefined
        ? `Ikkje noko anna kan givast, fordi ${what}.`
        : `Heller ikkje resten blir gitt, fordi ${what} (offentleglova ${section}).`,
    deferred: (section, what, until) =>
      `Innsyn er utsett ${until} etter offentleglova ${section}, fordi det er ${what}.`,
    untilDay: (day) => `til ${day}`,
    untilEvent: (event) => `til dette har skjedd: ${event},`,
    nonexistent: (section) =>
      `Vi har ikkje dette dokumentet. Retten til innsyn gjeld dokument som finst hos oss (offentleglova ${section}).`,
    consent: (provision, day) =>
      `Opplysningar i dokumentet er underlagde teieplikt (${provision}). Vi har spurt den dei gjeld, om samtykke (offentleglova § 13 tredje ledd). Svarfristen er ${day}. Du får svar etter det.`,
    undecided: 'Dette er ikkje avgjort enno.',
    sentOn: (body) => `Vi har sendt kravet vidare til ${body}, som kan ha dokumentet.`,
  },
  reasonsRight: {
    heading: 'Nærare grunngiving',
    text: 'Du kan krevje ei nærare grunngiving for avslaget innan tre veker etter at du fekk dette brevet. Då får du skriftleg vite hovudomsyna som har vore avgjerande, snarast råd og seinast innan ti arbeidsdagar etter at vi fekk kravet (offentleglova § 31 andre ledd).',
    says: ['nærare grunngiving', 'innan tre veker', 'ti arbeidsdagar'],
  },
  complaintRight: {
    heading: 'Klage',
    text: (law) =>
      `Du kan klage på avslaget til Statsforvaltaren (offentleglova § 32 første ledd). Fristen er tre veker frå du fekk dette brevet (${law.act}). Send klaga til oss; du kan svare på denne e-posten. Vi vurderer saka på nytt, og sender klaga vidare om du ikkje får medhald. Krev du nærare grunngiving innan fristen, går tre nye veker frå du har fått ho (${law.restart}).`,
    says: ['klage på avslaget', 'Statsforvaltaren', 'Fristen er tre veker', 'til oss'],
  },
  closing: (handler, owner) => `Helsing\n${handler}\n${owner}`,
  interim: {
    subject: (subject) => `Førebels svar: ${subject}`,
    opening: (day) => `Vi viser til kravet ditt om innsyn, som vi fekk ${day}. Du har ikkje fått svar enno.`,
    why: 'Vi må finne fram og vurdere dokumenta.',
    promise: (day) => `Du får svar seinast ${day}.`,
    given: 'Dette får du no:',
    silence:
      'Har du ikkje fått svar innan fem arbeidsdagar etter at vi fekk kravet, kan du klage til Statsforvaltaren som om det var avslått (offentleglova § 32 andre ledd). Eit førebels svar endrar ikkje det. Send klaga til oss.',
  },
  forward: {
    subject: (subject) => `Kravet ditt om innsyn er sendt vidare: ${subject}`,
    opening: (day) => `Vi viser til kravet ditt om innsyn, som vi fekk ${day}.`,
    text: (body, law) =>
      `Vi har ikkje dokumenta, og er ikkje rett organ for kravet. Vi har i dag sendt det vidare til ${body}, som skal svare deg (${law}). Fristane går hos dei frå dei får kravet.`,
    which: (titles) => `Det gjeld: ${titles}.`,
    bodySubject: (subject) => `Krav om innsyn sendt vidare: ${subject}`,
    bodyText: (owner, day, law) =>
      `${owner} fekk ${day} eit krav om innsyn som vi meiner høyrer til hos dykk. Vi sender det vidare (${law}). Den som spør, har fått vite det. Kravet står under.`,
    request: 'Kravet',
    answerTo: (who) => `Svar skal gå til: ${who}`,
  },
  reasons: {
    subject: (subject) => `Nærare grunngiving: ${subject}`,
    opening:
      'Du har kravd ei nærare grunngiving for avslaget. Her er hovudomsyna som har vore avgjerande (offentleglova § 31 andre ledd).',
    complaint: (law) =>
      `Du kan klage på avslaget til Statsforvaltaren. Fristen er tre veker frå du fekk denne grunngivinga (offentleglova § 32 første ledd; ${law.restart}). Send klaga til oss.`,
    says: ['klage på avslaget', 'Statsforvaltaren', 'Fristen er tre veker', 'til oss'],
  },
  complaint: {
    subject: (subject) => `Klage på avslag om innsyn: ${subject}`,
    told: (law) =>
      `Vi har vurdert saka på nytt og held fast på avslaget. Klaga di er i dag send til Statsforvaltaren, som avgjer ho (${law}). Her er det vi skreiv til dei.`,
    toldSubject: (subject) => `Klaga di er send til Statsforvaltaren: ${subject}`,
    silence: (owner, day) =>
      `${owner} fekk ${day} eit krav om innsyn. Det blei ikkje svara på innan fem arbeidsdagar, og det blir rekna som eit avslag (offentleglova § 32 andre ledd). Det manglande svaret er påklaga.`,
    toldSilence: (law) =>
      `Vi har ikkje svara deg i tide. Klaga di er i dag send til Statsforvaltaren, som avgjer ho (${law}). Her er det vi skreiv til dei.`,
    opening: (owner, day) =>
      `${owner} fekk ${day} eit krav om innsyn, som heilt eller delvis blei avslått. Avslaget er påklaga. Vi har gjort dei undersøkingane klaga gir grunn til, og held fast på avslaget.`,
    request: 'Vi ber Statsforvaltaren avgjere klaga (offentleglova § 32 første ledd).',
    contents:
      'Ved ligg kravet, svaret, klaga, den nye vurderinga vår og dokumenta. Dokumenta utan sladd ligg i ei eiga mappe og inneheld opplysningar som ikkje er gitt ut; dei er berre for klagebehandlinga.',
    upheld: (section, why) => `Avslaget etter offentleglova ${section} står. ${why}`,
  },
};

const many = (count: number, one: string, more: string) =>
  count === 1 ? `ett dokument ${one}` : `${count} dokumenter ${more}`;

/** What letters say in bokmål. */
export const nb = {
  head: { case: (number: string) => `Sak ${number}`, day: (day: string) => day, to: (name: string) => `Til ${name}` },
  answer: {
    subject: (subject: string) => `Svar på krav om innsyn: ${subject}`,
    opening: (day: string) => `Vi viser til kravet ditt om innsyn, som vi fikk ${day}.`,
    result: {
      open: (n: number) => many(n, 'gis ut', 'gis ut'),
      partly: (n: number) => many(n, 'gis ut med noe tatt ut', 'gis ut med noe tatt ut'),
      refused: (n: number) => many(n, 'er unntatt', 'er unntatt'),
      deferred: (n: number) => many(n, 'får du innsyn i senere', 'får du innsyn i senere'),
      'does-not-exist': (n: number) => many(n, 'har vi ikke', 'har vi ikke'),
      'consent-asked': (n: number) => many(n, 'venter på samtykke', 'venter på samtykke'),
      undecided: (n: number) => many(n, 'er ikke avgjort', 'er ikke avgjort'),
    },
    resultLead: (parts: string) => `Kort sagt: ${parts}.`,
    noDocuments: 'Vi har ikke funnet noen dokumenter som kravet gjelder.',
  },
  document: {
    open: 'Du får dokumentet.',
    attached: 'Det ligger ved.',
    partly: (section: string, what: string) =>
      `Du får dokumentet med noe tatt ut. Det som er tatt ut, er unntatt etter offentleglova ${section}, fordi det er ${what}.`,
    refused: (section: string, what: string) =>
      `Du får ikke dokumentet. Det er unntatt etter offentleglova ${section}, fordi det er ${what}.`,
    refusedParts: (section: string, what: string) =>
      `Du får ikke dokumentet. Det inneholder ${what}. Det er unntatt etter offentleglova ${section}.`,
    secrecy: (provision: string) => `Taushetsplikten følger av ${provision}.`,
    wider: (reason: string) => `Vi har vurdert å gi innsyn likevel (offentleglova § 11): ${reason}`,
    rest: (section: string | undefined, what: string) =>
      section === undefined
        ? `Ikke noe annet kan gis, fordi ${what}.`
        : `Heller ikke resten gis, fordi ${what} (offentleglova ${section}).`,
    deferred: (section: string, what: string, until: string) =>
      `Innsyn er utsatt ${until} etter offentleglova ${section}, fordi det er ${what}.`,
    untilDay: (day: string) => `til ${day}`,
    untilEvent: (event: string) => `til dette har skjedd: ${event},`,
    nonexistent: (section: string) =>
      `Vi har ikke dette dokumentet. Retten til innsyn gjelder dokumenter som finnes hos oss (offentleglova ${section}).`,
    consent: (provision: string, day: string) =>
      `Opplysninger i dokumentet er underlagt taushetsplikt (${provision}). Vi har spurt den de gjelder, om samtykke (offentleglova § 13 tredje ledd). Svarfristen er ${day}. Du får svar etter det.`,
    undecided: 'Dette er ikke avgjort ennå.',
    sentOn: (body: string) => `Vi har sendt kravet videre til ${body}, som kan ha dokumentet.`,
  },
  reasonsRight: {
    heading: 'Nærmere begrunnelse',
    text: 'Du kan kreve en nærmere begrunnelse for avslaget innen tre uker etter at du fikk dette brevet. Da får du skriftlig vite hovedhensynene som har vært avgjørende, så snart som mulig og senest innen ti arbeidsdager etter at vi fikk kravet (offentleglova § 31 andre ledd).',
    says: ['nærmere begrunnelse', 'innen tre uker', 'ti arbeidsdager'],
  },
  complaintRight: {
    heading: 'Klage',
    text: (law: { act: string; restart: string }) =>
      `Du kan klage på avslaget til Statsforvalteren (offentleglova § 32 første ledd). Fristen er tre uker fra du fikk dette brevet (${law.act}). Send klagen til oss; du kan svare på denne e-posten. Vi vurderer saken på nytt, og sender klagen videre hvis du ikke får medhold. Krever du nærmere begrunnelse innen fristen, løper tre nye uker fra du har fått den (${law.restart}).`,
    says: ['klage på avslaget', 'Statsforvalteren', 'Fristen er tre uker', 'til oss'],
  },
  closing: (handler: string, owner: string) => `Hilsen\n${handler}\n${owner}`,
  interim: {
    subject: (subject: string) => `Foreløpig svar: ${subject}`,
    opening: (day: string) => `Vi viser til kravet ditt om innsyn, som vi fikk ${day}. Du har ikke fått svar ennå.`,
    why: 'Vi må finne fram og vurdere dokumentene.',
    promise: (day: string) => `Du får svar senest ${day}.`,
    given: 'Dette får du nå:',
    silence:
      'Har du ikke fått svar innen fem arbeidsdager etter at vi fikk kravet, kan du klage til Statsforvalteren som om det var avslått (offentleglova § 32 andre ledd). Et foreløpig svar endrer ikke det. Send klagen til oss.',
  },
  forward: {
    subject: (subject: string) => `Kravet ditt om innsyn er sendt videre: ${subject}`,
    opening: (day: string) => `Vi viser til kravet ditt om innsyn, som vi fikk ${day}.`,
    text: (body: string, law: string) =>
      `Vi har ikke dokumentene, og er ikke rett organ for kravet. Vi har i dag sendt det videre til ${body}, som skal svare deg (${law}). Fristene løper hos dem fra de får kravet.`,
    which: (titles: string) => `Det gjelder: ${titles}.`,
    bodySubject: (subject: string) => `Krav om innsyn sendt videre: ${subject}`,
    bodyText: (owner: string, day: string, law: string) =>
      `${owner} fikk ${day} et krav om innsyn som vi mener hører til hos dere. Vi sender det videre (${law}). Den som spør, har fått vite det. Kravet står under.`,
    request: 'Kravet',
    answerTo: (who: string) => `Svar skal gå til: ${who}`,
  },
  reasons: {
    subject: (subject: string) => `Nærmere begrunnelse: ${subject}`,
    opening:
      'Du har krevd en nærmere begrunnelse for avslaget. Her er hovedhensynene som har vært avgjørende (offentleglova § 31 andre ledd).',
    complaint: (law: { restart: string }) =>
      `Du kan klage på avslaget til Statsforvalteren. Fristen er tre uker fra du fikk denne begrunnelsen (offentleglova § 32 første ledd; ${law.restart}). Send klagen til oss.`,
    says: ['klage på avslaget', 'Statsforvalteren', 'Fristen er tre uker', 'til oss'],
  },
  complaint: {
    subject: (subject: string) => `Klage på avslag om innsyn: ${subject}`,
    told: (law: string) =>
      `Vi har vurdert saken på nytt og opprettholder avslaget. Klagen din er i dag sendt til Statsforvalteren, som avgjør den (${law}). Her er det vi skrev til dem.`,
    toldSubject: (subject: string) => `Klagen din er sendt til Statsforvalteren: ${subject}`,
    silence: (owner: string, day: string) =>
      `${owner} fikk ${day} et krav om innsyn. Det ble ikke besvart innen fem arbeidsdager, og det regnes som et avslag (offentleglova § 32 andre ledd). Det manglende svaret er påklaget.`,
    toldSilence: (law: string) =>
      `Vi har ikke svart deg i tide. Klagen din er i dag sendt til Statsforvalteren, som avgjør den (${law}). Her er det vi skrev til dem.`,
    opening: (owner: string, day: string) =>
      `${owner} fikk ${day} et krav om innsyn, som helt eller delvis ble avslått. Avslaget er påklaget. Vi har gjort de undersøkelsene klagen gir grunn til, og opprettholder avslaget.`,
    request: 'Vi ber Statsforvalteren avgjøre klagen (offentleglova § 32 første ledd).',
    contents:
      'Ved ligger kravet, svaret, klagen, vår nye vurdering og dokumentene. Dokumentene uten sladd ligger i en egen mappe og inneholder opplysninger som ikke er gitt ut; de er bare for klagebehandlingen.',
    upheld: (section: string, why: string) => `Avslaget etter offentleglova ${section} opprettholdes. ${why}`,
  },
};

export type LetterWords = typeof nb;

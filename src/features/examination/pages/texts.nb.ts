/** Texts of the page where a statement is examined, in bokmål; its shape is the shape of the others. */
export const nb = {
  title: 'Sjekk en personvernerklæring',
  lead: 'Lim inn teksten, så ser du hva den mangler og hva i den som er feil eller foreldet.',
  private: 'Ingenting av teksten blir lagret, og den står ikke i noen logg.',
  text: 'Teksten',
  textHelp: (most: string) => `Erklæringen til en skole eller skoleeier, på norsk. Høyst ${most} tegn.`,
  day: 'Hvilken dags lov?',
  dayHelp: 'Loven som gjaldt den dagen. Er erklæringen gammel, kan du velge dagen den ble skrevet.',
  send: 'Sjekk teksten',
  again: 'Rett teksten og sjekk igjen',
  errors: {
    empty: 'Lim inn teksten som skal sjekkes',
    long: (count: string, most: string) => `Teksten er for lang: ${count} tegn. Ta bort noe, så den har høyst ${most}`,
    day: 'Skriv dagen som år, måned og dag, for eksempel 2026-11-22',
  },
  found: (n: number): string => (n === 0 ? 'Vi fant ingenting' : n === 1 ? 'Vi fant 1 ting' : `Vi fant ${n} ting`),
  foundLead: (missing: number, marked: number): string => {
    if (missing + marked === 0) return 'Det betyr ikke at erklæringen er lovlig.';
    const parts = [
      missing === 0 ? '' : `${missing} står ikke noe sted i teksten`,
      marked === 0 ? '' : `${marked} er merket med tall i teksten`,
    ].filter((part) => part !== '');
    return `${parts.join(', og ')}.`;
  },
  asOf: (day: string) => `Lest mot loven ${day}.`,
  limitsTitle: 'Hva dette er, og ikke er',
  limits:
    'En maskin har lest teksten. Den finner ikke alt, og den kan ta feil. At den ikke finner noe, betyr ikke at erklæringen er lovlig.',
  missing: 'Står ikke noe sted',
  missingIntro: 'Dette skal folk få vite, men vi fant det ikke i teksten.',
  marked: 'Teksten med merker',
  markedIntro: 'Hvert tall leder til det vi fant. Tallet der leder tilbake.',
  byKind: 'Det vi fant i teksten',
  finding: (n: number, kind: string) => `Funn ${n}: ${kind}`,
  inText: (n: number) => `Sted ${n} i teksten`,
  law: 'Lov',
};

export type ExaminationTexts = typeof nb;

import type { ExaminationTexts } from './texts.nb.ts';

/** Texts of the page where a statement is examined, in nynorsk. */
export const nn: ExaminationTexts = {
  title: 'Sjekk ei personvernerklæring',
  lead: 'Lim inn teksten, så ser du kva han manglar og kva i han som er feil eller forelda.',
  private: 'Ingenting av teksten blir lagra, og han står ikkje i nokon logg.',
  text: 'Teksten',
  textHelp: (most) => `Erklæringa til ein skule eller skuleeigar, på norsk. Høgst ${most} teikn.`,
  day: 'Lova på kva dag?',
  dayHelp: 'Lova som gjaldt den dagen. Er erklæringa gammal, kan du velje dagen ho vart skriven.',
  send: 'Sjekk teksten',
  again: 'Rett teksten og sjekk igjen',
  errors: {
    empty: 'Lim inn teksten som skal sjekkast',
    long: (count, most) => `Teksten er for lang: ${count} teikn. Ta bort noko, så han har høgst ${most}`,
    day: 'Skriv dagen som år, månad og dag, til dømes 2026-11-22',
  },
  found: (n) => (n === 0 ? 'Vi fann ingenting' : n === 1 ? 'Vi fann 1 ting' : `Vi fann ${n} ting`),
  foundLead: (missing, marked) => {
    if (missing + marked === 0) return 'Det tyder ikkje at erklæringa er lovleg.';
    const parts = [
      missing === 0 ? '' : `${missing} står ingen stad i teksten`,
      marked === 0 ? '' : `${marked} er merkte med tal i teksten`,
    ].filter((part) => part !== '');
    return `${parts.join(', og ')}.`;
  },
  asOf: (day) => `Lesen mot lova ${day}.`,
  limitsTitle: 'Kva dette er, og ikkje er',
  limits:
    'Ei maskin har lese teksten. Ho finn ikkje alt, og ho kan ta feil. At ho ikkje finn noko, tyder ikkje at erklæringa er lovleg.',
  missing: 'Står ingen stad',
  missingIntro: 'Dette skal folk få vite, men vi fann det ikkje i teksten.',
  marked: 'Teksten med merke',
  markedIntro: 'Kvart tal leier til det vi fann. Talet der leier tilbake.',
  byKind: 'Det vi fann i teksten',
  finding: (n, kind) => `Funn ${n}: ${kind}`,
  inText: (n) => `Stad ${n} i teksten`,
  law: 'Lov',
};

/** The languages that letters to a Norwegian school owner are told apart in; `se` is Northern Sámi. */
export type LetterLanguage = 'nb' | 'nn' | 'en' | 'se';

/** Words that the one language has and its neighbours lack. */
const telling: Readonly<Record<LetterLanguage, ReadonlySet<string>>> = {
  nb: new Set(
    'jeg ikke en hva hvem hvor hvilke hvilken hvordan noe noen fra dere deres være kommer gjør må uke uker skolen vennlig hilsen mener bare også meg mitt egne etter til å og har er det som av'.split(
      ' ',
    ),
  ),
  nn: new Set(
    'eg ikkje ein ei eit kva kven kvar korleis noko nokon frå dykk dykkar vere kjem gjer må veke veker skulen skolen venleg helsing meiner berre også òg meg mitt eigne etter til å og har er det som av dei'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and is are of to in that you your for we our my have not with this please would regards dear'.split(' '),
  ),
  se: new Set(
    'ja lea leat dat mun don ii eai go mii sii skuvla oahppi dearvvuođat bures giitu mu din ovdal maid jus'.split(' '),
  ),
};

const samiLetters = /[čđŋšŧž]/gi;

/** The language of a letter, or undefined when it says too little to tell. */
export function languageOf(text: string): LetterLanguage | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const score = { nb: 0, nn: 0, en: 0, se: 0 };
  for (const word of words)
    for (const lang of ['nb', 'nn', 'en', 'se'] as const) if (telling[lang].has(word)) score[lang] += 1;
  score.se += (text.slice(0, 20_000).match(samiLetters) ?? []).length / 2;
  const [best, next] = (Object.entries(score) as [LetterLanguage, number][]).toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < 2) return undefined;
  // Bokmål is what most write: nynorsk must be seen.
  if (next !== undefined && next[1] === best[1] && best[0] === 'nn') return 'nb';
  return best[0];
}

/** How wide letters are at most in bold, as parts of the size, in the widest of the fonts that a reader may have (DejaVu Sans). */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[iljI.,:;'|! ]/, 0.39],
  [/[rtfJ()[\]\-/"«»]/, 0.53],
  [/[mwMW@%æÆœ—→…]/, 1.1],
  [/[A-ZØÅÄÖ&–]/, 0.86],
  [/[a-z0-9øåäöéèü]/, 0.71],
];

function widthOf(letter: string): number {
  return widths.find(([letters]) => letters.test(letter))?.[1] ?? 1.1;
}

/** How wide a text is at a size, in the units of the size. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;
}

/** As many letters as there is room for, and a sign that more is left out. */
function cut(text: string, size: number, room: number): string {
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Where long compounds come apart. */
const seams =
  /(?<=.{3})(?=direktorat|tjenest|kommune|administrasjon|system|database|undersøk|plattform|etaten|løsning|senter|opplæring|oppvekst|ressurs|tilbud|skole|skule|avdeling|forvaltning|leverandør)/gi;
/** Before a consonant with a vowel after it: not always right, and always possible to read. */
const syllables = /(?<=[\p{L}]{3})(?=[bcdfghjklmnpqrstvwxz][aeiouyæøå]\p{L})/giu;

/** How many letters of a word stand before the hyphen: as many as there is room for, at a seam if one is not too far back. */
function breakAt(word: string, size: number, room: number): number {
  const fits = (count: number) => textWidth(`${word.slice(0, count)}-`, size) <= room;
  const last = (places: RegExp) => [...word.matchAll(places)].map(({ index }) => index).findLast(fits) ?? 0;
  let most = word.length - 1;
  while (most > 1 && !fits(most)) most -= 1;
  const seam = last(seams);
  return seam > most * 0.45 ? seam : last(syllables) || most;
}

/** A word that is too long for a line, in parts that are not. */
function parts(word: string, size: number, room: number): string[] {
  if (textWidth(word, size) <= room) return [word];
  const count = breakAt(word, size, room);
  const first = word.slice(0, count);
  return [first.endsWith('-') ? first : `${first}-`, ...parts(word.slice(count), size, room)];
}

/** A text in lines that fit; what there is no room for is left out with "…". */
export function fitLines(text: string, size: number, room: number, atMost: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...parts(word, size, room));
  }
  if (lines.length <= atMost) return lines;
  const kept = lines.slice(0, atMost);
  return [...kept.slice(0, -1), cut(`${kept.at(-1)} ${lines[atMost]}`, size, room)];
}

import { describe, expect, it } from 'vitest';
import { lawCitedIn } from './cited.ts';

const cited = (text: string, day = '2026-11-22') =>
  lawCitedIn(text, day).map(({ act, section }) => `${act} ${section}`);

describe('the law that a letter cites', () => {
  it.each([
    ['Etter offl. § 29 og § 31 første ledd.', ['offentleglova-2006 § 29', 'offentleglova-2006 § 31 første ledd']],
    ['Jf. forvaltningsloven §§ 18 og 19.', ['forvaltningsloven-1967 § 18', 'forvaltningsloven-1967 § 19']],
    ['Innsyn etter personvernforordningen artikkel 15.', ['gdpr art. 15']],
    ['Det følger av offentleglova.', ['offentleglova-2006 –']],
    ['Det følger av grunnloven § 100.', []],
    ['Ingen lov her.', []],
  ])('in "%s"', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it('is the act of the day', () => {
    expect(cited('opplæringsloven § 9 A-4', '2019-05-08')).toEqual(['opplaeringslova-1998 § 9 A-4']);
    expect(cited('opplæringsloven § 12-4', '2026-11-22')).toEqual(['opplaeringslova-2023 § 12-4']);
  });

  it('is told at its place', () => {
    const text = 'Jeg viser til offl. § 29.';
    expect(lawCitedIn(text, '2026-11-22').map(({ start, end }) => text.slice(start, end))).toEqual(['offl. § 29']);
  });
});

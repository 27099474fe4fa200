import { expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { limitLine } from './limit-words.ts';
import { gotWords } from './sent-words.ts';
import { whyWords } from './why-words.ts';

test('what could not be seen is told in the reader’s language, down to why', () => {
  const detail = 'https://a.test/: an answer of b.test was cut off after 20 MB; it answered with 404';
  expect(languages.map((lang) => limitLine({ code: 'page-partly', detail }, lang))).toEqual([
    'siden ble bare sett delvis: https://a.test/: et svar fra b.test ble kuttet etter 20 MB; nettstedet svarte med feil 404',
    'sida blei berre sett delvis: https://a.test/: eit svar frå b.test blei kutta etter 20 MB; nettstaden svarte med feil 404',
    `the page was only seen in part: ${detail}`,
  ]);
  expect(limitLine({ code: 'too-much', detail: 'b.test, 20 MB' }, 'nb')).toBe(
    'resten av et svar ble ikke lest, fordi det var for stort: b.test, 20 MB',
  );
  expect(limitLine({ code: 'stopped' }, 'nn')).toBe('undersøkinga blei stansa');
  expect(limitLine({ code: 'choice-not-made' }, 'nb')).toBe('valget i banneret kunne ikke tas');
});

test('where a banner stands that was not understood is told, with how it begins', () => {
  const limit = (detail: string) => ({ code: 'banner-not-understood', detail });
  expect(limitLine(limit('https://a.test/: shadow: Vi bruker: kapsler'), 'nb')).toBe(
    'noe ligger over siden som et samtykkebanner, og ble ikke forstått: ingen valg er tatt der (https://a.test/, i en lukket del av siden: «Vi bruker: kapsler»)',
  );
  expect(limitLine(limit('https://a.test/: frame: '), 'en')).toMatch(/\(https:\/\/a\.test\/, in a frame\)$/);
});

test('what nobody has words for stands as the scanner wrote it', () => {
  expect(limitLine({ code: 'newer', detail: 'x' }, 'nb')).toBe('newer: x');
  expect(limitLine({ code: 'newer' }, 'nb')).toBe('newer');
  expect(whyWords('something new', 'nn')).toBe('something new');
});

test('who was only named got nothing yet, and that is said', () => {
  expect(gotWords([], 'en')).toBe('nothing during the visit, but the page opens for it');
  expect(gotWords(['address', 'identifier'], 'nn')).toBe('nettadressa (IP), eit kjennemerke');
});

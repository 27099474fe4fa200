import { expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { packs } from './packs/packs.ts';
import { namedThemes, themeName } from './theme-names.ts';

it('names every theme of every pack', () => {
  const themes = new Set(Object.values(packs).flatMap(({ requirements }) => requirements.map(({ theme }) => theme)));
  expect(themes.size).toBeGreaterThan(3);
  expect([...themes].filter((theme) => !namedThemes.includes(theme))).toEqual([]);
});

it.each(languages)('calls no two themes the same (%s)', (lang) => {
  const names = namedThemes.map((theme) => themeName(theme, lang));
  expect(new Set(names).size).toBe(names.length);
});

it('says the id of a theme that nobody has named, whatever it is called', () => {
  expect(themeName('constructor', 'nb')).toBe('constructor');
});

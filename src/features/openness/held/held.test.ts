import { describe, expect, test } from 'vitest';
import { type Held, rank, stemsOf } from './held.ts';

const held = (ref: string, title: string, text = ''): Held => ({
  ref,
  kind: 'agreement',
  title,
  text,
  content: { parts: [] },
  lacksFile: true,
});

const all = [
  held('a', 'Databehandleravtale med Zokrates'),
  held('b', 'Risikovurdering av Feide'),
  held('c', 'Zokrates', 'Leverandøren har avtale'),
  held('d', 'Rutine for sletting'),
];
const found = (query: string) => rank(all, query).map(({ ref }) => ref);

describe('a search in what is held', () => {
  test('finds words in other forms, and puts what has most of them first', () => {
    expect(found('avtaler om Zokrates')).toEqual(['a', 'c']);
    expect(found('RISIKOVURDERINGER')).toEqual(['b']);
    expect(found('rutinene for slettinga')).toEqual(['d']);
  });

  test('finds nothing by words that say nothing', () => {
    expect(stemsOf('Hva har dere om det?')).toEqual(['dere']);
    expect(found('')).toEqual([]);
    expect(found('alle dokumenter')).toEqual([]);
  });
});

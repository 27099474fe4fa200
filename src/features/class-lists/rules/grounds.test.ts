import { describe, expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { resolveReference } from '#src/law/resolve.ts';
import { citation } from '../citation.ts';
import { type GroundId, grounds, lawOf } from './grounds.ts';

const ids = Object.keys(grounds) as GroundId[];

describe('every ground', () => {
  it.each(ids)('%s cites provisions that are law today', (id) => {
    for (const school of ['public', 'private'] as const) {
      const law = lawOf(id, school);
      expect(law.length).toBeGreaterThan(0);
      for (const reference of law) {
        expect({ ...reference, state: resolveReference(reference, '2026-11-20').state }).toEqual({
          ...reference,
          state: 'in-force',
        });
      }
    }
  });

  it.each(ids)('%s is said in each language', (id) => {
    const said = languages.map((lang) => `${grounds[id].text[lang]} ${citation(lawOf(id, 'public'), lang)}`);
    expect(new Set(said).size).toBe(languages.length);
  });

  it('never rests on offentleglova at a private school, but for what says that it does not hold there', () => {
    const resting = ids.filter((id) => lawOf(id, 'private').some(({ act }) => act === 'offentleglova-2006'));
    expect(resting).toEqual([
      'private-no-access',
      'school-kind-unknown',
      'outside-class-list',
      'identity-number-public',
      'photo-public',
    ]);
  });

  it('is cited in words that stay on one line', () => {
    expect(citation(lawOf('revealing-address', 'public'), 'nb')).toContain('§\u00a013 andre ledd');
    expect(citation(lawOf('revealing-address', 'public'), 'en')).toContain('§\u00a013 second paragraph');
  });
});

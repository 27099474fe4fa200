import { describe, expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { erasBetween } from './eras.ts';
import { packs } from './packs.ts';

const eras = erasBetween('pol-2000', 'gdpr');
const rows = eras?.rows ?? [];
const idsOf = (pack: string) => packs[pack]?.requirements.map(({ id }) => id) ?? [];

describe('the law of 2000 and today’s', () => {
  it('has a row for every requirement of the law of 2000, once, in its order', () => {
    expect(rows.map(({ old }) => old)).toEqual(idsOf('pol-2000'));
  });

  it('names only requirements that are in today’s pack, each once in a row', () => {
    const today = idsOf('gdpr');
    expect(rows.flatMap(({ now }) => now).filter((id) => !today.includes(id))).toEqual([]);
    for (const { old, now } of rows) expect(new Set(now).size, old).toBe(now.length);
  });

  it.each(languages)('says of each what is different (%s)', (lang) => {
    for (const { old, change } of rows) {
      expect(change[lang], old).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(change[lang], old).not.toMatch(/\b(lovlig|lovleg|lawful)\b/i);
    }
  });

  it('is the same whichever way it is asked for, and nothing for a pack and itself', () => {
    expect(erasBetween('gdpr', 'pol-2000')).toBe(eras);
    expect(erasBetween('gdpr', 'gdpr')).toBeUndefined();
  });
});

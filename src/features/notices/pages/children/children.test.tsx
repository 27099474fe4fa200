import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { type Lang, languages } from '#src/kernel/language.ts';
import { lixOf } from '#src/kernel/lix.ts';
import { lixLimit } from '../../audience.ts';
import { type Statement, statementText, writeStatement } from '../../write.ts';
import { childVersion } from './cards.ts';
import { ChildrenView, panelsOf } from './children-view.tsx';

const folder = new URL('../../../../../landscapes/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function statementOf(file: string, lang: Lang, change = (text: string) => text): Statement {
  const landscape = parseLandscape(change(readFileSync(new URL(file, folder), 'utf8')), file);
  return writeStatement(snapshotOf(landscape, landscape.origin.date), { audience: 'pupils' }, lang);
}

const page = (statement: Statement) => String(<ChildrenView statement={statement} lang={statement.lang} />);

/** What the page says, each heading, item and paragraph on a line of its own; what only screen readers hear is in it too. */
function said(html: string): string {
  return html
    .replaceAll(/<\/(?:h\d|li|p|dt|dd|div|summary|title|desc|text)>/g, '\n')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const cases = files.flatMap((file) => languages.map((lang) => ({ file, lang })));

describe.each(cases)('the children’s version of $file in $lang', ({ file, lang }) => {
  const statement = statementOf(file, lang);
  const { cards } = childVersion(statement);
  const html = page(statement);

  test('is as easy to read as a book for children', () => {
    expect(lixOf(said(html)).value).toBeLessThanOrEqual(lixLimit.pupils);
  });

  test('says nothing that the statement does not say', () => {
    const text = statementText(statement);
    const own = cards.flatMap(({ name, known = [], sees = [], gets = [], kept = [] }) => [
      name,
      ...known.flatMap(({ things }) => things),
      ...sees,
      ...gets.map((each) => each.name),
      ...kept.map(({ sentence }) => sentence.text),
    ]);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((words) => !text.includes(words))).toEqual([]);
  });

  test('has in words all that is drawn, and all that there was no room to draw', () => {
    const words = said(html);
    for (const { known = [], sees = [], gets = [], kept = [] } of cards) {
      const all = [...known.flatMap(({ things }) => things), ...sees, ...gets.map(({ name }) => name)];
      for (const each of all) expect(words).toContain(each.replaceAll(/\s+/g, ' '));
      for (const { sentence } of kept) expect(words).toContain(sentence.text.replaceAll(/\s+/g, ' '));
    }
  });

  test('names and describes each drawing for those who do not see it, by ids that are there once', () => {
    const drawings = [...html.matchAll(/<svg class="sv-child-panel"[^>]*>/g)].map(([tag]) => tag);
    expect(drawings).toHaveLength(4 * cards.length);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const tag of drawings) {
      expect(tag).toContain('role="img"');
      const [, name] = /aria-labelledby="([^"]+)"/.exec(tag) ?? [];
      const [, about] = /aria-describedby="([^"]+)"/.exec(tag) ?? [];
      expect(ids).toContain(name);
      expect(ids).toContain(about);
    }
  });
});

describe('what nobody has decided', () => {
  const whole = statementOf('perfect-owner.yaml', 'nb');

  test('is drawn as open where it belongs, and only there', () => {
    const [card] = childVersion(whole).cards;
    if (card === undefined) throw new Error('no card');
    expect(panelsOf(card, 'nb').map(({ open }) => open)).toEqual([false, false, false, false]);
    for (const [index, part] of (['known', 'sees', 'gets', 'kept'] as const).entries()) {
      const panels = panelsOf({ ...card, runByOthers: [], [part]: undefined }, 'nb');
      expect(panels.map(({ open }) => open)).toEqual([0, 1, 2, 3].map((at) => at === index));
      expect(panels[index]?.rows.map(({ figure, words }) => [figure, words])).toEqual([
        ['open', 'Det er ikke bestemt'],
      ]);
    }
  });

  test('is told apart from what is said to be nobody', () => {
    const [card] = childVersion(whole).cards;
    if (card === undefined) throw new Error('no card');
    const panels = panelsOf({ ...card, sees: [], gets: [], runByOthers: [] }, 'nb');
    expect(panels[1]?.words).toBe('Ingen ser det');
    expect(panels[2]?.words).toBe('Ingen andre får det');
  });

  test('does not hide that others run a system', () => {
    const sentence = whole.paragraphs.flat()[0] as Statement['paragraphs'][number][number];
    const [card] = childVersion(whole).cards;
    if (card === undefined) throw new Error('no card');
    const runByOthers = [{ system: 'Granbar', sentence }];
    expect(panelsOf({ ...card, gets: [], runByOthers }, 'nb')[2]?.words).toBe(
      'De som driver Granbar for oss, Ingen andre får det',
    );
    expect(panelsOf({ ...card, gets: undefined, runByOthers }, 'nb')[2]?.words).toBe(
      'De som driver Granbar for oss, Det er ikke bestemt',
    );
  });
});

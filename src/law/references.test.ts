import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LawText, linesFor, readLaw } from '../../scripts/law-headings.ts';
import { type Act, type ActId, acts } from './acts.ts';
import { resolveReference } from './resolve.ts';
import { known } from './sections/known.ts';
import { listed, listedOn } from './sections/listed.ts';

/** Lovdata's texts beside the project; they are not part of it. */
const folder = resolve(import.meta.dirname, '../../../shared/law');
const here = existsSync(folder);

const ids = Object.keys(acts) as ActId[];
const actOfId = (id: string): Act => acts[id as ActId];
const fileOf = (id: string) => join(folder, `${actOfId(id).lovdata}.md`);
const withText = here ? ids.filter((id) => existsSync(fileOf(id))) : [];
const markdownOf = (id: string) => readFileSync(fileOf(id), 'utf8');
const textOf = (id: string): LawText => readLaw(markdownOf(id));

/** "15 desember 2000 nr. 1265", as acts name one another, for the id of an act. */
function datedName(lovdata: string): RegExp {
  const [, year = '', month = '', day = '', number] = /-(\d{4})-(\d{2})-(\d{2})(?:-(\d+))?$/.exec(lovdata) ?? [];
  const name = new Intl.DateTimeFormat('nb-NO', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`2000-${month}-01`),
  );
  return new RegExp(`${Number(day)}\\.? ${name} ${year}${number === undefined ? '' : ` nr\\. ${number}`}\\b`);
}

describe(
  here ? 'the table beside the texts of the law' : 'the table (the texts of the law are not beside the project)',
  () => {
    const beside = it.skipIf(!here);

    beside('has a text for most acts', () => {
      expect(withText.length).toBeGreaterThan(20);
    });

    beside('has the first days that the texts give, and none where the text gives none', () => {
      for (const id of withText) {
        const { from, pending } = actOfId(id);
        const { days } = textOf(id);
        expect([id, pending === true]).toEqual([id, days.length === 0]);
        if (from !== undefined) expect([id, days]).toEqual([id, expect.arrayContaining([from])]);
      }
    });

    beside('has the last days that the texts of the successors give', () => {
      // The regulation of 2017 goes unmentioned in the one that took its name and place.
      const unmentioned = ['arkivforskrifta-2017'];
      for (const id of ids.filter((one) => actOfId(one).to !== undefined && !unmentioned.includes(one))) {
        const { lovdata, to, replacedBy = [] } = actOfId(id);
        const repealing = replacedBy.filter((successor) =>
          markdownOf(successor)
            .split('\n')
            .some((line) => /opphev/i.test(line) && datedName(lovdata).test(line)),
        );
        expect([id, repealing.length > 0]).toEqual([id, true]);
        for (const successor of repealing)
          expect([id, textOf(successor).days]).toEqual([id, expect.arrayContaining([to])]);
      }
    });

    beside('lists the numbers and days of every text, and no more', () => {
      expect(Object.keys(listed).sort()).toEqual(withText.toSorted());
      for (const id of withText) {
        expect([id, listed[id]?.trim().split('\n')]).toEqual([id, linesFor(actOfId(id).style, textOf(id))]);
      }
    });

    beside('tells of no section that the text of its act does not have', () => {
      for (const id of withText) {
        const lines = new Set(linesFor(actOfId(id).style, textOf(id)).map((line) => line.split('|')[0]));
        for (const { section } of known[id] ?? []) {
          for (const one of resolveReference({ act: id, section }, listedOn).sections) {
            const number = one.section.match(/^(?:§|art\.|kap\.) \S+(?: \p{L}(?=$| ))?/u)?.[0];
            expect([id, section, lines.has(number)]).toEqual([id, section, true]);
          }
        }
      }
    });
  },
);

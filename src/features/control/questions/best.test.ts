import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLandscape, type Snapshot, schemaOf, snapshotOf } from '#src/features/register/index.ts';
import { packs } from '../packs/packs.ts';
import { control } from '../run.ts';
import { nextBestQuestions } from './best.ts';
import { candidatesFor } from './candidates.ts';
import { questionInWords } from './in-words.ts';

const folder = join(import.meta.dirname, '../../../../landscapes');

function load(file: string): Snapshot {
  const landscape = parseLandscape(readFileSync(join(folder, file), 'utf8'), file);
  return snapshotOf(landscape, landscape.origin.date);
}

const files = [
  'bergen-mohlenpris-2013.yaml',
  'skien.yaml',
  'oslo-utdanningsetaten-2019.yaml',
  'oslo-private-gymnasium.yaml',
  'utdanningsdirektoratet.yaml',
  'perfect-owner.yaml',
];

describe.each(files.flatMap((file) => Object.keys(packs).map((pack) => [file, pack] as const)))(
  '%s by %s',
  (file, id) => {
    const snapshot = load(file);
    const requirements = packs[id]?.requirements ?? [];
    const findings = control(requirements, snapshot);
    const questions = nextBestQuestions(requirements, snapshot, findings);

    it('asks at most five things, the one worth most first', () => {
      expect(questions.length).toBeLessThanOrEqual(5);
      const worth = questions.map(({ settles }) => settles.mean);
      expect(worth).toEqual(worth.toSorted((a, b) => b - a));
    });

    it('leaves out nothing that is worth more', () => {
      const all = nextBestQuestions(requirements, snapshot, findings, 10_000);
      expect(questions).toEqual(all.slice(0, 5));
    });

    it('asks in words, in every language, without a path or a key', () => {
      for (const lang of ['nb', 'nn', 'en'] as const) {
        for (const { asked } of questions) {
          const { about, question } = questionInWords(snapshot, asked, lang);
          expect(about).not.toBe('');
          expect(question).toMatch(/\?$/);
          expect(question).not.toMatch(/[a-z]\.[a-zA-Z]|undefined/);
        }
      }
    });

    it('promises what a whole run after the answer gives', () => {
      const open = findings.filter(({ verdict }) => verdict === 'unknown');
      const candidates = new Map(candidatesFor(open, snapshot).map((one) => [one.id, one]));
      for (const { id, asked, settles } of questions) {
        const trials = asked.is === 'fact' ? (candidates.get(id)?.ask()?.trials ?? []) : [];
        const settled = trials.map((changed) => {
          const entries = new Map(snapshot.entries);
          for (const one of changed) entries.set(one.kind, new Map(entries.get(one.kind)).set(one.key, one));
          const after = new Map(
            control(requirements, { ...snapshot, entries }).map((one) => [
              `${one.requirement} ${one.subject}`,
              one.verdict,
            ]),
          );
          return open.filter((one) => after.get(`${one.requirement} ${one.subject}`) !== 'unknown').length;
        });
        if (trials.length > 0)
          expect([id, Math.min(...settled), Math.max(...settled)]).toEqual([id, settles.least, settles.most]);
      }
    });

    it('tries only answers that the register would take', () => {
      const open = findings.filter(({ verdict }) => verdict === 'unknown' || verdict === 'claimed');
      const refused = candidatesFor(open, snapshot).filter((candidate) =>
        candidate
          .ask()
          ?.trials.every((changed) => changed.some(({ kind, body }) => !schemaOf(kind).safeParse(body).success)),
      );
      expect(refused.map((one) => one.id)).toEqual([]);
    });
  },
);

it('asks nothing of an owner that has everything in order', () => {
  const snapshot = load('perfect-owner.yaml');
  const requirements = packs['pol-2000']?.requirements ?? [];
  expect(nextBestQuestions(requirements, snapshot, control(requirements, snapshot))).toEqual([]);
});

it.each([
  ['routines', 'access', 'nb', 'Rutine: innsyn'],
  ['routines', 'processor-agreements', 'nn', 'Rutine: inngåing av databehandlaravtalar'],
  ['assessments', 'dpia', 'nb', 'Vurdering av personvernkonsekvenser'],
  ['audits', 'access-review', 'en', 'Access review'],
] as const)('tells what it asks whether there is one of: %s, %s (%s)', (kind, sort, lang, heading) => {
  const asked = { is: 'there', kind, sort } as const;
  expect(questionInWords(load('skien.yaml'), asked, lang).about).toBe(heading);
});

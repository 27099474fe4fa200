import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsNamed } from './act-names.ts';
import { type Act, type ActId, acts, inForce } from './acts.ts';
import { resolveReference } from './resolve.ts';
import { known } from './sections/known.ts';
import { listed, listedOn } from './sections/listed.ts';

/** State, and what took over, in one line a provision. */
function said(act: string, section: string, day: string) {
  const { state, sections } = resolveReference({ act, section }, day);
  const replacements = sections.flatMap(({ replacedBy }) =>
    replacedBy.map((to) => `${to.act} ${to.section ?? ''}`.trim()),
  );
  return [state, ...new Set(replacements)];
}

const spring2018 = '2018-07-19';
const autumn2018 = '2018-09-03';
const today = listedOn;

describe('the references of the seeds that were out of date, or are now', () => {
  it.each([
    [
      'pof-2000',
      '§§ 2-8, 2-14 og 7-11',
      autumn2018,
      [
        'repealed',
        'gdpr art. 29',
        'gdpr art. 32 nr. 4',
        'gdpr art. 25',
        'gdpr art. 32',
        'gdpr art. 5 nr. 1 bokstav b',
        'gdpr art. 30',
      ],
    ],
    ['pof-2000', '§§ 2-8, 2-14 og 7-11', spring2018, ['in-force']],
    ['pol-2000', '§ 8 f', autumn2018, ['repealed', 'gdpr art. 6 nr. 1 bokstav f']],
    ['riksarkivarens-forskrift-2017', '§ 7-28', autumn2018, ['in-force']],
    ['riksarkivarens-forskrift-2017', '§ 7-28', today, ['repealed', 'bevaringsforskrifta-2025 §§ 36–46']],
    ['opplaeringsforskrifta-2006', '§ 3-38', autumn2018, ['in-force']],
    [
      'opplaeringsforskrifta-2006',
      '§ 3-38',
      today,
      ['repealed', 'opplaeringsforskrifta-2024 § 9-45', 'opplaeringsforskrifta-2024 § 9-54'],
    ],
    ['forvaltningsloven-1967', '§ 3-31', autumn2018, ['unknown-section']],
    ['forvaltningsloven-1967', '§ 31', autumn2018, ['in-force']],
    ['opplaeringslova-1998', '§ 9A', '2024-07-31', ['in-force']],
    ['opplaeringslova-1998', '§ 9A', '2024-08-01', ['repealed', 'opplaeringslova-2023 kap. 12']],
    ['opplaeringslova-1998', '§§ 5-1–5-2', today, ['repealed', 'opplaeringslova-2023 §§ 11-6–11-11']],
    ['opplaeringslova-1998', '§ 9 A-4', today, ['repealed', 'opplaeringslova-2023 § 12-4']],
    ['opplaeringslova-1998', '§ 9 A-16', today, ['repealed', 'opplaeringslova-2023 kap. 12']],
    ['opplaeringslova-1998', '§15-5', today, ['repealed', 'opplaeringslova-2023 § 24-1']],
    ['opplaeringslova-1998', '§15-8', today, ['repealed', 'opplaeringslova-2023 § 24-1']],
    ['opplaeringslova-1998', '§ 15-3', today, ['repealed', 'opplaeringslova-2023 § 24-3']],
    ['ekomloven-2003', '§ 2-7 b', today, ['repealed', 'ekomloven-2024 § 3-15']],
    ['ekomloven-2024', '§ 3-15', today, ['in-force']],
  ])('%s %s on %s', (act, section, day, expected) => {
    expect(said(act, section, day)).toEqual(expected);
  });
});

describe('the days of a provision', () => {
  it.each([
    ['gdpr', 'art. 6 nr. 1', '2018-05-25', 'not-yet'],
    ['gdpr', 'art. 6 nr. 1', '2018-07-20', 'in-force'],
    ['gdpr', 'art. 100', today, 'unknown-section'],
    ['popplyl-2018', '§ 12 a', '2018-12-19', 'not-yet'],
    ['popplyl-2018', '§ 12 a', '2018-12-20', 'in-force'],
    ['opplaeringslova-1998', 'kapittel 9a', '2013-12-03', 'in-force'],
    ['opplaeringslova-1998', '9a-3', '2003-03-31', 'not-yet'],
    ['opplaeringslova-1998', '9 A-12', '2017-07-31', 'not-yet'],
    ['opplaeringslova-1998', '§ 15-10', '2021-07-31', 'not-yet'],
    // Added to the act before the act itself came into force.
    ['opplaeringslova-2023', '§ 13-4', '2024-07-01', 'not-yet'],
    ['opplaeringslova-2023', '§ 13-4', '2024-08-01', 'in-force'],
    ['kommuneloven-2018', '§ 25-1', '2020-12-31', 'not-yet'],
    ['kommuneloven-2018', '§ 25-1', '2021-01-01', 'in-force'],
    ['kommuneloven-2018', '§ 7-2 a', today, 'repealed'],
    ['statistikkloven-2019', '§ 19', '2020-06-01', 'in-force'],
    ['statistikkloven-2019', '§ 18', '2020-06-01', 'not-yet'],
    ['statistikkloven-2019', '§ 6 andre ledd', '2020-06-01', 'in-force'],
    ['statistikkloven-2019', '§ 6 første ledd', '2020-06-01', 'not-yet'],
    // § 11 of the new act is not in force, so what § 9 of the old one says of the same still is.
    ['arkivlova-2025', '§ 11', today, 'not-yet'],
    ['arkivlova-2025', '§ 13', today, 'in-force'],
    ['arkivlova-1992', '§ 9 bokstav b', today, 'in-force'],
    ['arkivlova-1992', '§ 9 bokstav c', today, 'repealed'],
    ['arkivlova-1992', '§ 6', today, 'repealed'],
    ['barnelova-2025', '§ 1-1', today, 'not-yet'],
    ['forvaltningsloven-2025', '§ 1', '2040-01-01', 'not-yet'],
    ['hittepålova', '§ 1', today, 'unknown-act'],
    ['gdpr', 'den der paragrafen', today, 'unknown-section'],
  ])('%s %s on %s: %s', (act, section, day, state) => {
    expect(resolveReference({ act, section }, day).state).toBe(state);
  });

  it('is as bad as the worst that is cited', () => {
    expect(said('opplaeringslova-2023', '§§ 25-1 og 99-9', today)).toEqual(['unknown-section']);
    expect(said('arkivlova-2025', '§§ 10 og 11', today)).toEqual(['not-yet']);
    expect(said('kommuneloven-2018', '§§ 7-2 og 7-2 a', today)).toEqual(['repealed']);
  });

  it('says whether a provision that it does not know can exist at all', () => {
    expect(resolveReference({ act: 'forvaltningsloven', section: '§ 3-31' }, today).complete).toBe(true);
    expect(resolveReference({ act: 'opplaeringslova-1998', section: '§ 19-1' }, today)).toMatchObject({
      state: 'unknown-section',
      complete: false,
    });
  });

  it('takes an act without a provision, or with one that nobody has told, for the act', () => {
    expect(resolveReference({ act: 'statistikkloven', section: '–' }, today)).toMatchObject({
      state: 'in-force',
      sections: [],
    });
    expect(resolveReference({ act: 'pol-2000', section: '' }, today).state).toBe('repealed');
    expect(resolveReference({ act: 'barnelova-2025', section: '–' }, today).state).toBe('not-yet');
  });

  it('tells what a provision is about, where somebody has written it', () => {
    const [section] = resolveReference({ act: 'opplaeringslova-2023', section: '25-1 første ledd' }, today).sections;
    expect(section).toMatchObject({ section: '§ 25-1 første ledd', from: '2024-08-01' });
    const [titled] = resolveReference({ act: 'opplaeringslova-1998', section: '§ 1-3' }, today).sections;
    expect(titled?.title).toMatch(/tilpassa/i);
    // What the chapter is called is not what each of its sections is about.
    const [untitled] = resolveReference({ act: 'opplaeringslova-1998', section: '§ 9 A-8' }, today).sections;
    expect([untitled?.state, untitled?.title]).toEqual(['repealed', undefined]);
  });
});

describe('a citation that can be read in two ways', () => {
  it.each([
    ['forvaltningsloven-1967', '§ 13 b', '§ 13 b'],
    ['pol-2000', '§ 11 e', '§ 11 bokstav e'],
    ['opplaeringslova-1998', '§ 9A', 'kap. 9 A'],
    ['gdpr', '§ 6 (1) f', 'art. 6 nr. 1 bokstav f'],
    ['arkivforskrifta-2025', '§§ 14-15', '§ 14, § 15'],
    ['opplaeringslova-2023', '§§ 14-5', '§ 14-5'],
  ])('%s %s is %s', (act, section, expected) => {
    const { sections } = resolveReference({ act, section }, today);
    expect(sections.map((one) => one.section).join(', ')).toBe(expected);
  });
});

describe('an act by its name', () => {
  it.each([
    ['Opplæringsloven', '§ 9A', '2020-01-01', 'opplaeringslova-1998'],
    ['opplæringslova', '§ 12-4', '2026-01-01', 'opplaeringslova-2023'],
    ['opplæringslova', '§ 9 A-4', '2026-01-01', 'opplaeringslova-1998'],
    ['opplæringslova', '§ 9A', '2026-01-01', 'opplaeringslova-1998'],
    ['personopplysningsforskriften', '§ 2-8', autumn2018, 'pof-2000'],
    ['personopplysningsloven', '§ 8 f', autumn2018, 'pol-2000'],
    ['personopplysningsloven', '§ 16', autumn2018, 'popplyl-2018'],
    ['personopplysningsloven (2000)', '§ 16', autumn2018, 'pol-2000'],
    ['personopplysningsloven av 2000', '§ 16', autumn2018, 'pol-2000'],
    ['ekomloven', '§ 2-7 b', today, 'ekomloven-2003'],
    ['arkivloven', '–', autumn2018, 'arkivlova-1992'],
    ['arkivlova', '§ 11', today, 'arkivlova-2025'],
    ['forvaltningsloven', '§ 13', today, 'forvaltningsloven-1967'],
    ['barnelova', '§ 30', today, 'barnelova-1981'],
    ['GDPR', 'art. 30', today, 'gdpr'],
    ['Forskrift om behandling av personopplysninger', '§ 2-4', autumn2018, 'pof-2000'],
  ])('%s %s on %s is %s', (act, section, day, id) => {
    expect(resolveReference({ act, section }, day).act).toBe(id);
  });

  it('knows every act by the names that the product itself gives it, in both norms', () => {
    for (const [id, act] of Object.entries<Act>(acts)) {
      for (const lang of ['nb', 'nn'] as const) {
        expect([act.name[lang], actsNamed(act.name[lang])]).toEqual([act.name[lang], expect.arrayContaining([id])]);
      }
    }
  });

  it('knows none by a name of nothing, or by a word that programs know', () => {
    expect(actsNamed('constructor')).toEqual([]);
    expect(actsNamed('')).toEqual([]);
    expect(actsNamed('opplæringslova 1969')).toEqual([]);
  });
});

describe('the table of acts and sections', () => {
  const ids = Object.keys(acts) as ActId[];
  const actOfId = (id: string): Act => acts[id as ActId];

  it('has an end after its beginning, successors that exist, and no day for what nobody has decided', () => {
    for (const id of ids) {
      const act = actOfId(id);
      expect([id, act.pending === true]).toEqual([id, act.from === undefined]);
      if (act.to !== undefined) expect([id, (act.from ?? '') < act.to]).toEqual([id, true]);
      for (const successor of act.replacedBy ?? []) expect(ids).toContain(successor);
      expect([id, act.replacedBy === undefined]).toEqual([id, act.to === undefined]);
    }
  });

  it('has the successor in force from the day that the act was repealed', () => {
    for (const id of ids) {
      const { to, replacedBy = [] } = actOfId(id);
      for (const successor of replacedBy) expect([id, successor, actOfId(successor).from]).toEqual([id, successor, to]);
    }
  });

  it('resolves everything it tells of, and every provision that it says took over', () => {
    for (const id of ids) {
      for (const { section, replacedBy = [] } of known[id] ?? []) {
        expect([id, section, resolveReference({ act: id, section }, today).state]).not.toContain('unknown-section');
        for (const { act, section: next = '–' } of replacedBy) {
          expect([id, section, act, next, resolveReference({ act, section: next }, today).state]).toEqual([
            id,
            section,
            act,
            next,
            expect.stringMatching(/^(in-force|not-yet)$/),
          ]);
        }
      }
    }
  });

  it('resolves every line of its lists as it stands there', () => {
    for (const [act, list] of Object.entries(listed)) {
      for (const line of list.trim().split('\n')) {
        const section = line.split('|')[0] ?? '';
        const { state, sections } = resolveReference({ act, section }, today);
        expect([act, section, sections.map((one) => one.section), state]).not.toContain('unknown-section');
        expect(sections.map((one) => one.section)).toEqual([section]);
      }
    }
  });

  it('never has a provision in force outside the days that it gives', () => {
    const day = fc.integer({ min: 0, max: 25_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const reference = fc.constantFrom(...ids).chain((act) => {
      const lines = [
        ...(listed[act]
          ?.trim()
          .split('\n')
          .map((line) => line.split('|')[0] ?? '') ?? []),
        ...(known[act] ?? []).map(({ section }) => section),
        '–',
      ];
      return fc.record({ act: fc.constant(act), section: fc.constantFrom(...lines) });
    });
    fc.assert(
      fc.property(reference, day, (cited, on) => {
        for (const { state, from, to, replacedBy } of resolveReference(cited, on).sections) {
          const within = (from === undefined || from <= on) && (to === undefined || on < to);
          if (state === 'in-force') expect(within).toBe(true);
          if (state !== 'repealed') expect(replacedBy).toEqual([]);
          if (state === 'repealed' && to !== undefined) expect(to <= on).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has an act in force on its first day and not on the day of its repeal', () => {
    for (const id of ids) {
      const { from, to } = actOfId(id);
      if (from !== undefined) expect([id, inForce(id, from)]).toEqual([id, true]);
      if (to !== undefined) expect([id, inForce(id, to)]).toEqual([id, false]);
      if (from === undefined) expect([id, inForce(id, '2100-01-01')]).toEqual([id, false]);
    }
  });
});

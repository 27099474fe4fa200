import { describe, expect, test } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { languages } from '#src/kernel/language.ts';
import { control } from '../run.ts';
import { packOf } from '../view-findings.ts';
import { landscapeSource, reportInput, smallLandscape } from './example.ts';
import { reportOf } from './model.ts';
import type { ReportModel } from './shape.ts';
import { reportTexts } from './texts.ts';

const small = reportOf(reportInput(smallLandscape, '2013-06-03'));
const findingsOf = (report: ReportModel) => report.themes.flatMap((theme) => theme.findings);
const access = findingsOf(small).find((finding) => finding.anchor === 'access-routine-systems-alfa');
const about = Object.fromEntries(small.about.map(({ name, text }) => [name, text]));

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* stringsIn(item);
}

describe('a report on a small owner', () => {
  test('says who and what was controlled, as of which day and by which law', () => {
    expect(small.title).toBe('Kontroll av personvernet hos Prøve kommune');
    expect(about).toMatchObject({
      Skoleeier: 'Prøve kommune',
      Enheter: 'Solbakken skole',
      Systemer: 'Alfa',
      'Slik det var': 'mandag 3. juni 2013',
      Lovverk: 'Personopplysningsloven (2000), slik den gjaldt 3. juni 2013.',
      'Rapporten er laget': 'tirsdag 3. februar 2026',
    });
  });

  test('says that an invented owner is invented', () => {
    expect(small.origin).toContain('Oppdiktet eksempel');
  });

  test('opens with the answer in one sentence, then the rest, then what matters most', () => {
    const deviations = small.counts.find(({ verdict }) => verdict === 'deviation')?.count ?? 0;
    expect(deviations).toBeGreaterThan(0);
    expect(small.answer[0]).toMatch(new RegExp(`^Kontrollen fant ${deviations} avvik( og \\d+ merknad(er)?)?\\.$`));
    expect(small.answer[1]).toMatch(/^Ellers: .*ikke vet ennå/);
    expect(small.answer[2]).toMatch(/^Viktigst \(.+\): .+\.$/);
  });

  test('tells the system in short, with its data by whom it is about', () => {
    expect(small.systems).toEqual([
      {
        name: 'Alfa',
        rows: [
          { name: 'Hva det er', text: 'Karakterbok' },
          { name: 'Formål', text: 'Sette karakterer' },
          { name: 'Brukes av', text: 'Solbakken skole' },
          { name: 'Opplysninger', text: 'Om elever: Navn; Karakter. Om ansatte: Navn.' },
          { name: 'Leverandør', text: 'Leverandøren AS' },
        ],
      },
    ]);
  });

  test('lists the documents with date and expiry, and what is only stated', () => {
    expect(small.basis.documents).toContainEqual({
      title: 'Innsynsrutine',
      kind: 'dokument',
      date: '10. januar 2013, utløper 10. januar 2014',
      facts: 2,
    });
    expect(small.basis.stated).toContainEqual({ name: 'Rutine for innsyn', text: 'er kjent ved «Solbakken skole»' });
  });

  test('numbers the findings as sections of part 5 and gives each an anchor of its own', () => {
    const findings = findingsOf(small);
    expect(findings[0]?.number).toBe('5.1.1');
    expect(new Set(findings.map((finding) => finding.number)).size).toBe(findings.length);
    expect(new Set(findings.map((finding) => finding.anchor)).size).toBe(findings.length);
  });

  test('writes facts in words, each with how and from where it is known', () => {
    expect(
      access?.facts.map(({ about: of, label, value, knownWord, source }) => [of, label, value, knownWord, source]),
    ).toEqual(
      expect.arrayContaining([
        ['Rutine for innsyn', 'er skriftlig', 'ja', 'dokumentert', 'Innsynsrutine, s.\u00a03'],
        ['Rutine for innsyn', 'er kjent ved «Solbakken skole»', 'ja', 'sagt', 'rektor'],
      ]),
    );
    const login = findingsOf(small).flatMap((finding) => finding.facts);
    expect(login).toContainEqual(expect.objectContaining({ label: 'innlogging: kontoer', value: 'delt brukernavn' }));
  });

  test('tells a source that is silent from a thing that nobody was asked', () => {
    const said = (label: string) => small.facts.flatMap(({ rows }) => rows).find((row) => row.label === label);
    expect(said('innlogging: antall faktorer')).toMatchObject({
      value: '–',
      known: 'unsaid',
      knownWord: 'kilden sier det ikke',
    });
    expect(said('logg: viser hver bruker')).toMatchObject({
      value: '–',
      known: 'unsaid',
      knownWord: 'ingen har sagt det',
      source: '',
    });
  });

  test('concludes with verdict and law, and ends with the way out', () => {
    expect(access).toMatchObject({ verdict: 'remark', word: 'Merknad' });
    expect(access?.conclusion).toBe(
      'Ikke et avvik, men dette bør bli bedre. Kravet står i personopplysningsloven (2000) §\u00a014 og §\u00a018; ' +
        'personopplysningsforskriften (2000) §\u00a03-1 tredje ledd bokstav d.',
    );
    expect(access?.remedy).toContain('Pek ut en systemeier.');
  });

  test('turns what is unknown into questions, also where a deviation is already sure', () => {
    const findings = findingsOf(small);
    const open = findings.filter((finding) => finding.reasons.some((reason) => reason.state === 'unknown'));
    expect(open.some((finding) => finding.verdict === 'deviation')).toBe(true);
    expect(small.unanswered.map(({ anchor }) => anchor)).toEqual(open.map(({ anchor }) => anchor));
    expect(small.unanswered.every(({ question, reasons }) => question.endsWith('?') && reasons.length > 0)).toBe(true);
    expect(small.unanswered.flatMap(({ missing }) => missing)).toContain('Alfa: innlogging: antall faktorer');
  });

  test('lists each fact once in the appendix, and every act with when it was in force', () => {
    const facts = small.facts.flatMap(({ rows }) => rows.map((row) => `${row.ref} ${row.label}`));
    expect(new Set(facts).size).toBe(facts.length);
    expect(small.law).toContainEqual(
      expect.objectContaining({
        act: 'Personopplysningsloven (2000)',
        inForce: 'fra 1. januar 2001 til 20. juli 2018',
      }),
    );
  });

  test('is the same when made again', () => {
    expect(reportOf(reportInput(smallLandscape, '2013-06-03'))).toEqual(small);
  });
});

test('a law date on which the act was not in force is said', () => {
  const late = reportOf({ ...reportInput(smallLandscape, '2013-06-03'), lawDate: '2018-07-20' });
  expect(late.about.map(({ text }) => text).join()).toContain('Den gjaldt ikke 20. juli 2018');
});

test('an owner without findings gets a report that says so', () => {
  const none = reportOf({ ...reportInput(smallLandscape, '2013-06-03'), findings: [] });
  expect(none.answer).toEqual([reportTexts.nb.noFindings]);
  expect(none).toMatchObject({ themes: [], unanswered: [], facts: [], law: [], counts: [], systems: [] });
});

describe('Bergen, 3 December 2013', () => {
  const source = landscapeSource('bergen-mohlenpris-2013.yaml');
  const reports = Object.fromEntries(
    languages.map((lang) => [lang, reportOf(reportInput(source, '2013-12-03', lang))]),
  );

  test('the answer is eleven deviations, and the text that it is from is named first', () => {
    expect(reports.nb?.answer[0]).toMatch(/^Kontrollen fant 11 avvik/);
    expect(reports.nn?.answer[0]).toMatch(/^Kontrollen fann 11 avvik/);
    expect(reports.en?.answer[0]).toMatch(/^The control found 11 deviations/);
    expect(reports.nb?.origin).toMatch(
      /^Fra en offentlig tekst av 3\. desember 2013 .* sier ingenting om virksomheten i dag\.$/,
    );
  });

  test('the legal ground says its condition in the conclusion', () => {
    const ground = findingsOf(reports.nb as ReportModel).find(({ verdict }) => verdict === 'conditional');
    expect(ground?.anchor).toBe('legal-ground-systems-swis');
    expect(ground?.conclusionMore).toMatch(/^Vilkår: .+/);
  });

  test.each(languages)('no word of the report in %s is a path, a key or "lawful"', (lang) => {
    const words = [...stringsIn(reports[lang])].filter((text) => text !== '');
    expect(words.filter((text) => /\b(lovlig|lovleg|lawful|ulovlig|ulovleg)\b/i.test(text))).toEqual([]);
    const labels = reports[lang]?.facts.flatMap(({ rows }) => rows.flatMap(({ label, value }) => [label, value])) ?? [];
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((text) => /[a-z][A-Z]|^\w+\.\w+|undefined|\[object|shared-|pol-\d/.test(text))).toEqual([]);
  });

  test('the languages tell the same findings', () => {
    const shape = (report: ReportModel | undefined) =>
      findingsOf(report as ReportModel).map(({ number, anchor, verdict, facts }) => [
        number,
        anchor,
        verdict,
        facts.length,
      ]);
    expect(shape(reports.nn)).toEqual(shape(reports.nb));
    expect(shape(reports.en)).toEqual(shape(reports.nb));
  });
});

describe('a long report: Skien by today’s law', () => {
  const snapshot = snapshotOf(parseLandscape(landscapeSource('skien.yaml'), 'skien.yaml'), '2020-12-31');
  const pack = packOf('gdpr');
  const findings = control(pack.requirements, snapshot);
  const dates = { asOf: '2020-12-31', lawDate: '2026-02-03', madeOn: '2026-02-03' } as const;
  const report = reportOf({ findings, snapshot, pack, lang: 'nb', ...dates });
  const long = ['deviation', 'remark', 'conditional'];

  test('tells deviations, remarks and what is met on a condition in full, and nothing else', () => {
    expect(findings.length).toBeGreaterThan(500);
    const told = findings.filter(({ verdict }) => long.includes(verdict));
    expect(findingsOf(report)).toHaveLength(told.length);
    expect(told.length).toBeGreaterThan(5);
    expect(report.brief).toContain('Del 5');
  });

  test('has every requirement and verdict in its summary, and links only to what is there', () => {
    const pairs = new Set(findings.map((finding) => `${finding.title.nb} ${finding.verdict}`));
    expect(new Set(report.summary.map(({ title, verdict }) => `${title} ${verdict}`))).toEqual(pairs);
    const anchors = new Set(findingsOf(report).map(({ anchor }) => anchor));
    const links = [...report.summary, ...report.unanswered].map(({ anchor }) => anchor).filter((one) => one !== '');
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(report.summary.length).toBeLessThan(250);
  });

  test('asks each open question once', () => {
    const open = new Set(
      findings.filter(({ reasons }) => reasons.some(({ state }) => state === 'unknown')).map((one) => one.requirement),
    );
    expect(report.unanswered).toHaveLength(open.size);
    expect(report.unanswered.some(({ subject }) => /og \d+ til$/.test(subject))).toBe(true);
  });

  test('counts all facts, and lists those behind what it tells', () => {
    const listed = report.facts.flatMap(({ rows }) => rows).length;
    expect(listed).toBeGreaterThan(10);
    expect(Number(/leste (\d+) opplysninger/.exec(report.basis.summary)?.[1])).toBeGreaterThan(listed);
  });
});

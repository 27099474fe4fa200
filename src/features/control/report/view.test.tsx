import { describe, expect, test } from 'vitest';
import type { languages } from '#src/kernel/language.ts';
import { reportInput, smallLandscape } from './example.ts';
import { reportOf } from './model.ts';
import { ReportView } from './view.tsx';

const html = (element: unknown): string => String(element);
const page = (source = smallLandscape, lang: (typeof languages)[number] = 'nb') =>
  html(<ReportView report={reportOf(reportInput(source, '2013-06-03', lang))} pdfHref="/rapport.pdf" />);

describe('the report as a page', () => {
  test('has one h1, and no heading skips a level', () => {
    const levels = [...page().matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(skips).toEqual([]);
    expect(levels).toContain(3);
  });

  test('leads to what it names: every link inside the page has its target, once', () => {
    const links = [...page().matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const ids = [...page().matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => ids.filter((each) => each === id).length !== 1)).toEqual([]);
  });

  test('leads to what it names also where no finding is told in full', () => {
    const none = { ...reportInput(smallLandscape, '2013-06-03'), findings: [] };
    const text = html(<ReportView report={reportOf(none)} />);
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !text.includes(` id="${id}"`))).toEqual([]);
  });

  test('offers the PDF', () => {
    expect(page()).toMatch(/<a class="ds-button" href="\/rapport.pdf"[^>]*>Last ned rapporten som PDF/);
  });

  test('shows text as text', () => {
    const nasty = page(smallLandscape.replace('name: Alfa', `name: '<script>alert(1)</script>'`));
    expect(nasty).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(nasty).not.toContain('<script>');
  });

  test.each([
    ['nb', 'Veien ut', 'Vet ikke ennå'],
    ['nn', 'Vegen ut', 'Veit ikkje enno'],
    ['en', 'The way out', 'Not known yet'],
  ] as const)('speaks %s', (lang, wayOut, unknown) => {
    expect(page(smallLandscape, lang)).toContain(wayOut);
    expect(page(smallLandscape, lang)).toContain(unknown);
  });
});

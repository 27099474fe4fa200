import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { pdfObjects } from '#src/platform/pdf/pdf-objects.ts';
import { landscapeSource, reportInput, smallLandscape } from './example.ts';
import { reportOf } from './model.ts';
import { reportPdf } from './pdf.ts';

const made = (source = smallLandscape, asOf = '2013-06-03', lang: (typeof languages)[number] = 'nb') =>
  reportPdf(reportOf(reportInput(source, asOf, lang)));

function count(objects: string, role: string): number {
  return [...objects.matchAll(new RegExp(`/S\\s*/${role}\\b`, 'g'))].length;
}

describe('the report as PDF', async () => {
  const report = reportOf(reportInput(smallLandscape, '2013-06-03'));
  const pdf = await reportPdf(report);
  const objects = pdfObjects(pdf);
  const findings = report.themes.flatMap((theme) => theme.findings);

  test('is PDF/UA-1 with title, author, language and the day it was made', () => {
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(Buffer.from(pdf).toString('utf8')).toContain('Kontroll av personvernet hos Prøve kommune</rdf:li>');
    expect(objects).toContain('<rdf:li>Skolevern</rdf:li>');
    expect(objects).toMatch(/\/Lang\s*\(nb/);
    expect(objects).toContain('2026-02-03T12:00:00');
  });

  test('has headings on three levels, one for every finding, and bookmarks', () => {
    // Six parts, two appendices and the table of contents.
    expect(count(objects, 'H1')).toBe(9);
    expect(count(objects, 'H2')).toBe(report.themes.length + report.systems.length);
    expect(count(objects, 'H3')).toBe(findings.length);
    expect(objects).toMatch(/\/Outlines/);
  });

  test('has tables with headers, and the bar of verdicts in words', () => {
    const withFacts = findings.filter((finding) => finding.facts.length > 0);
    expect(count(objects, 'Table')).toBeGreaterThanOrEqual(withFacts.length + 3);
    expect(count(objects, 'TH')).toBeGreaterThanOrEqual(3 * withFacts.length);
    expect(count(objects, 'Figure')).toBe(1);
    expect(objects).toMatch(/\/Alt\s*[(<]/);
  });

  test('is the same, byte for byte, when made again', async () => {
    expect(Buffer.compare(await made(), pdf)).toBe(0);
  });

  test('is made with an empty report too', async () => {
    const empty = await reportPdf(reportOf({ ...reportInput(smallLandscape, '2013-06-03'), findings: [] }));
    expect(count(pdfObjects(empty), 'H1')).toBe(9);
  });

  test('takes any text as text', async () => {
    const nasty = `#import \\"x\\" $x$ *a* _b_ @c <d> <script>alert(1)</script> سلام 漢字 😀 ${'lang'.repeat(30)}`;
    const source = smallLandscape
      .replace('name: Alfa', `name: "${nasty}"`)
      .replace('name: Prøve kommune', `name: "${nasty}"`)
      .replace('source: rektor', `source: "${nasty}"`);
    const text = Buffer.from(await made(source))
      .toString('utf8')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    expect(text).toContain(
      'hos #import "x" $x$ *a* _b_ @c <d> <script>alert(1)</script> سلام [U+6F22][U+5B57] [U+1F600] langlang',
    );
  });

  test.each(languages)('is made of the Bergen control in %s', async (lang) => {
    const bergen = pdfObjects(await made(landscapeSource('bergen-mohlenpris-2013.yaml'), '2013-12-03', lang));
    expect(bergen).toMatch(new RegExp(`/Lang\\s*\\(${lang}`));
    expect(count(bergen, 'H3')).toBeGreaterThanOrEqual(13);
  });
});

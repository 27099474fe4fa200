import { expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { CheckboxGroup, RadioGroup } from './choices.tsx';
import { barParts, CountBar } from './count-bar.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Facts } from './facts.tsx';
import { SelectField, TextField } from './field.tsx';
import { currentItem, inLanguage } from './header.tsx';
import { OriginNotice } from './origin-notice.tsx';
import { shownPages } from './pagination.tsx';
import { Table } from './table.tsx';
import { uiTexts } from './texts.ts';
import { VerdictTag, verdicts, verdictWord } from './verdict.tsx';

const html = (element: unknown): string => String(element);

test('a field has an explicit label, and its error and description are read with it', () => {
  const field = html(
    <TextField lang="nb" name="navn" label="Navn" description="Fullt navn" error="Skriv et navn" value={'<"&'} />,
  );
  expect(field).toContain('<label class="ds-label" for="felt-navn">');
  expect(field).toContain('aria-describedby="felt-navn-feil felt-navn-hjelp"');
  expect(field).toContain('aria-invalid="true"');
  expect(field).toContain('id="felt-navn-feil"');
  expect(field).toContain('value="&lt;&quot;&amp;"');
});

test('a field says when it is optional, and not when it is required', () => {
  expect(html(<TextField lang="en" name="a" label="A" required={false} />)).toContain('(optional)');
  expect(html(<TextField lang="en" name="a" label="A" />)).not.toContain('optional');
});

test('a choice that was made is still made when the form comes back', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];
  expect(html(<SelectField lang="nb" name="x" label="X" value="b" options={options} />)).toMatch(
    /value="b" selected=""/,
  );
  expect(
    html(<RadioGroup lang="nb" name="x" legend="X" value="b" options={options} />).match(/value="b" checked=""/g),
  ).toHaveLength(1);
  expect(
    html(<CheckboxGroup lang="nb" name="x" legend="X" values={['a', 'b']} options={options} />).match(/checked=""/g),
  ).toHaveLength(2);
});

test('the error summary links to the field of each error, and is not there without errors', () => {
  expect(html(<ErrorSummary lang="nb" errors={[{ field: 'navn', text: 'Skriv et navn' }]} />)).toContain(
    'href="#felt-navn"',
  );
  expect(html(<ErrorSummary lang="nb" errors={[]} />)).not.toContain('ds-error-summary');
});

test('the first choice of a group has the id that the error summary links to', () => {
  expect(html(<RadioGroup lang="nb" name="kjent" legend="?" options={[{ value: 'a', label: 'A' }]} />)).toContain(
    'id="felt-kjent"',
  );
});

test.each(languages)('each verdict has its own word and shape (%s)', (lang) => {
  const words = verdicts.map((verdict) => verdictWord(verdict, lang));
  expect(new Set(words).size).toBe(verdicts.length);
  const shapes = verdicts.map(
    (verdict) => /<svg.*<\/svg>/.exec(html(<VerdictTag verdict={verdict} lang={lang} />))?.[0],
  );
  expect(new Set(shapes).size).toBe(verdicts.length);
});

test('the words in bokmål are those that never change', () => {
  expect(uiTexts.nb.verdicts).toEqual({
    deviation: 'Avvik',
    remark: 'Merknad',
    met: 'I orden',
    claimed: 'På eget ord',
    unknown: 'Vet ikke ennå',
    conditional: 'På vilkår',
    'not-applicable': 'Gjelder ikke',
  });
});

test('a bar is filled exactly, gravest first, without what nobody has', () => {
  const parts = barParts({ met: 3, deviation: 1, remark: 0 });
  expect(parts).toEqual([
    { verdict: 'deviation', count: 1, from: 0, width: 25 },
    { verdict: 'met', count: 3, from: 25, width: 75 },
  ]);
});

test('a bar has its numbers as a table, and links where they are listed', () => {
  const bar = html(
    <CountBar counts={{ deviation: 11, unknown: 4 }} lang="nb" href={(verdict) => `/funn?vurdering=${verdict}`} />,
  );
  expect(bar).toContain('<caption>15 krav vurdert</caption>');
  expect(bar).toContain('href="/funn?vurdering=deviation"');
  expect(html(<CountBar counts={{}} lang="nb" />)).toContain('Ingen krav er vurdert ennå.');
});

test('a table names its columns and rows', () => {
  const table = html(
    <Table
      caption="Systemer"
      columns={[
        { key: 'name', header: 'Navn', rowHeader: true, cell: (row: { name: string; schools: number }) => row.name },
        { key: 'schools', header: 'Skoler', numeric: true, cell: (row) => row.schools },
      ]}
      rows={[{ name: 'Timeplan', schools: 3 }]}
      rowKey={(row) => row.name}
    />,
  );
  expect(table).toMatch(/<caption>Systemer<\/caption>.*scope="col".*Navn.*scope="row"[^>]*>Timeplan/);
});

test('what nobody has said stands as a dash, and is read in words', () => {
  expect(html(<Facts lang="nb" items={[{ term: 'Frist', value: undefined }]} />)).toMatch(/–.*ingen har sagt det/);
});

test('a register from a public text says that it tells nothing of today; the owner’s own says nothing', () => {
  const origin = { kind: 'public-text', title: 'Rapport', date: '2014-04-02' } as const;
  expect(html(<OriginNotice lang="en" origin={origin} />)).toMatch(
    /public text of .*2 April 2014.* nothing of the owner today/,
  );
  expect(html(<OriginNotice lang="en" origin={{ ...origin, kind: 'own-records' }} />)).not.toContain('<aside');
});

test('another language keeps the page and its selection', () => {
  expect(inLanguage('/funn?vurdering=remark&lang=en', 'nn')).toBe('/funn?vurdering=remark&lang=nn');
});

test('a page belongs to the item of the menu with the longest address that it begins with', () => {
  const menu = [
    { text: 'Register', href: '/register' },
    { text: 'Kart', href: '/register/kart' },
  ];
  expect(currentItem(menu, '/register/kart?dato=2013-12-03')?.text).toBe('Kart');
  expect(currentItem(menu, '/register/systemer')?.text).toBe('Register');
  expect(currentItem(menu, '/registrert')).toBeUndefined();
  const grouped = [menu[0] as (typeof menu)[number], { text: 'Mer', items: menu.slice(1) }];
  expect(currentItem(grouped, '/register/kart')?.text).toBe('Kart');
});

test.each([
  [1, 3, [1, 2, 3]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('on page %i of %i it shows the ends and the neighbours', (page, pages, shown) => {
  expect(shownPages(page, pages)).toEqual(shown);
});

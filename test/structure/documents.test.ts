import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#src/app/commands/table.ts';
import { packs } from '#src/features/control/packs/packs.ts';
import { findingKinds } from '#src/features/examination/finding.ts';
import { collectionKinds } from '#src/features/register/index.ts';
import { slugOf } from '#src/features/register/pages/kind-slugs.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { connect } from '#src/platform/db/connect.ts';
import { routesOf } from '#test/isolation/addresses.ts';
import { composedApp } from '#test/isolation/house.ts';

const root = projectRoot();
const names = ['*.md', 'docs/**/*.md', 'src/**/*.md', 'test/**/*.md']
  .flatMap((from) => globSync(from, { cwd: root }))
  .toSorted();
const documents = names.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
// What was so on a day stays as it was written.
const ofToday = documents.filter(({ name }) => name !== 'CHANGELOG.md' && !name.startsWith('docs/decisions/'));

/** What stands between back-ticks in a line, blocks of code left out. */
const ticked = (text: string) =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);

/** `{a,b}` as each of them. */
function each(pattern: string): string[] {
  const found = /^(.*?)\{([^{}]+)\}(.*)$/.exec(pattern);
  if (found === null) return [pattern];
  const [, before = '', inside = '', after = ''] = found;
  return inside.split(',').flatMap((one) => each(`${before}${one}${after}`));
}

/** The anchor of a heading, as the places make it that show these files. */
const anchorOf = (heading: string) =>
  heading
    .replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

test('every link of the documents leads to a file, and to a heading of it where it names one', () => {
  const links = documents.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({ name, to })),
  );
  expect(links.length).toBeGreaterThan(150);
  const lost = links.filter(({ name, to }) => {
    if (/^[a-z]+:/.test(to)) return false;
    const [path = '', anchor] = to.split('#');
    const file = path === '' ? join(root, name) : join(root, dirname(name), path);
    if (!existsSync(file)) return true;
    if (anchor === undefined) return false;
    return ![...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].some(([, said = '']) => anchorOf(said) === anchor);
  });
  expect(lost).toEqual([]);
});

test('every page of docs/ is in its list, and every picture is shown somewhere', () => {
  const list = documents.find(({ name }) => name === 'docs/README.md')?.text ?? '';
  const pages = names.filter((name) => /^docs\/[^/]+\.md$/.test(name) && name !== 'docs/README.md');
  expect(pages.filter((name) => !list.includes(`](${basename(name)})`))).toEqual([]);
  const pictures = globSync('docs/pictures/*', { cwd: root }).map((path) => basename(path));
  expect(pictures.filter((name) => !documents.some(({ text }) => text.includes(`pictures/${name})`)))).toEqual([]);
});

test('every file that a document names is there', () => {
  const top = /^(?:\.\.\/)*(?:src|test|bench|browser|scripts|docs|landscapes|catalogue|migrations|bin)\/[^\s]*$/;
  const everywhere = globSync('{src,test,bench,browser,scripts,catalogue,landscapes,docs}/**/*.{ts,tsx,yaml,json,md}', {
    cwd: root,
  });
  // From the root, or beside the document.
  const isThere = (path: string, name: string) =>
    [root, join(root, dirname(name))].some((cwd) => existsSync(join(cwd, path)) || globSync(path, { cwd }).length > 0);
  const named = ofToday.flatMap(({ name, text }) =>
    ticked(text)
      .flatMap(each)
      .map((path) => ({ name, path })),
  );
  const whole = named.filter(({ path }) => top.test(path) && !/[<>]|[A-Z]{3}/.test(path));
  expect(whole.length).toBeGreaterThan(150);
  expect(whole.filter(({ path, name }) => !isThere(path.replace(/^(?:\.\.\/)+/, ''), name))).toEqual([]);
  // `decide.ts`, `web/app.ts`: the end of some path.
  const ends = named.filter(({ path }) => /^[a-z][\w./-]*\.(?:ts|tsx)$/.test(path) && !top.test(path));
  expect(ends.length).toBeGreaterThan(40);
  expect(ends.filter(({ path }) => !everywhere.some((file) => `/${file}`.endsWith(`/${path}`)))).toEqual([]);
});

test('every address of a page that a document names is a route of the application', () => {
  const routes = routesOf(composedApp(connect('postgres://nobody@127.0.0.1:1/nowhere'))).map(({ pattern }) =>
    pattern
      .replaceAll(/\{[^}]*\}/g, '')
      .split('/')
      .slice(1),
  );
  const slugs = new Set<string>(collectionKinds.map((kind) => slugOf(kind)));
  // `:id`, `<owner>` and `HOST` stand for whatever is meant; of words, a kind of the register and whom a statement is for stand for a parameter.
  const isAny = (segment: string) => /^(?::|<|…$|[A-Z]+$)/.test(segment);
  const answers = (route: string, named: string) =>
    route.startsWith(':')
      ? isAny(named) || (route === ':slug' && slugs.has(named)) || (route === ':audience' && named === 'elever')
      : route === named;
  const leads = (address: string) => {
    const named = address
      .replace(/[?#].*$/, '')
      .split('/')
      .slice(1);
    // `/saker/:id/…` is the beginning of some, `/:id/kolonner` the end.
    const isOpen = named.at(-1) === '…';
    const part = isOpen ? named.slice(0, -1) : named;
    const fits = (route: readonly string[]) =>
      route.length === part.length && route.every((segment, at) => answers(segment, part[at] ?? ''));
    return routes.some((route) => {
      if (isOpen) return route.length > part.length && fits(route.slice(0, part.length));
      return fits(address.startsWith('/:') ? route.slice(-part.length) : route);
    });
  };
  // Places on a disk; health and metrics on a port of their own; what a site has that is to be confirmed; where an interface begins.
  const elsewhere = /^\/(?:etc|var|opt|mnt|health$|metrics$|\.well-known|api\/v2$)/;
  const addresses = ofToday.flatMap(({ name, text }) =>
    ticked(text)
      .flatMap(each)
      .filter((one) => /^\/(?:[a-z:][^\s]*)?$/.test(one) && !elsewhere.test(one))
      .map((address) => ({ name, address })),
  );
  expect(addresses.length).toBeGreaterThan(150);
  expect(addresses.filter(({ address }) => !leads(address))).toEqual([]);
});

test('every command that a document shows is one, with the options that its help has', async () => {
  const shown = ofToday.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:\$ |npx |^|`)skolevern ([a-z]+)((?:[^`\n#]|#(?! ))*)/gm)].map(
      ([, command = '', rest = '']) => ({
        name,
        command,
        options: [...rest.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option),
      }),
    ),
  );
  expect(shown.length).toBeGreaterThan(50);
  const faults: unknown[] = [];
  for (const { name, command, options } of shown) {
    const load = Object.hasOwn(commands, command) ? commands[command] : undefined;
    const usage = (await load?.())?.usage;
    if (usage === undefined) faults.push({ name, command });
    else
      faults.push(
        ...options
          .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(usage))
          .map((option) => ({ name, command, option })),
      );
  }
  expect(faults).toEqual([]);
  const start = documents.find(({ name }) => name === 'README.md')?.text ?? '';
  expect(start).toContain('npx skolevern --help');
});

test('every npm script that a document shows is one', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const shown = ofToday.flatMap(({ name, text }) =>
    [...text.matchAll(/npm (?:run )?(test|(?<=run )[a-z:]+)/g)].map(([, script = '']) => ({ name, script })),
  );
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter(({ script }) => !Object.hasOwn(scripts, script))).toEqual([]);
});

const path = documents.find(({ name }) => name === 'docs/from-the-seeds.md')?.text ?? '';

test('every requirement that the path from the seeds names is one', () => {
  const ids = new Set(Object.values(packs).flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  // What is found in the text of a statement has names that look the same.
  const checks = globSync('src/features/examination/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bcheck: '([a-z-]+)'/g)].map(([, check = '']) => check),
  );
  const kinds = new Set<string>([...findingKinds, ...checks]);
  const named = ticked(path).filter((one) => /^[a-z]+(?:-[a-z]+)+$/.test(one));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((id) => !ids.has(id) && !kinds.has(id))).toEqual([]);
});

test('today’s law has as many requirements as the README says', () => {
  // An exact number would be one more place to write in with every new requirement.
  const [, said = ''] =
    /more than (\d+) requirements of GDPR/.exec(documents.find(({ name }) => name === 'README.md')?.text ?? '') ?? [];
  expect(packs.gdpr?.requirements.length).toBeGreaterThan(Number(said || Number.NaN));
});

const seeds = join(root, '../shared/seeds');
/** The documents of lines, by the names that the path has for them; S1 is told by pages. They are no part of the repository. */
const seedFiles: Readonly<Record<string, string>> = { S0: '000', S2: '002', S3: '003', S4: '004' };

test.each(existsSync(seeds) ? Object.entries(seedFiles) : [])('every line of %s has an answer', (seed, number) => {
  const file = readdirSync(seeds).find((name) => name.startsWith(number)) ?? '';
  const lines = readFileSync(join(seeds, file), 'utf8').split(/\r?\n/);
  const rows = (path.split(/^## /m).find((part) => part.startsWith(seed)) ?? '').split('\n');
  const answered = new Set(
    rows
      .flatMap((row) => [...(/^\| (L\d[^|]*)\|/.exec(row)?.[1] ?? '').matchAll(/L(\d+)(?:–(\d+))?/g)])
      .flatMap(([, from = '', to = from]) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
      ),
  );
  expect(
    lines.flatMap((line, at) => (line.trim() === '' || answered.has(at + 1) ? [] : [`${at + 1}: ${line}`])),
  ).toEqual([]);
});

test('every setting of the program stands in docs/operate.md', () => {
  const table = readFileSync(join(root, 'docs', 'operate.md'), 'utf8');
  const sources = globSync('{src,bin}/**/*.{ts,tsx,mjs}', { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path));
  const settings = new Set(
    sources.flatMap((path) => readFileSync(join(root, path), 'utf8').match(/SKOLEVERN_[A-Z_]*[A-Z]/g) ?? []),
  );
  expect(settings.size).toBeGreaterThan(20);
  const short = (name: string) => name.replace(/^SKOLEVERN_(?:FEIDE|IDPORTEN|MAILBOX_[A-Z]+|SCAN)/, '…');
  expect([...settings].filter((name) => !table.includes(name) && !table.includes(short(name)))).toEqual([]);
});

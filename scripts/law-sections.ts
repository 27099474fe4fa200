/**
 * `node scripts/law-sections.ts FOLDER`: writes src/law/sections/listed/*.generated.ts from the acts in a folder
 * (Lovdata's data, NLOD 2.0, as markdown named by id). Acts that the folder lacks keep the list that they have.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Act, acts } from '../src/law/acts.ts';
import { linesFor, readLaw } from './law-headings.ts';

const target = resolve(import.meta.dirname, '../src/law/sections/listed');

function camel(id: string): string {
  return id.replace(/-(\p{L}|\d)/gu, (_, next: string) => next.toUpperCase());
}

function file(id: string, act: Act, lines: readonly string[]): string {
  return [
    `// ${act.short}: numbers and days from Lovdata (${act.lovdata}, NLOD 2.0). Made by scripts/law-sections.ts; do not edit.`,
    `export const ${camel(id)} = \``,
    ...lines.map((line) => line.replace(/[`\\]|\$\{/g, '\\$&')),
    '`;\n',
  ].join('\n');
}

function main(folder: string | undefined): void {
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write(
      'usage: node scripts/law-sections.ts FOLDER (acts as markdown, named lov-….md and forskrift-….md)\n',
    );
    process.exitCode = 2;
    return;
  }
  mkdirSync(target, { recursive: true });
  for (const [id, act] of Object.entries<Act>(acts)) {
    const source = join(folder, `${act.lovdata}.md`);
    if (!existsSync(source)) continue;
    const lines = linesFor(act.style, readLaw(readFileSync(source, 'utf8')));
    writeFileSync(join(target, `${id}.generated.ts`), file(id, act, lines));
    process.stderr.write(`${id}: ${lines.length} lines\n`);
  }
}

main(process.argv[2]);

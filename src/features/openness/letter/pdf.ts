import { join } from 'node:path';
import { projectRoot } from '#src/platform/config/root.ts';
import { typesetPdf } from '#src/platform/pdf/typst.ts';
import type { Letter } from './letter.ts';

const template = 'src/features/openness/letter/letter.typ';

/**
 * The letter as an accessible PDF (PDF/UA-1). Its title names the case, no person.
 * @param owner stands on top of every page
 * @param root the folder of the installation
 */
export function letterPdf(letter: Letter, owner: string, createdAt: Date, root = projectRoot()) {
  const blocks = letter.blocks.map(({ heading, text }) => ({
    heading: heading ?? '',
    paragraphs: text
      .split(/\n{2,}/)
      .filter((one) => one.trim() !== '')
      .map((one) => one.replaceAll('§ ', '§\u00a0').split('\n')),
  }));
  const data = { lang: letter.language, title: letter.subject, head: letter.head, owner, blocks };
  return typesetPdf({ template: join(root, template), data, createdAt });
}

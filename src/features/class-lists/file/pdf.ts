import { join } from 'node:path';
import { projectRoot } from '#src/platform/config/root.ts';
import { typesetPdf } from '#src/platform/pdf/typst.ts';
import type { Sheet } from './sheet.ts';

const template = 'src/features/class-lists/file/class-list.typ';

/**
 * The copy as an accessible PDF (PDF/UA-1) with its mark on every page. The title in the file tells the class and the day, no
 * person; the time of making is that of the hand-out.
 * @param root the folder of the installation
 */
export function pdfOf(sheet: Sheet, createdAt: Date, root = projectRoot()): Promise<Uint8Array> {
  return typesetPdf({ template: join(root, template), data: sheet, createdAt });
}

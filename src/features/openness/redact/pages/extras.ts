import type { MatterExtras } from '#src/features/cases/index.ts';
import { isRedacted } from '../grounds.ts';
import { redactTexts } from './texts.ts';

/** The way from a document of a case to its redaction. */
export const redactExtras: MatterExtras = {
  documentLinks: ({ row }, document, lang) =>
    !isRedacted(row.kind) || document.file === null
      ? []
      : [{ text: redactTexts[lang].onCase, href: `/saker/${row.id}/dokument/${document.id}/sladding` }],
};

import type { MatterExtras } from '#src/features/cases/index.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import { reasonsWait } from '../answer/reasons.ts';
import { textsOf } from '../texts.ts';

/** Ways from the page of a request for documents to what answers it. */
export const answerExtras: MatterExtras = {
  links: ({ row, may, events }, lang) => {
    if (!isDocumentKind(row.kind)) return [];
    const { links } = textsOf(row.kind, lang);
    const to = (page: string) => `/saker/${row.id}/${page}`;
    const works = may.has('message-out') && row.state !== 'closed';
    const isOpen = row.state === 'active' || row.state === 'complaint';
    return [
      ...(row.state === 'complaint' ? [{ text: links.complaint, href: to('klage') }] : []),
      ...(may.has('add-document') ? [{ text: links.find, href: to('finn'), note: links.findNote }] : []),
      { text: links.answer, href: to('svar'), note: links.answerNote },
      ...(works && reasonsWait(events)
        ? [{ text: links.reasons, href: to('begrunnelse'), note: links.reasonsNote }]
        : []),
      ...(works && isOpen
        ? [
            { text: links.interim, href: to('forelopig-svar') },
            { text: links.forward, href: to('send-videre') },
          ]
        : []),
    ];
  },
  documentLinks: ({ row, may }, document, lang) => {
    if (!isDocumentKind(row.kind) || !may.has('decide-document')) return [];
    const { links } = textsOf(row.kind, lang);
    const text = document.decision === 'undecided' ? links.decide : links.decideAgain;
    return [{ text, href: `/saker/${row.id}/dokument/${document.id}/avgjor` }];
  },
};

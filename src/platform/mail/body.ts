import { htmlText } from './html-text.ts';
import type { Mail } from './mail.ts';
import type { PartNode } from './parse.ts';

/** The words of a mail or a part of one. */
export interface Body {
  readonly text: string;
  readonly from: Mail['textFrom'];
  readonly marked: Mail['marked'];
}

/** What a mail without words says. */
export const noBody: Body = { text: '', from: 'none', marked: [] };

/** Parts within parts are looked at so far down; no mail program makes them. */
export const deepest = 50;

const isBlank = ({ text }: Body) => text.trim() === '';

function joined(bodies: readonly Body[]): Body {
  return bodies
    .filter((body) => !isBlank(body))
    .reduce((all, body) => {
      if (isBlank(all)) return body;
      const text = `${all.text.trimEnd()}\n\n`;
      const moved = body.marked.map(({ start, end }) => ({ start: start + text.length, end: end + text.length }));
      return { text: text + body.text, from: all.from, marked: [...all.marked, ...moved] };
    }, noBody);
}

/** The words of a part and what is below it: of alternatives the plain one when it says anything, else the HTML. */
export function bodyOf(node: PartNode, depth = 0): Body {
  if (depth > deepest) return noBody;
  const type = node.contentType || 'text/plain';
  if (node.children.length > 0) {
    const bodies = node.children.map((child) => bodyOf(child, depth + 1));
    if (type !== 'multipart/alternative') return joined(bodies);
    return bodies.find((body) => body.from === 'plain' && !isBlank(body)) ?? joined(bodies);
  }
  if (node.isAttachment === true || node.textContent === undefined) return noBody;
  const text = node.textContent.replace(/\r\n?/g, '\n');
  if (type === 'text/html') return { ...htmlText(text), from: 'html' };
  return { text, from: 'plain', marked: [] };
}

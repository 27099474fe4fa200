/**
 * Closed shadow roots: no script of the page's can look into them, and many banners of products stand in one. The browser's protocol can;
 * what it finds is put behind a door that only we know the name of, so that the rest reads them as it reads the page. The page itself is not
 * changed: its roots stay closed to its own scripts.
 */
import { randomBytes } from 'node:crypto';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { atMost } from '../visit/within.ts';

interface Node {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

const doors = new WeakMap<Page, string>();

/** Name of the property of a page's windows that has its closed roots; a new one for each page. */
export function doorOf(page: Page): string {
  const door = doors.get(page) ?? `_${randomBytes(12).toString('hex')}`;
  doors.set(page, door);
  return door;
}

/** More than so many in one page are not looked into. */
const most = 60;
/** Milliseconds. */
const patience = 1_500;

function closedIn(node: Node): readonly Node[] {
  const inner = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument === undefined ? [] : [node.contentDocument]),
  ].flatMap(closedIn);
  return node.shadowRootType === 'closed' ? [node, ...inner] : inner;
}

/** Runs in the page, of a shadow root. Uses nothing from outside itself. */
const keep = `function (door) {
  const own = this.ownerDocument.defaultView;
  if (own === null) return;
  if (!Object.hasOwn(own, door)) Object.defineProperty(own, door, { value: new WeakMap() });
  own[door].set(this.host, this);
}`;

async function openIn(session: CDPSession, door: string): Promise<number> {
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const closed = closedIn(root as Node).slice(0, most);
    for (const { backendNodeId } of closed) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      if (object.objectId === undefined) continue;
      await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: keep,
        arguments: [{ value: door }],
      });
    }
    return closed.length;
  } finally {
    await session.detach();
  }
}

/**
 * Puts the closed shadow roots of the page and its frames behind its door, as they are now. Never throws.
 * @param frames those that show something; one in a process of its own is asked by itself, the others with the page
 * @returns how many there are
 */
export async function openClosedRoots(page: Page, frames: readonly Frame[]): Promise<number> {
  const door = doorOf(page);
  const context = page.context();
  const inner = frames.filter((frame) => frame.parentFrame() !== null);
  const counts = await Promise.all(
    [page, ...inner].map((target) =>
      // Of a frame that has no process of its own there is no session; the page's sees it.
      atMost(
        patience,
        context.newCDPSession(target).then((session) => openIn(session, door)),
      ),
    ),
  );
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

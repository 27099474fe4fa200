import type { BrowserContext, Frame, Page } from 'playwright-core';
import { hostName } from '../own-hosts.ts';
import type { Behaviour, Pass } from '../scan-result.ts';
import type { Hint } from '../techniques/raw-request.ts';
import { atMost } from '../visit/within.ts';
import { behaviourOf, type ScriptSeen } from './behaviour-of.ts';
import { initScript } from './init-script.ts';

/** What the pages of a context were seen to do. */
export interface InstrumentsRead {
  readonly behaviour: readonly Behaviour[];
  readonly hints: readonly Hint[];
  /** `document.cookie` and storage: which script wrote which name. */
  readonly writes: readonly {
    readonly how: 'cookie' | 'local' | 'session';
    readonly name: string;
    readonly script: string;
  }[];
}

interface FrameRead {
  readonly scripts: readonly ScriptSeen[];
  readonly hints: readonly Hint[];
  readonly writes: InstrumentsRead['writes'];
}

/** A frame that does not answer by then tells nothing. Milliseconds. */
const patience = 1_000;

/** Puts the instruments into every page and frame that the context opens from now on. Once per context, before its first page. @param key secret of this scan */
export async function installInstruments(context: BrowserContext, key: string): Promise<void> {
  await context.addInitScript({ content: initScript(key) });
}

async function ask(frame: Frame, key: string, wish: 'read' | 'leave'): Promise<FrameRead | undefined> {
  const answer = frame.evaluate(
    ([door, wanted]) => (window as unknown as Record<string, ((wish: string) => unknown) | undefined>)[door]?.(wanted),
    [key, wish] as const,
  );
  return (await atMost(patience, answer)) as FrameRead | undefined;
}

function framesOf(page: Page): readonly Frame[] {
  try {
    return page.frames().filter((frame) => !frame.isDetached());
  } catch {
    return [];
  }
}

/**
 * Lets the page do what it does when it is left, while it is still there to be watched: beacons at unload are then seen by every channel.
 * Call it last, wait a little, read, and only then leave. Never throws.
 */
export async function rehearseLeaving(page: Page, key: string): Promise<void> {
  await Promise.all(framesOf(page).map((frame) => ask(frame, key, 'leave')));
}

/** The same host by the same technique is one hint. */
function distinct(hints: readonly Hint[]): readonly Hint[] {
  const named = hints.map((hint) => ({ ...hint, host: hostName(hint.host) }));
  return [...new Map(named.map((hint) => [`${hint.technique} ${hint.host} ${hint.url ?? ''}`, hint])).values()];
}

/** What the page and its frames did until now. Never throws: a frame that is gone tells nothing. */
export async function readInstruments(page: Page, key: string, pass: Pass): Promise<InstrumentsRead> {
  const read = (await Promise.all(framesOf(page).map((frame) => ask(frame, key, 'read')))).filter(
    (one) => one !== undefined,
  );
  return {
    behaviour: read.flatMap(({ scripts }) => behaviourOf(scripts, page.url(), pass)),
    hints: distinct(read.flatMap(({ hints }) => hints)),
    writes: read.flatMap(({ writes }) => writes),
  };
}

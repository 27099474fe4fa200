import type { Behaviour, Pass } from '../scan-result.ts';

/** What the init script counted of one script. */
export interface ScriptSeen {
  readonly script: string;
  readonly canvas: number;
  readonly webgl: number;
  readonly audio: number;
  readonly webrtc: number;
  /** Times it began to watch all changes of the page. */
  readonly watches: number;
  /** Times it sent something to another host just after a key. */
  readonly keySends: number;
  /** Distinct fonts measured. */
  readonly fonts: number;
  /** Distinct facts of the machine read. */
  readonly navigator: number;
  /** Kinds of events it listens for on the whole page; with `field ` before it, on a field. */
  readonly listeners: readonly string[];
}

/** Below these it is what ordinary pages do. The first is Englehardt & Narayanan 2016, section 6.2; the others are ours, set high. */
const thresholds = { fonts: 50, navigator: 4, listeners: 5, keySends: 3 } as const;

/** Session recording by what it takes: all changes of the page, the pointer, what is written, and the page's movement. */
function records({ watches, listeners }: ScriptSeen): boolean {
  const has = (kinds: RegExp) => listeners.some((kind) => kinds.test(kind));
  return (
    watches > 0 &&
    listeners.length >= thresholds.listeners &&
    has(/^(mousemove|pointermove|touchmove)$/) &&
    has(/^(input|change|key)/) &&
    has(/^(scroll|wheel|resize)$/)
  );
}

function countsOf(seen: ScriptSeen): readonly (readonly [Behaviour['kind'], number])[] {
  return [
    ['canvas', seen.canvas],
    ['webgl', seen.webgl],
    ['audio', seen.audio],
    ['fonts', seen.fonts >= thresholds.fonts ? seen.fonts : 0],
    ['navigator', seen.navigator >= thresholds.navigator ? seen.navigator : 0],
    ['recording', records(seen) ? seen.listeners.length : 0],
    // A recorder sends all the time, and so now and then after a key.
    ['key-logging', seen.keySends >= thresholds.keySends && !records(seen) ? seen.keySends : 0],
    ['webrtc', seen.webrtc],
  ];
}

function hostOf(script: string, page: string): string {
  for (const address of [script.replace(/^blob:/, ''), page])
    if (URL.canParse(address) && new URL(address).hostname !== '') return new URL(address).hostname;
  return '';
}

/** What scripts of a frame did to the visitor's browser, by the thresholds. @param page the page being visited */
export function behaviourOf(scripts: readonly ScriptSeen[], page: string, pass: Pass): readonly Behaviour[] {
  return scripts.flatMap((seen) =>
    countsOf(seen)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => ({ kind, script: seen.script, host: hostOf(seen.script, page), page, pass, count })),
  );
}

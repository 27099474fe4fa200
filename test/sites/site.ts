import type { Pass, Technique } from '../../src/features/observation/web/scan-result.ts';
import type { Asked, Reply } from './reply.ts';

/** A destination that a site makes its visitors contact. */
export interface Outside {
  readonly host: string;
  readonly technique: Technique;
  /**
   * Where it can be seen: on the `server` whatever browser is used, only with the whole `chromium` (favicon, connections made beforehand), or
   * only in what the `page` asks for (names looked up, STUN over UDP, a ping that needs a click, a form that nobody sends).
   */
  readonly seen: 'server' | 'chromium' | 'page';
  /** Only in these passes; all when left out. */
  readonly passes?: readonly Pass[];
  /** It is looked for only after a search, typing or scrolling. */
  readonly after?: 'typing' | 'search' | 'scroll' | 'late' | 'leaving';
}

/** A site of the test, what it does, and so what a scan of it must tell: no more and no less. */
export interface TestSite {
  readonly id: string;
  readonly host: string;
  readonly outside: readonly Outside[];
  /** Answers for its own host; undefined: not found. */
  answer(asked: Asked): Reply | undefined;
}

/** Whether the host and its sub-domains are the site's own. */
export function isOwn(site: TestSite, host: string): boolean {
  return host === site.host || host.endsWith(`.${site.host}`);
}

/** The hosts that must be found in a pass. @param engine the whole browser sees some more */
export function expectedHosts(
  site: TestSite,
  pass: Pass,
  engine: 'headless-shell' | 'chromium' = 'headless-shell',
): readonly string[] {
  const counts = ({ seen, passes }: Outside) =>
    (seen === 'server' || (seen === 'chromium' && engine === 'chromium')) &&
    (passes === undefined || passes.includes(pass));
  return [...new Set(site.outside.filter(counts).map(({ host }) => host))].sort();
}

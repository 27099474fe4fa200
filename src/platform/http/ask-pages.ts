import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

/** What asking another system needs from outside. */
export interface Asking {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds that one page may take. */
  readonly patience: number;
}

/** A collection of another system that comes in pages of JSON. */
export interface Paged {
  /** The system's name, for what goes wrong. */
  readonly system: string;
  readonly url: string;
  readonly token: string;
  /** The address of the page after one, where there is one. */
  readonly nextOf: (page: unknown, headers: Headers) => string | undefined;
}

const says = {
  insecure: say(
    'ble ikke spurt: adressen er ikke https',
    'vart ikkje spurd: adressa er ikkje https',
    'was not asked: the address is not https',
  ),
  refused: say('tok ikke imot tokenet', 'tok ikkje imot tokenet', 'did not accept the token'),
  busy: say('ba oss vente for lenge', 'bad oss vente for lenge', 'asked us to wait for too long'),
  failed: say('svarte ikke som det skal', 'svarte ikkje som det skal', 'did not answer as it should'),
  unreachable: say('svarte ikke', 'svarte ikkje', 'did not answer'),
  notJson: say(
    'svarte med noe annet enn JSON',
    'svarte med noko anna enn JSON',
    'answered with something other than JSON',
  ),
  elsewhere: say('viste videre til et annet sted', 'viste vidare til ein annan stad', 'led on to another place'),
  endless: say('tok ikke slutt', 'tok ikkje slutt', 'did not come to an end'),
} satisfies Record<string, Text>;

const remedies = {
  token: say(
    'Lag et nytt token med lesetilgang, og sett det inn i innstillingene.',
    'Lag eit nytt token med lesetilgang, og set det inn i innstillingane.',
    'Make a new token that may read, and put it into the settings.',
  ),
  later: say(
    'Det prøves igjen i morgen. Står det slik flere dager, se i innstillingene.',
    'Det blir prøvd igjen i morgon. Står det slik fleire dagar, sjå i innstillingane.',
    'It is tried again tomorrow. If it stays so for days, look at the settings.',
  ),
} satisfies Record<string, Text>;

function problem(system: string, what: keyof typeof says): Problem {
  const words = says[what];
  const message = say(`${system} ${words.nb}`, `${system} ${words.nn}`, `${system} ${words.en}`);
  return new Problem(message, { code: 'unavailable', remedy: what === 'refused' ? remedies.token : remedies.later });
}

const mostPages = 500;
const mostWaits = 5;
const longestWait = 60_000;
const mostBytes = 20_000_000;

/** Milliseconds that a system asks to be left alone for: seconds, or a time; a second where it does not say. */
export function waitAsked(header: string | null, now: number): number {
  if (header === null) return 1000;
  const seconds = Number(header);
  const until = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(until) ? 1000 : Math.max(0, until);
}

const isSafe = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

async function textOf(response: Response, system: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw problem(system, 'endless');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function answerOf(asking: Asking, paged: Paged, url: string): Promise<Response> {
  const headers = { authorization: `Bearer ${paged.token}`, accept: 'application/json' };
  for (let tries = 0; tries <= mostWaits; tries += 1) {
    const response = await asking
      .fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(asking.patience) })
      .catch(() => undefined);
    if (response === undefined) throw problem(paged.system, 'unreachable');
    if (response.status !== 429 && response.status !== 503) return response;
    await response.body?.cancel();
    const asked = waitAsked(response.headers.get('retry-after'), Date.now());
    if (asked > longestWait) break;
    await asking.wait(asked);
  }
  throw problem(paged.system, 'busy');
}

async function pageAt(asking: Asking, paged: Paged, url: string) {
  const response = await answerOf(asking, paged, url);
  if (response.status === 401 || response.status === 403) throw problem(paged.system, 'refused');
  if (!response.ok) throw problem(paged.system, 'failed');
  const text = await textOf(response, paged.system).catch((error: unknown) => {
    throw error instanceof Problem ? error : problem(paged.system, 'unreachable');
  });
  try {
    return { page: JSON.parse(text) as unknown, headers: response.headers };
  } catch {
    throw problem(paged.system, 'notJson');
  }
}

/**
 * Every page of a collection, in order. The token is sent over https only (or to this machine itself), to the host that was given and no other.
 * @throws Problem (unavailable) that says what the system did, never what it answered
 */
export async function askPages(asking: Asking, paged: Paged): Promise<readonly unknown[]> {
  const start = new URL(paged.url);
  if (!isSafe(start)) throw problem(paged.system, 'insecure');
  const pages: unknown[] = [];
  let next: string | undefined = start.href;
  while (next !== undefined) {
    if (pages.length >= mostPages) throw problem(paged.system, 'endless');
    const { page, headers } = await pageAt(asking, paged, next);
    pages.push(page);
    const after = paged.nextOf(page, headers);
    if (after !== undefined && (!URL.canParse(after, next) || new URL(after, next).origin !== start.origin))
      throw problem(paged.system, 'elsewhere');
    next = after === undefined ? undefined : new URL(after, next).href;
  }
  return pages;
}

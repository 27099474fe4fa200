import type { Cookie } from 'playwright-core';
import type { InstrumentsRead } from '../instruments/install.ts';
import type { Pass, StoredItem } from '../scan-result.ts';

/** A cookie that an answer asked the browser to keep, as the protocol's `Network.responseReceivedExtraInfo` told it. */
export interface CookieAsked {
  /** The answer's address. */
  readonly url: string;
  /** The whole `Set-Cookie` line. */
  readonly line: string;
  /** Why the browser did not keep it (`blockedReasons`); undefined where it did. */
  readonly refused?: readonly string[];
}

/** Where and when it was seen. */
export interface CookiesSeen {
  readonly page: string;
  readonly pass: Pass;
  readonly now: Date;
  readonly asked: readonly CookieAsked[];
  readonly writes: InstrumentsRead['writes'];
}

interface Line {
  readonly name: string;
  readonly host: string;
  readonly lifetime: number | undefined;
  readonly flags: NonNullable<StoredItem['flags']>;
  readonly deletes: boolean;
}

const bareHost = (domain: string) => domain.toLowerCase().replace(/^\./, '');

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Seconds from now; `Max-Age` counts before `Expires` (RFC 6265, 5.3). Undefined: as long as the session. */
function lifetimeOf(attributes: ReadonlyMap<string, string>, now: Date): number | undefined {
  const age = attributes.get('max-age');
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age);
  const until = Date.parse(attributes.get('expires') ?? '');
  return Number.isNaN(until) ? undefined : Math.round((until - now.getTime()) / 1000);
}

/** Reads a `Set-Cookie` line. @param url of the answer that it came with; its host's cookie where the line names no domain */
export function readSetCookie(line: string, url: string, now: Date): Line {
  const [pair = '', ...rest] = line.split(';');
  const attributes = new Map(
    rest.map((part) => {
      const at = part.indexOf('=');
      const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
      return [name, at < 0 ? '' : part.slice(at + 1).trim()] as const;
    }),
  );
  const lifetime = lifetimeOf(attributes, now);
  const equals = pair.indexOf('=');
  return {
    name: (equals < 0 ? pair : pair.slice(0, equals)).trim(),
    host: bareHost(attributes.get('domain') || hostOf(url)),
    lifetime,
    deletes: lifetime !== undefined && lifetime <= 0,
    flags: {
      httpOnly: attributes.has('httponly'),
      secure: attributes.has('secure'),
      sameSite: attributes.get('samesite') ?? '',
    },
  };
}

/** The script that wrote it, else the answer that asked for it. */
function whoSet(name: string, host: string, { asked, writes, now }: CookiesSeen): string | undefined {
  const script = writes.find((write) => write.how === 'cookie' && write.name === name)?.script;
  const answer = asked.findLast(({ line, url }) => {
    const told = readSetCookie(line, url, now);
    return told.name === name && told.host === host;
  })?.url;
  return answer ?? script;
}

function withSetter(
  item: Omit<StoredItem, 'setBy' | 'lifetime'>,
  setBy: string | undefined,
  lifetime: number | undefined,
): StoredItem {
  return {
    ...item,
    ...(lifetime === undefined ? {} : { lifetime }),
    ...(setBy === undefined ? {} : { setBy: setBy.slice(0, 2000) }),
  };
}

function keptItem(cookie: Cookie, seen: CookiesSeen): StoredItem {
  const { name, domain, expires, httpOnly, secure, sameSite } = cookie;
  const host = bareHost(domain);
  const lifetime = expires < 0 ? undefined : Math.max(0, Math.round(expires - seen.now.getTime() / 1000));
  const flags = { httpOnly, secure, sameSite };
  const item = { how: 'cookie', name, host, page: seen.page, pass: seen.pass, flags } as const;
  return withSetter(item, whoSet(name, host, seen), lifetime);
}

function refusedItem(line: Line, url: string, seen: CookiesSeen): StoredItem {
  const { name, host, flags, lifetime } = line;
  const item = { how: 'cookie', name, host, page: seen.page, pass: seen.pass, flags, refused: true } as const;
  return withSetter(item, url, lifetime);
}

/** The cookies that lie in the browser, and those that it was asked to keep and refused. One for each name and host. Pure. */
export function cookiesOf(kept: readonly Cookie[], seen: CookiesSeen): readonly StoredItem[] {
  const items = kept.map((cookie) => keptItem(cookie, seen));
  const there = new Set(items.map(({ name, host }) => `${name} ${host}`));
  const refused = seen.asked.flatMap(({ url, line, refused: why }) => {
    if (why === undefined || why.length === 0) return [];
    const told = readSetCookie(line, url, seen.now);
    const known = `${told.name} ${told.host}`;
    if (told.deletes || there.has(known)) return [];
    there.add(known);
    return [refusedItem(told, url, seen)];
  });
  return [...items, ...refused];
}

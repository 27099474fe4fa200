import { osloDate } from '#src/kernel/date.ts';
import { dayOf, latestDay } from '../days.ts';
import { hostIn } from '../reading.ts';

/** One line: where somebody went, on which day. Client and user live only while the file is read. */
export interface Visit {
  readonly host: string;
  readonly day: string;
  readonly client: string;
  readonly user?: string;
}

/** `other`: a line of the log that is no request; undefined: not a line of this log. */
export type Line = Visit | 'other' | undefined;

const dnsmasqQuery =
  /^(?:<\d+>)?(\w{3}) +(\d{1,2}) [\d:]+(?: \S+)? dnsmasq\[\d+\]:(?: \d+ \S+)? query\[[\w=-]+\] (\S+) from (\S+)/;
const dnsmasqOther = /\bdnsmasq(?:-\w+)?(?:\[\d+\])?:/;

/** dnsmasq with `log-queries`; its time has no year. */
export function dnsmasqLine(line: string, today: string): Line {
  const found = dnsmasqQuery.exec(line);
  if (found === null) return dnsmasqOther.test(line) ? 'other' : undefined;
  const [, month = '', date = '', host = '', client = ''] = found;
  const day = latestDay(date, month, today);
  return day === undefined ? undefined : { host, day, client };
}

const bindQuery =
  /^(\d{1,2})-(\w{3})-(\d{4}) [\d:.]+ (?:queries: )?(?:\w+: )?client (?:@\S+ )?(\S+?)#\d+(?: \([^)]*\))?:(?: view \S+)? query: (\S+) /;
const bindOther = /^\d{1,2}-\w{3}-\d{4} [\d:.]+ /;

/** BIND's query log. */
export function bindLine(line: string): Line {
  const found = bindQuery.exec(line);
  if (found === null) return bindOther.test(line) ? 'other' : undefined;
  const [, date = '', month = '', year = '', client = '', host = ''] = found;
  const day = dayOf(date, month, year);
  return day === undefined ? undefined : { host, day, client };
}

const squid = /^(\d{9,10}\.\d{3}) +-?\d+ (\S+) \S+ \d+ ([A-Z_]+) (\S+) (\S+) \S+/;

/** Squid's own access.log format. */
export function squidLine(line: string): Line {
  const found = squid.exec(line);
  if (found === null) return undefined;
  const [, seconds = '', client = '', method = '', target = '', user = '-'] = found;
  const host = method === 'CONNECT' ? hostIn(`https://${target}`) : hostIn(target);
  if (host === undefined) return 'other';
  const day = osloDate(new Date(Number(seconds) * 1000));
  return { host, day, client, ...(user === '-' ? {} : { user }) };
}

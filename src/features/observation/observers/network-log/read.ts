import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { readColumns } from '../columns.ts';
import { instantIn, noonOf } from '../days.ts';
import { Gathering, type Given, type Reader, unreadable } from '../reading.ts';
import { namesSomebody, outsideHost } from './kept-host.ts';
import { bindLine, dnsmasqLine, type Line, squidLine, type Visit } from './lines.ts';

/** Fewer clients than this at a place outside may be somebody by themselves. */
export const usualLeastClients = 5;

const notKnown = {
  message: say(
    'Dette er ingen DNS- eller proxylogg som kan leses.',
    'Dette er ingen DNS- eller proxylogg som kan lesast.',
    'This is no DNS or proxy log that can be read.',
  ),
  remedy: say(
    'Gi en logg fra dnsmasq (log-queries), BIND (query log) eller Squid (access.log), eller CSV med kolonnene «vert», «dato» og «klient».',
    'Gi ein logg frå dnsmasq (log-queries), BIND (query log) eller Squid (access.log), eller CSV med kolonnane «vert», «dato» og «klient».',
    'Give a log from dnsmasq (log-queries), BIND (query log) or Squid (access.log), or a CSV with the columns "host", "date" and "client".',
  ),
};
const noClient = say(
  'Loggen sier ikke hvor mange som har vært hvor, og da kan ingenting av den beholdes.',
  'Loggen seier ikkje kor mange som har vore kor, og då kan ingenting av han takast vare på.',
  'The log does not say how many have been where, so nothing of it can be kept.',
);
const addClient = say(
  'Ta med en kolonne «klient» (den blir talt og så glemt), eller «antall klienter».',
  'Ta med ein kolonne «klient» (han blir talt og så gløymd), eller «tal på klientar».',
  'Include a column "client" (it is counted and then forgotten), or "number of clients".',
);
const mostlyUnread = say(
  'De fleste linjene er ikke slik denne loggen pleier å være.',
  'Dei fleste linjene er ikkje slik denne loggen plar vere.',
  'Most lines are not as this log usually is.',
);

/** What of each place is counted while the file is read. */
interface Place {
  readonly clients: Set<string>;
  /** As the file itself counts clients, where it does. */
  counted: number;
  readonly days: Map<string, number>;
}

class Visits {
  readonly places = new Map<string, Place>();
  readonly people = new Set<string>();

  add(
    host: string,
    day: string,
    { client, clients = 0, times = 1 }: { client?: string; clients?: number; times?: number },
  ) {
    const place = this.places.get(host) ?? { clients: new Set<string>(), counted: 0, days: new Map<string, number>() };
    if (client !== undefined) {
      place.clients.add(client);
      this.people.add(client);
    }
    place.counted = Math.max(place.counted, clients);
    place.days.set(day, (place.days.get(day) ?? 0) + times);
    this.places.set(host, place);
  }

  visit({ host, day, client, user }: Visit): void {
    // Somebody who goes from two machines is one; a machine that two use is two.
    this.add(host, day, { client: user ?? client });
    this.people.add(client);
  }
}

function keep(visits: Visits, gathering: Gathering, least: number): void {
  const isOfSomebody = namesSomebody(visits.people);
  for (const [asWritten, { clients, counted, days }] of visits.places) {
    const host = outsideHost(asWritten);
    if (host === undefined) gathering.leave('local-name');
    else if (isOfSomebody(host)) gathering.leave('names-somebody');
    else if (Math.max(clients.size, counted) < least) gathering.leave('few-clients');
    else
      for (const [day, count] of days)
        gathering.note({ seen: { kind: 'system', name: host, host }, at: noonOf(day), count });
  }
}

type ReadLine = (line: string) => Line;

/** The format that the first lines are of; undefined for none of them. */
function formatOf(lines: readonly string[], today: string): ReadLine | undefined {
  const formats: readonly ReadLine[] = [(line) => dnsmasqLine(line, today), bindLine, squidLine];
  return formats.find((read) => lines.slice(0, 50).some((line) => read(line) !== undefined));
}

function fromLines(lines: readonly string[], read: ReadLine, visits: Visits, gathering: Gathering): void {
  let unread = 0;
  let firstUnread = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    gathering.line();
    const found = read(line);
    if (found === undefined) {
      unread += 1;
      firstUnread ||= index + 1;
      gathering.leave('not-understood');
    } else if (found === 'other') gathering.leave('not-a-request');
    else visits.visit({ ...found, host: found.host.toLowerCase().replace(/\.$/, '') });
  }
  if (unread * 2 > gathering.reading.read) throw unreadable(mostlyUnread, notKnown.remedy, `linje ${firstUnread}`);
}

const headings = {
  host: ['vert', 'host', 'hostname', 'domain', 'domene', 'destination', 'destination host', 'query', 'qname', 'url'],
  day: ['dato', 'date', 'dag', 'day', 'tid', 'time', 'timestamp', 'tidspunkt', 'datetime'],
  client: ['klient', 'client', 'client ip', 'clientip', 'source', 'source ip', 'src', 'ip', 'identity', 'device'],
  user: ['bruker', 'user', 'username', 'brukernavn', 'user name'],
  clients: [
    'antall klienter',
    'tal på klientar',
    'clients',
    'number of clients',
    'unique clients',
    'klienter',
    'klientar',
  ],
  count: ['antall', 'tal', 'count', 'hits', 'requests', 'queries', 'treff'],
} as const;

const numberIn = (cell: string | undefined) => (/^\d{1,9}$/.test(cell ?? '') ? Number(cell) : undefined);

async function fromColumns(given: Given, visits: Visits, gathering: Gathering): Promise<void> {
  const { has, rows } = await readColumns(given.bytes, headings, [['host']], notKnown);
  if (!has.has('client') && !has.has('user') && !has.has('clients')) throw unreadable(noClient, addClient);
  for (const { cells } of rows) {
    gathering.line();
    const host = (cells.host ?? '').toLowerCase();
    const at = has.has('day') ? instantIn(cells.day) : given.at;
    if (host === '' || at === undefined) {
      gathering.leave(host === '' ? 'blank' : 'not-understood');
      continue;
    }
    const asHost = host.includes('/') ? (URL.parse(host)?.hostname ?? host) : host.replace(/:\d+$/, '');
    const who = cells.user || cells.client;
    for (const one of [cells.client, cells.user]) if (one) visits.people.add(one);
    visits.add(asHost.replace(/\.$/, ''), at.slice(0, 10), {
      ...(who ? { client: who } : {}),
      clients: numberIn(cells.clients) ?? 0,
      times: numberIn(cells.count) ?? 1,
    });
  }
}

/**
 * A log of a name server or a proxy. Of it are kept the names of places outside that at least `leastClients` have been at, the day and
 * how many times; who went there is counted and forgotten (GDPR art. 5(1)(c), 25).
 */
export const readNetworkLog: Reader = async (given) => {
  const gathering = new Gathering('network-log', given);
  const visits = new Visits();
  const lines = new TextDecoder().decode(given.bytes).split(/\r?\n/);
  const read = formatOf(
    lines.filter((line) => line.trim() !== ''),
    osloDate(new Date(given.at)),
  );
  if (read === undefined) await fromColumns(given, visits, gathering);
  else fromLines(lines, read, visits, gathering);
  keep(visits, gathering, given.leastClients ?? usualLeastClients);
  return gathering.reading;
};

import { isIP } from 'node:net';

/** Names that lead nowhere outside, and those that are an address turned round. */
const local = /(^|\.)(local|lan|home|internal|intranet|corp|localdomain|localhost|arpa|test|invalid|onion)$/;
const wellFormed = /^(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** The name of a place outside as it is kept, in small letters; undefined for what is local, an address or no name. */
export function outsideHost(host: string): string | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0 || local.test(name) || !wellFormed.test(name)) return undefined;
  return name;
}

const marks = /[^a-z0-9]+/g;

/** What is written with marks in an address stands without them, or with others, in a name: `kari.nes` is `kari-nes`. */
function formsOf(who: string): readonly string[] {
  const small = who.toLowerCase();
  const short = small.replace(/^.*\\/, '').replace(/@.*$/, '');
  return [small, short].map((one) => one.replaceAll(marks, '')).filter((one) => one.length >= 3);
}

/**
 * Whether names hold a user or an address of the log itself (`kari-nes.example.net`, `10-0-0-7.dyn.example.net`):
 * such a name points at somebody, however many go there.
 * @param people user names and addresses of clients
 */
export function namesSomebody(people: ReadonlySet<string>): (host: string) => boolean {
  const forms = [...new Set([...people].flatMap(formsOf))];
  return (host) => {
    const bare = host.replaceAll(marks, '');
    return forms.some((form) => bare.includes(form));
  };
}

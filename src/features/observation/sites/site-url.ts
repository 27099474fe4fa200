import { isIP } from 'node:net';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

const problems = {
  url: say(
    'Skriv adressen til nettstedet, for eksempel https://skolen.kommunen.no',
    'Skriv adressa til nettstaden, til dømes https://skulen.kommunen.no',
    'Write the address of the site, for example https://school.council.example',
  ),
  outside: say(
    'Adressen må være et navn på nettet, ikke et tall eller en maskin i eget nett',
    'Adressa må vere eit namn på nettet, ikkje eit tal eller ei maskin i eige nett',
    'The address must be a name on the net, not a number or a machine of your own network',
  ),
  host: say(
    'Skriv ett vertsnavn på hver linje, for eksempel bilder.kommunen.no',
    'Skriv eitt vertsnamn på kvar linje, til dømes bilete.kommunen.no',
    'Write one host name on each line, for example images.council.example',
  ),
  page: say(
    'Hver side må ligge på nettstedet selv',
    'Kvar side må liggje på nettstaden sjølv',
    'Each page must lie on the site itself',
  ),
} as const;

const bad = (which: keyof typeof problems, place: string) => new Problem(problems[which], { code: 'bad-input', place });

const hostForm = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
/** Names that never lead out on the net (RFC 6761, RFC 6762, RFC 8375). `.test` and `.example` are let through: nobody has them. */
const inner = /(^|\.)(localhost|local|internal|intranet|lan|home|home\.arpa|invalid)$/;

function isOutside(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) === 0 && hostForm.test(host) && !inner.test(host);
}

/**
 * The address of a site as we keep it: without query and fragment, and without the last slash.
 * @param text as somebody typed it; `https` where they wrote no scheme
 * @throws Problem (bad-input, `url`)
 */
export function siteUrl(text: string): string {
  const typed = text.trim();
  const whole = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || whole.length > 500 || !URL.canParse(whole)) throw bad('url', 'url');
  const { protocol, username, password, hostname, host, pathname } = new URL(whole);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') throw bad('url', 'url');
  if (!isOutside(hostname)) throw bad('outside', 'url');
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
}

const lines = (text: string) =>
  text
    .split(/[\r\n,]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The owner's own hosts, one a line. @throws Problem (bad-input, `own`) */
export function ownHosts(text: string): string[] {
  return [
    ...new Set(
      lines(text).map((one) => {
        const host = one
          .toLowerCase()
          .replace(/^https?:\/\//, '')
          .replace(/\/.*$/, '');
        if (!isOutside(host)) throw bad('host', 'own');
        return host;
      }),
    ),
  ];
}

/** Pages that are always visited, one a line: whole addresses or paths. @param site as `siteUrl` gave it @throws Problem (bad-input, `pages`) */
export function alwaysPages(text: string, site: string): string[] {
  return [
    ...new Set(
      lines(text).map((one) => {
        if (!URL.canParse(one, `${site}/`)) throw bad('page', 'pages');
        const page = new URL(one, `${site}/`);
        if (page.origin !== new URL(site).origin) throw bad('page', 'pages');
        page.hash = '';
        return page.href;
      }),
    ),
  ].slice(0, 200);
}

/** The host of a site. */
export const hostOf = (url: string) => new URL(url).hostname;

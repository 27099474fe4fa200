import { type Asked, image, page, type Reply, script, sendOn } from './reply.ts';
import type { TestSite } from './site.ts';

const megabyte = 1_048_576;
const html = { 'content-type': 'text/html; charset=utf-8' } as const;

type Files = Readonly<Record<string, (asked: Asked) => Reply>>;

function site(id: string, host: string, files: Files): TestSite {
  return { id, host, outside: [], answer: (asked) => (files[asked.url.pathname] ?? files['*'])?.(asked) };
}

/** @param vault `HOST:PORT` of a server on the machine itself that nobody may reach */
function privateAddresses(vault: string): TestSite {
  const port = vault.split(':')[1] ?? '';
  const secrets = [
    `http://127.0.0.1:${port}`,
    `http://localhost:${port}`,
    `http://[::1]:${port}`,
    'http://10.0.0.1',
    'https://192.168.1.1',
    'https://intern.vond.test',
  ];
  const images = secrets.map((origin) => `<img src="${origin}/hemmelig.gif" alt="">`).join('');
  const fetches = secrets.map((origin) => `fetch("${origin}/hemmelig", { mode: "no-cors" }).catch(() => 0);`).join('');
  return site('privat', 'privat.vond.test', {
    '/': () =>
      page(
        'Privat',
        `<h1>Privat</h1>${images}<script>${fetches}</script><a href="/meta">Videre</a><a href="/hjem">Hjem</a>`,
      ),
    '/meta': () => sendOn('http://169.254.169.254/latest/meta-data/'),
    '/hjem': () => sendOn(`http://localhost:${port}/hemmelig`),
    '/sitemap.xml': () => sitemap('privat.vond.test', ['/', '/meta', '/hjem']),
  });
}

function sitemap(host: string, paths: readonly string[]): Reply {
  const places = paths.map((path) => `<url><loc>https://${host}${path}</loc></url>`).join('');
  return {
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${places}</urlset>`,
  };
}

/** Sites that are down, slow or hostile. Only one has recipients. */
export function badSites(vault: string): readonly TestSite[] {
  return [
    site('nede', 'nede.vond.test', { '*': () => ({ cut: true }) }),
    site('taus', 'taus.vond.test', { '*': () => ({ hang: true }) }),
    site('sein', 'sein.vond.test', { '/': () => ({ ...page('Sein', '<h1>Sein</h1>'), afterMs: 20_000 }) }),
    site('evig', 'evig.vond.test', { '/': () => ({ headers: html, stream: { bytes: 'forever', everyMs: 200 } }) }),
    site('stor', 'stor.vond.test', { '/': () => ({ headers: html, stream: { bytes: 200 * megabyte } }) }),
    {
      ...site('stort-skript', 'stort-skript.vond.test', {
        '/': () =>
          page(
            'Stort skript',
            '<h1>Stort skript</h1><script async src="https://stort.mottaker.test/stort.js"></script><img src="https://etter.mottaker.test/p.gif" alt="">',
          ),
      }),
      outside: [
        { host: 'stort.mottaker.test', technique: 'script', seen: 'server' },
        { host: 'etter.mottaker.test', technique: 'image', seen: 'server' },
      ],
    },
    // Who has the picture takes a greeting and never answers: encryption never comes about, and nothing is asked for.
    {
      ...site('dov', 'med-dov.vond.test', {
        '/': () => page('Døv', '<h1>Døv</h1><img src="https://dov.mottaker.test/p.gif?nr=1" alt="">'),
      }),
      outside: [{ host: 'dov.mottaker.test', technique: 'image', seen: 'server' }],
    },
    // A picture that is none: the browser itself stops reading it, sooner or later.
    site('stort-bilde', 'stort-bilde.vond.test', {
      '/': () => page('Stort bilde', '<h1>Stort bilde</h1><img src="/stort.gif" alt="">'),
      '/stort.gif': () => ({ headers: { 'content-type': 'image/gif' }, stream: { bytes: 200 * megabyte } }),
    }),
    site('rundt', 'rundt.vond.test', { '*': ({ url }) => sendOn(url.pathname === '/a' ? '/b' : '/a') }),
    site('feil', 'feil.vond.test', { '*': () => ({ ...page('Feil', '<h1>Feil</h1>'), status: 500 }) }),
    site('henger', 'treg.skole.test', {
      '/': () => page('Treg', '<h1>Treg skole</h1><img src="/henger.gif" alt="">'),
      '/henger.gif': () => ({ hang: true }),
    }),
    site('robots', 'robots.vond.test', {
      '/': () => page('Robots', '<a href="/apen">Åpen</a><a href="/lukket/side">Lukket</a>'),
      '/apen': () => page('Åpen', '<h1>Åpen</h1>'),
      '/lukket/side': () => page('Lukket', '<h1>Lukket</h1>'),
      '/robots.txt': () => ({
        headers: { 'content-type': 'text/plain' },
        body: 'User-agent: *\nDisallow: /lukket/\nSitemap: https://robots.vond.test/kart.xml\n',
      }),
      '/kart.xml': () => sitemap('robots.vond.test', ['/', '/apen', '/lukket/side', '/i-kartet']),
      '/i-kartet': () => page('I kartet', '<h1>I kartet</h1>'),
    }),
    privateAddresses(vault),
  ];
}

const quiet: Files = {
  '/': () =>
    page(
      'Ren skole',
      `<h1>Ren skole</h1><a href="/om">Om skolen</a><a href="/sfo">SFO</a><img src="/bilde.gif" alt=""><script src="/egen.js"></script>
       <a href="https://lenke-ut.test/">Kommunen</a><form action="/sok" method="get" role="search"><input type="search" name="q" aria-label="Søk"><button>Søk</button></form>`,
      '<link rel="stylesheet" href="/stil.css">',
    ),
  '/om': () => page('Om', '<h1>Om skolen</h1>'),
  '/sfo': () => page('SFO', '<h1>SFO</h1>'),
  '/sok': () => page('Treff', '<h1>Ingen treff</h1>'),
  '/bilde.gif': () => image(),
  '/stil.css': () => ({ headers: { 'content-type': 'text/css' }, body: 'body{font-family:serif}' }),
  // What a careful page does for itself, and that is no tracking: draws a chart, follows a menu, keeps what is written.
  '/egen.js': () =>
    script(`
      const chart = document.createElement('canvas'); const ink = chart.getContext('2d'); ink.fillRect(0, 0, 40, 40); document.body.append(chart);
      addEventListener('scroll', () => 0); document.addEventListener('input', () => 0); document.title = document.title + '';
      new Worker('/arbeider.js'); fetch('/om');`),
  '/arbeider.js': () => script('postMessage(1)'),
};

/** Sites with nothing to tell. */
export const cleanSites: readonly TestSite[] = [
  site('ren', 'ren.skole.test', { ...quiet, '/sitemap.xml': () => sitemap('ren.skole.test', ['/', '/om', '/sfo']) }),
  site('ren2', 'ren2.skole.test', quiet),
];

/** Ordinary pages for measuring speed: 29 requests, of which eight go outside. `side7.fart.test`, any number; ten pages each. */
export function speedSite(host: string): TestSite {
  const own = Array.from({ length: 20 }, (_, index) => `<img src="/bilde-${index}.gif" alt="">`).join('');
  const outside = Array.from({ length: 8 }, (_, index) => `fart${index}.mottaker.test`);
  const images = outside.map((name) => `<img src="https://${name}/p.gif" alt="">`).join('');
  const links = Array.from({ length: 10 }, (_, index) => `<a href="/side-${index}">Side ${index}</a>`).join('');
  return {
    id: host,
    host,
    outside: outside.map((name) => ({ host: name, technique: 'image', seen: 'server' })),
    answer({ url }) {
      if (url.pathname.endsWith('.gif')) return image();
      if (url.pathname !== '/' && !url.pathname.startsWith('/side-')) return undefined;
      return page('Fart', `<h1>${url.pathname}</h1>${links}${own}${images}<p>${'Skolen. '.repeat(400)}</p>`);
    },
  };
}

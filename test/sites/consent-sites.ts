import type { Pass } from '../../src/features/observation/web/scan-result.ts';
import { type Asked, page, type Reply, script } from './reply.ts';
import type { Outside, TestSite } from './site.ts';

/** What must be found of a banner, beside the hosts. */
export interface ConsentSite extends TestSite {
  readonly banner: {
    readonly found: 'product' | 'home-made' | 'not-understood' | 'none';
    /** Clicks that each choice takes; undefined where it cannot be made. */
    readonly accept: number | undefined;
    readonly reject: number | undefined;
  };
}

interface Made {
  readonly id: string;
  readonly lang?: string;
  /** The banner's HTML; buttons carry `data-choice` of `ja`, `nei`, `lagre` (as `#stat` is ticked), `vis` (shows the second step) or nothing. */
  readonly html: string;
  readonly head?: string;
  readonly found?: 'product' | 'home-made' | 'not-understood' | 'none';
  readonly accept?: number | undefined;
  readonly reject?: number | undefined;
  /** Where it is put: in the page, in a frame of the same host, in a shadow root, in the page after a while or when somebody has read on. */
  readonly place?: 'page' | 'frame' | 'shadow' | 'closed' | 'late' | 'scroll';
  /** Loaded whatever is chosen, and after a no. */
  readonly always?: string;
  readonly afterNo?: string;
  /** Where a form of the banner would send, if somebody sent it. */
  readonly form?: string;
  /** HTML that stands beside the banner in the page. */
  readonly beside?: string;
}

const box = (inner: string, style = 'bottom:0') =>
  `<div id="banner" role="dialog" aria-label="Informasjonskapsler" style="position:fixed;left:0;right:0;${style};background:#fff;border:2px solid;padding:20px;z-index:9999">${inner}</div>`;
const yes = (words: string) => `<button data-choice="ja">${words}</button>`;
const no = (words: string) => `<button data-choice="nei">${words}</button>`;
const more = (words: string) => `<button data-choice="vis">${words}</button>`;
const second = (inner: string) =>
  `<div id="valg" hidden><label><input type="checkbox" checked disabled> Nødvendige</label><label><input id="stat" type="checkbox"> Statistikk</label>${inner}</div>`;

const made: readonly Made[] = [
  {
    id: 'nb',
    html: box(
      `<p>Vi bruker informasjonskapsler (cookies).</p>${yes('Godta alle')}${no('Bare nødvendige')}${more('Innstillinger')}`,
    ),
  },
  {
    id: 'nn',
    lang: 'nn',
    html: box(
      `<p>Vi nyttar informasjonskapslar på nettstaden.</p>${yes('Godta alle')}${no('Berre nødvendige')}<a href="/personvern">Les meir</a>`,
    ),
  },
  {
    id: 'se',
    lang: 'se',
    html: box(`<p>Mii geavahat diehtočoahkuid (cookies).</p>${yes('Mun dohkkehan visot')}${no('Dušše dárbbašlaččat')}`),
  },
  {
    id: 'en',
    lang: 'en',
    html: box(
      `<p>We use cookies to make this site better.</p>${yes('Accept all cookies')}${no('Reject all')}<button>Cookie policy</button>`,
    ),
  },
  {
    id: 'ramme',
    place: 'frame',
    html: box(`<p>Samtykke til informasjonskapsler</p>${yes('Jeg godtar')}${no('Avvis alle')}`, 'top:0'),
  },
  {
    id: 'skygge',
    place: 'shadow',
    html: box(`<p>Vi bruker cookies til statistikk.</p>${yes('Tillat alle')}${no('Kun nødvendige')}`),
  },
  {
    id: 'innstillinger',
    html: box(
      `<p>Vi bruker informasjonskapsler.</p>${yes('Godta')}${more('Innstillinger')}${second(no('Lagre valg'))}`,
    ),
    reject: 2,
  },
  {
    id: 'sen',
    place: 'late',
    html: box(`<p>Nettstedet bruker informasjonskapsler.</p>${yes('OK, jeg forstår')}${no('Nei takk')}`),
  },
  {
    id: 'bare-ok',
    html: box(
      `<p>Vi bruker cookies. Ved å fortsette godtar du dette.</p>${yes('OK')}<a href="https://nettvett.test/">Les mer</a>`,
    ),
    reject: undefined,
  },
  {
    id: 'felle',
    form: 'nyhetsbrev.test',
    html: `<form action="/slett" method="post"><button>Godta alle vilkår og slett</button></form>${box(
      `<p>Vi bruker informasjonskapsler.</p><a href="https://annonser.test/">Avvis alle</a><form action="https://nyhetsbrev.test/" method="post"><button>Nei takk</button></form>${yes('Godta alle')}${no('Avslå')}`,
    )}`,
  },
  {
    id: 'etter-nei',
    html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Godta alle')}${no('Avvis')}`),
    afterNo: 'trosser.mottaker.test',
  },
  {
    id: 'for-valg',
    html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Godta alle')}${no('Avvis')}`),
    always: 'tjuvstart.mottaker.test',
  },
  {
    id: 'uten',
    html: '<button>OK</button><p>Vi liker kjeks, og Bjarne har bare nødvendige saker i sekken.</p>',
    found: 'none',
    accept: undefined,
    reject: undefined,
  },
  {
    // As films are put into pages: a frame that has no document before somebody has read so far.
    id: 'lat-ramme',
    html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Godta alle')}${no('Avvis alle')}`),
    beside:
      '<div style="height:9000px"></div><iframe title="Film" loading="lazy" width="500" height="300" src="/langt-nede"></iframe>',
  },
  {
    id: 'taus-ramme',
    html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Godta alle')}${no('Avvis alle')}`),
    beside: '<iframe title="Kart" width="500" height="300" src="/svarer-aldri"></iframe>',
  },
  {
    // Refusing is to take the tick away and save what is left.
    id: 'avkrysset',
    html: box(
      `<p>Vi bruker informasjonskapsler.</p><label><input type="checkbox" checked disabled> Nødvendige</label><label><input id="stat" type="checkbox" checked> Statistikk</label><button data-choice="lagre">Lagre valg</button>${yes('Godta alle')}`,
    ),
    reject: 2,
  },
  {
    // The same, behind the settings: no takes three clicks, yes one.
    id: 'tilpass',
    html: box(
      `<p>Vi bruker informasjonskapsler.</p>${yes('Godta alle')}${more('Tilpass')}<div id="valg" hidden><label><input id="stat" type="checkbox" checked> Statistikk</label><button data-choice="lagre">Lagre valg</button></div>`,
    ),
    reject: 3,
  },
  {
    id: 'sma',
    lang: 'sma',
    html: box(`<p>Mijjieh cookies provhkebe.</p>${yes('Jååhkesjh gaajhkide')}${no('Ajve daerpies')}`),
  },
  {
    id: 'smj',
    lang: 'smj',
    html: box(`<p>Mij cookies adnep.</p>${yes('Dåhkkidav')}${no('Hilggo')}`),
  },
  {
    // No buttons by their making: the listener alone makes them so.
    id: 'ikke-knapp',
    html: box(
      `<p>Vi bruker informasjonskapsler.</p><div class="valg" data-choice="ja" style="cursor:pointer;padding:8px"><span>Godta alle</span></div><a data-choice="nei" style="cursor:pointer">Avvis alle</a>`,
    ),
  },
  {
    id: 'lukket',
    place: 'closed',
    html: box(`<p>Vi bruker cookies til statistikk.</p>${yes('Tillat alle')}${no('Kun nødvendige')}`),
  },
  {
    id: 'rulling',
    place: 'scroll',
    html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Godta alle')}${no('Avvis alle')}`),
    beside: '<div style="height:4000px"></div>',
  },
  {
    // Nothing but yes leads on.
    id: 'mur',
    html: `<div style="position:fixed;inset:0;background:#000c;z-index:9998"></div>${box(
      `<p>Vi bruker informasjonskapsler. For å lese videre må du godta dem.</p>${yes('Godta og fortsett')}`,
      'top:30%',
    )}`,
    reject: undefined,
  },
  ...[
    { id: 'ukjent-ord', html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Supert')}${no('Æsj')}`) },
    { id: 'ukjent-sma', lang: 'sma', html: box(`<p>Bïevnesh tjöönghkebe.</p>${yes('Gudtsien')}${no('Im sïjhth')}`) },
    { id: 'ukjent-smj', lang: 'smj', html: box(`<p>Diedojt tjoaggep.</p>${yes('Buorre')}${no('Iv')}`) },
    {
      id: 'ukjent-lukket',
      place: 'closed' as const,
      html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Supert')}${no('Æsj')}`),
    },
    {
      id: 'ukjent-ramme',
      place: 'frame' as const,
      html: box(`<p>Vi bruker informasjonskapsler.</p>${yes('Supert')}${no('Æsj')}`, 'top:0'),
    },
    {
      // What it would ask never comes.
      id: 'taus-banner',
      html: '',
      beside:
        '<iframe title="Samtykke" style="position:fixed;bottom:0;left:0;width:100%;height:300px" src="/svarer-aldri"></iframe>',
    },
  ].map((site): Made => ({ ...site, found: 'not-understood', accept: undefined, reject: undefined })),
  {
    // What lies over a page and asks nothing.
    id: 'ligger-over',
    html: '',
    found: 'none',
    accept: undefined,
    reject: undefined,
    beside: `<div style="position:sticky;top:0"><b>Skolen på høyden</b> <button>Meny</button> <a href="/personvern">Personvern</a></div>
      <div style="position:fixed;bottom:0;left:0;right:0;padding:20px">Skolen er stengt på fredag, og det er fri for alle. <button>Lukk</button></div>`,
  },
  {
    // The shape of Cookie Information's banner: the consent template of Udir's design system.
    id: 'cookie-information',
    found: 'product',
    head: `<script>window.CookieInformation = { submitAllCategories() { document.getElementById('ja').click(); }, declineAllCategories() { document.getElementById('nei').click(); } };</script>`,
    html: `<div id="cookie-information-template-wrapper" style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:20px"><p>Vi bruker informasjonskapsler</p>
      <button id="ja" data-choice="ja">Godta alle</button> <a id="nei" data-choice="nei" href="#">Avslå</a></div>`,
  },
  {
    id: 'cookiebot',
    found: 'product',
    head: `<script>window.Cookiebot = { hasResponse: false, dialog: { visible: true }, withdraw() {}, hide() {} };</script>`,
    html: `<div id="CybotCookiebotDialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:20px"><p>Denne nettsiden bruker informasjonskapsler</p>
      <button class="CybotCookiebotDialogBodyButton" id="CybotCookiebotDialogBodyButtonAccept" data-choice="ja">Tillat alle</button>
      <button class="CybotCookiebotDialogBodyButton" id="CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll" data-choice="nei">Avvis</button></div>`,
  },
];

/** Stores the choice, closes the banner and loads what goes with it. Works in the page, in a shadow root and in a frame. */
const driver = `
  const chosen = (document.cookie.match(/samtykke=(ja|nei)/) || [])[1];
  const load = (host) => { const s = document.createElement('script'); s.src = 'https://' + host + '/measure.js?to=https://' + host + '/collect.gif'; document.head.append(s); };
  const after = (choice) => { for (const host of choice === 'ja' ? YES : NO) load(host); };
  const choose = (choice) => {
    document.cookie = 'samtykke=' + choice + '; max-age=31536000; path=/';
    if (window.Cookiebot) { window.Cookiebot.hasResponse = true; window.Cookiebot.dialog = undefined; }
    after(choice);
  };
  const wire = (root, close) => root.querySelectorAll('[data-choice]').forEach((button) => button.addEventListener('click', () => {
    if (button.dataset.choice === 'vis') { root.querySelector('#valg').hidden = false; return; }
    const choice = button.dataset.choice === 'lagre' ? (root.querySelector('#stat').checked ? 'ja' : 'nei') : button.dataset.choice;
    close(); choose(choice);
  }));
  const put = (html) => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const root = PLACE === 'shadow' || PLACE === 'closed' ? holder.attachShadow({ mode: PLACE === 'closed' ? 'closed' : 'open' }) : holder;
    root.innerHTML = html;
    wire(root, () => holder.remove());
  };
  addEventListener('message', (event) => { if (event.data === 'ja' || event.data === 'nei') { document.querySelector('iframe').remove(); choose(event.data); } });
  if (chosen) after(chosen);
  else if (PLACE === 'frame') { const frame = document.createElement('iframe'); frame.src = '/banner'; frame.style = 'position:fixed;top:0;left:0;width:100%;height:200px;border:0'; document.body.append(frame); }
  else if (PLACE === 'scroll') addEventListener('scroll', () => put(HTML), { once: true });
  else setTimeout(() => put(HTML), PLACE === 'late' ? 900 : 0);
  for (const host of ALWAYS) load(host);`;

function driverOf(site: Made, yesHosts: readonly string[]): string {
  const filled: Readonly<Record<string, unknown>> = {
    HTML: site.html,
    PLACE: site.place ?? 'page',
    YES: yesHosts,
    NO: site.afterNo === undefined ? [] : [site.afterNo],
    ALWAYS: site.always === undefined ? [] : [site.always],
  };
  return driver.replace(/\b(HTML|PLACE|YES|NO|ALWAYS)\b/g, (name) => JSON.stringify(filled[name]));
}

function framePage(html: string): Reply {
  return page(
    'Samtykke',
    `${html}<script>document.querySelectorAll('[data-choice]').forEach((b) => b.addEventListener('click', () => parent.postMessage(b.dataset.choice, '*')));</script>`,
  );
}

function siteOf(site: Made, host: string, yesHosts: readonly string[]): ConsentSite {
  const only = (name: string, ...passes: readonly Pass[]): Outside[] => [
    { host: name, technique: 'script', seen: 'server', passes },
    { host: name, technique: 'image', seen: 'server', passes },
  ];
  return {
    id: site.id,
    host,
    banner: {
      found: site.found ?? 'home-made',
      accept: 'accept' in site ? site.accept : 1,
      reject: 'reject' in site ? site.reject : 1,
    },
    outside: [
      ...(site.found === 'none' || site.found === 'not-understood'
        ? []
        : yesHosts.flatMap((name) => only(name, 'accept'))),
      ...(site.always === undefined ? [] : only(site.always, 'no-choice', 'accept', 'reject')),
      ...(site.form === undefined
        ? []
        : [{ host: site.form, technique: 'form', seen: 'page', passes: ['no-choice'] } as const]),
      ...(site.afterNo === undefined
        ? []
        : only(site.afterNo, 'reject', ...(yesHosts.includes(site.afterNo) ? ['accept' as const] : []))),
    ],
    answer({ url }: Asked) {
      if (url.pathname === '/banner') return framePage(site.html);
      if (url.pathname === '/valg.js') return script(driverOf(site, yesHosts));
      if (url.pathname === '/langt-nede') return page('Film', '<p>Film</p>');
      if (url.pathname === '/svarer-aldri') return { hang: true };
      if (url.pathname === '/personvern') return page('Personvern', '<h1>Personvern</h1>');
      if (url.pathname !== '/') return undefined;
      return page(
        site.id,
        `<h1>Skolens side</h1><p>Nytt fra skolen.</p>${site.beside ?? ''}<script src="/valg.js"></script>`,
        site.head,
        {},
        site.lang ?? 'nb',
      );
    },
  };
}

/** As the research measured it: a statistic before any choice, three more after yes, one of those after no as well. */
const majorlia: Made = {
  id: 'majorlia',
  html: box(
    `<p>Vi bruker informasjonskapsler.</p>${yes('Godta alle')}${no('Bare nødvendige')}${more('Innstillinger')}`,
  ),
  always: 'www.google-analytics.com',
  afterNo: 'snap.licdn.com',
};

export const consentSites: readonly ConsentSite[] = [
  ...made.map((site) => siteOf(site, `${site.id}.samtykke.test`, [`${site.id}-ja.mottaker.test`])),
  siteOf(majorlia, 'majorlia.osloskolen.test', ['connect.facebook.net', 'snap.licdn.com', 'sc-static.net']),
];

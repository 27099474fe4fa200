/** What is written on the device and by whom, what the page hints at in its head, and the leaving of it; then the one door that is read through. */
export const keepingPart = `
  const wrote = (how, name) => {
    const script = scriptOf();
    for (let i = 0; i < seen.writes.length; i += 1) {
      const one = seen.writes[i];
      if (one.how === how && one.name === name && one.script === script) return;
    }
    push(seen.writes, { how, name: slice(String(name), 0, 200), script });
  };
  wrapWrite(proto('Document'), 'cookie', (self, [line]) => wrote('cookie', matchAll(String(line), '=')[0].trim()));
  wrap(proto('CookieStore'), 'set', (self, [what]) => wrote('cookie', typeof what === 'object' ? what.name : what));
  const kindOf = (self) => { try { return self === localStorage ? 'local' : 'session'; } catch { return 'session'; } };
  wrap(proto('Storage'), 'setItem', (self, [name]) => wrote(kindOf(self), name));

  const rels = { preconnect: 'preconnect', 'dns-prefetch': 'dns-prefetch', prefetch: 'prefetch', prerender: 'prefetch', 'compression-dictionary': 'prefetch', icon: 'favicon', 'apple-touch-icon': 'favicon', manifest: 'manifest' };
  const links = () => {
    const found = document.querySelectorAll('link[rel][href]');
    for (let i = 0; i < found.length && i < 300; i += 1) {
      const names = matchAll(String(found[i].rel).toLowerCase(), ' ');
      for (let j = 0; j < names.length; j += 1) if (rels[names[j]]) hint(rels[names[j]], found[i].href);
    }
    const pings = document.querySelectorAll('a[ping]');
    for (let i = 0; i < pings.length && i < 300; i += 1) {
      const addresses = matchAll(pings[i].getAttribute('ping'), ' ');
      for (let j = 0; j < addresses.length; j += 1) if (addresses[j] !== '') hint('ping', addresses[j]);
    }
    const measured = document.querySelectorAll('[attributionsrc]');
    for (let i = 0; i < measured.length && i < 300; i += 1) {
      const addresses = matchAll(measured[i].getAttribute('attributionsrc'), ' ');
      for (let j = 0; j < addresses.length; j += 1) if (addresses[j] !== '') hint('attribution', addresses[j]);
    }
  };

  // Whether a link is one that a rule speaks of; a rule of a kind that is not known speaks of none.
  const all = (value) => (value && typeof value === 'object' && 'length' in value ? value : [value]);
  const some = (list, test) => { for (let i = 0; i < list.length; i += 1) if (test(list[i])) return true; return false; };
  const speaksOf = (where, link) => {
    if (!where) return true;
    if (where.and) return !some(where.and, (one) => !speaksOf(one, link));
    if (where.or) return some(where.or, (one) => speaksOf(one, link));
    if (where.not) return !speaksOf(where.not, link);
    if (where.href_matches) return some(all(where.href_matches), (one) => matchesAddress(new URLPattern(one, document.baseURI), link.href));
    if (where.selector_matches) return some(all(where.selector_matches), (one) => matchesElement(link, one));
    return false;
  };
  const matchesAddress = typeof URLPattern === 'function' ? uncurry(URLPattern.prototype.test) : () => false;
  const matchesElement = uncurry(Element.prototype.matches);
  const readJson = JSON.parse;
  // What a page says may be fetched before anybody follows a link to it.
  const speculation = () => {
    const found = document.querySelectorAll('script[type=speculationrules]');
    for (let i = 0; i < found.length && i < 50; i += 1) safely(() => {
      const kinds = readJson(found[i].textContent);
      for (const kind of ['prefetch', 'prefetch_with_subresources', 'prerender', 'prerender_until_script']) {
        const rules = kinds[kind] || [];
        for (let j = 0; j < rules.length && j < 50; j += 1) safely(() => {
          const rule = rules[j];
          if (rule.urls) return void some(rule.urls, (address) => { hint('prefetch', address); return false; });
          const anchors = document.querySelectorAll('a[href]');
          for (let k = 0; k < anchors.length && k < 1000; k += 1) if (speaksOf(rule.where, anchors[k])) hint('prefetch', anchors[k].href);
        });
      }
    });
  };

  let leaving = false;
  wrapRead(proto('Document'), 'visibilityState', () => 0, (value) => (leaving ? 'hidden' : value));
  wrapRead(proto('Document'), 'hidden', () => 0, (value) => leaving || value);
  const { dispatchEvent } = EventTarget.prototype;
  const TheEvent = Event, TheTransition = PageTransitionEvent;
  const leave = () => {
    leaving = true;
    apply(dispatchEvent, document, [new TheEvent('visibilitychange', { bubbles: true })]);
    apply(dispatchEvent, window, [new TheEvent('beforeunload', { cancelable: true })]);
    apply(dispatchEvent, window, [new TheTransition('pagehide', { persisted: false })]);
    apply(dispatchEvent, window, [new TheEvent('unload')]);
  };

  define(window, KEY, {
    enumerable: false, configurable: false, writable: false,
    value: (wish) => {
      if (wish === 'leave') { safely(leave); return undefined; }
      safely(links);
      safely(speculation);
      const scripts = [];
      for (const script of keys(seen.scripts)) {
        const about = seen.scripts[script];
        push(scripts, {
          script, canvas: about.canvas, webgl: about.webgl, audio: about.audio, webrtc: about.webrtc, watches: about.watches, keySends: about.keySends,
          fonts: keys(about.fonts).length, navigator: keys(about.navigator).length, listeners: keys(about.listeners),
        });
      }
      return { page: location.href, scripts, hints: seen.hints, writes: seen.writes };
    },
  });
`;

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

  const rels = { preconnect: 'preconnect', 'dns-prefetch': 'dns-prefetch', prefetch: 'prefetch', prerender: 'prefetch', icon: 'favicon', 'apple-touch-icon': 'favicon', manifest: 'manifest' };
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

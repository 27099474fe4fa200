/** Following what a visitor does: listeners, watching the page's changes, and sending at each key. And calls made from the page itself. */
export const listeningPart = String.raw`
  const followed = dict();
  for (const type of ['mousemove', 'pointermove', 'touchmove', 'mouseover', 'scroll', 'wheel', 'click', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'resize', 'focus', 'blur', 'focusin', 'focusout', 'input', 'change', 'keydown', 'keyup', 'keypress', 'selectionchange', 'copy', 'paste'])
    followed[type] = 1;
  wrap(proto('EventTarget'), 'addEventListener', (target, [type]) => {
    if (!(type in followed)) return;
    // Called with nothing before it, it is the window's.
    const self = target || window;
    const everywhere = self === window || self === document || self === document.documentElement || self === document.body;
    const field = self && (self.nodeName === 'INPUT' || self.nodeName === 'TEXTAREA' || self.nodeName === 'FORM');
    if (!everywhere && !field) return;
    const { listeners } = mine();
    listeners[(everywhere ? '' : 'field ') + type] = 1;
  });
  wrap(proto('MutationObserver'), 'observe', (self, [target, how]) => {
    if (how && how.subtree && (target === document || target === document.documentElement || target === document.body)) mine().watches += 1;
  });

  let typedAt = 0;
  const listen = EventTarget.prototype.addEventListener;
  const typed = () => { typedAt = now(); };
  for (const type of ['keydown', 'input']) apply(mapGet(natives, listen) || listen, window, [type, typed, { capture: true, passive: true }]);

  const sending = (address) => {
    if (now() - typedAt > 400 || hostOf(address) === location.hostname) return;
    const about = mine();
    for (const type of keys(about.listeners)) if (exec(/key|input|change/, type) !== null) { about.keySends += 1; return; }
  };
  const addressOf = (what) => (what && typeof what === 'object' && 'url' in what ? what.url : String(what));
  wrap(window, 'fetch', (self, [what, how]) => {
    const address = addressOf(what);
    if ((how && how.keepalive) || (what && what.keepalive)) hint('fetch', address, scriptOf());
    sending(address);
  });
  wrap(proto('XMLHttpRequest'), 'open', (self, [, address]) => sending(addressOf(address)));
  wrap(proto('Navigator'), 'sendBeacon', (self, [address]) => { hint('beacon', addressOf(address), scriptOf()); sending(addressOf(address)); });
  wrap(proto('WebSocket'), 'send', (self) => sending(self.url));
  wrapWrite(proto('HTMLImageElement'), 'src', (self, [address]) => { if (now() - typedAt <= 400) sending(String(address)); });

  const servers = (how) => {
    const about = mine();
    about.webrtc += 1;
    for (const { urls, url } of (how && how.iceServers) || [])
      for (const address of typeof urls === 'string' ? [urls] : urls || [url]) {
        const found = exec(/^(?:stuns?|turns?):\[?([^\]:?]+)/, String(address));
        if (found !== null) push(seen.hints, { technique: 'webrtc', host: found[1].toLowerCase(), url: String(address), by: scriptOf() });
      }
  };
  wrapNew('WebTransport', ([address]) => hint('webtransport', String(address), scriptOf()));
  wrapNew('PaymentRequest', ([ways]) => {
    for (const way of ways) if (exec(/^https:/, String(way.supportedMethods)) !== null) hint('payment', way.supportedMethods, scriptOf());
  });
  wrap(proto('BackgroundFetchManager'), 'fetch', (self, [, asked]) => {
    const all = asked && typeof asked === 'object' && 'length' in asked ? asked : [asked];
    for (let i = 0; i < all.length && i < 100; i += 1) hint('service-worker', addressOf(all[i]), scriptOf());
  });
  wrapNew('RTCPeerConnection', ([how]) => servers(how));
  wrap(proto('RTCPeerConnection'), 'setConfiguration', (self, [how]) => servers(how));
`;

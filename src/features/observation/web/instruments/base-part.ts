/**
 * The ground that the other parts of the init script stand on: plain JavaScript, for it runs in every page. What it needs of the browser is taken
 * before a page can change it; lists and dictionaries are plain ones without a prototype. A wrapped function looks as it did: same name,
 * length and text.
 */
export const basePart = String.raw`
  const { apply, construct } = Reflect;
  const define = Object.defineProperty, describe = Object.getOwnPropertyDescriptor, dict = () => Object.create(null);
  const uncurry = (method) => (self, ...args) => apply(method, self, args);
  const exec = uncurry(RegExp.prototype.exec), matchAll = uncurry(String.prototype.split), slice = uncurry(String.prototype.slice);
  const mapGet = uncurry(WeakMap.prototype.get), mapSet = uncurry(WeakMap.prototype.set);
  const TheError = Error, TheURL = URL, TheProxy = Proxy, now = Date.now;
  const keys = Object.keys;
  const push = (list, value) => { if (list.length < 2000) list[list.length] = value; };

  const natives = new WeakMap();
  const nativeText = Function.prototype.toString;
  const keepText = (wrapped, native) => { mapSet(natives, wrapped, native); return wrapped; };
  define(Function.prototype, 'toString', {
    writable: true, enumerable: false, configurable: true,
    value: keepText(new TheProxy(nativeText, {
      apply: (target, self, args) => apply(target, (typeof self === 'function' && mapGet(natives, self)) || self, args),
    }), nativeText),
  });

  const seen = { scripts: dict(), hints: [], writes: [] };
  const scriptOf = () => {
    const { stackTraceLimit, prepareStackTrace } = TheError;
    TheError.stackTraceLimit = 40;
    TheError.prepareStackTrace = undefined;
    const lines = matchAll(String(new TheError().stack), '\n');
    TheError.stackTraceLimit = stackTraceLimit;
    TheError.prepareStackTrace = prepareStackTrace;
    for (let i = 1; i < lines.length; i += 1) {
      const found = exec(/(?:https?|blob|data):[^\s)]*?(?=:\d+:\d+(?:[),]|$)|\)|$)/, lines[i]);
      if (found !== null) return slice(found[0], 0, 500);
    }
    return location.href;
  };
  const of = (script) => (seen.scripts[script] ??= {
    canvas: 0, webgl: 0, audio: 0, fonts: dict(), navigator: dict(), listeners: dict(), watches: 0, keySends: 0, webrtc: 0, sound: dict(),
  });
  const mine = () => of(scriptOf());
  const safely = (work) => { try { work(); } catch {} };

  // note(self, args) runs before the native; whatever it does, the page gets what the native gives.
  const wrap = (owner, name, note) => {
    if (!owner) return;
    const found = describe(owner, name);
    if (!found || typeof found.value !== 'function') return;
    const native = found.value;
    found.value = keepText(new TheProxy(native, {
      apply(target, self, args) { safely(() => note(self, args)); return apply(target, self, args); },
    }), native);
    safely(() => define(owner, name, found));
  };
  const wrapRead = (owner, name, note, answer) => {
    if (!owner) return;
    const found = describe(owner, name);
    if (!found || !found.get) return;
    const native = found.get;
    found.get = keepText(new TheProxy(native, {
      apply(target, self, args) {
        safely(() => note(self));
        const value = apply(target, self, args);
        return answer ? answer(value) : value;
      },
    }), native);
    safely(() => define(owner, name, found));
  };
  const wrapWrite = (owner, name, note) => {
    if (!owner) return;
    const found = describe(owner, name);
    if (!found || !found.set) return;
    const native = found.set;
    found.set = keepText(new TheProxy(native, {
      apply(target, self, args) { safely(() => note(self, args)); return apply(target, self, args); },
    }), native);
    safely(() => define(owner, name, found));
  };
  const wrapNew = (name, note) => {
    const found = describe(window, name);
    if (!found || typeof found.value !== 'function') return;
    const native = found.value;
    found.value = keepText(new TheProxy(native, {
      construct(target, args, wanted) { safely(() => note(args)); return construct(target, args, wanted === found.value ? target : wanted); },
    }), native);
    safely(() => { define(native.prototype, 'constructor', { ...describe(native.prototype, 'constructor'), value: found.value }); });
    safely(() => define(window, name, found));
  };
  const proto = (name) => (typeof window[name] === 'function' ? window[name].prototype : undefined);
  const hostOf = (address) => { try { return new TheURL(address, document.baseURI).hostname; } catch { return ''; } };
  const hint = (technique, address, by) => {
    const host = hostOf(address);
    if (host !== '') push(seen.hints, { technique, host, url: slice(new TheURL(address, document.baseURI).href, 0, 2000), ...(by ? { by } : {}) });
  };
`;

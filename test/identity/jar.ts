/** A browser without a window: keeps cookies by host, follows redirects one at a time, sends forms. */
export interface Jar {
  /** One request; cookies go with it, and new ones are kept. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects until something else is answered. @returns the answer and its address */
  follow(
    url: string,
    init?: RequestInit,
  ): Promise<{ readonly url: string; readonly answer: Response; readonly hops: readonly string[] }>;
  cookie(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** Opens an empty jar. All hosts are 127.0.0.1 and cookies know no ports, as in a browser. */
export function openJar(): Jar {
  const cookies = new Map<string, string>();
  const jar: Jar = {
    async fetch(url, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
        const gone = value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line);
        if (gone) cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
    async follow(url, init) {
      const hops = [url];
      let answer = await jar.fetch(url, init);
      let here = url;
      for (let hop = 0; hop < 15; hop += 1) {
        const to = answer.headers.get('location');
        if (answer.status < 300 || answer.status >= 400 || to === null) return { url: here, answer, hops };
        await answer.body?.cancel();
        here = new URL(to, here).href;
        hops.push(here);
        answer = await jar.fetch(here);
      }
      throw new Error(`redirected too often: ${hops.join(' -> ')}`);
    },
    cookie: (name) => cookies.get(name),
    set: (name, value) => void cookies.set(name, value),
  };
  return jar;
}

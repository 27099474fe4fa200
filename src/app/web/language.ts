import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isLang, type Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';

const cookieName = (secure: boolean) => (secure ? '__Host-lang' : 'lang');
const year = 365 * 24 * 60 * 60;

/** Language tags that browsers send for ours. */
const tags: Readonly<Record<string, Lang>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** The language of a page: what the address asks for, else what was chosen before, else what the browser prefers, else bokmål. */
export function chooseLanguage(query: string | undefined, chosen: string | undefined, accept: string): Lang {
  if (isLang(query)) return query;
  if (isLang(chosen)) return chosen;
  return preferred(accept)[0] ?? 'nb';
}

/** The languages of an Accept-Language header that we have, the most wanted first. */
function preferred(accept: string): readonly Lang[] {
  return accept
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
      return { lang: tags[tag.split('-')[0] ?? ''], weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter((choice): choice is { lang: Lang; weight: number } => choice.lang !== undefined && choice.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ lang }) => lang);
}

/** Sets the page's language; a choice in the address (`?lang=nn`) is remembered. */
export function setLanguage(secure: boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    const cookie = cookieName(secure);
    const query = c.req.query('lang');
    const lang = chooseLanguage(query, getCookie(c, cookie), c.req.header('accept-language') ?? '');
    if (isLang(query))
      setCookie(c, cookie, query, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: year, secure });
    c.set('lang', lang);
    await next();
  };
}

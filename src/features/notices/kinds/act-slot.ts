import { type Lang, languages } from '#src/kernel/language.ts';
import type { Act } from '#src/law/act.ts';
import { acts } from '#src/law/acts.ts';
import { type Slot, words } from '../slots.ts';

const known: readonly (readonly [string, Act])[] = Object.entries(acts);

/** What people call an act; with its year where an older or a newer one has the same name. */
function calledIn(lang: Lang): ReadonlyMap<string, string> {
  const names = known.map(([, one]) => one.name[lang]);
  return new Map(
    known.map(([id, { name, lovdata }]) => {
      const shared = names.filter((each) => each === name[lang]).length > 1;
      return [id, shared ? `${name[lang]} (${/\d{4}/.exec(lovdata)?.[0]})` : name[lang]];
    }),
  );
}

const called: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  nb: calledIn('nb'),
  nn: calledIn('nn'),
  en: calledIn('en'),
};

/** Where the name of an act ends and what is cited of it begins. */
const mark = '(?:§|[Aa]rt\\.|[Aa]rtikkel|[Kk]ap\\.|[Kk]apittel|[Kk]apitlene)';
const marked = new RegExp(mark, 'u');

/** An act by the name that people know; one that we do not know in the owner's own words. */
export const act: Slot<string> = {
  own: true,
  say: (value, voice, careful) => {
    const name = called[voice.lang].get(value) ?? value;
    return words.say(name, voice, (careful && name === value) || marked.test(name) || name.includes(','));
  },
  pattern: () => `(?:«(?:[^«»\\n]|««|»»)*»|(?:(?! ${mark})[^«»\\n,])+)`,
  hear: (said, voice) => {
    const name = words.hear(said, voice) ?? said;
    return [...called[voice.lang]].find(([, each]) => each === name)?.[0] ?? name;
  },
};

/** What is cited of an act: "§ 12-4", "art. 6 nr. 1 e"; in brackets when it must be quoted, so that it is no sentence of its own. */
export const provision: Slot<string> = {
  own: true,
  say: (value, voice, careful) => {
    const unsafe = careful || !new RegExp(`^${mark}`, 'u').test(value) || value.includes(',');
    const said = words.say(value, voice, unsafe);
    return said.startsWith('«') ? `(${said})` : said;
  },
  pattern: () => `(?:\\(«(?:[^«»\\n]|««|»»)*»\\)|${mark}[^«»\\n,]*)`,
  hear: (said, voice) => words.hear(said.replace(/^\((.*)\)$/u, '$1'), voice),
};

/** An act by our id, whether the register has the id or the name that people know; else the owner's own words. */
export function actOf(told: string): string {
  const ids = languages.flatMap((lang) => [...called[lang]].filter(([, name]) => name === told).map(([id]) => id));
  return ids[0] ?? told;
}

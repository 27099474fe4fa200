/** The languages every text of Skolevern exists in: bokmål, nynorsk and English. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Lang = (typeof languages)[number];

/** One text in all languages; a text that lacks one does not type-check. */
export type Text = Readonly<Record<Lang, string>>;

/** One text in bokmål, nynorsk and English. */
export function say(nb: string, nn: string, en: string): Text {
  return { nb, nn, en };
}

/** True when `value` is a language code that Skolevern has texts for. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** One step of a journey, as its line says it. */
export type Step = { readonly line: number; readonly text: string } & (
  | { readonly kind: 'go'; readonly url: string }
  | { readonly kind: 'press'; readonly words: string }
  | { readonly kind: 'write'; readonly words: string; readonly field: string }
  | { readonly kind: 'search' }
);

/** A way through a site that its owner has written down, to be gone in every pass by a visitor who has not been there before. */
export interface Journey {
  /** The site, as it is scanned. */
  readonly site: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Why a step was not done. What a visit's `why` says, and `words/why-words.ts` translates. */
export type NotDone =
  | 'nothing to press has these words'
  | 'several things to press have these words'
  | 'it could not be pressed'
  | 'it would send a form'
  | 'it leads away from the site'
  | 'it opens no page'
  | 'robots.txt asks to leave it alone'
  | 'no field to write in has this label'
  | 'the form does not search the site itself by GET'
  | 'the page did not come'
  | 'there was no time left';

/** What became of a journey in one visit. */
export interface Walked {
  /** Steps that were done. */
  readonly done: number;
  /** The step at which it ended before its end, and why. */
  readonly stopped?: { readonly step: Step; readonly why: NotDone };
}

/** A journey as a page of the report: the site's address with its name behind `#`, which no server is told. Pure. */
export function addressOf({ site, name }: Pick<Journey, 'site' | 'name'>): string {
  const slug = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${site}#ferd-${slug}`;
}

/** What a visit says of a journey that came to no end, and why; nothing where it did. Pure. */
export const whyStopped = ({ stopped }: Walked): readonly string[] =>
  stopped === undefined
    ? []
    : [`the journey stopped at line ${stopped.step.line} (${stopped.step.text.replaceAll(';', ',')})`, stopped.why];

import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { uiTexts } from './texts.ts';

export interface Fact {
  readonly term: Child;
  /** Undefined when nobody has said: then "–" stands there. */
  readonly value: Child | undefined;
  /** How and from where it is known. */
  readonly note?: Child;
}

/** "–": nobody has said; read aloud in words. */
export const NotStated: FC<{ lang: Lang }> = ({ lang }) => (
  <span class="sv-not-stated">
    <span aria-hidden="true">–</span>
    <span class="ds-sr-only">{uiTexts[lang].notStated}</span>
  </span>
);

/** Names and values, each with where it is from. */
export const Facts: FC<{ items: readonly Fact[]; lang: Lang }> = ({ items, lang }) => (
  <dl class="sv-facts">
    {items.map((item) => (
      <div>
        <dt>{item.term}</dt>
        <dd>
          <div>{item.value === undefined ? <NotStated lang={lang} /> : item.value}</div>
          {item.note && <div class="sv-note">{item.note}</div>}
        </dd>
      </div>
    ))}
  </dl>
);

import type { FC } from 'hono/jsx';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { DateText } from './date-text.tsx';
import { uiTexts } from './texts.ts';

/** Where a register comes from. */
export interface PageOrigin {
  readonly kind: 'public-text' | 'invented' | 'own-records';
  /** The name of the text. */
  readonly title: string;
  readonly date: IsoDate;
}

/**
 * Says wherever a register made from a public text shows that it tells nothing of the owner today, and of an invented one that it is.
 * @param of whose register, where the page may show the notice of another one too
 */
export const OriginNotice: FC<{ origin: PageOrigin; lang: Lang; of?: string }> = ({ origin, lang, of }) => {
  if (origin.kind === 'own-records') return null;
  const texts = uiTexts[lang];
  return (
    <aside class="sv-origin" aria-label={of === undefined ? texts.originHeading : `${texts.originHeading}: ${of}`}>
      {origin.kind === 'invented' ? (
        <p>{texts.originInvented}</p>
      ) : (
        <p>
          {texts.originBefore} <DateText date={origin.date} lang={lang} short /> («{origin.title}»). {texts.originAfter}
        </p>
      )}
    </aside>
  );
};

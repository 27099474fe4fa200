import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { RadioGroup } from '#src/ui/choices.tsx';
import { SelectField } from '#src/ui/field.tsx';
import type { Letter } from '../letter/letter.ts';
import { opennessTexts } from '../texts.ts';
import { type AtCase, canSignIn, mailOfCase } from './at-case.ts';

/** Lines as they stand; a section sign is never parted from its number. */
const lines = (text: string) =>
  text
    .replaceAll('§ ', '§\u00a0')
    .split('\n')
    .flatMap((line, n) => (n === 0 ? [line] : [<br key={n} />, line]));

/** A letter as it will look to who gets it, in its own language. */
export const LetterPreview: FC<{ letter: Letter; lang: Lang }> = ({ letter, lang }) => (
  <article class="sv-letter" lang={letter.language} aria-label={opennessTexts[lang].preview}>
    <p class="sv-letter-head">{lines(letter.head.join('\n'))}</p>
    <h3 class="ds-heading">{letter.subject}</h3>
    {letter.blocks.map(({ key, heading, text }) => (
      <div key={key}>
        {heading !== undefined && <h4 class="ds-heading">{heading}</h4>}
        {text
          .split(/\n{2,}/)
          .filter((one) => one !== '')
          .map((paragraph, n) => (
            <p key={n}>{lines(paragraph)}</p>
          ))}
      </div>
    ))}
  </article>
);

/** The language that a letter is in. */
export const LanguageField: FC<{ lang: Lang; value: string }> = ({ lang, value }) => {
  const texts = opennessTexts[lang];
  const options = (['nb', 'nn', 'en'] as const).map((one) => ({ value: one, label: texts.languages[one] }));
  return <SelectField lang={lang} name="language" label={texts.language} value={value} options={options} />;
};

/**
 * How a letter goes out: by mail where the address is known, to be read signed in, or by somebody's own hand. To a party what is safe stands
 * first, and mail last: their letters and files are of somebody's own case.
 */
export const WayField: FC<{ at: AtCase; value: string | undefined; error: string | undefined }> = ({
  at: { lang, kind, texts, view },
  value,
  error,
}) => {
  const address = mailOfCase(view);
  const mail = address === undefined ? [] : [{ value: 'mail', label: texts.ways.mail(address) }];
  const byHand = (['post', 'in-person'] as const).map((way) => ({ value: way, label: texts.ways[way] }));
  const signedIn = canSignIn(view) ? [{ value: 'signed-in', label: texts.ways['signed-in'] }] : [];
  const options = kind === 'foi' ? [...mail, ...byHand] : [...signedIn, ...byHand, ...mail];
  return (
    <RadioGroup
      lang={lang}
      name="way"
      legend={texts.way}
      description={address === undefined ? texts.noMail : undefined}
      value={value ?? options[0]?.value}
      options={options}
      error={error}
    />
  );
};

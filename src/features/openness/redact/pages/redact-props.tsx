import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { SelectField } from '#src/ui/field.tsx';
import type { Hit } from '../core/find.ts';
import type { LookedPage } from '../core/look.ts';
import type { Standing } from '../core/redact.ts';
import { codeOf } from '../grounds.ts';
import type { AtRedaction } from '../redaction.ts';
import { redactTexts } from './texts.ts';

/** What the page of redaction is drawn from. */
export interface RedactProps {
  readonly lang: Lang;
  readonly at: AtRedaction;
  readonly looked: LookedPage;
  /** The marks are drawn black, as in the copy. */
  readonly asCopy: boolean;
  readonly wanted: { readonly words: string; readonly pattern: string };
  readonly hits: readonly Hit[] | undefined;
  readonly ground: string;
  readonly errors: readonly FormError[];
  readonly standing: readonly Standing[];
}

/** Where the page of a document's redaction is. */
export const hrefOf = ({ matter, document }: AtRedaction): string =>
  `/saker/${matter.id}/dokument/${document.id}/sladding`;

/** Choice of the ground that marks are made on. */
export const GroundField: FC<Pick<RedactProps, 'lang' | 'at' | 'ground' | 'errors'> & { name: string }> = ({
  lang,
  at,
  ground,
  errors,
  name,
}) => {
  const texts = redactTexts[lang];
  const { grounds } = at;
  return (
    <SelectField
      lang={lang}
      name={name}
      label={texts.ground}
      description={texts.groundHelp}
      value={ground || at.marks.flatMap((mark) => grounds.find((one) => codeOf(one) === mark.code)?.id ?? []).at(-1)}
      error={errors.find(({ field }) => field === name)?.text}
      options={grounds.map((one) => ({
        value: one.id,
        label: `${codeOf(one)} (${acts[one.act].name[lang]}): ${one.protects[lang]}`,
      }))}
    />
  );
};

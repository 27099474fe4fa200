import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Card, CardGrid } from '#src/ui/card.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import type { OfferedPurpose } from '../person/pieces.ts';
import { personTexts } from '../person/texts.ts';

interface PurposesProps {
  readonly lang: Lang;
  readonly href: (purpose: string) => string;
  readonly purposes: readonly OfferedPurpose[];
}

/** What somebody needs the data for, where the register knows of several purposes: nothing is read before that is said. */
export const PurposesView: FC<PurposesProps> = ({ lang, href, purposes }) => {
  const texts = personTexts[lang];
  return (
    <>
      <PageHeading title={texts.chooseTitle} lead={texts.chooseLead} />
      <CardGrid>
        {purposes.map(({ key, name, because }) => (
          <Card key={key} level={2} title={name} href={href(key)} text={texts.chooseWhy(because[lang])} />
        ))}
      </CardGrid>
    </>
  );
};

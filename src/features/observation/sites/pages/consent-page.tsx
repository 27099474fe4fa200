import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { describe } from '../../against/describe.ts';
import { standsWords } from '../../decided/words.ts';
import type { ConsentDiffers } from '../decide-consent.ts';
import { Decide } from './recipient-view.tsx';
import type { Back } from './site-form.tsx';
import { siteTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly view: ConsentDiffers;
  readonly may: boolean;
  readonly back: Back;
}

/** `/nettsteder/:id/samtykke`: what differs in how a site asks for consent, the way out, and what was decided. */
export const ConsentPage: FC<Props> = ({ lang, view: { site, differences }, may, back }) => {
  const told = differences.map(({ difference, stands }) => ({ ...describe(difference), stands }));
  const [first, ...more] = told;
  if (first === undefined) return null;
  return (
    <>
      <PageHeading title={first.title[lang]} lead={first.why[lang]} />
      {more.map(({ title, why }) => (
        <p>
          {title[lang]}. {why[lang]}
        </p>
      ))}
      {told
        .flatMap(({ stands }) => stands)
        .map((one) => (
          <p>{standsWords(one)[lang]}</p>
        ))}
      <Section title={siteTexts[lang].recipient.wayOut} id="veien-ut">
        <ul class="ds-list">
          {told
            .flatMap(({ remedy }) => remedy)
            .map((step) => (
              <li>{step[lang]}</li>
            ))}
        </ul>
      </Section>
      {may && <Decide lang={lang} action={`/nettsteder/${site.id}/samtykke`} last={undefined} back={back} />}
    </>
  );
};

import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Prose, Section } from '#src/ui/section.tsx';
import { capital } from '../pages/phrases.ts';
import { ActivityView, activityId } from './activity-view.tsx';
import { groupName, groupSlug } from './groups.ts';
import { gdprDay, type PublicPage } from './public-page.ts';
import { publicTexts } from './texts.ts';

export interface PublicViewProps {
  readonly lang: Lang;
  readonly owner: string;
  readonly page: PublicPage;
  /** The page's own address, to which the choice of group is added. */
  readonly href: string;
  readonly name: (ref: string) => string;
  /** What else the owner has published. */
  readonly links?: readonly { readonly text: string; readonly href: string }[];
  /** What one can ask the owner for. */
  readonly asks?: readonly { readonly text: string; readonly href: string }[];
}

const Groups: FC<PublicViewProps> = ({ lang, page, href }) => (
  <nav class="sv-group-choice" aria-label={publicTexts[lang].groups}>
    <ul class="sv-chips">
      {page.groups.map((group) => (
        <li key={group}>
          <a href={`${href}?hvem=${groupSlug(group)}`} aria-current={group === page.subjects ? 'true' : undefined}>
            {capital(groupName(group, lang))}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What the owner has written for people, when it has published it. */
const Links: FC<PublicViewProps> = ({ lang, links = [] }) =>
  links.length === 0 ? null : (
    <nav aria-label={publicTexts[lang].statements}>
      <ul class="sv-chips">
        {links.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );

const Contents: FC<PublicViewProps> = ({ lang, page }) => (
  <nav aria-label={publicTexts[lang].contents} class="sv-contents">
    <p>
      <strong>{publicTexts[lang].contents}</strong>
    </p>
    <ul>
      {page.activities.map(({ key, name }) => (
        <li key={key}>
          <a class="ds-link" href={`#${activityId(key)}`}>
            {name}
          </a>
        </li>
      ))}
      <li>
        <a class="ds-link" href="#rettigheter">
          {publicTexts[lang].rights}
        </a>
      </li>
    </ul>
  </nav>
);

const Rights: FC<PublicViewProps> = ({ lang, owner, page, asks = [] }) => {
  const texts = publicTexts[lang];
  const law = page.asOf < gdprDay ? 'before' : 'now';
  return (
    <Section title={texts.rights} id="rettigheter">
      <Prose>
        <h3>{texts.askTitle}</h3>
        <p>{texts.ask(owner)}</p>
        {asks.length > 0 && (
          <ul class="ds-list">
            {asks.map(({ text, href }) => (
              <li key={href}>
                <a class="ds-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>{texts.askLaw[law]}</p>
        <h3>{texts.officerTitle}</h3>
        <p>{page.officer === undefined ? texts.officerNone : texts.officer(page.officer)}</p>
        {page.responsible !== undefined && <p>{texts.responsible(page.responsible)}</p>}
        <h3>{texts.complainTitle}</h3>
        <p>
          {texts.complain} {texts.complainLaw[law]}
        </p>
        <p>
          <a href="https://www.datatilsynet.no">{texts.complainLink}</a>
        </p>
      </Prose>
    </Section>
  );
};

/** "Hva vet skolen om meg?": the answer for one group of people, processing by processing, and what one can do. */
export const PublicView: FC<PublicViewProps> = (props) => {
  const { lang, owner, page, name } = props;
  const texts = publicTexts[lang];
  const group = groupName(page.subjects, lang);
  const systems = new Set(page.activities.flatMap((activity) => activity.systems.map(({ ref }) => ref))).size;
  const lead = [texts.lead(group, page.activities.length, systems), texts.open(page.open)].join(' ').trim();
  const empty = page.activities.length === 0;
  return (
    <>
      <PageHeading title={texts.title(owner, group)} lead={empty ? texts.nothing(owner) : lead} />
      {empty ? <Empty title={texts.nothing(owner)} /> : <Groups {...props} />}
      <Links {...props} />
      {page.activities.length > 2 && <Contents {...props} />}
      {page.activities.map((activity) => (
        <ActivityView key={activity.key} lang={lang} activity={activity} name={name} />
      ))}
      <Rights {...props} />
      <p class="sv-note">{texts.asOf(shortDate(page.asOf, lang))}</p>
    </>
  );
};

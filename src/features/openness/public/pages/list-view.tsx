import type { FC } from 'hono/jsx';
import { momentWords } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { onPage, type RequestList } from '../list-requests.ts';
import { publicTexts } from './texts.ts';
import { listHref, requestHref, statusWords } from './words.ts';

/** `/om/:slug/innsynskrav`: what people have asked an owner for, the newest first. */
export const ListView: FC<{ lang: Lang; now: Date; list: RequestList; words: string }> = ({
  lang,
  now,
  list,
  words,
}) => {
  const texts = publicTexts[lang];
  const { owner, requests, total, page } = list;
  const href = listHref(owner.slug);
  const lead = words === '' ? texts.listLead(total) : texts.found(total);
  return (
    <>
      <PageHeading title={texts.listTitleOf(owner.name)} lead={lead}>
        <ButtonLink href={`/om/${owner.slug}/be-om-dokumenter`} variant="secondary">
          {texts.ask}
        </ButtonLink>
      </PageHeading>
      <p>{texts.listIntro}</p>
      <FilterForm lang={lang} action={href}>
        <TextField lang={lang} name="sok" label={texts.search} type="search" value={words} required={false} />
      </FilterForm>
      <Section title={texts.listTitle}>
        <ol class="sv-contents">
          {requests.map((request) => (
            <li key={request.slug}>
              <h3 class="ds-heading" data-size="xs">
                <a class="ds-link" href={requestHref(owner.slug, request)}>
                  {request.number}: {request.title ?? texts.untitled}
                </a>
              </h3>
              <p>{statusWords(request, lang, now)}</p>
              <p class="sv-note">{texts.came(momentWords(request.received, lang))}.</p>
            </li>
          ))}
        </ol>
      </Section>
      <Pagination
        lang={lang}
        page={page}
        pages={Math.max(1, Math.ceil(total / onPage))}
        href={(number) =>
          `${href}?${new URLSearchParams({ ...(words !== '' && { sok: words }), side: String(number) })}`
        }
      />
      <p>
        <a class="ds-link" href={`${href}/strom.atom`} type="application/atom+xml">
          {texts.feed}
        </a>
      </p>
    </>
  );
};

import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { kindRules } from '../model/kinds.ts';
import { dueWords, instantWords, StageTag } from '../pages/words.tsx';
import { FormLinks } from '../public/form-view.tsx';
import { publicCaseTexts } from '../public/texts.ts';
import type { OwnListed } from './own-matters.ts';
import { OwnCase, type OwnTyped, ownWords } from './own-parts.tsx';

interface ListProps {
  readonly lang: Lang;
  readonly now: Date;
  readonly listed: readonly OwnListed[];
  readonly slug: string;
}

/** `/mine-saker`: what one has asked for, and what is about oneself. */
export const OwnListView: FC<ListProps> = ({ lang, now, listed, slug }) => {
  const texts = publicCaseTexts[lang];
  return (
    <>
      <PageHeading title={texts.own.title} lead={texts.own.lead(listed.length)} />
      {listed.length > 0 && (
        <Table
          caption={texts.own.caption}
          captionHidden
          rows={listed}
          rowKey={({ row }) => row.id}
          columns={[
            {
              key: 'number',
              header: texts.own.number,
              rowHeader: true,
              cell: ({ row, number }) => (
                <a class="ds-link" href={`/mine-saker/${row.id}`}>
                  {number}
                </a>
              ),
            },
            {
              key: 'kind',
              header: texts.own.kind,
              cell: ({ row, asked }) => (
                <>
                  {kindRules[row.kind].name[lang]}
                  <div class="sv-note">{asked ? texts.own.asked : texts.own.about}</div>
                </>
              ),
            },
            { key: 'stands', header: texts.own.stands, cell: ({ row }) => texts.states[row.state] },
            {
              key: 'due',
              header: texts.own.due,
              cell: ({ row, next, stage }) =>
                row.kind === 'breach' && row.state !== 'closed' ? (
                  texts.breachDay
                ) : row.kind === 'breach' || next === undefined || next.due === null ? (
                  texts.noDay
                ) : (
                  <>
                    {dueWords(next.due, now, lang)} <StageTag stage={stage} lang={lang} />
                  </>
                ),
            },
          ]}
        />
      )}
      <Section title={texts.own.new}>
        <FormLinks lang={lang} slug={slug} />
      </Section>
    </>
  );
};

interface MatterProps {
  readonly lang: Lang;
  readonly now: Date;
  readonly view: OwnListed;
  readonly owner: string;
  readonly typed: OwnTyped | undefined;
}

/** `/mine-saker/:id`: how one's own case stands, what was said, and what one can do. */
export const OwnMatterView: FC<MatterProps> = ({ lang, now, view, owner, typed }) => {
  const texts = publicCaseTexts[lang];
  const { row, asked } = view;
  const kind = kindRules[row.kind].name[lang];
  return (
    <>
      <PageHeading kicker={`${owner} · ${view.number}`} title={kind} lead={ownWords(view, lang, now)} />
      <p class="sv-note">
        {texts.receipt.came} {instantWords(row.received_at, lang)}.{' '}
        {row.handler === null ? texts.receipt.whoNobody(owner) : texts.receipt.whoSomebody(owner)}.
      </p>
      {!asked && <p>{texts.own.onlyStands}</p>}
      <OwnCase lang={lang} now={now} view={view} href={`/mine-saker/${row.id}`} typed={typed} whole={asked} clocks />
    </>
  );
};

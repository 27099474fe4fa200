import type { FC } from 'hono/jsx';
import { formHref, proposeRelation, refHref } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { AccessRelation, PersonAct, Policy } from '#src/platform/access/policy.ts';
import { accessRelations, personActs } from '#src/platform/access/policy.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { SelectField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { AccessLine, AccessView } from '../view-access.ts';
import { actsInWords, inList, sentence, valueName } from './phrases.ts';
import { accessTexts } from './texts.ts';

/** What is looked at; undefined for all. */
export interface Selection {
  readonly role: string | undefined;
  readonly data: string | undefined;
}

interface Shown {
  readonly lang: Lang;
  readonly view: AccessView;
  readonly lines: readonly AccessLine[];
}

const dataName = (policy: Policy, key: string) => policy.data.get(key)?.name ?? key;

function actsOf(lines: readonly AccessLine[], data: string, relation: AccessRelation): readonly PersonAct[] {
  const rules = lines.flatMap(({ rule }) => (rule?.relation === relation && rule.data.includes(data) ? [rule] : []));
  return personActs.filter((act) => rules.some(({ may }) => may.includes(act)));
}

/** The same as the sentences below, as a table: which data, who, and what they may do. */
const Matrix: FC<Shown & { data: string | undefined }> = ({ lang, view: { policy }, lines, data }) => {
  const texts = accessTexts[lang];
  const rules = lines.flatMap(({ rule }) => rule ?? []);
  const used = accessRelations.filter((relation) => rules.some((rule) => rule.relation === relation));
  const kinds = [...policy.data.keys()].filter(
    (key) => (data === undefined || key === data) && rules.some((rule) => rule.data.includes(key)),
  );
  return (
    <Section title={texts.matrix} id="oversikt" intro={texts.matrixIntro}>
      <Table
        // Short: a hidden caption is still as wide as its words.
        caption={texts.title}
        captionHidden
        columns={[
          {
            key: 'data',
            header: texts.data,
            rowHeader: true,
            cell: (key: string) => (
              <>
                <a href={refHref(`dataTypes/${key}`)}>{dataName(policy, key)}</a>
                {policy.data.get(key)?.twoFactors && <div class="sv-optional">{texts.twoFactors}</div>}
                {policy.data.get(key)?.privateArea && <div class="sv-optional">{texts.privateArea}</div>}
              </>
            ),
          },
          ...used.map((relation) => ({
            key: relation,
            header: texts.relations[relation],
            cell: (key: string) => {
              const acts = actsOf(lines, key, relation);
              return acts.length === 0 ? <span class="sv-optional">{texts.noAccess}</span> : actsInWords(acts, lang);
            },
          })),
        ]}
        rows={kinds}
        rowKey={(key) => key}
        empty={<Empty title={texts.nothingFound} />}
      />
    </Section>
  );
};

const Source: FC<{ lang: Lang; line: AccessLine }> = ({ lang, line }) => (
  <>
    {accessTexts[lang].from} <a href={refHref(line.activity.ref)}>{line.activity.body.name}</a>.
  </>
);

const Given: FC<Shown & { line: AccessLine }> = ({ lang, view: { policy }, line }) => {
  const texts = accessTexts[lang];
  const { rule } = line;
  if (rule === null) return null;
  const names = (keys: readonly string[]) =>
    inList(
      keys.map((key) => dataName(policy, key).toLocaleLowerCase('nb')),
      lang,
    );
  const strong = rule.data.filter((key) => policy.data.get(key)?.twoFactors);
  const purposes = rule.purposes.map((key) => `«${policy.purposes.get(key) ?? key}»`);
  return (
    <li>
      <p>
        {texts.canDo(actsInWords(rule.may, lang), names(rule.data))}{' '}
        {texts.about(valueName('relation', rule.relation, lang))}{' '}
        {rule.holders.length > 0 &&
          `${texts.who(
            inList(
              rule.holders.map((holder) => valueName('who', holder, lang)),
              lang,
            ),
          )} `}
        {texts.because(inList(purposes, lang))} {line.need === undefined ? texts.noNeed : texts.needs(line.need)}
        {strong.length > 0 && ` ${texts.strong(names(strong))}`} <Source lang={lang} line={line} />{' '}
        <a href={`/tilgang/hva-om?rolle=${encodeURIComponent(line.id)}`}>{texts.ways.whatIf}</a>
      </p>
    </li>
  );
};

const Unplaced: FC<Shown & { mayChange: boolean }> = ({ lang, lines, mayChange }) => {
  const texts = accessTexts[lang];
  const without = lines.filter(({ rule }) => rule === null);
  if (without.length === 0) return null;
  return (
    <Section title={texts.unplaced} id="uten" intro={texts.unplacedIntro}>
      <ul>
        {without.map((line) => {
          const proposed = line.why === 'no-relation' ? proposeRelation(line.role) : undefined;
          return (
            <li>
              <p>
                <strong>{sentence(line.role)}.</strong> {line.why === null ? '' : texts.why[line.why]}{' '}
                {proposed && `${texts.proposal(valueName('relation', proposed.relation, lang))} `}
                <Source lang={lang} line={line} />{' '}
                {mayChange && <a href={formHref({ kind: 'activities', key: line.activity.key })}>{texts.fix}</a>}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

/** `/tilgang`: who can see what, as the system goes by it. */
export const AccessPage: FC<{
  lang: Lang;
  view: AccessView;
  selection: Selection;
  mayChange: boolean;
  mayReview: boolean;
  maySupport: boolean;
}> = ({ lang, view, selection, mayChange, mayReview, maySupport }) => {
  const texts = accessTexts[lang];
  const lines = view.lines.filter(
    ({ role, rule }) =>
      (selection.role === undefined || role === selection.role) &&
      (selection.data === undefined || rule?.data.includes(selection.data) === true),
  );
  const given = lines.filter(({ rule }) => rule !== null);
  const roles = new Set(view.lines.flatMap(({ role, rule }) => (rule === null ? [] : [role])));
  const nothing = view.lines.filter(({ rule }) => rule === null).length;
  const roleNames = [...new Set(view.lines.map(({ role }) => role))].sort((a, b) => a.localeCompare(b, 'nb'));
  const dataKeys = [...view.policy.data].sort(([, a], [, b]) => a.name.localeCompare(b.name, 'nb'));
  return (
    <>
      <PageHeading title={texts.title} lead={roles.size === 0 ? texts.leadNone : texts.lead(roles.size, nothing)}>
        <ButtonLink href="/tilgang/hva-om" variant="secondary">
          {texts.ways.whatIf}
        </ButtonLink>
        {mayReview && (
          <ButtonLink href="/tilgang/gjennomgang" variant="secondary">
            {texts.ways.review}
          </ButtonLink>
        )}
        {maySupport && (
          <ButtonLink href="/tilgang/brukerstotte" variant="secondary">
            {texts.ways.support}
          </ButtonLink>
        )}
      </PageHeading>
      <FilterForm lang={lang} action="/tilgang">
        <SelectField
          lang={lang}
          name="rolle"
          label={texts.filter.role}
          value={selection.role ?? ''}
          emptyLabel={texts.filter.all}
          options={roleNames.map((role) => ({ value: role, label: sentence(role) }))}
        />
        <SelectField
          lang={lang}
          name="data"
          label={texts.filter.data}
          value={selection.data ?? ''}
          emptyLabel={texts.filter.all}
          options={dataKeys.map(([value, { name }]) => ({ value, label: name }))}
        />
      </FilterForm>
      <Unplaced lang={lang} view={view} lines={lines} mayChange={mayChange} />
      <Matrix lang={lang} view={view} lines={lines} data={selection.data} />
      <Section title={texts.roles} id="roller">
        {given.length === 0 ? (
          <Empty title={texts.nothingFound} />
        ) : (
          [...Map.groupBy(given, ({ role }) => role)].map(([role, those]) => (
            <Section title={sentence(role)} level={3}>
              <ul>
                {those.map((line) => (
                  <Given lang={lang} view={view} lines={lines} line={line} />
                ))}
              </ul>
            </Section>
          ))
        )}
      </Section>
    </>
  );
};

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { catalogueTexts } from '../catalogue/pages/texts.ts';
import type { Entry } from '../entry.ts';
import { kindName } from '../labels/kind-names.ts';
import type { CollectionKind, Kind } from '../schema/kinds.ts';
import { entriesOf } from '../snapshot.ts';
import { entryHref, formHref, ownerHref, slugOf } from './kind-slugs.ts';
import { keepTime, mayAdd, type OpenRegister, openRegister } from './open-register.ts';
import { capital, listOf } from './phrases.ts';
import { DayForm, TimeNotice } from './time-controls.tsx';

/** The kinds in the order and company in which people look for them. */
const groups: readonly { readonly key: keyof OpenRegister['texts']['groups']; readonly kinds: readonly Kind[] }[] = [
  { key: 'who', kinds: ['owner', 'units', 'parties'] },
  { key: 'what', kinds: ['systems', 'uses', 'records'] },
  {
    key: 'processing',
    kinds: ['activities', 'purposes', 'dataTypes', 'dataUses', 'flows', 'disclosures', 'transfers', 'retention'],
  },
  { key: 'order', kinds: ['agreements', 'routines', 'measures'] },
  { key: 'checks', kinds: ['assessments', 'audits', 'breaches'] },
  { key: 'proof', kinds: ['notices', 'evidence'] },
];

/** Enough to say what the register is about; the rest stands in the list beneath. */
const leadKinds: readonly CollectionKind[] = ['systems', 'activities', 'agreements', 'routines'];

const countOf = (register: OpenRegister, kind: Kind) => entriesOf(register.snapshot, kind).size;

function countsInWords(register: OpenRegister): string {
  const counted = leadKinds.map((kind) => {
    const count = countOf(register, kind);
    return `${count} ${kindName(kind, register.lang, count === 1 ? 'one' : 'many')}`;
  });
  return listOf(counted, register.lang);
}

const KindLink: FC<{ register: OpenRegister; kind: Kind }> = ({ register, kind }) => {
  const count = countOf(register, kind);
  if (kind === 'owner') {
    return (
      <li>
        <a href={keepTime(register, ownerHref)}>
          <span>{register.name('owner')}</span>
        </a>
      </li>
    );
  }
  return (
    <li>
      <a href={keepTime(register, `/register/${slugOf(kind)}`)}>
        <span>{capital(kindName(kind, register.lang, 'many'))}</span> <span class="sv-count-of">{count}</span>
      </a>
    </li>
  );
};

/** Entries with a word in their name, in any kind. */
function search(register: OpenRegister, query: string): Entry[] {
  const wanted = query.toLocaleLowerCase('nb');
  const entries = [...register.snapshot.entries.values()].flatMap((byKey) => [...byKey.values()]);
  const aliases = ({ body }: Entry) => ('aliases' in body && Array.isArray(body.aliases) ? body.aliases.join(' ') : '');
  return entries.filter((entry) =>
    `${register.name(entry.ref)} ${aliases(entry)}`.toLocaleLowerCase('nb').includes(wanted),
  );
}

const Found: FC<{ register: OpenRegister; query: string }> = ({ register, query }) => {
  const { texts, lang } = register;
  const found = search(register, query);
  return (
    <Section
      title={found.length === 0 ? texts.searchNothing(query) : texts.searchResult(found.length, query)}
      id="treff"
    >
      {found.length > 0 && (
        <Table
          caption={texts.searchResult(found.length, query)}
          captionHidden
          columns={[
            {
              key: 'name',
              header: texts.name,
              rowHeader: true,
              cell: ({ kind, key, ref }: Entry) => (
                <a href={keepTime(register, entryHref(kind, key))}>{capital(register.name(ref))}</a>
              ),
            },
            { key: 'kind', header: texts.kind, cell: ({ kind }) => kindName(kind, lang) },
          ]}
          rows={found}
          rowKey={({ ref }) => ref}
        />
      )}
    </Section>
  );
};

const SearchForm: FC<{ register: OpenRegister; query: string }> = ({ register, query }) => (
  <search class="sv-filter">
    <form method="get" action="/register">
      {register.askedDay && <input type="hidden" name="dato" value={register.askedDay} />}
      <TextField lang={register.lang} name="sok" label={register.texts.search} type="search" value={query} />
      <Button variant="secondary">{register.texts.searchButton}</Button>
    </form>
  </search>
);

const Overview: FC<{ register: OpenRegister; query: string }> = ({ register, query }) => {
  const { texts, actor } = register;
  const total = [...register.snapshot.entries.values()].reduce((sum, byKey) => sum + byKey.size, 0);
  const mayExport = decide(actor, 'register.export', { units: [] }).allowed;
  const mayImport = decide(actor, 'register.import', { units: [] }).allowed;
  const adds = mayAdd(actor, 'systems');
  return (
    <>
      <PageHeading
        title={texts.overviewTitle}
        lead={total === 0 ? texts.overviewEmpty : texts.overviewLead(register.ownerName, countsInWords(register))}
      >
        {adds && (
          <ButtonLink href={formHref({ kind: 'systems' })}>
            {texts.addOne(kindName('systems', register.lang))}
          </ButtonLink>
        )}
        <ButtonLink href="/katalog" variant="secondary">
          {catalogueTexts[register.lang].title}
        </ButtonLink>
        {mayImport && (
          <ButtonLink href="/register/regneark" variant="secondary">
            {texts.fromSpreadsheet}
          </ButtonLink>
        )}
        {mayExport && (
          <ButtonLink href="/register/eksport.xlsx" variant="secondary">
            {texts.exportWorkbook}
          </ButtonLink>
        )}
        {mayExport && (
          <ButtonLink href="/register/eksport.yaml" variant="secondary">
            {texts.export}
          </ButtonLink>
        )}
      </PageHeading>
      <TimeNotice register={register} href="/register" />
      <div class="sv-filters">
        <SearchForm register={register} query={query} />
        <DayForm register={register} action="/register" />
      </div>
      {query !== '' && <Found register={register} query={query} />}
      {total === 0 ? (
        <Empty title={texts.overviewEmpty} text={texts.overviewEmptyText} />
      ) : (
        <div class="sv-kinds">
          {groups.map(({ key, kinds }) => (
            <Section key={key} title={texts.groups[key]}>
              <ul>
                {kinds.map((kind) => (
                  <KindLink key={kind} register={register} kind={kind} />
                ))}
              </ul>
            </Section>
          ))}
        </div>
      )}
    </>
  );
};

/** `GET /register`: what is in it, by kind; search over names; as of a day. */
export async function overviewPage(c: Context<Env>): Promise<Response> {
  const register = await openRegister(c, 'register');
  const query = (c.req.query('sok') ?? '').trim().slice(0, 100);
  return c.render(<Overview register={register} query={query} />, {
    title: register.texts.overviewTitle,
    width: 'wide',
  });
}

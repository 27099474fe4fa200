import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { decide } from '#src/platform/access/decide.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { Card, CardGrid } from '#src/ui/card.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { type OpenRegister, openRegister } from '../../pages/open-register.ts';
import { type CatalogueEntry, shippedCatalogue } from '../catalogue.ts';
import { outdated } from '../outdated.ts';
import { EntryTable } from './entry-table.tsx';
import { usedHere } from './here.ts';
import { catalogueName, chosenKinds } from './look.ts';
import { catalogueTexts } from './texts.ts';

/** True when the actor may take entries of the catalogue into the register. */
export function mayAdopt({ actor }: OpenRegister): boolean {
  return decide(actor, 'register.change', { units: [] }).allowed;
}

/** Says that some entries refer to older editions, and leads to what that means. */
const NewsNotice: FC<{ register: OpenRegister }> = ({ register }) => {
  const texts = catalogueTexts[register.lang];
  const count = outdated(register.recorded, register.snapshot.asOf).length;
  if (count === 0) return null;
  return (
    <Alert tone="info" title={texts.outdatedHere(count)}>
      <p>
        <a class="ds-link" href="/katalog/endringer">
          {texts.seeMeaning}
        </a>
      </p>
    </Alert>
  );
};

function search(query: string, register: OpenRegister): CatalogueEntry[] {
  const wanted = query.toLocaleLowerCase('nb');
  const words = ({ ref, editions }: CatalogueEntry) =>
    `${catalogueName(ref, register.lang)} ${editions
      .flatMap(({ facts }) => [facts.description, facts.aliases])
      .flat()
      .join(' ')}`;
  const found = [...shippedCatalogue.entries.values()].filter((entry) =>
    words(entry).toLocaleLowerCase('nb').includes(wanted),
  );
  return found.toSorted((a, b) => Number(chosenKinds.includes(b.kind)) - Number(chosenKinds.includes(a.kind)));
}

const Found: FC<{ register: OpenRegister; query: string }> = ({ register, query }) => {
  const texts = catalogueTexts[register.lang];
  const found = search(query, register);
  if (found.length === 0) return <Empty title={texts.nothing(query)} text={texts.nothingHint} />;
  const title = texts.found(found.length, query);
  return (
    <Section title={title} id="treff">
      <EntryTable register={register} caption={title} entries={found} used={usedHere(register)} />
    </Section>
  );
};

const Packages: FC<{ register: OpenRegister }> = ({ register: { lang } }) => {
  const texts = catalogueTexts[lang];
  return (
    <Section title={texts.packages}>
      <CardGrid>
        {shippedCatalogue.packages.map((one) => (
          <Card title={one.title[lang]} href={`/katalog/${one.package}`} text={one.about[lang]}>
            <p class="sv-note">
              {texts.count(
                [...shippedCatalogue.entries.values()].filter((entry) => entry.package === one.package).length,
              )}
            </p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
};

/** `GET /katalog?sok=`: what the catalogue holds, and where to look for more. */
export async function cataloguePage(c: Context<Env>): Promise<Response> {
  const register = await openRegister(c, 'catalogue');
  const { lang } = register;
  const texts = catalogueTexts[lang];
  const query = (c.req.query('sok') ?? '').trim().slice(0, 100);
  return c.render(
    <>
      <PageHeading
        title={texts.title}
        lead={texts.lead(shippedCatalogue.entries.size, shippedCatalogue.packages.length, usedHere(register).size)}
      >
        <ButtonLink href="/katalog/endringer" variant="secondary">
          {texts.changes}
        </ButtonLink>
      </PageHeading>
      <NewsNotice register={register} />
      <div class="sv-prose">
        <p>{texts.how}</p>
      </div>
      <search class="sv-filter">
        <form method="get" action="/katalog">
          <TextField lang={lang} name="sok" label={texts.search} type="search" value={query} />
          <Button variant="secondary">{texts.searchButton}</Button>
        </form>
      </search>
      {query !== '' && <Found register={register} query={query} />}
      <Packages register={register} />
    </>,
    { title: texts.title, width: 'wide' },
  );
}

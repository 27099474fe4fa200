import type { Context } from 'hono';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Button } from '#src/ui/button.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { kindName } from '../../labels/kind-names.ts';
import { openRegister } from '../../pages/open-register.ts';
import { byName, capital } from '../../pages/phrases.ts';
import { collectionKinds } from '../../schema/kinds.ts';
import { shippedCatalogue } from '../catalogue.ts';
import { mayAdopt } from './catalogue-page.tsx';
import { chooseForm, EntryTable } from './entry-table.tsx';
import { usedHere } from './here.ts';
import { catalogueHref, catalogueName, chosenKinds } from './look.ts';
import { catalogueTexts } from './texts.ts';

const noPackage = (name: 'noSuchPackage') => ({
  nb: catalogueTexts.nb[name],
  nn: catalogueTexts.nn[name],
  en: catalogueTexts.en[name],
});

/** `GET /katalog/:package`: its entries, to be read and chosen. */
export async function packagePage(c: Context<Env>, id: string): Promise<Response> {
  const register = await openRegister(c, 'catalogue');
  const file = shippedCatalogue.packages.find((one) => one.package === id);
  if (file === undefined) throw new Problem(noPackage('noSuchPackage'), { code: 'not-found' });
  const { lang } = register;
  const texts = catalogueTexts[lang];
  const entries = [...shippedCatalogue.entries.values()]
    .filter((entry) => entry.package === id)
    .toSorted((a, b) => byName(catalogueName(a.ref, lang), catalogueName(b.ref, lang)));
  const used = usedHere(register);
  const choosable = mayAdopt(register);
  const of = (kind: (typeof collectionKinds)[number]) => entries.filter((entry) => entry.kind === kind);
  const shown = chosenKinds.filter((kind) => of(kind).length > 0);
  const along = collectionKinds.filter((kind) => !chosenKinds.includes(kind) && of(kind).length > 0);
  return c.render(
    <>
      <PageHeading kicker={texts.title} title={file.title[lang]} lead={file.about[lang]} />
      {shown.map((kind) => (
        <Section title={capital(kindName(kind, lang, 'many'))}>
          <EntryTable
            register={register}
            caption={capital(kindName(kind, lang, 'many'))}
            entries={of(kind)}
            used={used}
            choosable={choosable}
          />
        </Section>
      ))}
      {choosable && (
        <form id={chooseForm} method="get" action="/katalog/hent">
          <Button>{texts.chooseButton}</Button>
        </form>
      )}
      {along.length > 0 && (
        <Section title={texts.along} intro={texts.alongIntro}>
          {along.map((kind) => (
            <details class="sv-more">
              <summary>
                {capital(kindName(kind, lang, 'many'))} ({of(kind).length})
              </summary>
              <ul>
                {of(kind).map((entry) => (
                  <li>
                    <a class="ds-link" href={catalogueHref(entry)}>
                      {catalogueName(entry.ref, lang)}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </Section>
      )}
    </>,
    {
      title: file.title[lang],
      width: 'wide',
      breadcrumbs: [{ text: texts.title, href: '/katalog' }, { text: file.title[lang] }],
    },
  );
}

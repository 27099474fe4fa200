import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { shift } from '#src/kernel/period.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { Card, CardGrid } from '#src/ui/card.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { erasBetween } from '../packs/eras.ts';
import type { Sight } from '../pages/sight.ts';
import { pageTexts } from '../pages/texts.ts';
import { viewFindings } from '../view-findings.ts';
import { CompareForm } from './compare-form.tsx';
import { ComparePage } from './compare-view.tsx';
import { ErasPage } from './eras-view.tsx';
import { type CompareFault, type CompareQuery, compareHref, readCompare, type Side } from './query.ts';
import { compareTexts } from './texts.ts';

async function see(c: Context<Env>, side: Side): Promise<Sight> {
  const { actor } = signedIn(c);
  return { view: await viewFindings(c.var, actor, side.question), actor, lang: c.var.lang, asked: side.typed };
}

/** The question again, with what is wrong in it and what was typed. */
function askAgain(c: Context<Env>, query: CompareQuery, faults: readonly CompareFault[]) {
  const { lang } = c.var;
  const texts = compareTexts[lang];
  c.status(400);
  return c.render(
    <>
      <PageHeading title={texts.errorTitle} lead={texts.errorLead} />
      <CompareForm lang={lang} typed={query.typed} faults={faults} />
    </>,
    { title: texts.errorTitle, width: 'wide' },
  );
}

/** Changes that there are none of yet, on either side. */
function beyond({ first, second, typed }: CompareQuery, latest: number, lang: Sight['lang']): CompareFault[] {
  const sides = [
    ['kjent', first.question.known],
    ['motkjent', typed.motkjent === undefined ? undefined : second.question.known],
  ] as const;
  return sides.flatMap(([field, known]) =>
    known !== undefined && known > latest ? [{ field, text: pageTexts[lang].faults.noSuchChange(known, latest) }] : [],
  );
}

/** Where nothing is asked: what there is to compare. */
const Ideas: FC<{ sight: Sight; query: CompareQuery }> = ({ sight: { view, lang }, query }) => {
  const texts = compareTexts[lang];
  const { asOf } = view;
  const { latest } = view.register;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <CardGrid>
        <Card
          level={2}
          title={texts.ideas.laws}
          text={texts.ideas.lawsText}
          href={compareHref({ lov: 'pol-2000', mot: 'gdpr' })}
        />
        <Card
          level={2}
          title={texts.ideas.year}
          text={texts.ideas.yearText}
          href={compareHref({ dato: shift(asOf, 'P1Y', -1), motdato: asOf })}
        />
        {latest > 1 && (
          <Card
            level={2}
            title={texts.ideas.change}
            text={texts.ideas.changeText}
            href={compareHref({ kjent: String(latest - 1) })}
          />
        )}
      </CardGrid>
      <CompareForm lang={lang} typed={query.typed} faults={[]} />
    </>
  );
};

/** `/sammenlign`: two days, two states of knowledge, or two laws over the same facts, side by side. */
export function compareRoutes(app: Hono<Env>): void {
  app.get('/sammenlign', async (c) => {
    const { lang } = c.var;
    const texts = compareTexts[lang];
    const query = readCompare(c.req.query(), lang);
    signedIn(c);
    if (query.faults.length > 0) return askAgain(c, query, query.faults);
    const options = { title: texts.title, width: 'wide' } as const;
    const first = await see(c, query.first);
    if (Object.keys(query.typed).length === 0) return c.render(<Ideas sight={first} query={query} />, options);
    const faults = beyond(query, first.view.register.latest, lang);
    if (faults.length > 0) return askAgain(c, query, faults);
    const second = await see(c, query.second);
    const props = { first, second, query, lang };
    const eras = erasBetween(first.view.pack.id, second.view.pack.id);
    const differ = first.view.pack.id !== second.view.pack.id;
    return c.render(
      differ && eras !== undefined ? <ErasPage {...props} eras={eras} /> : <ComparePage {...props} />,
      options,
    );
  });
}

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { Checkbox, RadioGroup } from '#src/ui/choices.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { differenceInWords } from '../import/difference-words.ts';
import { faultsAsCsv, reasonIn } from '../import/faults.ts';
import type { ImportOutcome } from '../import/import-people.ts';
import { peopleTexts } from '../texts.ts';
import { bringInPeople, discardPeople, tryPeople } from '../upload.ts';
import { askedBy, formIn, importPlace, longest, place, textIn } from './common.ts';

interface DifferenceProps {
  readonly lang: Lang;
  readonly id: string;
  readonly outcome: ImportOutcome & { readonly isSheet: boolean };
}

const Schools: FC<Pick<DifferenceProps, 'lang' | 'outcome'>> = ({ lang, outcome }) => (
  <>
    {differenceInWords(outcome.difference, lang).map(({ name, lines }) => (
      <Section key={name} title={name}>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    ))}
  </>
);

const Weaker: FC<Pick<DifferenceProps, 'lang' | 'outcome'>> = ({ lang, outcome: { weaker } }) => {
  const { held } = peopleTexts[lang];
  if (weaker.length === 0) return null;
  return (
    <Alert tone="danger" title={held.title}>
      <p>{held.text(weaker.length)}</p>
      <ul>
        {weaker.slice(0, longest).map(({ place: { file, line }, from, to }) => (
          <li key={`${file}:${line}`}>{held.line(file, line, held.grades[from], held.grades[to])}</li>
        ))}
      </ul>
    </Alert>
  );
};

const NotLoaded: FC<Pick<DifferenceProps, 'lang' | 'outcome'>> = ({ lang, outcome }) => {
  const { leftOut, pages, nothingEnds, heldBack, kinds } = peopleTexts[lang];
  const names = outcome.nothingEnds.map((kind) => kinds[kind]).join(', ');
  if (outcome.leftOut.length === 0 && names === '' && outcome.heldBack === 0) return null;
  return (
    <Section title={pages.notLoadedTitle}>
      <ul>
        {outcome.leftOut.map((what) => (
          <li key={what}>{leftOut[what]}</li>
        ))}
        {names !== '' && <li>{nothingEnds(names)}</li>}
        {outcome.heldBack > 0 && <li>{heldBack(outcome.heldBack)}</li>}
      </ul>
    </Section>
  );
};

const Faults: FC<DifferenceProps> = ({ lang, id, outcome: { faults } }) => {
  const { pages } = peopleTexts[lang];
  if (faults.length === 0) return null;
  const shown = faults.slice(0, longest);
  return (
    <Section title={pages.faultsTitle}>
      {faults.length > longest && <p>{pages.faultsShown(longest, faults.length)}</p>}
      <Table
        caption={pages.faultsTitle}
        captionHidden
        rows={shown.map((fault, index) => ({ ...fault, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'file', header: pages.file, rowHeader: true, cell: ({ file }) => file },
          { key: 'line', header: pages.line, cell: ({ line }) => String(line) },
          { key: 'column', header: pages.column, cell: ({ column }) => column },
          { key: 'reason', header: pages.reason, cell: ({ reason }) => reasonIn(reason, lang) },
        ]}
      />
      <div class="sv-actions">
        <ButtonLink href={`${importPlace}/${id}/feil.csv`} variant="secondary">
          {pages.faultsDownload}
        </ButtonLink>
      </div>
    </Section>
  );
};

const Confirm: FC<DifferenceProps> = ({ lang, id, outcome }) => {
  const { pages } = peopleTexts[lang];
  const hasWork = outcome.rows > 0 || outcome.weaker.length > 0;
  const ways = [
    { value: 'alt-eller-ingenting', label: pages.allOrNothing },
    { value: 'gode-rader', label: pages.goodRows },
  ];
  return (
    <>
      {hasWork && (
        <form class="sv-form" method="post" action={`${importPlace}/${id}`}>
          <input type="hidden" name="sett" value={outcome.digest} />
          {outcome.faults.length > 0 && (
            <RadioGroup lang={lang} name="feil" legend={pages.howTitle} value="alt-eller-ingenting" options={ways} />
          )}
          {outcome.weaker.length > 0 && <Checkbox name="svakere" value="ja" label={pages.acceptWeaker} />}
          <div class="sv-actions">
            <Button>{pages.confirm}</Button>
            {outcome.isSheet && (
              <ButtonLink href={`${importPlace}/${id}/kolonner`} variant="secondary">
                {pages.back}
              </ButtonLink>
            )}
          </div>
        </form>
      )}
      <form method="post" action={`${importPlace}/${id}/forkast`}>
        <div class="sv-actions">
          <Button variant="tertiary">{pages.discard}</Button>
        </div>
      </form>
    </>
  );
};

const DifferenceView: FC<DifferenceProps> = (props) => {
  const { lang, outcome } = props;
  const texts = peopleTexts[lang];
  const lead = outcome.rows === 0 ? texts.difference.none : texts.wouldWrite(outcome.rows);
  return (
    <>
      <PageHeading title={texts.pages.differenceTitle} lead={lead} />
      <Weaker lang={lang} outcome={outcome} />
      <Schools lang={lang} outcome={outcome} />
      <NotLoaded lang={lang} outcome={outcome} />
      <Faults {...props} />
      <Confirm {...props} />
    </>
  );
};

/** `GET /personer/import/:id`: what would change, in words; nothing is written. */
export async function differencePage(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps, texts } = askedBy(c);
  const outcome = await tryPeople(deps, actor, id);
  const { pages } = texts;
  return c.render(<DifferenceView lang={lang} id={id} outcome={outcome} />, {
    title: pages.differenceTitle,
    breadcrumbs: [
      { text: pages.title, href: place },
      { text: pages.importTitle, href: importPlace },
      { text: pages.differenceTitle },
    ],
  });
}

/** `POST /personer/import/:id`: writes the difference that was shown, and only that one. */
export async function differenceSent(c: Context<Env>, id: string): Promise<Response> {
  const { actor, deps, texts } = askedBy(c);
  const form = await formIn(c);
  const outcome = await bringInPeople(deps, actor, id, {
    mode: textIn(form, 'feil') === 'gode-rader' ? 'good-rows' : 'all-or-nothing',
    acceptWeaker: textIn(form, 'svakere') === 'ja',
    agreed: textIn(form, 'sett'),
  });
  if (!outcome.written) {
    setFlash(c, { tone: 'warning', text: texts.stopped[outcome.stopped ?? 'changed-since'] });
    return c.redirect(`${importPlace}/${id}`, 303);
  }
  setFlash(c, { tone: 'success', text: texts.written(outcome.rows) });
  return c.redirect(place, 303);
}

/** `GET /personer/import/:id/feil.csv`: the rows with faults, as a file. */
export async function faultsFile(c: Context<Env>, id: string): Promise<Response> {
  const { actor, lang, deps } = askedBy(c);
  const { faults } = await tryPeople(deps, actor, id);
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', 'attachment; filename="rader-med-feil.csv"');
  c.header('cache-control', 'no-store');
  return c.body(faultsAsCsv(faults, lang));
}

/** `POST /personer/import/:id/forkast`: throws the file away. */
export async function discardSent(c: Context<Env>, id: string): Promise<Response> {
  const { actor, deps } = askedBy(c);
  await discardPeople(deps, actor, id);
  return c.redirect(importPlace, 303);
}

import type { Context, Hono } from 'hono';
import { numberOf } from '#src/features/cases/index.ts';
import { sentValues } from '#src/features/register/index.ts';
import { isLang, say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import { type Pattern, patterns } from '../../patterns.ts';
import { aroundAll, type Box } from '../core/box.ts';
import type { Hit, Wanted } from '../core/find.ts';
import type { LookedPage } from '../core/look.ts';
import type { Standing } from '../core/redact.ts';
import { pdfThreads } from '../on-thread.ts';
import { addMarks, makeCopy, removeMarks, seeRedaction, type WhichDocument } from '../redaction.ts';
import { redactTexts } from './texts.ts';
import { RedactView } from './view.tsx';

const { findInDocument, lookAtPage, pictureOfPage } = pdfThreads;

const depsOf = (c: Context<Env>) => ({ db: c.var.db, clock: c.var.clock });
const whichOf = (c: Context<Env>): WhichDocument => ({
  matter: c.req.param('id') ?? '',
  document: c.req.param('doc') ?? '',
});

/** The page that is asked for, from 0. */
function pageAsked(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number - 1 : 0;
}

/** What a form left behind, when it is shown again. */
interface Shown {
  readonly words?: string;
  readonly pattern?: string;
  readonly hits?: readonly Hit[];
  readonly ground?: string;
  readonly errors?: readonly FormError[];
  readonly standing?: readonly Standing[];
}

async function redactPage(c: Context<Env>, shown: Shown = {}): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const at = await seeRedaction(depsOf(c), actor, whichOf(c));
  const looked = await lookAtPage(at.original, pageAsked(c.req.query('side')));
  const number = redactTexts[lang].caseNumber(numberOf(at.matter));
  c.header('cache-control', 'no-store');
  return c.render(
    <RedactView
      lang={lang}
      at={at}
      looked={looked}
      asCopy={c.req.query('vis') === 'kopi'}
      wanted={{ words: shown.words ?? '', pattern: shown.pattern ?? '' }}
      hits={shown.hits}
      ground={shown.ground ?? ''}
      errors={shown.errors ?? []}
      standing={shown.standing ?? []}
    />,
    {
      title: redactTexts[lang].title,
      breadcrumbs: [{ text: number, href: `/saker/${at.matter.id}` }, { text: redactTexts[lang].title }],
      width: 'wide',
    },
  );
}

async function picturePage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const at = await seeRedaction(depsOf(c), actor, whichOf(c));
  const png = await pictureOfPage(at.original, pageAsked(c.req.param('side')));
  c.header('content-type', 'image/png');
  c.header('cache-control', 'no-store');
  return c.body(png);
}

type Sent = Awaited<ReturnType<typeof sentValues>>;
const one = (sent: Sent, name: string): string => sent.get(name)?.at(-1) ?? '';
const isPattern = (text: string): text is Pattern => (patterns as readonly string[]).includes(text);

function wantedIn(sent: Sent): Wanted | undefined {
  const [words, pattern] = [one(sent, 'ord').trim(), one(sent, 'monster')];
  if (words !== '') return { words: words.slice(0, 200) };
  return isPattern(pattern) ? { pattern } : undefined;
}

type Areas = { readonly page: number; readonly area: Box }[];

/** The words and lines that were chosen of a page. */
function wordAreas(sent: Sent, { number, text: { lines } }: LookedPage): Areas {
  const boxesOf = (line: number, place?: number) =>
    (lines[line]?.words ?? [])
      .filter((_, index) => place === undefined || index === place)
      .flatMap(({ letters }) => letters.map(({ box }) => box));
  const whole = (sent.get('linje') ?? []).map((line) => boxesOf(Number(line)));
  const single = (sent.get('valgt') ?? []).map((value) => {
    const [line, place] = value.split('.').map(Number);
    return boxesOf(line ?? -1, place ?? -1);
  });
  return [...whole, ...single].flatMap((boxes) =>
    boxes.length === 0 ? [] : [{ page: number, area: aroundAll(boxes) }],
  );
}

const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

/** Areas as they were drawn, or one written in per cent of the page. */
function drawnAreas(sent: Sent, { number, text: { width, height } }: LookedPage): Areas {
  const boxes = (sent.get('flate') ?? []).map((value) => value.split(',').map(Number));
  const [left = 0, top = 0, wide = 0, high = 0] = ['venstre', 'topp', 'bredde', 'hoyde'].map((name) =>
    numberIn(one(sent, name)),
  );
  const box = (l: number, t: number, w: number, h: number): Box => [
    (l / 100) * width,
    (t / 100) * height,
    ((l + w) / 100) * width,
    ((t + h) / 100) * height,
  ];
  return [
    ...boxes.flatMap(([l = 0, t = 0, w = 0, h = 0]) => [{ page: number, area: box(l, t, w, h) }]),
    ...(Number.isNaN(left + top + wide + high) ? [] : [{ page: number, area: box(left, top, wide, high) }]),
  ];
}

const searchFirst = say(
  'Skriv et ord, eller velg hva som skal finnes',
  'Skriv eit ord, eller vel kva som skal finnast',
  'Write a word, or choose what to find',
);

/** What each form of the page is called by, and its field of the ground. */
const marking = { funn: 'hjemmel-funn', flate: 'hjemmel-flate', ord: 'hjemmel-ord' } as const;
type Marking = keyof typeof marking;
const isMarking = (act: string): act is Marking => Object.hasOwn(marking, act);

/** Where an error of each form is shown. */
const placeOf: Readonly<Record<Marking, string>> = { funn: 'ord', flate: 'venstre', ord: 'hjemmel-ord' };

async function search(c: Context<Env>, sent: Sent): Promise<Shown> {
  const { actor } = signedIn(c);
  const [words, pattern] = [one(sent, 'ord'), one(sent, 'monster')];
  const at = await seeRedaction(depsOf(c), actor, whichOf(c), 'redact');
  const wanted = wantedIn(sent);
  if (wanted === undefined) return { words, pattern, errors: [{ field: 'ord', text: searchFirst[c.var.lang] }] };
  return { words, pattern, hits: await findInDocument(at.original, wanted) };
}

async function mark(c: Context<Env>, sent: Sent, act: Marking): Promise<void> {
  const { actor } = signedIn(c);
  const at = await seeRedaction(depsOf(c), actor, whichOf(c), 'redact');
  const wanted = wantedIn(sent);
  const areas = await (async () => {
    if (act === 'funn') {
      const hits = wanted === undefined ? [] : await findInDocument(at.original, wanted);
      const chosen = new Set(sent.get('funn') ?? []);
      return hits.flatMap(({ page, areas: of }, index) =>
        chosen.has(String(index)) ? of.map((area) => ({ page, area })) : [],
      );
    }
    const looked = await lookAtPage(at.original, pageAsked(c.req.query('side')));
    return act === 'ord' ? wordAreas(sent, looked) : drawnAreas(sent, looked);
  })();
  await addMarks(depsOf(c), actor, { ...whichOf(c), ground: one(sent, marking[act]), areas });
}

async function takeBack(c: Context<Env>, sent: Sent, act: string): Promise<void> {
  const { actor } = signedIn(c);
  const unmark = act === 'tom' ? 'all' : act === 'angre' ? 'last' : { mark: one(sent, 'merke') };
  await removeMarks(depsOf(c), actor, whichOf(c), unmark);
}

async function redactSent(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang } = c.var;
  const sent = await sentValues(c);
  const act = one(sent, 'gjor');
  const back = (hash: string) => {
    const side = c.req.query('side');
    const at = `/saker/${whichOf(c).matter}/dokument/${whichOf(c).document}/sladding`;
    return c.redirect(`${at}${side === undefined ? '' : `?side=${pageAsked(side) + 1}`}#${hash}`, 303);
  };
  if (act === 'finn') return redactPage(c, await search(c, sent));
  if (act === 'kopi') {
    const language = one(sent, 'sprak');
    const made = await makeCopy(depsOf(c), actor, whichOf(c), isLang(language) ? language : 'nb');
    setFlash(c, { tone: 'success', text: redactTexts[lang].made });
    // Words that still stand are told at once: they belong in no address and in no cookie.
    return made.standing.length === 0 ? back('kopi') : redactPage(c, { standing: made.standing });
  }
  if (!isMarking(act)) {
    await takeBack(c, sent, act);
    setFlash(c, { tone: 'success', text: redactTexts[lang].unmarked });
    return back('merker');
  }
  try {
    await mark(c, sent, act);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-input' || error.place === 'file') throw error;
    c.status(422);
    const field = error.place === 'ground' ? marking[act] : placeOf[act];
    const ground = one(sent, marking[act]);
    const again = act === 'funn' ? await search(c, sent) : {};
    return redactPage(c, { ...again, ground, errors: [{ field, text: error.say(lang).message }] });
  }
  setFlash(c, { tone: 'success', text: redactTexts[lang].marked });
  return back(act === 'funn' ? 'finn' : 'side');
}

/** `/saker/:id/dokument/:doc/sladding`: takes parts out of a document before it is given. */
export function redactRoutes(app: Hono<Env>): void {
  app.get('/saker/:id/dokument/:doc/sladding', (c) => redactPage(c));
  app.post('/saker/:id/dokument/:doc/sladding', redactSent);
  app.get('/saker/:id/dokument/:doc/sladding/side/:side', picturePage);
}

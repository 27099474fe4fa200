import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Facts } from '#src/ui/facts.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Sentence, Statement } from '../../write.ts';
import { Words } from '../statement-view.tsx';
import { pageTexts } from '../texts.ts';
import { type ChildCard, childVersion, type Fate } from './cards.ts';
import { Panel, type PanelContent, type Row } from './panel.tsx';
import { type FigureName, SmallFigure } from './shapes.tsx';

/** More than this in one drawing is a list and no drawing; the list below has them all. */
const most = 6;

type Texts = (typeof pageTexts)['nb']['child'];

const row = (figure: FigureName, words: string, own = true): Row => ({ figure, words, own });

/** Rows that there is room for, and how many more there are. */
function fitting(rows: readonly Row[], texts: Texts): readonly Row[] {
  if (rows.length <= most) return rows;
  const first = rows[0] as Row;
  return [...rows.slice(0, most - 1), row(first.figure, texts.more(rows.length - most + 1), false)];
}

interface Question {
  readonly title: string;
  readonly figures: readonly FigureName[];
  readonly rows: readonly Row[] | undefined;
  /** What is drawn and said when there are none. */
  readonly none: Row;
}

function panelOf({ title, figures, rows, none }: Question, texts: Texts): PanelContent {
  if (rows === undefined)
    return { title, figures: ['open'], rows: [row('open', texts.open, false)], open: true, words: texts.open };
  const shown = rows.length === 0 ? [none] : fitting(rows, texts);
  const words = (rows.length === 0 ? [none] : rows).map((one) => one.words).join(', ');
  return { title, figures, rows: shown, open: false, words };
}

const fateFigure = (fate: Fate | undefined): FigureName => fate ?? 'clock';

/** Who else gets it; those who run a system for the school may see it even where nobody is given it. */
function getsQuestion({ gets, runByOthers }: ChildCard, texts: Texts): Question {
  const none = row('lock', texts.getsNobody, false);
  const run = runByOthers.map(({ system }) => row('keep', texts.runs(system), false));
  // One who is given more than one thing is drawn once.
  const given = gets && [...new Set(gets.map(({ name }) => name))].map((name) => row('house', name));
  const question = { title: texts.gets, none };
  if (given === undefined) {
    if (run.length === 0) return { ...question, figures: ['open'], rows: undefined };
    return { ...question, figures: ['open'], rows: [...run, row('open', texts.open, false)] };
  }
  if (given.length > 0) return { ...question, figures: ['house'], rows: [...given, ...run] };
  if (run.length === 0) return { ...question, figures: ['lock'], rows: [] };
  return { ...question, figures: ['keep', 'lock'], rows: [...run, none] };
}

/** A card as four drawings, from left to right: what we know, who sees it, who else gets it, how long. */
export function panelsOf(card: ChildCard, lang: Lang): readonly PanelContent[] {
  const texts = pageTexts[lang].child;
  const things = card.known?.flatMap(({ about, things }) =>
    things.map((thing) => row('note', about === undefined ? thing : `${thing} (${about})`)),
  );
  const fates = [...new Set(card.kept?.map(({ fate }) => fateFigure(fate)))].filter((name) => name !== 'clock');
  const questions: readonly Question[] = [
    { title: texts.known, figures: ['person', 'note'], rows: things, none: row('note', texts.knownNothing, false) },
    {
      title: texts.sees,
      figures: ['see'],
      rows: card.sees?.map((role) => row('person', role)),
      none: row('lock', texts.seesNobody, false),
    },
    getsQuestion(card, texts),
    {
      title: texts.kept,
      figures: ['clock', ...fates.slice(0, 2)],
      rows: card.kept?.map(({ fate, sentence }) => row(fateFigure(fate), sentence.text, false)),
      none: row('open', texts.open, false),
    },
  ];
  return questions.map((question) => panelOf(question, texts));
}

const Plain: FC<{ items: readonly Child[] }> = ({ items }) => (
  <ul class="sv-plain">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

/** All that is drawn, in words: the drawing's table. */
const InWords: FC<{ card: ChildCard; lang: Lang }> = ({ card, lang }) => {
  const texts = pageTexts[lang].child;
  const open = <span class="sv-open">{texts.open}</span>;
  const own = (text: string) => <span lang={lang === 'nb' ? undefined : 'nb'}>{text}</span>;
  const list = (items: readonly Child[] | undefined, none: string) =>
    items === undefined ? open : items.length === 0 ? none : <Plain items={items} />;
  const things = card.known?.flatMap(({ about, things }) =>
    things.map((thing) =>
      about === undefined ? (
        own(thing)
      ) : (
        <>
          {own(thing)} ({about})
        </>
      ),
    ),
  );
  return (
    <details class="sv-more">
      <summary>{texts.inWords}</summary>
      <Facts
        lang={lang}
        items={[
          { term: texts.known, value: list(things, texts.knownNothing) },
          { term: texts.sees, value: list(card.sees?.map(own), texts.seesNobody) },
          {
            term: texts.gets,
            value: (
              <>
                {card.runByOthers.map(({ system }) => (
                  <p>{texts.runs(system)}</p>
                ))}
                {list(
                  card.gets?.map(({ sentence }) => <Words sentence={sentence} lang={lang} />),
                  texts.getsNobody,
                )}
              </>
            ),
          },
          {
            term: texts.kept,
            value: list(
              card.kept?.map(({ sentence }) => <Words sentence={sentence} lang={lang} />),
              texts.open,
            ),
          },
        ]}
      />
    </details>
  );
};

const CardView: FC<{ card: ChildCard; lang: Lang; index: number; level: 2 | 3 }> = ({ card, lang, index, level }) => (
  <Section
    level={level}
    title={<span lang={lang === 'nb' ? undefined : 'nb'}>{card.name}</span>}
    id={`del-${index + 1}`}
  >
    <figure class="sv-child-card">
      {panelsOf(card, lang).map((content, at) => (
        <>
          {at > 0 && <Icon name="arrow" />}
          <Panel id={`tegning-${index + 1}-${at + 1}`} content={content} lang={lang === 'nb' ? undefined : 'nb'} />
        </>
      ))}
    </figure>
    {card.where && (
      <p>
        <Words sentence={card.where} lang={lang} />
      </p>
    )}
    <InWords card={card} lang={lang} />
  </Section>
);

const rightFigure: Readonly<Record<string, FigureName>> = {
  'right-access': 'see',
  'right-rectification': 'mend',
  'right-erasure': 'delete',
  'right-withdraw': 'refuse',
  'right-complaint': 'tell',
};

/** Where the law says it stands in the statement itself; children are spared it. */
function withoutLaw({ segments }: Sentence): Pick<Sentence, 'segments'> {
  return { segments: segments.map((part) => (part.own ? part : { text: part.text.replace(/ \(GDPR.*\)(?=\.)/, '') })) };
}

/** The children's version of a statement for pupils: who sees what, drawn, with all of it in words below each drawing. */
export const ChildrenView: FC<{ statement: Statement; lang: Lang; level?: 2 | 3 }> = ({
  statement,
  lang,
  level = 2,
}) => {
  const texts = pageTexts[lang].child;
  const { cards, ask, rights } = childVersion(statement);
  return (
    <div class="sv-child">
      {cards.map((card, index) => (
        <CardView card={card} lang={lang} index={index} level={level} />
      ))}
      <Section level={level} title={texts.rights} id="dette-kan-du">
        <ul class="sv-child-rights">
          {rights.map((sentence) => (
            <li>
              <SmallFigure name={rightFigure[sentence.id] ?? 'tell'} />
              <span>
                <Words sentence={withoutLaw(sentence)} lang={lang} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section level={level} title={texts.ask} id="spor">
        {ask.map((sentence) => (
          <p>
            <Words sentence={sentence} lang={lang} />
          </p>
        ))}
      </Section>
    </div>
  );
};

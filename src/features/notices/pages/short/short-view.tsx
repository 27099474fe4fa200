import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { type Fact, Facts } from '#src/ui/facts.tsx';
import { Section } from '#src/ui/section.tsx';
import type { Statement } from '../../write.ts';
import { type Placed, placeId } from '../parts.ts';
import { Words } from '../statement-view.tsx';
import { pageTexts } from '../texts.ts';
import { type NamedPlace, type ShortLayer, shortLayer } from './short-layer.ts';

const To: FC<{ place: Placed; children?: Child }> = ({ place, children }) => (
  <a class="ds-link" href={`#${placeId(place)}`}>
    {children}
  </a>
);

/** Sentences of the statement as they stand there. */
const Said: FC<{ places: readonly Placed[]; lang: Lang }> = ({ places, lang }) => (
  <>
    {places.map(({ sentence }, index) => (
      <>
        {index > 0 && ' '}
        <Words sentence={sentence} lang={lang} />
      </>
    ))}
  </>
);

/** Names that lead to where the statement tells of them, and how many more there are. */
const Names: FC<{ of: { names: readonly NamedPlace[]; more: number }; lang: Lang }> = ({ of, lang }) => (
  <ul class="sv-plain">
    {of.names.map(({ name, place }) => (
      <li>
        <To place={place}>
          <span lang={lang === 'nb' ? undefined : 'nb'}>{name}</span>
        </To>
      </li>
    ))}
    {of.more > 0 && <li>{pageTexts[lang].short.more(of.more)}</li>}
  </ul>
);

const Given: FC<{ short: ShortLayer; lang: Lang }> = ({ short: { given, does }, lang }) => {
  const texts = pageTexts[lang].short;
  return (
    <>
      {given.names.length > 0 && <Names of={given} lang={lang} />}
      {given.no === does.count && <div>{texts.givenNobody}</div>}
      {given.open > 0 && <div>{texts.givenOpen(given.open, does.count)}</div>}
    </>
  );
};

function itemsOf(short: ShortLayer, lang: Lang): Fact[] {
  const texts = pageTexts[lang].short;
  const { does, given, kept, rights } = short;
  const isAnybodyTold = given.names.length > 0 || given.open > 0 || given.no === does.count;
  const items: (Fact | false)[] = [
    short.who.length > 0 && { term: texts.who, value: <Said places={short.who} lang={lang} /> },
    does.count > 0 && {
      term: texts.does,
      value: (
        <>
          {texts.count(does.count)}
          <Names of={does} lang={lang} />
        </>
      ),
    },
    does.count > 0 && isAnybodyTold && { term: texts.given, value: <Given short={short} lang={lang} /> },
    does.count > 0 && { term: texts.kept, value: texts.keptSaid(kept.decided, kept.of) },
    {
      term: texts.can,
      value: (
        <>
          <Said places={short.can} lang={lang} /> {rights && <To place={rights}>{texts.allRights}</To>}
        </>
      ),
    },
    short.undecided > 0 && { term: texts.open, value: texts.openSaid(short.undecided) },
  ];
  return items.filter((item) => item !== false);
}

/** The first layer of a long statement, above it: at most 300 words, with links to where each thing is told whole. */
export const ShortView: FC<{ lang: Lang; statement: Statement }> = ({ lang, statement }) => (
  <Section title={pageTexts[lang].short.title} intro={pageTexts[lang].short.intro}>
    <Facts lang={lang} items={itemsOf(shortLayer(statement), lang)} />
  </Section>
);

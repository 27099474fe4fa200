import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Prose, Section } from '#src/ui/section.tsx';
import type { ChildsList, OwnChild } from '../answer.ts';
import { type Field, isObjectable } from '../field.ts';
import { classListTexts } from '../texts.ts';

interface MineProps {
  readonly lang: Lang;
  readonly own: readonly OwnChild[];
}

/** What of the child would stand in a column, as far as it is one's to see. */
function shownOf(field: Field, { name, known, classes }: OwnChild): string | undefined {
  if (field === 'name') return name;
  if (field === 'class') return classes.map(({ title }) => title).join(', ');
  if (field === 'address' || field === 'phone' || field === 'email') return known[field] ?? undefined;
  return undefined;
}

const When: FC<{ list: ChildsList; lang: Lang }> = ({ list: { notice, isOver }, lang }) => {
  const texts = classListTexts[lang].mine;
  if (notice === undefined) return <p>{texts.notTold}</p>;
  const day = shortDate(notice.objectUntil, lang);
  return <p>{isOver ? texts.over(day) : texts.until(day)}</p>;
};

const Columns: FC<{ child: OwnChild; list: ChildsList; lang: Lang }> = ({ child, list, lang }) => {
  const texts = classListTexts[lang];
  return (
    <>
      <p>{texts.mine.wouldShow}</p>
      <ul>
        {list.fields.map((field) => {
          const value = shownOf(field, child);
          return (
            <li key={field}>
              {texts.fields[field]}
              {value !== undefined && value !== '' && (
                <>
                  {': '}
                  <strong>{value}</strong>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const AnswerForm: FC<{ child: OwnChild; list: ChildsList; lang: Lang }> = ({ child, list, lang }) => {
  const texts = classListTexts[lang];
  const name = `nei-${list.purpose}-${child.id}`;
  return (
    <form class="sv-form" method="post" action="/klasselister/mine">
      <input type="hidden" name="barn" value={child.id} />
      <input type="hidden" name="formal" value={list.purpose} />
      <CheckboxGroup
        lang={lang}
        name={name}
        legend={texts.mine.noTo}
        required={false}
        values={list.objected}
        options={[
          { value: 'all', label: child.isSelf ? texts.mine.allSelf : texts.mine.all },
          ...list.fields.filter(isObjectable).map((field) => ({ value: field, label: texts.fields[field] })),
        ]}
      />
      <div class="sv-actions">
        <Button variant="secondary">{texts.mine.save}</Button>
      </div>
    </form>
  );
};

const ListCard: FC<{ child: OwnChild; list: ChildsList; lang: Lang }> = ({ child, list, lang }) => {
  const texts = classListTexts[lang];
  const said = list.objected.map((field) => (field === 'all' ? texts.mine.whole : texts.fields[field]));
  return (
    <Section title={texts.purposes[list.purpose]} level={3}>
      <Prose>
        <p>
          <strong>{texts.mine.standing}:</strong> {said.length === 0 ? texts.mine.yes : texts.mine.no(said.join(', '))}
        </p>
        <When list={list} lang={lang} />
        <Columns child={child} list={list} lang={lang} />
        {list.othersObjected.length > 0 && <p>{texts.mine.others}</p>}
      </Prose>
      {child.mayNot === undefined && <AnswerForm child={child} list={list} lang={lang} />}
    </Section>
  );
};

const Child: FC<{ child: OwnChild; lang: Lang }> = ({ child, lang }) => {
  const texts = classListTexts[lang].mine;
  return (
    <Section
      title={child.name}
      intro={child.classes.map(({ title, school }) => texts.inClass(title, school)).join(', ')}
    >
      {child.mayNot && (
        <Alert tone="info" headingLevel={3}>
          <p>{child.mayNot === 'too-young' ? texts.tooYoung : texts.onlyInformation}</p>
        </Alert>
      )}
      {child.onNoList && child.mayNot !== 'only-information' ? (
        <p>{texts.noList}</p>
      ) : (
        child.lists.map((list) => <ListCard key={list.purpose} child={child} list={list} lang={lang} />)
      )}
    </Section>
  );
};

/** One's own children, or oneself: what would stand on which list, and one's answer. */
export const MineView: FC<MineProps> = ({ lang, own }) => {
  const texts = classListTexts[lang].mine;
  const isAlone = own.length > 0 && own.every(({ isSelf }) => isSelf);
  return (
    <>
      <PageHeading title={texts.title} lead={isAlone ? texts.leadSelf : texts.lead} />
      {own.length === 0 && <Empty title={texts.nobody} text={texts.nobodyText} />}
      {own.map((child) => (
        <Child key={child.id} child={child} lang={lang} />
      ))}
      {own.length > 0 && (
        <Section title={texts.about}>
          <Prose>
            <p>{texts.public}</p>
          </Prose>
        </Section>
      )}
    </>
  );
};

import type { FC } from 'hono/jsx';
import { entryAt, formHref, isKind, scopeOf, wordsOf } from '#src/features/register/index.ts';
import { decide } from '#src/platform/access/decide.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { DateField, SelectField, TextField } from '#src/ui/field.tsx';
import { findingHref } from '../pages/query.ts';
import { placeOf, registerHref, type Sight } from '../pages/sight.ts';
import { entryThere } from './candidates.ts';
import { questionInWords } from './in-words.ts';
import type { Asked, Question } from './question.ts';
import {
  type AnswerFault,
  aloneField,
  fieldsOf,
  periodUnits,
  questionField,
  type Sent,
  slugOf,
} from './read-answer.ts';
import { questionTexts } from './texts.ts';

/** What was sent with a fault in it, so that nothing typed is lost. */
export interface Returned {
  readonly id: string;
  readonly sent: Sent;
  readonly field: string;
  readonly fault: AnswerFault;
}

export interface CardProps {
  readonly sight: Sight;
  readonly question: Question;
  readonly returned?: Returned | undefined;
  /** On their own page, where one stays after an answer. */
  readonly alone?: boolean;
}

/** "Avgjør 6 krav", or from how few to how many. */
function worth({ settles: { least, most } }: Question, sight: Sight): string {
  const texts = questionTexts[sight.lang];
  if (least === most) return texts.settlesMany(most);
  return least === 0 ? texts.upTo(most) : texts.settlesSome(least, most);
}

/** Whether somebody may give the answer that a question asks for. */
export function mayAnswer({ view, actor }: Sight, asked: Asked): boolean {
  // What was known once cannot be changed.
  if (view.register.change < view.register.latest) return false;
  const entry = asked.is === 'there' ? undefined : entryAt(view.snapshot, asked.entry);
  const body = entry?.body ?? (asked.is === 'there' ? entryThere(asked.kind, asked.sort, asked.sort, true) : undefined);
  const kind = asked.is === 'there' ? asked.kind : (entry?.kind ?? 'owner');
  const scopes = [
    scopeOf(kind, entry?.key ?? '', body),
    ...(asked.is === 'proof' ? [scopeOf('evidence', '', {})] : []),
  ];
  return scopes.every((scope) => decide(actor, 'register.change', scope).allowed);
}

/** Field names are the same in every card; an id of its own keeps labels to their fields. */
const AnswerFields: FC<CardProps> = ({ sight, question, returned }) => {
  const { lang } = sight;
  const texts = questionTexts[lang];
  const { asked } = question;
  const fields = fieldsOf(question.id);
  const { question: legend } = questionInWords(sight.view.snapshot, asked, lang);
  const errorAt = (name: string) => (returned?.field === name ? texts.faults[returned.fault] : undefined);
  const typed = (name: string) => returned?.sent.get(name)?.at(-1);
  const common = { lang, name: fields.answer, value: typed(fields.answer), error: errorAt(fields.answer) };
  const unknown = { value: 'vet-ikke', label: texts.unknown };
  const yesNo = [
    { value: 'ja', label: texts.yes },
    { value: 'nei', label: texts.no },
  ];
  if (asked.is === 'there') return <RadioGroup {...common} legend={legend} options={yesNo} />;
  if (asked.is === 'proof') {
    return (
      <>
        <p class="sv-question">{legend}</p>
        <TextField
          lang={lang}
          name={fields.title}
          label={texts.documentTitle}
          value={typed(fields.title)}
          error={errorAt(fields.title)}
        />
        <DateField
          lang={lang}
          name={fields.date}
          label={texts.documentDate}
          value={typed(fields.date)}
          error={errorAt(fields.date)}
        />
      </>
    );
  }
  const { answer, entry, path } = asked;
  const kind = entry === 'owner' ? 'owner' : (entry.split('/')[0] ?? '');
  const option = (value: string) => ({
    value,
    label: isKind(kind) ? wordsOf(kind, path, value, lang) : value,
  });
  if (answer.is === 'yes-no') return <RadioGroup {...common} legend={legend} options={[...yesNo, unknown]} />;
  if (answer.is === 'choice')
    return <RadioGroup {...common} legend={legend} options={[...answer.options.map(option), unknown]} />;
  if (answer.is === 'choices') {
    const chosen = returned?.sent.get(fields.answer) ?? [];
    const none = { value: 'ingen', label: texts.noneOfThem };
    return (
      <CheckboxGroup
        lang={lang}
        name={fields.answer}
        legend={legend}
        values={chosen}
        options={[...answer.options.map(option), none]}
        error={errorAt(fields.answer)}
      />
    );
  }
  if (answer.is === 'date') return <DateField {...common} label={legend} />;
  if (answer.is === 'period') {
    return (
      <>
        <p class="sv-question">{legend}</p>
        <TextField {...common} label={texts.number} size={4} />
        <SelectField
          lang={lang}
          name={fields.unit}
          label={texts.unit}
          value={typed(fields.unit) ?? 'M'}
          options={periodUnits.map((unit) => ({ value: unit, label: texts.units[unit] }))}
        />
      </>
    );
  }
  return <TextField {...common} label={legend} {...(answer.is === 'count' ? { size: 6 } : {})} />;
};

/** Where more can be said than here: the entry's own form. */
function moreHref(asked: Asked, sight: Sight): string {
  if (asked.is === 'there') return formHref({ kind: asked.kind, fill: { kind: asked.sort } });
  const [kind = '', key] = asked.entry.split('/');
  if (asked.is === 'proof') return registerHref(sight, asked.entry);
  return `${formHref(key === undefined ? { kind: 'owner', key: 'owner' } : { kind, key })}?felt=${encodeURIComponent(asked.path)}`;
}

/** One question: what it is about, its field where it can be answered here, and what the answer settles. */
export const Card: FC<CardProps> = ({ sight, question, returned, alone }) => {
  const { lang, view } = sight;
  const texts = questionTexts[lang];
  const { asked } = question;
  const fields = fieldsOf(question.id);
  const { about, question: words } = questionInWords(view.snapshot, asked, lang);
  const inForm = asked.is === 'fact' && asked.answer.is === 'form';
  const may = mayAnswer(sight, asked);
  const more = asked.is === 'there' ? texts.varies : asked.is === 'proof' ? texts.look : texts.inForm;
  const Heading = alone ? 'h2' : 'h3';
  return (
    <div class="ds-card sv-card" id={`sporsmal-${slugOf(question.id)}`}>
      <Heading class="ds-heading" data-size="2xs">
        {about}
      </Heading>
      {may && !inForm ? (
        <form class="sv-form" method="post" action="/sporsmal" novalidate>
          <input type="hidden" name={questionField} value={question.id} />
          {alone && <input type="hidden" name={aloneField} value="ja" />}
          <AnswerFields sight={sight} question={question} returned={returned} />
          <div class="sv-actions">
            <Button variant="secondary">{texts.answer}</Button>
            {asked.is === 'fact' && !['yes-no', 'choice'].includes(asked.answer.is) && (
              <Button variant="tertiary" name={fields.answer} value="vet-ikke">
                {texts.unknown}
              </Button>
            )}
            <ButtonLink href={moreHref(asked, sight)} variant="tertiary">
              {more}
            </ButtonLink>
          </div>
        </form>
      ) : (
        <>
          <p class="sv-question">{words}</p>
          {may && (
            <div class="sv-actions">
              <ButtonLink href={moreHref(asked, sight)} variant="secondary">
                {texts.inForm}
              </ButtonLink>
            </div>
          )}
        </>
      )}
      <details class="ds-details">
        <summary>{worth(question, sight)}</summary>
        <ul class="ds-list">
          {question.about.slice(0, 20).map((finding) => (
            <li>
              <a class="ds-link" href={findingHref(finding, {})}>
                {finding.title[lang]}
              </a>{' '}
              ({placeOf(sight, finding)})
            </li>
          ))}
          {question.about.length > 20 && <li>… +{question.about.length - 20}</li>}
        </ul>
      </details>
    </div>
  );
};

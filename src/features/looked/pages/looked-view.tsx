import type { FC } from 'hono/jsx';
import { wordsOf } from '#src/features/register/index.ts';
import { groundWords } from '#src/features/rights/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import { DateField, SelectField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { inBulk } from '../actions.ts';
import { citation, type Exemption, grounds } from '../exemption.ts';
import type { Day, Withheld } from '../line-of-days.ts';
import type { Look } from '../look.ts';
import { usesFeide } from '../names.ts';
import type { Question } from '../questions.ts';
import type { Contribution, WhoLooked } from '../see-who-looked.ts';
import type { Standing, Ward } from '../standing.ts';
import { purposeName, sentence, systemName, type Telling } from '../words.ts';
import { DaysDrawing } from './days-drawing.tsx';
import { lookedTexts } from './texts.ts';

/** What the page shows, and for whom. */
export interface LookedProps {
  readonly lang: Lang;
  readonly standing: Standing;
  readonly ward: Ward;
  readonly seen: WhoLooked;
  readonly reader: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly page: number;
  readonly today: IsoDate;
}

/** The address of a person's line of days; the person is named by id, never by a number. */
export function lookedHref(child: string | undefined, rest: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(child === undefined ? {} : { barn: child }), ...rest }).toString();
  return `/hvem-har-sett${query === '' ? '' : `?${query}`}`;
}

const clock: Readonly<Record<Lang, Intl.DateTimeFormat>> = {
  nb: timeIn('nb-NO'),
  nn: timeIn('nn-NO'),
  en: timeIn('en-GB'),
};

function timeIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
}

/** The time of day in Oslo. */
export const timeOf = (at: Date, lang: Lang): string => clock[lang].format(at);

const isSelf = ({ standing, ward }: LookedProps) => ward.person.id === standing.self.person.id;
const childOf = (props: LookedProps) => (isSelf(props) ? undefined : props.ward.person.id);

/** "deg", or the child's given name. */
const aboutOf = (props: LookedProps) =>
  isSelf(props) ? lookedTexts[props.lang].seen.about : props.ward.person.givenName;

const tellingIn = ({ lang, seen, reader }: LookedProps): Telling => ({
  lang,
  snapshot: seen.snapshot,
  shows: seen.telling.shows,
  relations: seen.relations,
  reader,
});

export const LookedView: FC<LookedProps> = (props) => {
  const { lang, ward, seen, from, to } = props;
  const texts = lookedTexts[lang].seen;
  const looks = seen.days.reduce((sum, { others }) => sum + others.length, 0);
  const days = seen.days.filter(({ others }) => others.length > 0).length;
  const who = aboutOf(props);
  return (
    <>
      <PageHeading
        title={isSelf(props) ? texts.titleSelf : texts.titleChild(ward.person.givenName)}
        lead={looks === 0 ? texts.nobody(who) : texts.lead(looks, days, who)}
      />
      <Period {...props} />
      {looks > 0 && (
        <Section title={texts.drawing} id="tegning" intro={texts.drawingIntro}>
          <DaysDrawing lang={lang} days={seen.days} from={from} to={to} />
        </Section>
      )}
      {seen.shown.length > 0 && (
        <Section title={texts.list} id="dager">
          <ol class="sv-days">
            {seen.shown.map((day) => (
              <DayOf key={day.day} {...props} day={day} />
            ))}
          </ol>
          <Pagination
            lang={lang}
            page={props.page}
            pages={seen.pages}
            href={(page) => lookedHref(childOf(props), { fra: from, til: to, side: String(page) })}
          />
        </Section>
      )}
      <GivenSection {...props} />
      <WithheldSection {...props} />
      <BulkSection {...props} />
      <OthersSection {...props} />
      <QuestionsSection {...props} />
      <HowSection {...props} />
    </>
  );
};

const Period: FC<LookedProps> = ({ lang, standing, ward, from, to }) => {
  const texts = lookedTexts[lang].seen;
  const may = standing.children.filter((child) => child.may.allowed);
  const not = standing.children.filter((child) => !child.may.allowed);
  return (
    <>
      <FilterForm lang={lang} action="/hvem-har-sett">
        {may.length > 0 && (
          <SelectField
            lang={lang}
            name="barn"
            label={texts.whose}
            required={false}
            emptyLabel={texts.me}
            value={ward.person.id === standing.self.person.id ? '' : ward.person.id}
            options={may.map(({ person }) => ({ value: person.id, label: person.givenName }))}
          />
        )}
        <DateField lang={lang} name="fra" label={texts.from} value={from} />
        <DateField lang={lang} name="til" label={texts.to} value={to} />
      </FilterForm>
      {not.length > 0 && (
        <>
          <p>{texts.notYou}</p>
          <ul>
            {not.map(({ person, may: { because, law } }) => (
              <li key={person.id}>
                {person.givenName}: {because[lang]} ({law})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const DayOf: FC<LookedProps & { day: Day; key?: string }> = ({ day, ...props }) => {
  const { lang } = props;
  const texts = lookedTexts[lang].seen;
  const heading = dateInWords(day.day, lang);
  return (
    <li>
      <h3 class="ds-heading" data-size="xs">
        <time datetime={day.day}>{heading.charAt(0).toLocaleUpperCase(lang) + heading.slice(1)}</time>
      </h3>
      {day.others.length > 0 && (
        <ol class="sv-day-looks">
          {day.others.map((look) => (
            <LookOf key={look.key} {...props} look={look} />
          ))}
        </ol>
      )}
      {day.own.length > 0 && (
        <details class="sv-more">
          <summary>{texts.own(day.own.length)}</summary>
          <ol class="sv-day-looks">
            {day.own.map((look) => (
              <LookOf key={look.key} {...props} look={look} isOwn />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
};

const LookOf: FC<LookedProps & { look: Look; isOwn?: boolean; key?: string }> = ({ look, isOwn, ...props }) => {
  const { lang, seen } = props;
  const texts = lookedTexts[lang].seen;
  const telling = tellingIn(props);
  const purpose = purposeName(look, telling);
  const child = childOf(props);
  const href = `/hvem-har-sett/spor?${new URLSearchParams({ linje: look.key, ...(child === undefined ? {} : { barn: child }) })}`;
  const isAsked = seen.questions.some(({ line }) => line === look.key);
  return (
    <li id={look.key.replaceAll(/[^\w-]/g, '-')}>
      <p>{sentence(look, telling, aboutOf(props))}</p>
      <p class="sv-note sv-look-more">
        <span>
          <time datetime={look.at.toISOString()}>{texts.at(timeOf(look.at, lang))}</time>{' '}
          {texts.where(systemName(telling, look.system))}.
        </span>
        {!isOwn && <span>{purpose === undefined ? texts.noWhy : texts.why(purpose)}</span>}
        {look.origin === 'live' && <span>{texts.live}</span>}
        {isAsked && <span>{texts.asked}</span>}
        {!isOwn && !isAsked && look.origin !== 'live' && (
          <a
            class="ds-link sv-look-ask"
            href={href}
            aria-label={`${texts.ask}: ${sentence(look, telling, aboutOf(props))}`}
          >
            {texts.ask}
          </a>
        )}
      </p>
    </li>
  );
};

const WithheldOf: FC<{ lang: Lang; withheld: Withheld }> = ({ lang, withheld }) => {
  const texts = lookedTexts[lang].seen;
  if (withheld.kind === 'later') return <p>{texts.later(withheld.count)}</p>;
  if (withheld.kind === 'not') return <p>{texts.not(withheld.count, withheld.ground)}</p>;
  const { exemption, count } = withheld;
  return (
    <>
      <p>{texts.exempt(count, citation(exemption.letter, lang), grounds[exemption.letter][lang])}</p>
      <ExemptionNotes lang={lang} exemption={exemption} />
    </>
  );
};

const ExemptionNotes: FC<{ lang: Lang; exemption: Exemption }> = ({ lang, exemption }) => {
  const texts = lookedTexts[lang].seen;
  const { letter, considerations, decidedBy, decidedOn } = exemption;
  return (
    <p class="sv-note">
      {considerations !== null && `${texts.considerations(considerations)} `}
      {letter === 'c' && `${texts.representative} `}
      {texts.decided(decidedBy, shortDate(decidedOn, lang))} {texts.complain}
    </p>
  );
};

const WithheldSection: FC<LookedProps> = ({ lang, seen }) => {
  const texts = lookedTexts[lang].seen;
  const counted = seen.withheld.filter((one) => one.kind !== 'exempt' || one.exemption.countShown);
  const elsewhere = seen.contributions.flatMap(({ log, answer }) =>
    answer !== undefined && 'withheld' in answer ? answer.withheld.map((one) => ({ ...one, system: log.system })) : [],
  );
  if (counted.length + seen.untold.length + elsewhere.length === 0) return null;
  return (
    <Section title={texts.withheld} id="unntatt">
      {counted.map((one) => (
        <WithheldOf lang={lang} withheld={one} />
      ))}
      {seen.untold.map((exemption) => (
        <>
          <p>
            {texts.untold(citation(exemption.letter, lang), exemption.countGround ?? grounds[exemption.letter][lang])}
          </p>
          <ExemptionNotes lang={lang} exemption={exemption} />
        </>
      ))}
      {elsewhere.map(({ system, count, ground }) => (
        <p>
          {systemName({ snapshot: seen.snapshot, lang }, system)}: {texts.elsewhere(count, ground)}
        </p>
      ))}
    </Section>
  );
};

/** What other bodies have been given, whenever it was: who, on what ground and what. */
const GivenSection: FC<LookedProps> = ({ lang, seen }) => {
  const texts = lookedTexts[lang].seen;
  if (seen.disclosures.length === 0) return null;
  return (
    <Section title={texts.given} id="gitt" intro={texts.givenIntro}>
      <ul>
        {seen.disclosures.map(({ id, recipient, ground, fields, handed_at, file_sha256 }) => (
          <li key={id}>
            <strong>{recipient}</strong>
            {handed_at !== null && `, ${shortDate(osloDate(handed_at), lang)}`}: {fields.join(', ')}.
            <div class="sv-note">{groundWords(ground, lang)}</div>
            {file_sha256 !== null && <div class="sv-note">{texts.givenFile(file_sha256)}</div>}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const BulkSection: FC<LookedProps> = ({ lang, seen }) => {
  const texts = lookedTexts[lang].seen;
  if (seen.bulk.length === 0) return null;
  return (
    <Section title={texts.bulk} id="mange" intro={texts.bulkIntro}>
      <ul>
        {seen.bulk.map(({ act, times, last }) => (
          <li key={act}>
            {inBulk[act]?.[lang]} {texts.bulkTimes(times, shortDate(last, lang))}
          </li>
        ))}
      </ul>
    </Section>
  );
};

function stateIn({ state, until, answer, log }: Contribution, lang: Lang): string {
  const texts = lookedTexts[lang].seen;
  if (answer !== undefined && 'silent' in answer) return texts.silences[answer.silent];
  if (state === 'live') return texts.states.live;
  if (until !== undefined) return texts.states.imported(shortDate(until, lang));
  if (log.records === undefined) return `${texts.states.missing} ${texts.unknownReads}`;
  return log.records.includes('reads') ? texts.states.missing : `${texts.states.missing} ${texts.noReads}`;
}

const OthersSection: FC<LookedProps> = ({ lang, seen }) => {
  const texts = lookedTexts[lang].seen;
  const feide = usesFeide(seen.snapshot) && (
    <p class="ds-paragraph">
      {texts.feide}{' '}
      <a class="ds-link" href="https://innsyn.feide.no/" rel="noreferrer">
        innsyn.feide.no
      </a>
    </p>
  );
  if (seen.contributions.length === 0 && !feide) return null;
  return (
    <Section title={texts.others} id="andre-systemer" intro={texts.othersIntro}>
      {feide}
      {seen.contributions.length > 0 && (
        <Table
          caption={texts.others}
          captionHidden
          columns={[
            {
              key: 'system',
              header: texts.system,
              rowHeader: true,
              cell: (one: Contribution) => systemName({ snapshot: seen.snapshot, lang }, one.log.system),
            },
            { key: 'state', header: texts.state, cell: (one) => stateIn(one, lang) },
          ]}
          rows={seen.contributions}
          rowKey={({ log }) => log.system}
        />
      )}
    </Section>
  );
};

const QuestionOf: FC<{ lang: Lang; question: Question; today: IsoDate }> = ({ lang, question, today }) => {
  const texts = lookedTexts[lang].seen;
  const { text, askedAt, due, answer, answeredAt } = question;
  const day = (one: IsoDate) => shortDate(one, lang);
  return (
    <li>
      <p>
        <strong>{texts.questionAsked(day(osloDate(askedAt)))}:</strong> {text}
      </p>
      {answer === null || answeredAt === null ? (
        <p class="sv-note">{due < today ? texts.overdue(day(due)) : texts.due(dateInWords(due, lang))}</p>
      ) : (
        <p>
          <strong>{texts.answer(day(osloDate(answeredAt)))}:</strong> {answer}
        </p>
      )}
    </li>
  );
};

const QuestionsSection: FC<LookedProps> = ({ lang, seen, today }) => {
  if (seen.questions.length === 0) return null;
  return (
    <Section title={lookedTexts[lang].seen.questions} id="sporsmal">
      <ul>
        {seen.questions.map((question) => (
          <QuestionOf key={question.id} lang={lang} question={question} today={today} />
        ))}
      </ul>
    </Section>
  );
};

const HowSection: FC<LookedProps> = ({ lang, seen }) => {
  const texts = lookedTexts[lang].seen;
  const { telling, keeping } = seen;
  const period = keeping && wordsOf('systems', 'log.keptFor', keeping.period, lang);
  return (
    <Section title={texts.how} id="slik">
      <ul>
        <li>
          {texts.shows[telling.shows]}{' '}
          {telling.decided === undefined
            ? texts.notDecided
            : texts.decided(telling.decided.by, shortDate(telling.decided.on, lang))}
        </li>
        <li>
          {period === undefined ? texts.keptNot : texts.kept(period)}
          {keeping?.decided &&
            ` ${texts.decided(keeping.decided.decidedBy, shortDate(keeping.decided.decidedOn, lang))}`}
        </li>
        <li>{texts.thisToo}</li>
      </ul>
    </Section>
  );
};

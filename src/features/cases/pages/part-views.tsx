import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { kindRules } from '../model/kinds.ts';
import { stateTexts } from '../model/states.ts';
import { caseTexts } from '../texts.ts';
import type { PartOfMatter } from '../view-matter.ts';
import { ClocksView } from './clock-view.tsx';
import { Task } from './contents-view.tsx';
import type { MatterExtras } from './extras.ts';
import type { UnitName } from './list-view.tsx';
import { standsWords } from './matter-view.tsx';
import { type FormContext, StepForm } from './step-form.tsx';
import { capital, uncapital } from './words.tsx';

interface Props {
  readonly lang: Lang;
  readonly now: Date;
  readonly view: PartOfMatter;
  readonly units: readonly UnitName[];
  readonly context: FormContext;
  readonly extras: readonly MatterExtras[];
}

const OfferPage: FC<Props> = ({ lang, now, view, context, extras }) => {
  const texts = caseTexts[lang].offer;
  const kind = uncapital(kindRules[view.row.kind].name[lang]);
  return (
    <>
      <PageHeading
        kicker={caseTexts[lang].title}
        title={caseTexts[lang].caseNumber(view.number)}
        lead={texts.lead(kind, view.number)}
      />
      <p>{texts.text}</p>
      <p>{capital(standsWords({ ...view, names: new Map() }, lang, now))}</p>
      {view.offer?.reason != null && (
        <Section title={texts.reason} id="hvorfor">
          <p class="sv-said">{view.offer.reason}</p>
        </Section>
      )}
      <Section title={caseTexts[lang].matter.doNow} id="gjor">
        <StepForm step="accept" context={context} />
        <StepForm step="decline" context={context} />
      </Section>
      <Tasks lang={lang} now={now} view={view} units={[]} context={context} extras={extras} />
    </>
  );
};

const Tasks: FC<Props> = ({ lang, now, view, units, context, extras }) =>
  view.tasks.length === 0 ? null : (
    <Section title={caseTexts[lang].matter.tasks} id="oppgaver">
      <ul class="sv-contents">
        {view.tasks.map((task) => (
          <Task
            key={task.id}
            lang={lang}
            now={now}
            units={units}
            context={context}
            extras={extras}
            task={task}
            name={task.holder === null ? undefined : view.names.get(task.holder)}
            mayEnd={view.may.has('end-task')}
            mayCancel={false}
          />
        ))}
      </ul>
    </Section>
  );

const TasksPage: FC<Props> = (props) => {
  const { lang, view } = props;
  const texts = caseTexts[lang].tasksOnly;
  return (
    <>
      <PageHeading
        kicker={caseTexts[lang].title}
        title={caseTexts[lang].caseNumber(view.number)}
        lead={texts.lead(view.number)}
      />
      <p>{texts.text}</p>
      <Tasks {...props} />
    </>
  );
};

const OwnPage: FC<Props> = ({ lang, now, view }) => {
  const texts = caseTexts[lang].own;
  const { row } = view;
  return (
    <>
      <PageHeading
        kicker={`${caseTexts[lang].caseNumber(view.number)} · ${kindRules[row.kind].name[lang]}`}
        title={row.subject}
        lead={texts.lead(uncapital(stateTexts[row.state].name[lang]))}
      />
      <p>{texts.text}</p>
      <p>{capital(standsWords(view, lang, now))}</p>
      <p>
        <a class="ds-link" href={`/mine-saker/${row.id}`}>
          {texts.messages}
        </a>
      </p>
      <Section title={caseTexts[lang].matter.time} id="frister">
        <ClocksView clocks={view.clocks} lang={lang} now={now} />
      </Section>
    </>
  );
};

/** What somebody sees of a case who does not see the whole of it. */
export const PartPage: FC<Props> = (props) => {
  const { sight } = props.view;
  if (sight === 'offer') return <OfferPage {...props} />;
  return sight === 'tasks' ? <TasksPage {...props} /> : <OwnPage {...props} />;
};

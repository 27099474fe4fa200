import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { outcomeRules } from '../model/outcomes.ts';
import { ClocksView } from '../pages/clock-view.tsx';
import { MessageBody } from '../pages/message-body.tsx';
import { dueWords, instantWords, uncapital } from '../pages/words.tsx';
import { publicCaseTexts } from '../public/texts.ts';
import type { OwnStep } from './own-steps.ts';
import type { OwnView } from './own-view.ts';

/** How a case stands and when there is an answer, to whoever asked, in a sentence or two. */
export function ownWords({ row, next, stage }: OwnView, lang: Lang, now: Date): string {
  const texts = publicCaseTexts[lang];
  const stands = texts.states[row.state];
  const outcome = row.outcome !== null && ['answered', 'closed'].includes(row.state);
  const ends = row.outcome !== null && outcome ? [texts.outcome(uncapital(outcomeRules[row.outcome].name[lang]))] : [];
  // The clock of a breach is towards the authority, not towards who told of it.
  if (row.kind === 'breach') return [stands, ...ends, ...(row.state === 'closed' ? [] : [texts.breachNext])].join(' ');
  if (next === undefined) return [stands, ...ends].join(' ');
  if (next.due === null) return `${stands} ${texts.stopped}`;
  const day = dueWords(next.due, now, lang);
  return `${stands} ${stage === 'overdue' ? texts.overdue(day) : texts.due(day)}`;
}

const Messages: FC<{ lang: Lang; view: OwnView; fileHref: (id: string) => string }> = ({ lang, view, fileHref }) => {
  const texts = publicCaseTexts[lang].receipt;
  if (view.messages.length === 0) return <p>{texts.none}</p>;
  return (
    <ol class="sv-contents">
      {view.messages.map((message) => (
        <li key={message.id} class="sv-message" data-direction={message.direction}>
          <p class="sv-message-head">
            <strong>{message.direction === 'in' ? texts.fromYou : texts.toYou}</strong> ·{' '}
            <time datetime={message.at.toISOString()}>{instantWords(message.at, lang)}</time>
          </p>
          {message.subject !== null && <p>{message.subject}</p>}
          <MessageBody lang={lang} message={message} messages={view.messages} />
          {view.files.some((file) => file.message === message.id) && (
            <ul class="ds-list">
              {view.files
                .filter((file) => file.message === message.id)
                .map((file) => (
                  <li key={file.id}>
                    <a class="ds-link" href={fileHref(file.id)}>
                      {file.name}
                    </a>
                  </li>
                ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
};

/** The last part of the address that each step is sent to. */
export const stepSlugs: Readonly<Record<OwnStep, string>> = {
  'write-own': 'melding',
  complain: 'klage',
  'complain-silence': 'klage-manglende-svar',
  'withdraw-own': 'trekk',
};

/** What was typed in one of the forms, and what is wrong with it. */
export interface OwnTyped {
  readonly step: OwnStep;
  readonly text: string;
  readonly errors: readonly FormError[];
}

interface PartsProps {
  readonly lang: Lang;
  readonly now: Date;
  readonly view: OwnView;
  /** The page itself; the forms are sent below it. */
  readonly href: string;
  readonly typed: OwnTyped | undefined;
}

const StepForm: FC<PartsProps & { step: OwnStep; title: string; help: string; button: string; label: string }> = ({
  lang,
  href,
  typed,
  step,
  title,
  help,
  button,
  label,
}) => {
  const own = typed?.step === step ? typed : undefined;
  const name = `${stepSlugs[step]}-tekst`;
  const field = { lang, name, value: own?.text, error: own?.errors[0]?.text };
  const form = (
    <form class="sv-form" method="post" action={`${href}/${stepSlugs[step]}`} novalidate>
      <ErrorSummary lang={lang} errors={own?.errors ?? []} />
      <TextArea {...field} label={label} description={help} required={step !== 'withdraw-own'} rows={4} />
      <div class="sv-actions">
        <Button variant={step === 'write-own' ? 'primary' : 'secondary'}>{button}</Button>
      </div>
    </form>
  );
  if (step === 'write-own')
    return (
      <Section title={title} id="skriv">
        {form}
      </Section>
    );
  return (
    <details class="sv-more sv-step" open={own !== undefined}>
      <summary>{title}</summary>
      {form}
    </details>
  );
};

/** What a party may do with their own case: write more, complain, withdraw. */
export const OwnSteps: FC<PartsProps> = (props) => {
  const { lang, view } = props;
  const texts = publicCaseTexts[lang].receipt;
  const { may } = view;
  if (may.size === 0) return null;
  const write = { title: texts.write, label: texts.message, help: texts.writeHelp, button: texts.send };
  const complain = {
    title: texts.complain,
    label: texts.disagree,
    help: texts.complainHelp,
    button: texts.complainSend,
  };
  const silence = {
    title: texts.silence,
    label: texts.silenceWords,
    help: texts.silenceHelp,
    button: texts.complainSend,
  };
  const withdraw = {
    title: texts.withdraw,
    label: texts.why,
    help: texts.withdrawHelp,
    button: texts.withdrawYes,
  };
  return (
    <div class="sv-own-steps">
      {may.has('write-own') && <StepForm {...props} step="write-own" {...write} />}
      {may.has('complain') && <StepForm {...props} step="complain" {...complain} />}
      {may.has('complain-silence') && <StepForm {...props} step="complain-silence" {...silence} />}
      {may.has('withdraw-own') && <StepForm {...props} step="withdraw-own" {...withdraw} />}
    </div>
  );
};

/** What was said, the clocks, and what may be done: the same for a receipt and for the list of one's own. */
export const OwnCase: FC<PartsProps & { whole: boolean; clocks: boolean }> = (props) => {
  const { lang, view, now, href, whole, clocks } = props;
  const texts = publicCaseTexts[lang].receipt;
  return (
    <>
      {whole && (
        <Section title={texts.messages} id="meldinger">
          <Messages lang={lang} view={view} fileHref={(id) => `${href}/fil/${id}`} />
          {view.row.kind === 'foi' && ['received', 'active'].includes(view.row.state) && (
            <p class="sv-note">{texts.silent}</p>
          )}
        </Section>
      )}
      <OwnSteps {...props} />
      {clocks && view.row.kind !== 'breach' && (
        <Section title={texts.next} id="frister">
          <ClocksView clocks={view.clocks} lang={lang} now={now} />
        </Section>
      )}
    </>
  );
};

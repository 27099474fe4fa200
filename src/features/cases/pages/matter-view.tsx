import type { Child, FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { type Fact, Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { momentOf } from '../clocks/of-matter.ts';
import { isSilent } from '../clocks/silence.ts';
import { kindRules } from '../model/kinds.ts';
import { outcomeRules } from '../model/outcomes.ts';
import { stateTexts } from '../model/states.ts';
import { caseTexts } from '../texts.ts';
import type { MatterView, WholeMatter } from '../view-matter.ts';
import { ClocksView } from './clock-view.tsx';
import { ContentsView, MessagesView } from './contents-view.tsx';
import { HistoryView } from './history-view.tsx';
import type { UnitName } from './list-view.tsx';
import { type MatterProps, unitWords } from './matter-props.ts';
import { type FormGroup, formGroups } from './step-fields.ts';
import { StepForm } from './step-form.tsx';
import { capital, dueWords, lawWords, momentWords, StageTag, uncapital } from './words.tsx';

/** How a case stands, in one sentence. */
export function standsWords(view: MatterView, lang: Lang, now: Date): string {
  const texts = caseTexts[lang].matter;
  const { row, next, stage, names } = view;
  if (row.state === 'closed' && row.outcome !== null && row.closed_at !== null)
    return texts.leadClosed(uncapital(outcomeRules[row.outcome].name[lang]), shortDate(osloDate(row.closed_at), lang));
  if (next === undefined) return texts.leadNoClock;
  const clock = uncapital(next.rule.title[lang]);
  if (next.due === null) return texts.leadStopped(clock);
  const day = dueWords(next.due, now, lang);
  if (stage === 'overdue') return texts.leadOverdue(clock, day);
  const handler = row.handler === null ? undefined : names.get(row.handler);
  return handler === undefined ? texts.leadNobody(clock, day) : texts.leadNext(handler, clock, day);
}

/** What a case is, where it belongs and who has it. */
export const FactsOfMatter: FC<{ view: MatterView; units: readonly UnitName[]; lang: Lang }> = ({
  view,
  units,
  lang,
}) => {
  const texts = caseTexts[lang].matter;
  const { row, names } = view;
  const rule = kindRules[row.kind];
  const nameOf = (id: string | null) => (id === null ? undefined : names.get(id));
  const offered =
    nameOf(row.offered_account) ??
    (row.offered_unit === null ? undefined : caseTexts[lang].form.leaderOf(unitWords(row.offered_unit, units, lang)));
  const received = momentWords(momentOf(row.received_at, row.received_day_only), lang);
  const fact = (term: string, value: Child | undefined, note?: string): Fact => ({
    term,
    value,
    ...(note !== undefined && { note }),
  });
  const items: Fact[] = [
    fact(texts.state, stateTexts[row.state].name[lang], stateTexts[row.state].means[lang]),
    fact(texts.handler, nameOf(row.handler) ?? caseTexts[lang].nobody),
    ...(offered === undefined ? [] : [fact(texts.offered, offered)]),
    fact(texts.kind, rule.name[lang], rule.means[lang]),
    fact(texts.law, rule.law.map((law) => lawWords(law, lang)).join('; ')),
    fact(texts.unit, unitWords(row.unit, units, lang)),
    fact(texts.received, received, texts.via(caseTexts[lang].vias[row.received_via])),
    ...(row.outcome === null
      ? []
      : [fact(texts.outcome, outcomeRules[row.outcome].name[lang], row.outcome_reason ?? undefined)]),
    ...(row.retain_until === null
      ? []
      : [
          fact(
            texts.kept,
            <a class="ds-link" href={`/saker/${row.id}/bevaring`}>
              {shortDate(row.retain_until, lang)}
            </a>,
          ),
        ]),
    fact(texts.reference, row.requester_reference),
  ];
  return <Facts lang={lang} items={items} />;
};

/** Ways to the pages of other features about this case. */
const Ways: FC<MatterProps> = ({ lang, view, extras }) => {
  const links = extras.flatMap((extra) => extra.links?.(view, lang) ?? []);
  if (links.length === 0) return null;
  return (
    <ul class="sv-ways-on">
      {links.map(({ text, href, note }) => (
        <li key={href}>
          <ButtonLink href={href} variant="secondary">
            {text}
          </ButtonLink>
          {note !== undefined && <p class="sv-note">{note}</p>}
        </li>
      ))}
    </ul>
  );
};

const Steps: FC<MatterProps> = ({ lang, view, context }) => {
  const texts = caseTexts[lang].matter;
  const groups = (Object.keys(formGroups) as FormGroup[]).flatMap((group) => {
    const steps = formGroups[group].filter((step) => view.may.has(step) && hasReason(step, view));
    return steps.length === 0 ? [] : [{ group, steps }];
  });
  if (groups.length === 0) return <p>{texts.nothingToDo}</p>;
  return (
    <div class="sv-step-groups">
      {groups.map(({ group, steps }) => (
        <section key={group}>
          <h3 class="ds-heading">{texts.groups[group]}</h3>
          {group === 'onwards' && view.may.has('close') && <Gaps lang={lang} view={view} />}
          {steps.map((step) => (
            <StepForm key={step} step={step} context={context} />
          ))}
        </section>
      ))}
    </div>
  );
};

/** Nobody has it, and whoever looks may take it: that comes before everything else. */
const isFree = ({ row, may }: WholeMatter): boolean => row.handler === null && may.has('take');

/** Steps that are allowed and would be senseless: to take what one has, to take back what was not offered, to note what no clock knows. */
function hasReason(step: string, view: WholeMatter): boolean {
  const { row, relations, clocks } = view;
  if (step === 'complain-silence') return isSilent(clocks);
  if (step === 'take') return !relations.includes('handler') && !isFree(view);
  // A request for documents, anybody's or a party's, is decided document by document, and goes with its letters.
  if (isDocumentKind(row.kind) && ['decide', 'send', 'send-complaint'].includes(step)) return false;
  if (step === 'recall') return row.offered_account !== null || row.offered_unit !== null;
  if (step === 'clock') return kindRules[row.kind].clock !== undefined;
  if (step === 'accept' || step === 'decline') return relations.includes('offered');
  return true;
}

const Gaps: FC<{ lang: Lang; view: WholeMatter }> = ({ lang, view }) => {
  const texts = caseTexts[lang].matter;
  if (view.gaps.length === 0) return <p class="sv-note">{texts.noGaps}</p>;
  return (
    <div class="sv-gaps">
      <p>{texts.gaps}:</p>
      <ul class="ds-list">
        {view.gaps.map(({ id, asks }) => (
          <li key={id}>{asks[lang]}</li>
        ))}
      </ul>
    </div>
  );
};

/** `/saker/:id`: how the case stands, what can be done now, its time, what is in it, and what has happened. */
export const MatterPage: FC<MatterProps> = (props) => {
  const { lang, now, view, units } = props;
  const texts = caseTexts[lang].matter;
  const { row } = view;
  const kicker = `${caseTexts[lang].caseNumber(view.number)} · ${kindRules[row.kind].name[lang]}${row.confidential ? ` · ${caseTexts[lang].confidential}` : ''}`;
  return (
    <>
      <PageHeading kicker={kicker} title={row.subject} lead={capital(standsWords(view, lang, now))}>
        {row.state !== 'closed' && <StageTag stage={view.stage} lang={lang} />}
        {view.messages.some(({ handled_at }) => handled_at === null) && (
          <a class="ds-link" href="#meldinger">
            {caseTexts[lang].because.unread}
          </a>
        )}
      </PageHeading>
      {/* In the order that it is read in: what came, what can be done, how the time runs, and what else there is. */}
      <div class="sv-columns sv-matter">
        <MessagesView {...props} />
        <Section title={texts.doNow} id="gjor" intro={texts.doNowIntro}>
          {isFree(view) && <StepForm step="take" context={props.context} />}
          <Ways {...props} />
          <Steps {...props} />
        </Section>
        <div>
          <Section title={texts.time} id="frister" intro={texts.timeIntro}>
            <ClocksView clocks={view.clocks} lang={lang} now={now} />
          </Section>
          {props.extras.map((extra) => extra.section?.(view, lang, now))}
        </div>
        <div>
          <ContentsView {...props} />
        </div>
        <Section title={texts.facts} id="om">
          <FactsOfMatter view={view} units={units} lang={lang} />
        </Section>
      </div>
      <HistoryView events={view.events} names={view.names} units={units} lang={lang} />
    </>
  );
};

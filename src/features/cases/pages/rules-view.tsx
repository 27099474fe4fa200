import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { type Column, Table } from '#src/ui/table.tsx';
import { closingRules } from '../model/closing.ts';
import { kindRules, type MatterKind, matterKinds } from '../model/kinds.ts';
import { outcomeRules } from '../model/outcomes.ts';
import { relationTexts } from '../model/relations.ts';
import { matterStates, stateTexts } from '../model/states.ts';
import { type StepName, stepNames, stepOf } from '../model/steps.ts';
import { caseTexts } from '../texts.ts';
import { capital, lawWords, uncapital } from './words.tsx';

/** From where a step leads, in words. */
function fromWords(step: StepName, lang: Lang): string {
  const texts = caseTexts[lang].rules;
  const states = matterStates.filter((state) => stepOf(step).moves[state] !== undefined);
  if (states.length === matterStates.length) return texts.always;
  if (states.length === matterStates.length - 1 && !states.includes('closed')) return texts.open;
  return states.map((state) => uncapital(stateTexts[state].name[lang])).join(', ');
}

/** Where a step leads, in words. */
function toWords(step: StepName, lang: Lang): string {
  const moves = Object.entries(stepOf(step).moves).filter(([from, to]) => from !== to);
  if (moves.length === 0) return caseTexts[lang].rules.unchanged;
  return [...new Set(moves.map(([, to]) => uncapital(stateTexts[to].name[lang])))].join(', ');
}

function stepColumns(lang: Lang): readonly Column<StepName>[] {
  const texts = caseTexts[lang].rules;
  return [
    { key: 'step', header: texts.step, rowHeader: true, cell: (step) => stepOf(step).does[lang] },
    {
      key: 'who',
      header: texts.who,
      cell: (step) =>
        stepOf(step)
          .may.map((relation) => relationTexts[relation][lang])
          .join(', '),
    },
    { key: 'from', header: texts.from, cell: (step) => fromWords(step, lang) },
    { key: 'to', header: texts.to, cell: (step) => toWords(step, lang) },
    {
      key: 'reason',
      header: texts.reason,
      cell: (step) => {
        const { law, needsReason } = stepOf(step);
        const words = [needsReason ? texts.needed : '', law === undefined ? '' : lawWords(law, lang)];
        return words.filter((word) => word !== '').join('; ') || '–';
      },
    },
  ];
}

function kindColumns(lang: Lang): readonly Column<MatterKind>[] {
  const texts = caseTexts[lang].rules;
  return [
    {
      key: 'kind',
      header: texts.kindName,
      rowHeader: true,
      cell: (kind) => (
        <>
          {kindRules[kind].name[lang]}
          <span class="sv-note sv-block">{kindRules[kind].law.map((law) => lawWords(law, lang)).join('; ')}</span>
        </>
      ),
    },
    {
      key: 'clock',
      header: texts.clock,
      cell: (kind) => (kindRules[kind].clock === undefined ? texts.ownClock : texts.lawClock),
    },
    { key: 'secret', header: texts.secret, cell: (kind) => (kindRules[kind].confidential ? texts.yes : texts.no) },
    {
      key: 'outcomes',
      header: texts.outcomes,
      cell: (kind) => kindRules[kind].outcomes.map((outcome) => uncapital(outcomeRules[outcome].name[lang])).join(', '),
    },
    {
      key: 'appeal',
      header: texts.appeal,
      cell: (kind) => {
        const { appeal } = kindRules[kind];
        return appeal === undefined ? texts.noAppeal : caseTexts[lang].appeals[appeal];
      },
    },
    { key: 'kept', header: texts.kept, cell: (kind) => texts.years(kindRules[kind].keepYears) },
  ];
}

/** `/saker/regler`: the tables that the system decides by, as people read them. */
export const RulesView: FC<{ lang: Lang }> = ({ lang }) => {
  const texts = caseTexts[lang].rules;
  return (
    <>
      <PageHeading kicker={caseTexts[lang].title} title={texts.title} lead={texts.lead} />
      <Section title={texts.steps} id="steg" intro={texts.own}>
        <Table
          caption={texts.steps}
          captionHidden
          columns={stepColumns(lang)}
          rows={stepNames}
          rowKey={(step) => step}
        />
      </Section>
      <Section title={texts.states} id="tilstander">
        <dl class="sv-words">
          {matterStates.map((state) => (
            <div key={state}>
              <dt>{stateTexts[state].name[lang]}</dt>
              <dd>{stateTexts[state].means[lang]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={texts.kinds} id="slag">
        <Table
          caption={texts.kinds}
          captionHidden
          columns={kindColumns(lang)}
          rows={matterKinds}
          rowKey={(kind) => kind}
        />
      </Section>
      <Section title={texts.closing} id="avslutte">
        <ul class="ds-list">
          {closingRules.map(({ id, asks, kinds }) => (
            <li key={id}>
              {asks[lang]}
              {kinds !== undefined &&
                ` (${capital(kinds.map((kind) => uncapital(kindRules[kind].name[lang])).join(', '))})`}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={texts.telling} id="varsling">
        <ul class="ds-list">
          {texts.tellings.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </>
  );
};

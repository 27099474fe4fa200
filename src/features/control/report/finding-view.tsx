import type { FC, PropsWithChildren } from 'hono/jsx';
import { Prose, Section } from '#src/ui/section.tsx';
import { Steps } from '#src/ui/steps.tsx';
import { VerdictTag } from '#src/ui/verdict.tsx';
import { FactsTable } from './facts-view.tsx';
import type { ReportFinding, ReportModel } from './shape.ts';

const Part: FC<PropsWithChildren<{ title: string }>> = ({ title, children }) => (
  <div>
    <h4 class="ds-heading sv-kicker">{title}</h4>
    {children}
  </div>
);

/** One finding: the requirement, the facts, the assessment, the conclusion and the way out. */
export const FindingView: FC<{ finding: ReportFinding; report: ReportModel }> = ({ finding, report }) => {
  const { texts, lang } = report;
  return (
    <Section title={`${finding.number} ${finding.title}: ${finding.subject}`} id={finding.anchor} level={3}>
      <p>
        <VerdictTag verdict={finding.verdict} lang={lang} /> {texts.severity}: {finding.severityWord}
      </p>
      <Part title={texts.question}>
        <Prose>{finding.question}</Prose>
      </Part>
      <Part title={texts.facts}>
        {finding.facts.length === 0 ? (
          <p>{texts.noFacts}</p>
        ) : (
          <FactsTable caption={`${texts.facts}: ${finding.number}`} rows={finding.facts} report={report} />
        )}
      </Part>
      <Part title={texts.assessment}>
        <ul>
          {finding.reasons.map((reason) => (
            <li>
              <strong>{reason.word}:</strong> {reason.says}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={texts.conclusion}>
        <Prose>
          <p>{finding.conclusion}</p>
          {finding.conclusionMore !== '' && <p>{finding.conclusionMore}</p>}
        </Prose>
      </Part>
      {finding.remedy.length > 0 && (
        <Part title={texts.wayOut}>
          <Steps items={finding.remedy} />
        </Part>
      )}
    </Section>
  );
};

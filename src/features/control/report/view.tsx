import type { FC } from 'hono/jsx';
import { notStated } from '#src/features/register/index.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { CountBar, type VerdictCounts } from '#src/ui/count-bar.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Prose, Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { VerdictTag } from '#src/ui/verdict.tsx';
import { FactsTable } from './facts-view.tsx';
import { FindingView } from './finding-view.tsx';
import type { DocumentRow, NamedText, ReportModel, SummaryRow } from './shape.ts';

interface ReportProps {
  readonly report: ReportModel;
}

const Named: FC<ReportProps & { rows: readonly NamedText[] }> = ({ rows, report }) => (
  <Facts
    lang={report.lang}
    items={rows.map(({ name, text }) => ({ term: name, value: text === notStated ? undefined : text }))}
  />
);

const Contents: FC<ReportProps> = ({ report: { texts } }) => {
  const parts = [
    ['om', `1 ${texts.aboutHeading}`],
    ['bygger-pa', `2 ${texts.basisHeading}`],
    ['sammendrag', `3 ${texts.summaryHeading}`],
    ['systemer', `4 ${texts.systemsHeading}`],
    ['funn', `5 ${texts.findingsHeading}`],
    ['ikke-sagt', `6 ${texts.unknownHeading}`],
    ['vedlegg-a', texts.factsHeading],
    ['vedlegg-b', texts.lawHeading],
  ] as const;
  return (
    <nav class="sv-prose" aria-label={texts.contents}>
      <ul>
        {parts.map(([id, title]) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const About: FC<ReportProps> = ({ report }) => {
  const { texts, origin } = report;
  const source = origin === '' ? [] : [{ name: texts.origin, text: origin }];
  return (
    <Section title={`1 ${texts.aboutHeading}`} id="om">
      <Named rows={[...report.about, ...source]} report={report} />
      <Prose>
        <p>{texts.how}</p>
        <p>{texts.decide}</p>
      </Prose>
    </Section>
  );
};

const Basis: FC<ReportProps> = ({ report }) => {
  const { texts, basis } = report;
  return (
    <Section title={`2 ${texts.basisHeading}`} id="bygger-pa" intro={basis.summary}>
      <Table
        caption={texts.documents}
        columns={[
          { key: 'title', header: texts.document, rowHeader: true, cell: (row: DocumentRow) => row.title },
          { key: 'kind', header: texts.kind, cell: (row) => row.kind },
          { key: 'date', header: texts.date, cell: (row) => row.date },
          { key: 'facts', header: texts.factsResting, numeric: true, cell: (row) => row.facts },
        ]}
        rows={basis.documents}
        rowKey={(row) => row.title}
        empty={<p>{texts.noDocuments}</p>}
      />
      {basis.stated.length > 0 && (
        <Section title={texts.statedHeading} level={3}>
          <p>{texts.statedIntro}</p>
          <Named rows={basis.stated} report={report} />
        </Section>
      )}
    </Section>
  );
};

const Summary: FC<ReportProps> = ({ report }) => {
  const { texts, summary, brief, lang } = report;
  return (
    <Section title={`3 ${texts.summaryHeading}`} id="sammendrag" {...(brief === '' ? {} : { intro: brief })}>
      <Table
        caption={texts.summaryCaption}
        captionHidden
        columns={[
          {
            key: 'requirement',
            header: texts.requirement,
            rowHeader: true,
            cell: (row: SummaryRow) =>
              row.anchor === '' ? (
                row.title
              ) : (
                <a href={`#${row.anchor}`}>
                  {row.number} {row.title}
                </a>
              ),
          },
          { key: 'concerns', header: texts.concerns, cell: (row) => row.subject },
          { key: 'verdict', header: texts.verdict, cell: (row) => <VerdictTag verdict={row.verdict} lang={lang} /> },
          { key: 'severity', header: texts.severity, cell: (row) => row.severityWord },
        ]}
        rows={summary}
        rowKey={(row) => `${row.anchor} ${row.title} ${row.verdict}`}
        empty={<p>{report.answer[0]}</p>}
      />
    </Section>
  );
};

const Systems: FC<ReportProps> = ({ report }) => (
  <Section title={`4 ${report.texts.systemsHeading}`} id="systemer">
    {report.systems.length === 0 && <p>{report.texts.noSystems}</p>}
    {report.systems.map((system) => (
      <Section title={system.name} level={3}>
        <Named rows={system.rows} report={report} />
      </Section>
    ))}
  </Section>
);

/** The findings stand beside their themes, not inside them: the kit gives sections of the page room between them. */
const Findings: FC<ReportProps> = ({ report }) => (
  <>
    {report.themes.length === 0 && (
      <Section title={`5 ${report.texts.findingsHeading}`} id="funn" intro={report.texts.noneInFull} />
    )}
    {report.themes.map((theme, index) => (
      <>
        <Section
          title={`${theme.number} ${report.texts.findingsHeading}: ${theme.title}`}
          {...(index === 0 ? { id: 'funn' } : {})}
        />
        {theme.findings.map((finding) => (
          <FindingView finding={finding} report={report} />
        ))}
      </>
    ))}
  </>
);

const Unanswered: FC<ReportProps> = ({ report }) => {
  const { texts, unanswered } = report;
  return (
    <Section
      title={`6 ${texts.unknownHeading}`}
      id="ikke-sagt"
      intro={unanswered.length === 0 ? texts.nothingUnknown : texts.unknownIntro}
    >
      {unanswered.map((each) => (
        <Section title={`${each.question} (${each.subject})`} level={3}>
          <ul>
            {each.reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
          {each.missing.length > 0 && (
            <p>
              <strong>{texts.missing}:</strong> {each.missing.join('; ')}.
            </p>
          )}
          {each.anchor !== '' && (
            <p>
              <a href={`#${each.anchor}`}>
                {texts.requirement}: {each.title}
              </a>
            </p>
          )}
        </Section>
      ))}
    </Section>
  );
};

const Appendices: FC<ReportProps> = ({ report }) => {
  const { texts } = report;
  return (
    <>
      <Section title={texts.factsHeading} id="vedlegg-a">
        {report.facts.length === 0 ? (
          <p>{texts.noFacts}</p>
        ) : (
          <details class="sv-more">
            <summary>{report.basis.summary}</summary>
            <FactsTable
              caption={texts.factsHeading}
              rows={report.facts.flatMap((entry) => entry.rows)}
              report={report}
            />
          </details>
        )}
      </Section>
      <Section title={texts.lawHeading} id="vedlegg-b">
        <Table
          caption={texts.lawHeading}
          captionHidden
          columns={[
            { key: 'act', header: texts.act, rowHeader: true, cell: (row: ReportModel['law'][number]) => row.act },
            { key: 'sections', header: texts.sections, cell: (row) => row.sections },
            { key: 'inForce', header: texts.inForce, cell: (row) => row.inForce },
          ]}
          rows={report.law}
          rowKey={(row) => row.act}
        />
      </Section>
    </>
  );
};

/** The control report as a page: the same words in the same order as the PDF. */
export const ReportView: FC<ReportProps & { pdfHref?: string }> = ({ report, pdfHref }) => {
  const [answer, ...more] = report.answer;
  const counts: VerdictCounts = Object.fromEntries(report.counts.map(({ verdict, count }) => [verdict, count]));
  return (
    <>
      <PageHeading title={report.title} kicker={report.texts.kicker} lead={answer}>
        {pdfHref !== undefined && <ButtonLink href={pdfHref}>{report.texts.download}</ButtonLink>}
      </PageHeading>
      <Prose>
        {more.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Prose>
      <CountBar counts={counts} lang={report.lang} label={report.texts.counts} />
      <Contents report={report} />
      <About report={report} />
      <Basis report={report} />
      <Summary report={report} />
      <Systems report={report} />
      <Findings report={report} />
      <Unanswered report={report} />
      <Appendices report={report} />
    </>
  );
};

import type { FC } from 'hono/jsx';
import { kindName, wordsOf } from '#src/features/register/index.ts';
import { shift } from '#src/kernel/period.ts';
import type { Validity } from '#src/kernel/validity.ts';
import { acts, inForce } from '#src/law/acts.ts';
import { Alert } from '#src/ui/alert.tsx';
import { DateText } from '#src/ui/date-text.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Facts } from '#src/ui/facts.tsx';
import { Known } from '#src/ui/known.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { capital } from '../report/parts/capital.ts';
import { sectionsByAct } from '../report/parts/citation.ts';
import type { Requirement } from '../requirement.ts';
import type { EvidenceRead, Finding, SeenRead } from '../verdict.ts';
import { type FactWords, factInWords } from './fact-words.ts';
import { kindOfRef, listed, mayRead, nameOf, registerHref, type Sight } from './sight.ts';
import { pageTexts } from './texts.ts';

interface PartProps {
  readonly sight: Sight;
  readonly finding: Finding;
}

/** How a fact is known and from where, in one line. */
const Source: FC<{ sight: Sight; fact: FactWords }> = ({ sight, fact }) => (
  <>
    {fact.known && (
      <>
        <Known how={fact.known} lang={sight.lang} />
        {' · '}
      </>
    )}
    {fact.evidence && <a href={registerHref(sight, fact.evidence.ref)}>{fact.evidence.title}</a>}
    {fact.evidence && fact.source !== '' && ', '}
    {fact.source}
  </>
);

/** Everything that the requirement read, by the entry that it stands in, each fact with how and from where it is known. */
export const FactsRead: FC<PartProps> = ({ sight, finding }) => {
  const texts = pageTexts[sight.lang].finding;
  const byEntry = [
    ...Map.groupBy(
      finding.facts.map((fact) => factInWords(sight, fact)),
      ({ ref }) => ref,
    ),
  ];
  // What was seen stands under a heading of its own.
  if (byEntry.length === 0 && finding.seen !== undefined) return null;
  return (
    <Section title={texts.facts} id="opplysninger" intro={byEntry.length === 0 ? texts.noFacts : texts.factsIntro}>
      {byEntry.map(([ref, facts]) => (
        <Section key={ref} level={3} title={<EntryLink sight={sight} entry={ref} name={facts[0]?.entry ?? ref} />}>
          <Facts
            lang={sight.lang}
            items={facts.map((fact) => ({
              term: fact.label,
              value: fact.value === undefined ? undefined : capital(fact.value),
              note: <Source sight={sight} fact={fact} />,
            }))}
          />
        </Section>
      ))}
    </Section>
  );
};

/** What it was seen of, or the unit where somebody looked, or the owner as a whole. */
function seenOf(of: string, unit: string | undefined, sight: Sight): string {
  if (of !== '') return of;
  return capital(nameOf(sight, unit === undefined ? 'owner' : `units/${unit}`));
}

/** What was seen that the verdict rests on: who saw it, on which day, and the hash of what it was read from. */
export const SeenBasis: FC<PartProps> = ({ sight, finding }) => {
  const { lang } = sight;
  const texts = pageTexts[lang].finding;
  if (finding.seen === undefined || finding.seen.length === 0) return null;
  return (
    <Section title={texts.seen} intro={texts.seenIntro}>
      <Table
        caption={texts.seen}
        captionHidden
        rows={finding.seen}
        rowKey={({ observer, on, of, hash }) => `${on}-${observer}-${of}-${hash}`}
        columns={[
          {
            key: 'of',
            header: texts.seenOf,
            rowHeader: true,
            cell: ({ of, unit }: SeenRead) => seenOf(of, unit, sight),
          },
          { key: 'by', header: texts.seenBy, cell: ({ observer }: SeenRead) => texts.observers[observer] },
          { key: 'on', header: texts.seenOn, cell: ({ on }: SeenRead) => <DateText date={on} lang={lang} short /> },
          { key: 'hash', header: texts.seenHash, cell: ({ hash }: SeenRead) => <code>{hash.slice(0, 16)}…</code> },
        ]}
      />
    </Section>
  );
};

/** An entry by name, its kind beside it, leading to its page in the register. */
const EntryLink: FC<{ sight: Sight; entry: string; name: string }> = ({ sight, entry, name }) => (
  <>
    <a class="ds-link" href={registerHref(sight, entry)}>
      {name}
    </a>{' '}
    <span class="sv-note">{kindName(kindOfRef(entry), sight.lang)}</span>
  </>
);

/** When an act is or was in force; `to` in the data is the first day without it. */
function validityInWords({ from, to }: Validity, sight: Sight): string {
  const texts = pageTexts[sight.lang].finding;
  const began = from === undefined ? '' : shortDate(from, sight.lang);
  return to === undefined
    ? texts.inForceFrom(began)
    : texts.inForce(began, shortDate(shift(to, 'P1D', -1), sight.lang));
}

/** The provisions that the requirement rests on, and whether they were law on the day of the law. */
export const Law: FC<PartProps> = ({ sight, finding }) => {
  const texts = pageTexts[sight.lang].finding;
  const day = shortDate(sight.view.lawDate, sight.lang);
  const byAct = [...sectionsByAct(finding.law, sight.lang)];
  const isLaw = byAct.every(([act]) => inForce(act, sight.view.lawDate));
  return (
    <Section title={texts.law}>
      <Facts
        lang={sight.lang}
        items={byAct.map(([act, sections]) => ({
          term: capital(acts[act].name[sight.lang]),
          value: listed(sections, sight.lang),
          note: capital(validityInWords(acts[act], sight)),
        }))}
      />
      {finding.note && <p>{finding.note[sight.lang]}</p>}
      {isLaw ? <p class="sv-note">{texts.lawDay(day)}</p> : <Alert tone="warning">{texts.lawNotThen(day)}</Alert>}
    </Section>
  );
};

const Expiry: FC<{ sight: Sight; evidence: EvidenceRead }> = ({ sight, evidence }) => {
  const texts = pageTexts[sight.lang].finding;
  if (evidence.expires === undefined) return <>{texts.noExpiry}</>;
  return (
    <>
      <DateText date={evidence.expires} lang={sight.lang} short />
      {evidence.expires < sight.view.asOf && (
        <>
          {' '}
          <strong>({texts.expired})</strong>
        </>
      )}
    </>
  );
};

/** What the facts rest on beside words, and what the requirement wants to see. */
export const Evidence: FC<PartProps & { requirement: Requirement }> = ({ sight, finding, requirement }) => {
  const { lang } = sight;
  const texts = pageTexts[lang].finding;
  const { wants, maxAge } = requirement.evidence;
  const readable = finding.evidence.filter(({ id }) => mayRead(sight, `evidence/${id}`));
  const age = maxAge === undefined ? '' : ` ${texts.maxAge(wordsOf('systems', 'log.keptFor', maxAge, lang))}`;
  return (
    <Section title={texts.evidence} intro={`${texts.wants(wants[lang])}${age}`}>
      {readable.length === 0 ? (
        finding.seen === undefined && <p>{texts.noEvidence}</p>
      ) : (
        <Table
          caption={texts.evidence}
          captionHidden
          rows={readable}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: texts.evidenceTitle,
              rowHeader: true,
              cell: ({ id, title }: EvidenceRead) => <a href={registerHref(sight, `evidence/${id}`)}>{title}</a>,
            },
            {
              key: 'date',
              header: texts.evidenceDate,
              cell: ({ date }) => (date === null ? texts.noDate : <DateText date={date} lang={lang} short />),
            },
            {
              key: 'expires',
              header: texts.evidenceExpires,
              cell: (evidence) => <Expiry sight={sight} evidence={evidence} />,
            },
          ]}
        />
      )}
    </Section>
  );
};

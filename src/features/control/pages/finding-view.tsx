import type { FC } from 'hono/jsx';
import { kindName } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { VerdictTag, verdictMeaning } from '#src/ui/verdict.tsx';
import { capital } from '../report/parts/capital.ts';
import type { Requirement } from '../requirement.ts';
import { themeName } from '../theme-names.ts';
import type { Finding } from '../verdict.ts';
import { AsOfLine } from './as-of-line.tsx';
import { Evidence, FactsRead, Law, SeenBasis } from './finding-basis.tsx';
import { History } from './finding-history.tsx';
import { addressOf, findingHref, type Query } from './query.ts';
import { decidingReason, neighboursOf, reasonsByGravity, verdictOfState } from './select.ts';
import { entryLink, kindOfRef, nameOf, placeOf, type Sight, unitsOf } from './sight.ts';
import { pageTexts } from './texts.ts';
import type { Turns } from './view-turns.ts';
import { WayOut } from './way-out.tsx';

interface FindingProps {
  readonly sight: Sight;
  readonly query: Query;
  readonly finding: Finding;
  readonly requirement: Requirement;
  readonly turns: Turns;
}

/** One finding: what, where, why, the way out, and all that it rests on. */
export const FindingPage: FC<FindingProps> = ({ sight, query, finding, requirement, turns }) => {
  const { lang } = sight;
  return (
    <>
      <PageHeading
        kicker={placeOf(sight, finding)}
        title={finding.title[lang]}
        lead={
          <>
            <VerdictTag verdict={finding.verdict} lang={lang} />{' '}
            {finding.condition ? verdictMeaning('conditional', lang) : decidingReason(finding)?.says[lang]}
          </>
        }
      />
      <AsOfLine sight={sight} query={query} action={findingHref(finding, {})} />
      <Closed sight={sight} finding={finding} turns={turns} />
      <Why sight={sight} finding={finding} requirement={requirement} />
      <WayOut sight={sight} finding={finding} />
      <Where sight={sight} finding={finding} />
      <FactsRead sight={sight} finding={finding} />
      <SeenBasis sight={sight} finding={finding} />
      <Law sight={sight} finding={finding} />
      <Evidence sight={sight} finding={finding} requirement={requirement} />
      <History sight={sight} turns={turns} />
      <Neighbours sight={sight} query={query} finding={finding} />
    </>
  );
};

interface PartProps {
  readonly sight: Sight;
  readonly finding: Finding;
}

/** When a matter has been closed: the change that turned it. */
const Closed: FC<PartProps & { turns: Turns }> = ({ sight, finding, turns }) => {
  const turn = turns.byChange.at(-1);
  const change = sight.view.register.changes.find(({ number }) => number === turn?.at);
  if (finding.verdict !== 'met' || turns.byChange.length < 2 || change === undefined) return null;
  const { finding: texts } = pageTexts[sight.lang];
  return (
    <Alert tone="success" title={texts.closed(dateInWords(osloDate(change.recordedAt), sight.lang))}>
      <p>
        {texts.byChange(change.number, sight.view.register.people.get(change.recordedBy) ?? texts.machine)}: «
        {change.why}» <a href="#historikk">{texts.history}</a>
      </p>
    </Alert>
  );
};

const Why: FC<PartProps & { requirement: Requirement }> = ({ sight, finding, requirement }) => {
  const { lang } = sight;
  const texts = pageTexts[lang].finding;
  // The condition stands in its own frame; it need not be read twice.
  const reasons = reasonsByGravity(finding).filter(({ says }) => says[lang] !== finding.condition?.[lang]);
  return (
    <Section title={texts.why} intro={`${texts.asks} ${requirement.question[lang]}`}>
      {finding.condition && (
        <Alert tone="info" title={texts.condition}>
          <p>{finding.condition[lang]}</p>
        </Alert>
      )}
      <Facts
        lang={lang}
        items={reasons.map((reason) => ({
          term: <VerdictTag verdict={verdictOfState[reason.state]} lang={lang} />,
          value: reason.says[lang],
        }))}
      />
    </Section>
  );
};

const Where: FC<PartProps> = ({ sight, finding }) => {
  const { lang } = sight;
  const texts = pageTexts[lang];
  const { named, others } = unitsOf(sight, finding);
  const isOwner = finding.subject === 'owner';
  const units = others === 0 ? named : [...named, texts.otherUnits(others)];
  const kind = kindOfRef(finding.subject);
  const link = (ref: string) => <EntryLink key={ref} sight={sight} entry={ref} />;
  return (
    <Section title={texts.finding.where}>
      <Facts
        lang={lang}
        items={[
          { term: texts.finding.owner, value: link('owner') },
          ...(isOwner ? [] : [{ term: capital(kindName(kind, lang)), value: link(finding.subject) }]),
          ...(kind === 'systems' || finding.systems.length === 0
            ? []
            : [{ term: texts.finding.systems, value: <Systems sight={sight} finding={finding} /> }]),
          ...(isOwner || kind === 'units' || finding.units.length === 0
            ? []
            : [{ term: texts.finding.units, value: units.join(', ') }]),
          { term: texts.finding.theme, value: themeName(finding.theme, lang) },
          { term: texts.finding.severity, value: texts.finding.severities[finding.severity] },
        ]}
      />
    </Section>
  );
};

/** An entry by name, leading to its page where there is one for this reader. */
const EntryLink: FC<{ sight: Sight; entry: string }> = ({ sight, entry }) => {
  const { name, href } = entryLink(sight, entry);
  return href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>;
};

/** The systems that a finding about something else concerns. */
const Systems: FC<PartProps> = ({ sight, finding }) => (
  <ul class="sv-inline">
    {finding.systems.map((key) => (
      <li key={key}>
        <EntryLink sight={sight} entry={`systems/${key}`} />
      </li>
    ))}
  </ul>
);

const Neighbours: FC<PartProps & { query: Query }> = ({ sight, query, finding }) => {
  const { lang, view } = sight;
  const texts = pageTexts[lang].finding;
  const { previous, next } = neighboursOf(view.findings, query.selection, finding);
  return (
    <nav class="sv-actions" aria-label={texts.neighbours}>
      {previous && (
        <ButtonLink href={findingHref(previous, query.typed)} variant="tertiary">
          {texts.previous}: {previous.title[lang]}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={findingHref(next, query.typed)} variant="tertiary">
          {texts.next}: {next.title[lang]}
        </ButtonLink>
      )}
      <ButtonLink href={addressOf('/funn', query.typed)} variant="secondary">
        {texts.toList}
      </ButtonLink>
    </nav>
  );
};

interface NotThenProps {
  readonly sight: Sight;
  readonly query: Query;
  readonly place: Pick<Finding, 'requirement' | 'subject'>;
}

/** A requirement that is asked of this subject on other days, but not on this. */
export const NotThenPage: FC<NotThenProps> = ({ sight, query, place }) => {
  const { lang, view } = sight;
  const texts = pageTexts[lang].finding;
  const key = place.subject.slice(place.subject.indexOf('/') + 1);
  const latest = place.subject.startsWith('systems/')
    ? view.register.landscape.entries.systems?.[key]?.at(-1)
    : undefined;
  const name = latest?.name ?? nameOf(sight, place.subject);
  const say = kindOfRef(place.subject) === 'systems' ? texts.notThenLead : texts.notThenOther;
  return (
    <>
      <PageHeading title={texts.notThen} lead={say(name, shortDate(view.asOf, lang))}>
        <ButtonLink href={addressOf('/funn', query.typed)} variant="secondary">
          {texts.toList}
        </ButtonLink>
      </PageHeading>
      <AsOfLine sight={sight} query={query} action={findingHref(place, {})} />
    </>
  );
};

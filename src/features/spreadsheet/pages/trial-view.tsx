import type { FC } from 'hono/jsx';
import type { Snapshot } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { spreadsheetTexts } from '../texts.ts';
import type { TriedUpload } from '../work.ts';
import { countsInWords, EntryTable } from './entry-table.tsx';
import { FaultTable } from './fault-table.tsx';
import { place } from './form.ts';
import { IssueTable } from './issue-table.tsx';

interface TrialProps {
  readonly lang: Lang;
  readonly tried: TriedUpload;
  /** The register with what would be brought in. */
  readonly snapshot: Snapshot;
}

function leadOf({ tried, lang }: TrialProps): string {
  const { trial } = spreadsheetTexts[lang];
  const plan = tried.outcome?.plan;
  if (plan === undefined) return trial.faultsText;
  const added = countsInWords(plan.added, lang);
  return tried.isOurs ? trial.leadOurs(added, plan.changed.length) : trial.lead(tried.rows, added, plan.changed.length);
}

/** What was left out because somebody said so, and what is not read at all. */
const LeftOut: FC<Pick<TrialProps, 'lang' | 'tried'>> = ({ lang, tried }) => {
  const { trial } = spreadsheetTexts[lang];
  const { mapping, sheets } = tried.upload;
  const header = sheets.find(({ name }) => name === mapping?.sheet)?.rows[mapping?.headerRow ?? 0] ?? [];
  const ignored = Object.entries(mapping?.columns ?? {}).flatMap(([column, target]) =>
    target === 'ignore' ? [header[Number(column)]?.trim() || column] : [],
  );
  const missing = tried.isOurs ? (tried.outcome?.plan.missing.length ?? 0) : 0;
  return (
    <>
      {ignored.length > 0 && <p>{trial.ignored(ignored.join(', '))}</p>}
      {tried.unread.length > 0 && <p>{trial.unread(tried.unread.join(', '))}</p>}
      {missing > 0 && <p>{trial.missing(missing)}</p>}
    </>
  );
};

const Entries: FC<{ lang: Lang; title: string; refs: readonly string[]; snapshot: Snapshot }> = (props) => {
  const { lang, title, refs, snapshot } = props;
  return (
    <Section title={title}>
      <EntryTable lang={lang} caption={title} refs={refs} snapshot={snapshot} />
    </Section>
  );
};

/** What a second person must agree to, by name. */
const Waiting: FC<Pick<TrialProps, 'lang' | 'tried' | 'snapshot'>> = ({ lang, tried: { outcome }, snapshot }) => {
  const { trial } = spreadsheetTexts[lang];
  if (outcome === undefined || outcome.waiting.length === 0) return null;
  return (
    <Section title={trial.waitsTitle} intro={trial.waitsText}>
      <EntryTable lang={lang} caption={trial.waitsTitle} refs={outcome.waiting} snapshot={snapshot} />
    </Section>
  );
};

const Actions: FC<Pick<TrialProps, 'lang' | 'tried'> & { hasWork: boolean }> = ({ lang, tried, hasWork }) => {
  const { trial } = spreadsheetTexts[lang];
  const { upload, isOurs, seen } = tried;
  return (
    <div class="sv-actions">
      {hasWork && (
        <form method="post" action={`${place}/${upload.id}/prov`}>
          <input type="hidden" name="sett" value={String(seen)} />
          <Button>{trial.go}</Button>
        </form>
      )}
      <ButtonLink href={isOurs ? place : `${place}/${upload.id}`} variant="secondary">
        {isOurs ? trial.another : trial.back}
      </ButtonLink>
    </div>
  );
};

/** What would be brought in, what waits, what was not understood and what is left out. */
export const TrialView: FC<TrialProps> = (props) => {
  const { lang, tried, snapshot } = props;
  const { trial } = spreadsheetTexts[lang];
  const { outcome, issues, faults, upload } = tried;
  const { added = [], changed = [] } = outcome?.plan ?? {};
  const hasWork = outcome !== undefined && added.length + changed.length > 0;
  return (
    <>
      <PageHeading title={trial.title} lead={leadOf(props)} />
      {faults.length > 0 && <FaultTable lang={lang} faults={faults} />}
      {outcome !== undefined && !hasWork && (
        <Alert tone="info" title={trial.nothingTitle}>
          <p>{trial.nothingText}</p>
        </Alert>
      )}
      {added.length > 0 && <Entries lang={lang} title={trial.addedTitle} refs={added} snapshot={snapshot} />}
      {changed.length > 0 && <Entries lang={lang} title={trial.changedTitle} refs={changed} snapshot={snapshot} />}
      <Waiting lang={lang} tried={tried} snapshot={snapshot} />
      {issues.length > 0 && <IssueTable lang={lang} id={upload.id} issues={issues} />}
      <LeftOut lang={lang} tried={tried} />
      {hasWork && !tried.isOurs && <p>{trial.known}</p>}
      <Actions lang={lang} tried={tried} hasWork={hasWork} />
    </>
  );
};

import { caseLanguage, openMatter } from '#src/features/cases/index.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import type { Recipient, SiteScan } from '../web/scan-result.ts';
import { scanJob } from './ask-scan.ts';
import { observedNote, observedSubject, whoIs } from './case-words.ts';
import { type Grounds, groundOf } from './ground.ts';
import { type RecipientRow, recipientsOfSite, type SiteRow } from './read-sites.ts';

/**
 * The groups of recipients that ask for a case: new, and not covered by anything. At the first scan they are one group, since everything is
 * new then; later each organisation is its own, and a new host of one that was there before asks for none. Pure.
 */
export function groupsToOpen(
  recipients: readonly Recipient[],
  before: readonly Pick<RecipientRow, 'host' | 'organisation'>[],
  grounds: Grounds,
  isFirst: boolean,
): readonly (readonly Recipient[])[] {
  const known = new Set(before.flatMap((row) => [row.host, whoIs(row)]));
  const asking = recipients.filter(
    (one) => !known.has(one.host) && !known.has(whoIs(one)) && groundOf(grounds, one.host).state !== 'covered',
  );
  if (asking.length === 0) return [];
  return isFirst ? [asking] : [...Map.groupBy(asking, whoIs).values()];
}

/** Opens a case for each group of what is new. @returns the cases, by host of what each is of */
async function openCases(
  trx: Trx,
  clock: Clock,
  site: SiteRow,
  run: string,
  groups: readonly (readonly Recipient[])[],
) {
  const cases = new Map<string, string>();
  const numbers: string[] = [];
  const lang = groups.length === 0 ? 'nb' : await caseLanguage(trx, site.unit);
  for (const group of groups) {
    const { id, number } = await openMatter(trx, clock, {
      kind: 'observed',
      subject: observedSubject(site.url, group, lang),
      unit: site.unit ?? undefined,
      received: { at: clock.now() },
      via: 'observed',
      author: scanJob,
      confidential: site.sensitive,
      message: { direction: 'note', channel: 'internal', body: observedNote(site, run, group, lang) },
    });
    numbers.push(number);
    for (const { host } of group) cases.set(host, id);
  }
  return { cases, numbers };
}

/**
 * Keeps since when and until when each recipient of a site was seen, and opens cases for what is new and not covered.
 * @returns the numbers of the cases
 */
export async function keepRecipients(
  trx: Trx,
  clock: Clock,
  {
    site,
    run,
    scan,
    grounds,
    isFirst,
  }: { site: SiteRow; run: string; scan: SiteScan; grounds: Grounds; isFirst: boolean },
): Promise<readonly string[]> {
  const before = await recipientsOfSite(trx, site.id);
  const { cases, numbers } = await openCases(
    trx,
    clock,
    site,
    run,
    groupsToOpen(scan.recipients, before, grounds, isFirst),
  );
  for (const { host, organisation, first, last } of scan.recipients) {
    const matter = cases.get(host);
    await trx
      .insertInto('observed_recipient')
      .values({
        tenant: ownTenant,
        site: site.id,
        host,
        organisation,
        first_seen: new Date(first),
        last_seen: new Date(last),
        matter: matter ?? null,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'site', 'host']).doUpdateSet({
          organisation,
          last_seen: new Date(last),
          ...(matter === undefined ? {} : { matter }),
        }),
      )
      .execute();
  }
  return numbers;
}

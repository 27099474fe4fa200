import { openMatter } from '#src/features/cases/index.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { gotWords, passTexts } from '../evidence/texts.ts';
import type { Recipient, SiteScan } from '../web/scan-result.ts';
import { scanJob } from './ask-scan.ts';
import { type Grounds, groundOf } from './ground.ts';
import { type RecipientRow, recipientsOfSite, type SiteRow } from './read-sites.ts';
import { hostOf } from './site-url.ts';

/** What is new belongs together by organisation; of whom nobody knows, by host. */
export const whoIs = ({ organisation, host }: Pick<Recipient, 'organisation' | 'host'>) =>
  organisation === 'unknown' ? host : organisation;

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

const words = {
  could: (host: string, who: string): Text =>
    say(
      `${host} kan sende opplysninger til ${who}`,
      `${host} kan sende opplysningar til ${who}`,
      `${host} may send data to ${who}`,
    ),
  subject: (host: string, who: readonly string[]): Text =>
    who.length === 1
      ? say(
          `${host} sender opplysninger til ${who[0]}`,
          `${host} sender opplysningar til ${who[0]}`,
          `${host} sends data to ${who[0]}`,
        )
      : say(
          `${host} sender opplysninger til ${who.length} virksomheter`,
          `${host} sender opplysningar til ${who.length} verksemder`,
          `${host} sends data to ${who.length} organisations`,
        ),
};

function noteOf(site: SiteRow, run: string, group: readonly Recipient[]): string {
  const each = group.map(({ host, organisation, country, first, passes, sent }) =>
    [
      `– ${organisation === 'unknown' ? 'ukjent virksomhet' : organisation} (${host}), land: ${country === 'unknown' ? 'ukjent' : country}`,
      `  Først sett: ${first} (UTC). Når: ${passes.map((one) => passTexts[one].nb).join(', ')}.`,
      `  Fikk: ${gotWords(sent, 'nb')}.`,
    ].join('\n'),
  );
  return [
    `Skanningen av ${site.url} fant mottakere som ikke er dekket av noen avtale i registeret.`,
    ...each,
    `Nettstedet og beviset: /nettsteder/${site.id}/skanninger/${run}`,
    'Finn ut om dette skal skje. Skal det ikke, ta det bort fra nettstedet og skann på nytt. Skal det, før opp avtalen. Vurder om det er et brudd.',
  ].join('\n\n');
}

const cut = (text: string) => (text.length <= 200 ? text : `${text.slice(0, 199)}…`);

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
  for (const group of groups) {
    const who = [...new Set(group.map(whoIs))];
    const [only] = who.length === 1 && group.every(({ sent }) => sent.length === 0) ? who : [];
    const from = hostOf(site.url);
    const { id, number } = await openMatter(trx, clock, {
      kind: 'observed',
      subject: cut((only === undefined ? words.subject(from, who) : words.could(from, only)).nb),
      unit: site.unit ?? undefined,
      received: { at: clock.now() },
      via: 'observed',
      author: scanJob,
      confidential: site.sensitive,
      message: { direction: 'note', channel: 'internal', body: noteOf(site, run, group) },
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

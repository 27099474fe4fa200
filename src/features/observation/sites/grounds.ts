import { entryName, formHref, type Landscape, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import { type Coverage, type CoverageState, coverageOf } from '../against/coverage.ts';
import { whyNoGround, whyOtherwise } from '../against/describe-why.ts';
import { recipientsOf, type SiteRecipient, transferOf } from '../against/recipients.ts';
import type { CertifiedList } from '../transfer/certified.ts';
import { groundName, type TransferState } from '../transfer/grounds.ts';
import type { SiteScan } from '../web/scan-result.ts';
import type { Ground, GroundState, Grounds, WayOut } from './ground.ts';
import type { SiteRow } from './read-sites.ts';
import { observationsOf } from './to-observations.ts';

const states: Readonly<Record<CoverageState, GroundState>> = {
  covered: 'covered',
  unknown: 'unknown',
  expired: 'expired',
  'covered-otherwise': 'otherwise',
  none: 'none',
  'unknown-recipient': 'unknown',
};

const each = (make: (lang: Lang) => string): Text => ({ nb: make('nb'), nn: make('nn'), en: make('en') });

const nobody: Text = say(
  'Ingen liste vet hvem dette er.',
  'Inga liste veit kven dette er.',
  'No list knows who this is.',
);

function wordsOf(snapshot: Snapshot, { state, by, endedOn }: Coverage): Text {
  if (state === 'unknown-recipient') return nobody;
  return each((lang) => {
    const agreement = by === undefined ? undefined : entryName(snapshot, by.agreement.ref, lang);
    const name = `«${agreement ?? ''}»`;
    if (state === 'covered')
      return { nb: `Dekket av ${name}.`, nn: `Dekt av ${name}.`, en: `Covered by ${name}.` }[lang];
    if (state === 'expired')
      return {
        nb: `Avtalen ${name} gikk ut ${endedOn ?? ''}.`,
        nn: `Avtalen ${name} gjekk ut ${endedOn ?? ''}.`,
        en: `The agreement ${name} ended ${endedOn ?? ''}.`,
      }[lang];
    return whyOtherwise({ ...(agreement === undefined ? {} : { agreement }), why: by?.why ?? [] }, lang);
  });
}

const grounds: Readonly<Record<string, Text>> = {
  eea: say('Mottakeren holder til i EØS.', 'Mottakaren held til i EØS.', 'The recipient has its seat in the EEA.'),
  'standard-clauses': say(
    'Overføringen hviler på standardvilkår i registeret.',
    'Overføringa kviler på standardvilkår i registeret.',
    'The transfer rests on standard clauses in the register.',
  ),
  'binding-rules': say(
    'Overføringen hviler på bindende konsernregler i registeret.',
    'Overføringa kviler på bindande konsernreglar i registeret.',
    'The transfer rests on binding corporate rules in the register.',
  ),
};

/** What lets the data leave the EEA, or why nothing is shown to. */
function transferWords({ state, grounds: found, lack }: TransferState): Text {
  const [first] = found;
  if (state !== 'ground' || first === undefined)
    return each((lang) => whyNoGround(lack === undefined ? {} : { lack }, lang));
  if (first.kind === 'certification') {
    const { decision, name, on } = first;
    return each((lang) => {
      const day = shortDate(on, lang);
      return {
        nb: `Overføringen hviler på beslutning ${decision}: mottakeren var sertifisert (${name}) ${day}.`,
        nn: `Overføringa kviler på avgjerd ${decision}: mottakaren var sertifisert (${name}) ${day}.`,
        en: `The transfer rests on decision ${decision}: the recipient was certified (${name}) on ${day}.`,
      }[lang];
    });
  }
  return (
    grounds[first.kind] ??
    each(
      (lang) =>
        ({
          nb: `Overføringen hviler på beslutning ${groundName(first)}.`,
          nn: `Overføringa kviler på avgjerd ${groundName(first)}.`,
          en: `The transfer rests on decision ${groundName(first)}.`,
        })[lang],
    )
  );
}

function wayOutOf({ state, by, parties }: Coverage, { organisation }: SiteRecipient): readonly WayOut[] {
  if (state === 'covered') return [];
  const [party] = parties;
  const mend =
    by === undefined
      ? []
      : [
          {
            text: say('Rett avtalen i registeret', 'Rett avtalen i registeret', 'Mend the agreement in the register'),
            href: formHref({ kind: 'agreements', key: by.agreement.key }),
          },
        ];
  if (party !== undefined)
    return [
      ...mend,
      {
        text: say('Før opp en avtale', 'Før opp ein avtale', 'Enter an agreement'),
        href: formHref({ kind: 'agreements', fill: { kind: 'processor', party: party.key } }),
      },
    ];
  if (organisation === undefined) return mend;
  return [
    ...mend,
    {
      text: say(
        'Før opp virksomheten i registeret',
        'Før opp verksemda i registeret',
        'Enter the organisation in the register',
      ),
      href: formHref({ kind: 'parties', fill: { name: organisation } }),
    },
  ];
}

/**
 * What each recipient of a scan rests on, on a day, as the register has it: the same comparison as the control's. Pure.
 * @param certified lists of certified organisations; the newest of that day or before counts
 */
export function groundsOn(
  register: Landscape,
  { unit }: Pick<SiteRow, 'unit'>,
  scan: Pick<SiteScan, 'url' | 'recipients' | 'visits' | 'ended'>,
  day: IsoDate,
  certified: readonly CertifiedList[],
): Grounds {
  const snapshot = snapshotOf(register, day);
  const observations = observationsOf({ ...scan, stored: [] }, unit ?? undefined, '');
  return new Map(
    recipientsOf(observations).flatMap((recipient) => {
      const coverage = coverageOf(snapshot, recipient);
      const moved = transferOf({ observations, snapshot, certified }, recipient, coverage);
      const ground: Ground = {
        state: states[coverage.state],
        words: wordsOf(snapshot, coverage),
        transfer: transferWords(moved),
        transferState: moved.state,
        wayOut: wayOutOf(coverage, recipient),
      };
      return recipient.hosts.map((host): [string, Ground] => [host, ground]);
    }),
  );
}

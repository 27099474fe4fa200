import { whomToTell } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { enqueueMail } from '#src/platform/mail/outbox.ts';
import type { Change, ChangeKind } from './changes.ts';
import type { SiteRow } from './read-sites.ts';
import { hostOf } from './site-url.ts';

type Count = (n: number) => string;

const texts: Readonly<
  Record<
    Lang,
    {
      readonly subject: (host: string, n: number) => string;
      readonly lead: string;
      readonly each: Readonly<Record<ChangeKind, Count>>;
      readonly cases: (numbers: string) => string;
    }
  >
> = {
  nb: {
    subject: (host, n) => `Nettstedet ${host}: ${n === 1 ? 'én endring' : `${n} endringer`} siden forrige skanning`,
    lead: 'Siden forrige skanning:',
    each: {
      new: (n) => `${n} ${n === 1 ? 'ny mottaker' : 'nye mottakere'}`,
      'before-choice': (n) => `${n} som nå kontaktes før noen har valgt`,
      contacted: (n) => `${n} som før bare var nevnt, og nå kontaktes`,
      lapsed: (n) => `${n} der avtalen ikke lenger gjelder`,
      named: (n) => `${n} som nå er nevnt på siden, men ikke kontaktet`,
      gone: (n) => `${n} som er borte`,
      'perhaps-gone': (n) => `${n} som ikke ble sett igjen, men siden ble ikke sett helt`,
    },
    cases: (numbers) => `Saker: ${numbers}`,
  },
  nn: {
    subject: (host, n) => `Nettstaden ${host}: ${n === 1 ? 'éi endring' : `${n} endringar`} sidan førre skanning`,
    lead: 'Sidan førre skanning:',
    each: {
      new: (n) => `${n} ${n === 1 ? 'ny mottakar' : 'nye mottakarar'}`,
      'before-choice': (n) => `${n} som no blir kontakta før nokon har valt`,
      contacted: (n) => `${n} som før berre var nemnde, og no blir kontakta`,
      lapsed: (n) => `${n} der avtalen ikkje lenger gjeld`,
      named: (n) => `${n} som no er nemnde på sida, men ikkje kontakta`,
      gone: (n) => `${n} som er borte`,
      'perhaps-gone': (n) => `${n} som ikkje blei sett igjen, men sida blei ikkje sett heilt`,
    },
    cases: (numbers) => `Saker: ${numbers}`,
  },
  en: {
    subject: (host, n) => `The site ${host}: ${n === 1 ? 'one change' : `${n} changes`} since the last scan`,
    lead: 'Since the last scan:',
    each: {
      new: (n) => `${n} new ${n === 1 ? 'recipient' : 'recipients'}`,
      'before-choice': (n) => `${n} now contacted before anybody has chosen`,
      contacted: (n) => `${n} only named before, and now contacted`,
      lapsed: (n) => `${n} whose agreement no longer holds`,
      named: (n) => `${n} now named on the page, but not contacted`,
      gone: (n) => `${n} gone`,
      'perhaps-gone': (n) => `${n} not seen again, but the page was not seen whole`,
    },
    cases: (numbers) => `Cases: ${numbers}`,
  },
};

/** What a mail says of the changes at a site: how many of what, the numbers of the cases, and nothing of anybody. */
export function changesMail(url: string, changes: readonly Change[], numbers: readonly string[], lang: Lang) {
  const { subject, lead, each, cases } = texts[lang];
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)];
  const lines = kinds.map(([kind, some]) => `– ${each[kind](some.length)}`);
  const said = numbers.length === 0 ? [] : [cases(numbers.join(', '))];
  return { subject: subject(hostOf(url), changes.length), text: [[lead, ...lines].join('\n'), ...said].join('\n\n') };
}

/** Tells by mail those who have a site what changed there. @returns how many were told */
export async function tellChanges(
  trx: Trx,
  { clock, origin }: { readonly clock: Clock; readonly origin: string },
  what: { site: SiteRow; from: string; to: string; changes: readonly Change[]; numbers: readonly string[] },
): Promise<number> {
  const { site, from, to, changes, numbers } = what;
  if (changes.length === 0) return 0;
  const people = await whomToTell(trx, site.unit);
  for (const { email, lang } of people) {
    const { subject, text } = changesMail(site.url, changes, numbers, lang);
    const link = `${origin}/nettsteder/${site.id}/sammenlign?fra=${from}&til=${to}`;
    const mail = {
      to: { address: email },
      subject,
      text: `${text}\n\n${link}`,
      language: lang,
      purpose: 'notice',
    } as const;
    await enqueueMail(trx, clock, mail);
  }
  return people.length;
}

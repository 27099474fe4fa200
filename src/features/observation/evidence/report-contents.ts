import { instantWords } from '#src/features/cases/index.ts';
import { countryName } from '#src/features/register/index.ts';
import type { Lang, Text } from '#src/kernel/language.ts';
import type { RunResult } from '../table.ts';
import type { Recipient } from '../web/scan-result.ts';
import { easeLines, pressedWords } from '../words/ease-words.ts';
import { behaviourWords, faultWords, storedWords } from '../words/fault-words.ts';
import { limitLine } from '../words/limit-words.ts';
import { toolWords } from '../words/list-words.ts';
import { gotWords } from '../words/sent-words.ts';
import { techniqueWords } from '../words/technique-words.ts';
import { outcomeWords, passWords } from '../words/when-words.ts';
import { whyWords } from '../words/why-words.ts';
import type { Manifest } from './manifest.ts';
import { evidenceTexts } from './texts.ts';

/** A part of the report: a table, or a sentence where there is nothing to put in one. */
export interface ReportSection {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly none: string;
}

/** All that the report of a scan says, in one language; neither the page nor the paper adds a word. */
export interface ReportContents {
  readonly lang: Lang;
  readonly title: string;
  readonly footer: string;
  /** Sentences before the tables. */
  readonly notes: readonly string[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly sections: readonly ReportSection[];
  readonly limits: { readonly title: string; readonly rows: readonly string[]; readonly none: string };
  readonly check: { readonly title: string; readonly text: string };
}

/** An instant as it fits in a column that says UTC. */
const inUtc = (at: string): string => at.replace('T', ' ').replace(/\.\d+Z$/, '');

type Words = (key: keyof typeof evidenceTexts) => string;

const each = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, Text>>, lang: Lang): string =>
  keys.map((key) => words[key][lang]).join(', ');

/** In which choices somebody was contacted; who was not is told as only named. */
function whenWords({ passes, contactedIn = passes }: Recipient, t: Words, lang: Lang): string {
  return contactedIn.length === 0 ? t('named') : each(contactedIn, passWords, lang);
}

function recipients({ site }: RunResult, t: Words, lang: Lang): ReportSection {
  const unknown = (value: string, known: (value: string) => string = String) =>
    value === 'unknown' ? t('unknown') : known(value);
  const row = (one: Recipient) => [
    one.cname === undefined ? one.host : `${one.host} → ${one.cname.join(' → ')}`,
    unknown(one.organisation),
    unknown(one.country, (code) => countryName(code, lang)),
    each(one.techniques, techniqueWords, lang),
    whenWords(one, t, lang),
    gotWords(one.sent, lang),
    inUtc(one.first),
    String(one.contacts),
  ];
  return {
    title: t('recipients'),
    headers: [t('host'), t('organisation'), t('country'), t('how'), t('when'), t('sent'), t('first'), t('contacts')],
    rows: site.recipients.map(row),
    none: t('noRecipients'),
  };
}

function onTheDevice({ site }: RunResult, t: Words, lang: Lang): readonly ReportSection[] {
  const none = t('none');
  const where = [t('page'), t('pass')];
  return [
    {
      title: t('stored'),
      headers: [t('name'), t('kind'), t('host'), ...where],
      rows: site.stored.map(({ name, how, host, page, pass }) => [
        name,
        storedWords[how][lang],
        host,
        page,
        passWords[pass][lang],
      ]),
      none,
    },
    {
      title: t('behaviour'),
      headers: [t('kind'), t('script'), ...where],
      rows: site.behaviour.map(({ kind, script, page, pass }) => [
        behaviourWords[kind][lang],
        script,
        page,
        passWords[pass][lang],
      ]),
      none,
    },
    {
      title: t('faults'),
      headers: [t('kind'), t('page'), t('address')],
      rows: site.faults.map(({ kind, page, detail }) => [faultWords[kind][lang], page, detail]),
      none,
    },
  ];
}

function visits({ site }: RunResult, t: Words, lang: Lang): ReportSection {
  const went = ({ outcome, why, again }: (typeof site.visits)[number]) => {
    const told = why === undefined ? '' : `: ${whyWords(why, lang)}`;
    return `${outcomeWords[outcome][lang]}${told}${again === true ? ` (${t('again')})` : ''}`;
  };
  return {
    title: t('visits'),
    headers: [t('page'), t('pass'), t('pressed'), t('begunUtc'), t('outcome')],
    rows: site.visits.map((visit) => [
      visit.page,
      passWords[visit.pass][lang],
      pressedWords(visit, lang),
      inUtc(visit.begun),
      went(visit),
    ]),
    none: t('none'),
  };
}

/**
 * The report of a scan in words.
 * @param result for the public version as `publicScan` made it
 * @param run the number of the scan, which the manifest has too
 */
export function reportContents(
  result: RunResult,
  { run, version, lang }: { readonly run: string; readonly version: Manifest['version']; readonly lang: Lang },
): ReportContents {
  const { site, browser, tool, lists, versions = {} } = result;
  const t: Words = (key) => evidenceTexts[key][lang];
  const instant = (at: string) => `${instantWords(new Date(at), lang)} (${at})`;
  const fact = (key: keyof typeof evidenceTexts, value: string) => ({ term: t(key), value });
  return {
    lang,
    title: `${t('title')} ${site.url}`,
    footer: `${site.url}, ${instantWords(new Date(site.begun), lang)}`,
    notes: [...(version === 'public' ? [t('publicVersion')] : []), t('honest'), ...easeLines(site.visits, lang)],
    facts: [
      fact('site', site.url),
      fact('begun', instant(site.begun)),
      fact('ended', instant(site.ended)),
      fact('seenPages', String(site.pages.length)),
      fact('browser', toolWords(browser, lang)),
      fact('tool', [toolWords(tool, lang), ...Object.entries(versions).map((one) => one.join(' '))].join(', ')),
      fact('lists', lists.map(({ name, on }) => `${toolWords(name, lang)} (${on})`).join(', ') || '–'),
      fact('run', run),
    ],
    sections: [recipients(result, t, lang), ...onTheDevice(result, t, lang), visits(result, t, lang)],
    limits: { title: t('limits'), rows: site.limits.map((one) => limitLine(one, lang)), none: t('noLimits') },
    check: { title: t('check'), text: t('howToCheck') },
  };
}

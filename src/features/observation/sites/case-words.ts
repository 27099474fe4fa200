import { type CaseLanguage, instantWords } from '#src/features/cases/index.ts';
import { countryName } from '#src/features/register/index.ts';
import type { Recipient } from '../web/scan-result.ts';
import { gotWords } from '../words/sent-words.ts';
import { passWords } from '../words/when-words.ts';
import type { RecipientRow, SiteRow } from './read-sites.ts';
import { hostOf } from './site-url.ts';
import { whenContacted } from './when-contacted.ts';

/** What is new belongs together by organisation; of whom nobody knows, by host. */
export const whoIs = ({ organisation, host }: Pick<Recipient, 'organisation' | 'host'>) =>
  organisation === 'unknown' ? host : organisation;

/** Could somebody only be contacted: the pages prepare for it, and no visit did? */
const isOnlyPrepared = (one: Recipient): boolean => whenContacted(one) === 'could';

const cut = (text: string) => (text.length <= 200 ? text : `${text.slice(0, 199)}…`);

const named = ({ organisation }: Pick<Recipient, 'organisation'>, lang: CaseLanguage) =>
  organisation === 'unknown' ? { nb: 'ukjent virksomhet', nn: 'ukjend verksemd' }[lang] : organisation;

const several: Readonly<Record<CaseLanguage, (n: number) => string>> = {
  nb: (n) => `${n} virksomheter`,
  nn: (n) => `${n} verksemder`,
};

const listed = (who: readonly string[], lang: CaseLanguage) => (who.length === 1 ? who[0] : several[lang](who.length));

/** The subject of a case of what was observed: who gets data, and who could. In one line of at most 200 characters. */
export function observedSubject(url: string, group: readonly Recipient[], lang: CaseLanguage): string {
  const from = hostOf(url);
  const all = new Set(group.map(whoIs));
  const gets = new Set(group.filter((one) => !isOnlyPrepared(one)).map(whoIs));
  const could = [...all].filter((who) => !gets.has(who));
  const data = { nb: 'opplysninger', nn: 'opplysningar' }[lang];
  if (gets.size === 0) return cut(`${from} kan sende ${data} til ${listed(could, lang)}`);
  const told = `${from} sender ${data} til ${listed([...gets], lang)}`;
  if (could.length === 0) return cut(told);
  const also = could.length === 1 ? could[0] : { nb: `${could.length} andre`, nn: `${could.length} andre` }[lang];
  return cut(`${told}, og kan sende til ${also}`);
}

const country = (code: string, lang: CaseLanguage) =>
  code === 'unknown' ? { nb: 'ukjent', nn: 'ukjent' }[lang] : countryName(code, lang);

/** The way to what is known of a recipient of a site. */
export const recipientPlace = (site: string, host: string) =>
  `/nettsteder/${site}/mottaker/${encodeURIComponent(host)}`;

function recipientLines({ id }: Pick<SiteRow, 'id'>, one: Recipient, lang: CaseLanguage): string {
  const first = `${instantWords(new Date(one.first), lang)} (${one.first})`;
  const when = one.passes.map((pass) => passWords[pass][lang]).join(', ');
  const prepared = isOnlyPrepared(one)
    ? {
        nb: `  Bare gjort klart for (${one.techniques.join(', ')}): ingen ble kontaktet under skanningen.`,
        nn: `  Berre gjort klart for (${one.techniques.join(', ')}): ingen blei kontakta under skanninga.`,
      }[lang]
    : undefined;
  const words = {
    nb: [`Først sett: ${first}. Når: ${when}.`, `Fikk: ${gotWords(one.sent, 'nb')}.`, 'Mottakeren:'],
    nn: [`Først sett: ${first}. Når: ${when}.`, `Fekk: ${gotWords(one.sent, 'nn')}.`, 'Mottakaren:'],
  }[lang];
  return [
    `– ${named(one, lang)} (${one.host}), land: ${country(one.country, lang)}`,
    `  ${words[0]}`,
    `  ${words[1]}`,
    ...(prepared === undefined ? [] : [prepared]),
    `  ${words[2]} ${recipientPlace(id, one.host)}`,
  ].join('\n');
}

/** What the scanner writes in the case that it opens of a group of recipients. */
export function observedNote(site: SiteRow, run: string, group: readonly Recipient[], lang: CaseLanguage): string {
  const place = `/nettsteder/${site.id}/skanninger/${run}`;
  const onlyPrepared = group.every(isOnlyPrepared);
  const words = {
    nb: [
      onlyPrepared
        ? `Skanningen av ${site.url} fant at sidene gjør klart for kontakt med mottakere som ikke er dekket av noen avtale i registeret. Ingen av dem ble kontaktet.`
        : `Skanningen av ${site.url} fant mottakere som ikke er dekket av noen avtale i registeret.`,
      `Nettstedet og beviset: ${place}`,
      'Finn ut om dette skal skje. Skal det ikke, ta det bort fra nettstedet og skann på nytt. Skal det, før opp avtalen. Vurder om det er et brudd.',
    ],
    nn: [
      onlyPrepared
        ? `Skanninga av ${site.url} fann at sidene gjer klart for kontakt med mottakarar som ikkje er dekte av nokon avtale i registeret. Ingen av dei blei kontakta.`
        : `Skanninga av ${site.url} fann mottakarar som ikkje er dekte av nokon avtale i registeret.`,
      `Nettstaden og beviset: ${place}`,
      'Finn ut om dette skal skje. Skal det ikkje, ta det bort frå nettstaden og skann på nytt. Skal det, før opp avtalen. Vurder om det er eit brot.',
    ],
  }[lang];
  const [lead, ...rest] = words;
  return [lead, ...group.map((one) => recipientLines(site, one, lang)), ...rest].join('\n\n');
}

/** A finished scan that a breach refers to: its run, when it began, and the SHA-256 of its manifest. */
export interface ScanRef {
  readonly run: string;
  readonly begun: Date;
  readonly manifest: string;
}

/** The subject of a breach of what a site did. */
export const breachSubject = (url: string, about: readonly RecipientRow[], lang: CaseLanguage): string => {
  const who = [...new Set(about.map(whoIs))];
  const to = listed(who, lang);
  return cut(
    {
      nb: `${hostOf(url)} sendte opplysninger om besøkende til ${to}`,
      nn: `${hostOf(url)} sende opplysningar om besøkjande til ${to}`,
    }[lang],
  );
};

interface BreachTold {
  readonly site: SiteRow;
  readonly about: readonly RecipientRow[];
  readonly first: Date;
  readonly knownAt: Date;
  /** The scan that saw it first, and the last one, where they are kept. */
  readonly scans: readonly ScanRef[];
  /** The name of the file with the evidence, where it could be attached. */
  readonly file: string | undefined;
  /** Numbers of the cases that it belongs with. */
  readonly cases: readonly string[];
}

/** What is written in a breach case when it is begun: both times, who it is about, and where the evidence is, with its hash. */
export function breachNote(
  { site, about, first, knownAt, scans, file, cases }: BreachTold,
  lang: CaseLanguage,
): string {
  const at = (instant: Date) => `${instantWords(instant, lang)} (${instant.toISOString()})`;
  const who = about.map(
    (one) =>
      ({
        nb: `– ${named(one, 'nb')} (${one.host}), først observert ${at(one.first_seen)}, sist ${at(one.last_seen)}`,
        nn: `– ${named(one, 'nn')} (${one.host}), først observert ${at(one.first_seen)}, sist ${at(one.last_seen)}`,
      })[lang],
  );
  const evidence = scans.map(
    ({ run, begun, manifest }) =>
      ({
        nb: `– skanningen ${at(begun)}: /nettsteder/${site.id}/skanninger/${run}, kontrollsum for manifestet (SHA-256) ${manifest}`,
        nn: `– skanninga ${at(begun)}: /nettsteder/${site.id}/skanninger/${run}, kontrollsum for manifestet (SHA-256) ${manifest}`,
      })[lang],
  );
  const { attached, referred } = {
    nb: {
      attached: `Bevis, vedlagt som ${file}:`,
      referred: 'Bevis. Råmaterialet ligger ikke ved; kontrollsummen viser hva det var:',
    },
    nn: {
      attached: `Bevis, lagt ved som ${file}:`,
      referred: 'Bevis. Råmaterialet ligg ikkje ved; kontrollsummen viser kva det var:',
    },
  }[lang];
  const words = {
    nb: [
      `Observert på ${site.url} første gang ${at(first)}. Bekreftet kjent ${at(knownAt)}; de 72 timene løper derfra.`,
      `Nettstedet: /nettsteder/${site.id}`,
      `Henger sammen med sak ${cases.join(', ')}.`,
    ],
    nn: [
      `Observert på ${site.url} første gong ${at(first)}. Stadfesta kjent ${at(knownAt)}; dei 72 timane går derifrå.`,
      `Nettstaden: /nettsteder/${site.id}`,
      `Heng saman med sak ${cases.join(', ')}.`,
    ],
  }[lang];
  return [
    words[0],
    who.join('\n'),
    [file === undefined ? referred : attached, ...evidence].join('\n'),
    words[1],
    ...(cases.length === 0 ? [] : [words[2]]),
  ].join('\n\n');
}

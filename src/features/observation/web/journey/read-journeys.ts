import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { bareHost } from '../own-hosts.ts';
import { judgePage } from '../page-list/choose.ts';
import { noRobots } from '../page-list/robots.ts';
import { addressOf, type Journey, type Step } from './journey.ts';

/** What may not be pressed by a program: it signs in or out, sends, orders, pays, joins or deletes. */
const acts =
  /(?:^|[^\p{L}])(?:log(?:g)?[ -]?(?:inn|ut|in|out)|sign[ -]?(?:in|out|up)|send(?:e|er|t)?|submit|betal\p{L}*|pay|bestill\p{L}*|order|kjøp\p{L}*|buy|meld (?:på|av|deg|dykk)|påmeld\p{L}*|avmeld\p{L}*|register|registrer\p{L}*|slett\p{L}*|delete|fjern|remove|lagre|save|svar|stem|vote|abonner\p{L}*|subscribe|unsubscribe)(?=$|[^\p{L}])/iu;

const quoted = /^(?:«([^»]+)»|"([^"]+)"|“([^”]+)”)$/;
const bare = (text: string): string => {
  const [, ...inner] = quoted.exec(text.trim()) ?? [];
  return (inner.find((one) => one !== undefined) ?? text).replace(/\s+/g, ' ').trim();
};

const forms = {
  go: /^(?:gå til|go to)\s+(\S+)$/i,
  press: /^(?:trykk(?: på)?|press)\s+(.+)$/i,
  write: /^(?:skriv|write)\s+(«[^»]+»|"[^"]+"|“[^”]+”)\s+(?:i|in)\s+(«[^»]+»|"[^"]+"|“[^”]+”)$/i,
  search: /^(?:søk|search)$/i,
} as const;

const most = { journeys: 20, steps: 20, words: 100 } as const;

interface Reading {
  readonly journey: Journey;
  readonly steps: Step[];
  readonly line: number;
}

interface Line {
  readonly text: string;
  readonly number: number;
  /** What is wrong with it, and what to do. */
  refused(message: Text, remedy: Text): Problem;
}

const lineOf = (text: string, number: number, file: string): Line => ({
  text,
  number,
  refused: (message, remedy) => new Problem(message, { code: 'bad-input', place: `${file}:${number}`, remedy }),
});

function goStep(line: Line, to: string, site: string): Step {
  const start = new URL(site);
  const url = URL.canParse(to, start) ? new URL(to, start) : undefined;
  const rules = { start, hosts: new Set([start.host]), robots: noRobots, obey: false };
  const judged = url === undefined ? 'elsewhere' : judgePage(url.href, rules);
  if (url === undefined || judged === 'elsewhere')
    throw line.refused(
      say(`«${to}» er ingen side på ${site}`, `«${to}» er inga side på ${site}`, `"${to}" is no page of ${site}`),
      say(
        'skriv en side på nettstedet selv, i mappen det har',
        'skriv ei side på nettstaden sjølv, i mappa han har',
        'name a page of the site itself, under its folder',
      ),
    );
  if (judged !== 'page')
    throw line.refused(
      say(
        `«${to}» er en fil, eller logger noen inn eller ut`,
        `«${to}» er ei fil, eller loggar nokon inn eller ut`,
        `"${to}" is a file, or signs somebody in or out`,
      ),
      say('skriv en side som kan leses', 'skriv ei side som kan lesast', 'name a page to be read'),
    );
  url.hash = '';
  return { line: line.number, text: line.text, kind: 'go', url: url.href };
}

function writeStep(line: Line, words: string, field: string): Step {
  if (words.length > most.words || field.length > most.words)
    throw line.refused(
      say(`mer enn ${most.words} tegn`, `meir enn ${most.words} teikn`, `more than ${most.words} letters`),
      say(
        'skriv et ord eller to, og feltets navn slik det står',
        'skriv eit ord eller to, og namnet på feltet slik det står',
        'write a word or two, and the label as it stands',
      ),
    );
  if (/@|\d{6}/.test(words))
    throw line.refused(
      say(
        `«${words}» ligner noens adresse eller nummer`,
        `«${words}» liknar adressa eller nummeret til nokon`,
        `"${words}" looks like an address or a number of somebody`,
      ),
      say(
        'skriv ord som ikke er noens: det som skrives, får alle som lytter',
        'skriv ord som ikkje er nokon sine: det som blir skrive, får alle som lyttar',
        'write words that are nobody’s: what is written is told to whoever listens',
      ),
    );
  return { line: line.number, text: line.text, kind: 'write', words, field };
}

function stepOf(line: Line, { journey: { site }, steps }: Reading): Step {
  const at = { line: line.number, text: line.text };
  const before = steps.at(-1)?.kind;
  const [, to] = forms.go.exec(line.text) ?? [];
  if (to !== undefined) return goStep(line, to, site);
  const [, words, field] = forms.write.exec(line.text) ?? [];
  if (words !== undefined && field !== undefined) return writeStep(line, bare(words), bare(field));
  if (forms.search.test(line.text)) {
    if (before === 'write') return { ...at, kind: 'search' };
    throw line.refused(
      say('det er ikke skrevet noe rett før', 'det er ikkje skrive noko rett før', 'nothing was written just before'),
      say(
        'skriv i søkefeltet først: skriv «ord» i «Søk»',
        'skriv i søkjefeltet først: skriv «ord» i «Søk»',
        'write in the search field first: skriv «ord» i «Søk»',
      ),
    );
  }
  const pressed = bare(forms.press.exec(line.text)?.[1] ?? '');
  if (pressed === '')
    throw line.refused(
      say(`«${line.text}» er ikke noe steg`, `«${line.text}» er ikkje noko steg`, `"${line.text}" is no step`),
      say(
        'et steg er: gå til ADRESSE, trykk «ORD», skriv «ORD» i «FELT», søk',
        'eit steg er: gå til ADRESSE, trykk «ORD», skriv «ORD» i «FELT», søk',
        'a step is: gå til ADDRESS, trykk «WORDS», skriv «WORDS» i «LABEL», søk (or go to, press, write … in …, search)',
      ),
    );
  if (before === 'write')
    throw line.refused(
      say(
        'ingenting trykkes på etter at noe er skrevet, så ingen skjemaer blir sendt',
        'ingenting blir trykt på etter at noko er skrive, så ingen skjema blir sende',
        'nothing is pressed after something was written, so that no form is sent',
      ),
      say(
        'etter skriv kan det stå søk, et nytt skriv, eller gå til',
        'etter skriv kan det stå søk, eit nytt skriv, eller gå til',
        'after skriv may stand søk, which asks by GET, another skriv, or gå til',
      ),
    );
  if (acts.test(pressed) || pressed.length > most.words)
    throw line.refused(
      say(
        `«${pressed}» trykker ikke et program på`,
        `«${pressed}» trykkjer ikkje eit program på`,
        `"${pressed}" is not pressed by a program`,
      ),
      say(
        'trykk bare på det som åpner en side eller viser mer av den: ikke noe som logger inn, sender, bestiller eller sletter',
        'trykk berre på det som opnar ei side eller viser meir av ho: ikkje noko som loggar inn, sender, bestiller eller slettar',
        'press only what opens a page or shows more of one: nothing that signs in, sends, orders or deletes',
      ),
    );
  return { ...at, kind: 'press', words: pressed };
}

/** The site that a line begins a journey of, and the journey's name; a name alone will do where there is one site. */
function beginning(line: Line, sites: readonly string[]): { readonly site: string; readonly name: string } | undefined {
  const [, name] = /^(.+):$/.exec(line.text) ?? [];
  const [only, ...more] = sites;
  if (name !== undefined && only !== undefined && more.length === 0) return { site: only, name: name.trim() };
  if (!/^https?:\/\//i.test(line.text)) return undefined;
  const [, address = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line.text) ?? [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const same = (site: string) => new URL(site).href === url?.href || bareHost(new URL(site)) === address.toLowerCase();
  const site = sites.find(same);
  if (site !== undefined) return { site, name: rest };
  throw line.refused(
    say(
      `«${address}» er ikke blant nettstedene som skannes`,
      `«${address}» er ikkje blant nettstadene som blir skanna`,
      `"${address}" is not among the sites that are scanned`,
    ),
    say('skriv adressen slik den står der', 'skriv adressa slik ho står der', 'write its address as it is given there'),
  );
}

function headOf(line: Line, { site, name }: Pick<Journey, 'site' | 'name'>, already: readonly Reading[]): Reading {
  if (name === '')
    throw line.refused(
      say('ferden har ikke noe navn', 'ferda har ikkje noko namn', 'the journey has no name'),
      say(
        `skriv ett bak adressen: ${site} Skoleruta`,
        `skriv eitt bak adressa: ${site} Skuleruta`,
        `write one behind the address: ${site} Skolerute`,
      ),
    );
  const journey = { site, name, steps: [] };
  if (already.some((one) => addressOf(one.journey) === addressOf(journey)))
    throw line.refused(
      say(`«${name}» står to ganger`, `«${name}» står to gonger`, `"${name}" stands twice for ${site}`),
      say('gi hver ferd sitt navn', 'gi kvar ferd sitt namn', 'give each journey a name of its own'),
    );
  return { journey, steps: [], line: line.number };
}

/**
 * Reads journeys: a line `ADDRESS NAME` begins one (`NAME:` where there is one site), and each line after it is a step, in Norwegian or English;
 * `#` begins a remark. Nothing that could send a form can be said: what is written is sent by `søk` alone, and that asks by GET. Pure.
 * @param file what the text is called, for errors
 * @param sites the addresses of the sites that are scanned
 * @throws Problem (bad-input) that names the line
 */
export function readJourneys(text: string, file: string, sites: readonly string[]): readonly Journey[] {
  const read: Reading[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = lineOf(raw.replace(/(?:^|\s)#.*$/, '').trim(), index + 1, file);
    if (line.text === '') continue;
    const last = read.at(-1);
    const begins = beginning(line, sites);
    if (begins !== undefined) read.push(headOf(line, begins, read));
    else if (last === undefined)
      throw line.refused(
        say('et steg uten en ferd', 'eit steg utan ei ferd', 'a step without a journey'),
        say(
          'begynn med en linje med navnet på ferden',
          'begynn med ei linje med namnet på ferda',
          'begin with a line with the site’s address and a name',
        ),
      );
    else last.steps.push(stepOf(line, last));
    if (read.length > most.journeys || (last?.steps.length ?? 0) > most.steps)
      throw line.refused(
        say(
          `mer enn ${most.journeys} ferder, eller ${most.steps} steg`,
          `meir enn ${most.journeys} ferder, eller ${most.steps} steg`,
          `more than ${most.journeys} journeys, or ${most.steps} steps`,
        ),
        say('ta ut det som ikke viser mer', 'ta ut det som ikkje viser meir', 'take out what shows no more'),
      );
  }
  return read.map(({ journey, steps, line }) => {
    if (steps.length === 0)
      throw lineOf('', line, file).refused(
        say(`«${journey.name}» har ingen steg`, `«${journey.name}» har ingen steg`, `"${journey.name}" has no steps`),
        say(
          'skriv hva som gjøres, en linje for hvert steg',
          'skriv kva som blir gjort, ei linje for kvart steg',
          'write what is done, a line for each step',
        ),
      );
    return { ...journey, steps };
  });
}

import { say } from '#src/kernel/language.ts';
import { readColumns } from '../columns.ts';
import { instantIn } from '../days.ts';
import { entriesIn, type Fields, fieldsOf, listOf, looksLikeJson, readJson } from '../json.ts';
import { Gathering, nameIn, type Reader, unreadable } from '../reading.ts';
import { factorsIn, methodIn } from './methods.ts';

const notSignIns = {
  message: say(
    'Filen er ingen innloggingslogg som kan leses.',
    'Fila er ingen innloggingslogg som kan lesast.',
    'The file is no sign-in log that can be read.',
  ),
  remedy: say(
    'Gi innloggingsloggen fra Entra ID som JSON eller CSV, eller en fra Feide med kolonnene «tjeneste», «metode» og «nivå».',
    'Gi innloggingsloggen frå Entra ID som JSON eller CSV, eller ein frå Feide med kolonnane «teneste», «metode» og «nivå».',
    'Give the sign-in log of Entra ID as JSON or CSV, or one of Feide with the columns "service", "method" and "level".',
  ),
};

const headings = {
  name: ['application', 'app display name', 'applikasjon', 'tjeneste', 'teneste', 'service', 'system', 'sp'],
  id: ['application id', 'app id', 'service id'],
  method: [
    'multifactor authentication auth method',
    'authentication method',
    'metode',
    'method',
    'authnmethod',
    'innloggingsmetode',
  ],
  factors: ['authentication requirement', 'nivå', 'level', 'acr', 'authnlevel', 'faktorer', 'faktorar', 'factors'],
  status: ['status', 'result', 'resultat'],
  day: ['date utc', 'date', 'dato', 'tid', 'time', 'tidspunkt', 'timestamp'],
} as const;

interface SignIn {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly methods: readonly string[];
  readonly factors: number | undefined;
  readonly at: string | undefined;
  readonly failed: boolean;
}

function note(gathering: Gathering, { name, id, methods, factors, at, failed }: SignIn): void {
  gathering.line();
  if (failed || name === undefined) {
    gathering.leave(failed ? 'failed' : 'blank');
    return;
  }
  const known = { name, ...(id === undefined ? {} : { id }) };
  const time = at === undefined ? {} : { at };
  gathering.note({ seen: { kind: 'system', ...known }, ...time });
  // A method that was remembered from before says nothing beside another.
  const used = [...new Set(methods)].filter((method, _, all) => method !== 'remembered' || all.length === 1);
  const method = used.length === 0 ? 'other' : used.toSorted().join('+');
  gathering.note({ seen: { kind: 'sign-in', name, method, factors }, ...time });
}

function fromGraph(entry: Fields): SignIn {
  const details = listOf(entry.authenticationDetails).map(fieldsOf);
  const done = details.filter(({ succeeded }) => succeeded !== false);
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const code = fieldsOf(entry.status).errorCode;
  return {
    name: nameIn(entry.appDisplayName) ?? nameIn(entry.service),
    id: nameIn(entry.appId),
    methods: done.map(({ authenticationMethod }) => methodIn(text(authenticationMethod))),
    factors: factorsIn(text(entry.authenticationRequirement) ?? text(entry.acr)),
    at: instantIn(text(entry.createdDateTime) ?? text(entry.time)),
    failed: code !== undefined && code !== 0,
  };
}

const hasFailed = (status: string | undefined) => /fail|error|interrupt|avbr|feil|mislyk/i.test(status ?? '');

/** How people have in fact signed in to each system: methods and factors, gathered. Who, from where and with what number is not read. */
export const readSignInLog: Reader = async (given) => {
  const gathering = new Gathering('sign-in-log', given);
  if (looksLikeJson(given.bytes)) {
    const entries = entriesIn(readJson(given.bytes), 'signIns', 'logins');
    if (entries === undefined) throw unreadable(notSignIns.message, notSignIns.remedy);
    for (const entry of entries) note(gathering, fromGraph(entry));
    return gathering.reading;
  }
  const { rows } = await readColumns(given.bytes, headings, [['name'], ['method', 'factors']], notSignIns);
  for (const { cells } of rows) {
    if (Object.values(cells).every((cell) => cell === '')) continue;
    note(gathering, {
      name: nameIn(cells.name),
      id: nameIn(cells.id),
      methods: cells.method ? [methodIn(cells.method)] : [],
      factors: factorsIn(cells.factors),
      at: instantIn(cells.day),
      failed: hasFailed(cells.status),
    });
  }
  return gathering.reading;
};

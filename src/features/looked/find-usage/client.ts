import type { IsoDate } from '#src/kernel/date.ts';
import type { Look } from '../look.ts';
import { askerHeader, largestLimit, type Usage, type Usages, usages, userCodeHeader } from './protocol.ts';

/** Another system that answers who has looked. */
export interface Source {
  /** Key in the register. */
  readonly system: string;
  /** Where its `findUsage` is, for example `https://system.example/api/v2`. */
  readonly url: string;
  readonly token: string;
}

/** Why a system gave no lines. */
export type Silence = 'no-number' | 'unreachable' | 'slow' | 'refused' | 'unreadable' | 'too-many';

/** What a system answered; nothing of it is stored. */
export type LiveAnswer =
  | {
      readonly system: string;
      readonly looks: readonly Look[];
      readonly withheld: readonly { count: number; ground: string }[];
    }
  | { readonly system: string; readonly silent: Silence };

/** What the client needs from outside. */
export interface Asking {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds that one system gets in all. */
  readonly patience: number;
}

/** About whom, who asks, and the days, both included. */
export interface Question {
  /** Null when no identity number is known: then no system can be asked. */
  readonly userCode: string | null;
  readonly asker: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** More lines than this are not put on one page; then we say so. */
const mostLines = 5000;

function lookOf(system: string, line: Usage, number: number): Look {
  return {
    key: `live:${system}:${line.logtime}:${number}`,
    origin: 'live',
    system,
    at: new Date(line.logtime),
    // The system that answers has itself decided whether to tell a role or a name.
    who: { account: null, person: null, name: null, role: line.receiverName ?? null },
    act: line.action,
    subject: system,
    allowed: true,
    category: line.category ?? null,
    purpose: line.reason ?? null,
    because: null,
    persons: 1,
  };
}

class Silent extends Error {
  readonly why: Silence;
  constructor(why: Silence) {
    super(why);
    this.why = why;
  }
}

async function askPage(
  asking: Asking,
  source: Source,
  question: Question,
  offset: number,
  signal: AbortSignal,
): Promise<Usages> {
  const url = new URL(`${source.url.replace(/\/$/, '')}/findUsage`);
  url.search = new URLSearchParams({
    periodStart: question.from,
    periodEnd: question.to,
    offset: String(offset),
    limit: String(largestLimit),
  }).toString();
  const headers = {
    authorization: `Bearer ${source.token}`,
    accept: 'application/json',
    [userCodeHeader]: question.userCode ?? '',
    [askerHeader]: question.asker ?? question.userCode ?? '',
  };
  const answer = await asking.fetch(url.href, { headers, signal, redirect: 'error' });
  if (answer.status === 401 || answer.status === 403) throw new Silent('refused');
  if (!answer.ok) throw new Silent('unreachable');
  const read = usages.safeParse(await answer.json().catch(() => undefined));
  if (!read.success) throw new Silent('unreadable');
  return read.data;
}

async function askAll(asking: Asking, source: Source, question: Question, signal: AbortSignal): Promise<LiveAnswer> {
  const lines: Usage[] = [];
  let first: Usages | undefined;
  do {
    const page = await askPage(asking, source, question, lines.length, signal);
    first ??= page;
    if (first.totalUsages > mostLines) throw new Silent('too-many');
    lines.push(...page.usages);
    if (page.usages.length === 0) break;
  } while (lines.length < first.totalUsages);
  // A system that says there are more than it gives would leave a hole that nobody sees.
  if (lines.length < first.totalUsages) throw new Silent('unreadable');
  return {
    system: source.system,
    looks: lines.map((line, number) => lookOf(source.system, line, number)),
    withheld: first.withheldUsages ?? [],
  };
}

/** Asks one system, as long as patience lasts. Whatever goes wrong is an answer too: it is said on the page. */
async function askSource(asking: Asking, source: Source, question: Question): Promise<LiveAnswer> {
  if (question.userCode === null) return { system: source.system, silent: 'no-number' };
  const signal = AbortSignal.timeout(asking.patience);
  try {
    return await askAll(asking, source, question, signal);
  } catch (error) {
    const why = error instanceof Silent ? error.why : signal.aborted ? 'slow' : 'unreachable';
    return { system: source.system, silent: why };
  }
}

/** Asks every system at the same time; one that does not answer holds nobody up longer than its patience. */
export function askSources(asking: Asking, sources: readonly Source[], question: Question): Promise<LiveAnswer[]> {
  return Promise.all(sources.map((source) => askSource(asking, source, question)));
}

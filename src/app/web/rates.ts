/** So many at once, and so many a minute after that. */
export interface Rate {
  readonly atOnce: number;
  readonly aMinute: number;
}

/**
 * sign-in: what begins or ends a sign-in, from one network; a whole school comes from one address at a quarter past eight.
 * refused: sign-ins from one network that were refused; nobody guesses their way in.
 * form: what changes something, from one session, or from one network where nobody is signed in.
 * open-form: what somebody sends who is not signed in, from one network: a parents' meeting, and no program's flood of cases.
 * page: what is only read, from one session: more than anybody reads, and less than a copy of everything takes in an evening.
 * open-page: the same where nobody is signed in, from one network, which may be a whole town's.
 */
export const rateClasses = ['sign-in', 'refused', 'form', 'open-form', 'page', 'open-page'] as const;
export type RateClass = (typeof rateClasses)[number];
export type Rates = Readonly<Record<RateClass, Rate>>;

export const defaultRates: Rates = {
  'sign-in': { atOnce: 400, aMinute: 400 },
  refused: { atOnce: 20, aMinute: 10 },
  form: { atOnce: 120, aMinute: 120 },
  'open-form': { atOnce: 60, aMinute: 20 },
  page: { atOnce: 1200, aMinute: 600 },
  'open-page': { atOnce: 3000, aMinute: 3000 },
};

/** Thrown where there are too many; the frame answers 429. */
export class TooMany extends Error {
  /** Whole seconds until the next one is taken. */
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super('too many requests');
    this.name = 'TooMany';
    this.retryAfter = retryAfter;
  }
}

interface Bucket {
  left: number;
  at: number;
}

const minute = 60_000;
const most = 20_000;

export interface Limiter {
  /** Takes one. @throws TooMany when none is left */
  take(kind: RateClass, who: string, now: number): void;
  /** Takes one, if any is left. */
  spend(kind: RateClass, who: string, now: number): void;
  /** Whether one is left, without taking it. @throws TooMany */
  ask(kind: RateClass, who: string, now: number): void;
}

/**
 * Token buckets in memory: one process, one count. Behind several processes each counts for itself, so the limits are
 * that much wider. Buckets that are full again are forgotten.
 */
export function createLimiter(rates: Rates): Limiter {
  const buckets = new Map<string, Bucket>();

  function bucketOf(kind: RateClass, who: string, now: number): Bucket {
    const { atOnce, aMinute } = rates[kind];
    const key = `${kind} ${who}`;
    const found = buckets.get(key) ?? { left: atOnce, at: now };
    // A clock that is set back takes nothing away.
    found.left = Math.min(atOnce, found.left + (Math.max(0, now - found.at) / minute) * aMinute);
    found.at = now;
    if (!buckets.has(key) && buckets.size >= most) forgetFull(now);
    buckets.set(key, found);
    return found;
  }
  function forgetFull(now: number) {
    for (const [key, { left, at }] of buckets) {
      const { atOnce, aMinute } = rates[key.split(' ')[0] as RateClass];
      if (left + ((now - at) / minute) * aMinute >= atOnce) buckets.delete(key);
    }
    // Nobody fills the memory by coming from everywhere: then the oldest go.
    for (const key of buckets.keys()) {
      if (buckets.size < most) break;
      buckets.delete(key);
    }
  }
  function ask(kind: RateClass, who: string, now: number): Bucket {
    const bucket = bucketOf(kind, who, now);
    // A hair less than one is one: tenths of a minute do not add up exactly.
    if (bucket.left < 1 - 1e-9) throw new TooMany(Math.ceil(((1 - bucket.left) / rates[kind].aMinute) * 60));
    return bucket;
  }
  return {
    ask: (kind, who, now) => void ask(kind, who, now),
    spend(kind, who, now) {
      const bucket = bucketOf(kind, who, now);
      bucket.left = Math.max(0, bucket.left - 1);
    },
    take(kind, who, now) {
      ask(kind, who, now).left -= 1;
    },
  };
}

const signInPath = /^\/(?:logg-inn|logg-ut|utlogging)(?:\/|$)/;

/** What a visitor can send an owner. */
const openFormPath = /^\/om\//;

/** Which limit a request falls under; the page that one signs in from falls under none, so that nobody is shut out by others. */
export function rateClassOf(method: string, path: string, isSignedIn: boolean): RateClass | undefined {
  if (path === '/logg-inn' && method !== 'POST') return undefined;
  if (signInPath.test(path)) return 'sign-in';
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  if (!isRead) return !isSignedIn && openFormPath.test(path) ? 'open-form' : 'form';
  return isSignedIn ? 'page' : 'open-page';
}

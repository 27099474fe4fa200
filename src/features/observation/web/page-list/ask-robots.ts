import { refused } from '../visit/tell-visit.ts';
import type { NoAnswer, SmallAnswer } from './fetch-small.ts';
import { closedRobots, noRobots, type Robots, readRobots } from './robots.ts';

/** What came of asking for robots.txt. */
export interface RobotsAsked {
  readonly robots: Robots;
  /**
   * `unreachable`: nobody knows what it asks, so that it counts as forbidding everything; `unread`: there is none that can be read, and it
   * counts as forbidding nothing. Left out where it was read, or the site has none.
   */
  readonly limit?: { readonly code: 'robots-unreachable' | 'robots-unread'; readonly detail: string };
}

const noAnswer: Readonly<Partial<Record<NoAnswer, string>>> = {
  ...refused,
  closed: 'it closed the connection without a page',
  late: 'it did not answer in time',
  untrusted: 'the certificate is not trusted, or encryption fails',
  'too-many-redirects': 'it redirects in a circle',
};

/**
 * What an answer for robots.txt means (RFC 9309, 2.3.1): 2xx is read; 4xx is that there is none; a server's error, and no answer at all, is
 * that everything is forbidden; more than five redirects is as if there were none, and is told. Pure.
 * @param address where it was asked for
 */
export function judgeRobots(address: string, answer: SmallAnswer | NoAnswer): RobotsAsked {
  const limit = (code: 'robots-unreachable' | 'robots-unread', why: string) => ({ code, detail: `${address}: ${why}` });
  if (typeof answer === 'string') {
    const why = noAnswer[answer] ?? 'nobody answers there';
    return answer === 'too-many-redirects'
      ? { robots: noRobots, limit: limit('robots-unread', why) }
      : { robots: closedRobots, limit: limit('robots-unreachable', why) };
  }
  const { status, text } = answer;
  if (status >= 200 && status < 300) return { robots: readRobots(text) };
  if (status >= 400 && status < 500) return { robots: noRobots };
  const why = `it answered with ${status}`;
  return status >= 500
    ? { robots: closedRobots, limit: limit('robots-unreachable', why) }
    : { robots: noRobots, limit: limit('robots-unread', why) };
}

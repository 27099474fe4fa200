import { Resolver } from 'node:dns/promises';

/** What the name service answered. */
export interface NameAnswer {
  /** Where the name leads, step by step, without the name itself; empty when it is no alias. */
  readonly chain: readonly string[];
  readonly addresses: readonly string[];
  /** `nothing`: the name is not there. `no-answer`: nobody answered, which says nothing of the name. */
  readonly failed?: 'nothing' | 'no-answer';
}

export interface Names {
  /** Asks once for each name, and remembers for the whole run. Never throws. @param host lower case, no address */
  look(host: string): Promise<NameAnswer>;
}

const longestChain = 10;
const notThere = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const tidy = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The chain of aliases from a name, without it. An alias of itself ends the chain. */
async function chainOf(resolver: Resolver, host: string): Promise<readonly string[]> {
  const chain: string[] = [];
  let name = host;
  while (chain.length < longestChain) {
    const [next] = await resolver.resolveCname(name).catch((): string[] => []);
    if (next === undefined || tidy(next) === host || chain.includes(tidy(next))) break;
    name = tidy(next);
    chain.push(name);
  }
  return chain;
}

async function addressesOf(resolver: Resolver, host: string): Promise<Pick<NameAnswer, 'addresses' | 'failed'>> {
  const both = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (addresses.length > 0) return { addresses };
  const silent = both.some((one) => one.status === 'rejected' && !notThere.has(codeOf(one.reason)));
  return { addresses, failed: silent ? 'no-answer' : 'nothing' };
}

/**
 * Asks the name service itself, since only it tells aliases. What it answered the first time holds for the run: a name that points to
 * another place the second time (DNS rebinding) gains nothing, and the answers in the evidence are those that were gone by.
 * @param server `HOST:PORT` of a name server, or undefined for the machine's own
 */
export function askNames(server: string | undefined): Names {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (server !== undefined) resolver.setServers([server]);
  const known = new Map<string, Promise<NameAnswer>>();
  const ask = async (host: string): Promise<NameAnswer> => {
    const [chain, found] = await Promise.all([chainOf(resolver, host), addressesOf(resolver, host)]);
    return { chain, ...found };
  };
  return {
    look(host) {
      const before = known.get(host);
      if (before !== undefined) return before;
      const asked = ask(host);
      known.set(host, asked);
      return asked;
    },
  };
}

/** Names where every one is led to the same place and no name service is there: nothing is asked of anybody. */
export const noNames: Names = { look: async () => ({ chain: [], addresses: [], failed: 'nothing' }) };

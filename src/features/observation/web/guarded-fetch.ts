import { createGateway } from './ledger/gateway.ts';
import { askNames } from './ledger/names.ts';
import { fetchSmall } from './page-list/fetch-small.ts';

/**
 * Fetches a small text from the public net, and from nowhere else: no private address is asked, whatever the name leads to, and no
 * redirect to another host is followed. Ten seconds and two million bytes at most.
 * @returns undefined where nobody answered, or nobody who may be asked
 */
export function fetchGuarded(address: URL): Promise<{ readonly status: number; readonly text: string } | undefined> {
  const gateway = createGateway({ names: askNames(undefined), patience: 10_000 });
  const mayAsk = (url: URL) => url.host === address.host && /^https?:$/.test(url.protocol);
  return fetchSmall(address, { gateway, ca: undefined, userAgent: 'skolevern', mayAsk });
}

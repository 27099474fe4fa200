import { BlockList, isIP } from 'node:net';

/** An IPv4 address written as IPv6 is the same address. */
export function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped?.[1] ?? address;
}

/** A network as `10.20.0.0/16` or `2001:db8::/32`, or one address; undefined for anything else. */
export function readNetwork(text: string): string | undefined {
  const [address = '', bits, ...more] = text.trim().split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return undefined;
  if (bits === undefined) return address;
  const widest = family === 4 ? 32 : 128;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= widest ? `${address}/${Number(bits)}` : undefined;
}

/** Whether an address lies in one of the networks. An address that is unknown lies in none. */
export function isInside(address: string | undefined, networks: readonly string[]): boolean {
  if (address === undefined) return false;
  const plain = plainAddress(address);
  const family = isIP(plain);
  if (family === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits] = network.split('/');
    const type = isIP(base) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(base) === 0) continue;
    if (bits === undefined) list.addAddress(base, type);
    else list.addSubnet(base, Number(bits), type);
  }
  return list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Where a request comes from: the connection's address, or, when a proxy that the installation names made the
 * connection, the last address in X-Forwarded-For, which is the one that proxy wrote itself.
 */
export function requestAddress(
  connection: string | undefined,
  forwarded: string | undefined,
  proxies: readonly string[],
): string | undefined {
  if (connection === undefined) return undefined;
  if (!isInside(connection, proxies)) return plainAddress(connection);
  const last = forwarded?.split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? plainAddress(connection) : plainAddress(last);
}

/** What counts as one visitor: an IPv4 address, or the /64 that an IPv6 address belongs to. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  return `${[...first, ...middle, ...last].slice(0, 4).join(':')}::/64`;
}

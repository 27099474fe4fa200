import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose registries (RFC 6890): nothing there is a site that the public visits. The clouds' metadata lies within them. */
const blocked4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only what is given out to be used on the internet (RFC 4291 2.4, IANA's list): what is not named is not public. */
const given6 = new BlockList();
given6.addSubnet('2000::', 3, 'ipv6');

/** Within that, what is set aside. */
const blocked6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16], // an IPv4 address behind a relay
  ['3fff::', 20],
];

const notPublic = new BlockList();
for (const [net, bits] of blocked4) notPublic.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of blocked6) notPublic.addSubnet(net, bits, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const carries4 = new BlockList();
carries4.addSubnet('::ffff:0:0', 96, 'ipv6');
carries4.addSubnet('64:ff9b::', 96, 'ipv6');

/** The IPv4 address that some IPv6 addresses are only another way to write; other addresses as they are. */
function plain(address: string): string {
  const bare = address.replace(/%.*$/, '');
  if (isIP(bare) !== 6 || !carries4.check(bare, 'ipv6')) return bare;
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (dotted !== undefined) return dotted;
  // The platform writes every IPv6 address in one way: the last 32 bits are the last two groups.
  const groups = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split(':');
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group === '' ? '0' : group, 16));
  const bits = (high ?? 0) * 65_536 + (low ?? 0);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}

/** Whether an address is the machine's own. */
export function isLoopback(address: string): boolean {
  const bare = plain(address);
  return isIP(bare) !== 0 && loopback.check(bare, isIP(bare) === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Whether an address may be visited: only those of the public internet may, so that a page cannot make the scanner knock on doors that
 * only the scanner's own network has.
 * @param address IPv4 or IPv6, in any way of writing; what is no address is not public
 */
export function isPublic(address: string): boolean {
  const bare = plain(address);
  if (isIP(bare) === 4) return !notPublic.check(bare, 'ipv4');
  return isIP(bare) === 6 && given6.check(bare, 'ipv6') && !notPublic.check(bare, 'ipv6');
}

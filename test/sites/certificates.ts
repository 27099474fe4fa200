import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate authority that lives as long as the test sites do: nothing of it is kept, and nobody else trusts it. */
export interface TestAuthority {
  /** PEM of the authority's own certificate. */
  readonly ca: string;
  /** PEM of the private key that all hosts share. */
  readonly key: string;
  /** PEM chain, host first, for a name; made at the first asking. */
  chainOf(host: string): string;
}

// X.509 as RFC 5280 tells it, in DER (X.690): tag, length, content.
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const hex = (bytes: string) => Buffer.from(bytes, 'hex');
const oid = (bytes: string) => der(0x06, hex(bytes));
const utf8 = (text: string) => der(0x0c, Buffer.from(text));
const named = (text: string) => sequence(der(0x31, sequence(oid('550403'), utf8(text))));
const time = (date: Date) => der(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));

function extension(id: string, critical: boolean, value: Uint8Array): Buffer {
  return sequence(oid(id), ...(critical ? [hex('0101ff')] : []), der(0x04, value));
}

interface Wanted {
  readonly subject: string;
  readonly serial: number;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

const issuer = 'Skolevern test sites, worth nothing';

function certificate(wanted: Wanted, signingKey: KeyObject): string {
  const now = Date.now();
  const day = 86_400_000;
  const toBeSigned = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.from([1, wanted.serial >> 16, (wanted.serial >> 8) & 255, wanted.serial & 255])),
    ecdsaWithSha256,
    named(issuer),
    sequence(time(new Date(now - day)), time(new Date(now + 90 * day))),
    named(wanted.subject),
    wanted.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...wanted.extensions)),
  );
  const signature = sign('sha256', toBeSigned, signingKey);
  const whole = sequence(toBeSigned, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Makes the authority, with keys of its own. */
export function makeAuthority(): TestAuthority {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const isAuthority = [
    extension('551d13', true, sequence(hex('0101ff'))),
    extension('551d0f', true, hex('03020106')), // keyCertSign, cRLSign
  ];
  const ca = certificate(
    { subject: issuer, serial: 1, publicKey: createPublicKey(root), extensions: isAuthority },
    root,
  );
  const chains = new Map<string, string>();
  const make = (host: string) =>
    certificate(
      {
        // A common name has at most 64 characters; what counts is the alternative name.
        subject: host.slice(0, 64),
        serial: chains.size + 2,
        publicKey: createPublicKey(leaf),
        extensions: [
          extension('551d11', false, sequence(der(0x82, Buffer.from(host)))),
          extension('551d25', false, sequence(oid('2b06010505070301'))), // serverAuth
        ],
      },
      root,
    ) + ca;
  return {
    ca,
    key: leaf.export({ type: 'pkcs8', format: 'pem' }).toString(),
    chainOf(host) {
      const chain = chains.get(host) ?? make(host);
      chains.set(host, chain);
      return chain;
    },
  };
}

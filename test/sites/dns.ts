import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

/** What the test name server answers. */
export interface Zone {
  /** The names that exist. */
  exists(name: string): boolean;
  /** The name it is another name for. */
  aliasOf(name: string): string | undefined;
  /** IPv4 address; undefined: 127.0.0.1. */
  addressOf(name: string): string | undefined;
  asked(name: string): void;
}

const types = { a: 1, cname: 5 } as const;

function encodeName(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function readName(message: Buffer, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = start;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

function record(name: string, type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(60, 4);
  head.writeUInt16BE(data.length, 8);
  return Buffer.concat([encodeName(name), head, data]);
}

function recordsFor(zone: Zone, asked: string, type: number): readonly Buffer[] {
  const records: Buffer[] = [];
  let name = asked;
  for (let alias = zone.aliasOf(name); alias !== undefined; alias = zone.aliasOf(name)) {
    records.push(record(name, types.cname, encodeName(alias)));
    name = alias;
  }
  if (type !== types.a) return records;
  const address = (zone.addressOf(name) ?? '127.0.0.1').split('.').map(Number);
  return [...records, record(name, types.a, Buffer.from(address))];
}

/** RFC 1035, as much as one question needs: A and CNAME are answered, other types have no data, names that are not there do not exist. */
export function answer(query: Buffer, zone: Zone): Buffer | undefined {
  if (query.length < 17 || ((query[2] ?? 0) & 0x80) !== 0) return undefined;
  const { name, end } = readName(query, 12);
  if (end + 4 > query.length) return undefined;
  zone.asked(name);
  const exists = zone.exists(name);
  const records = exists ? recordsFor(zone, name, query.readUInt16BE(end)) : [];
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8580 | (exists ? 0 : 3), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, query.subarray(12, end + 4), ...records]);
}

/** A name server on loopback, over UDP. */
export async function startNameServer(zone: Zone): Promise<{ readonly address: string; close(): Promise<void> }> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const reply = answer(query, zone);
    if (reply !== undefined) socket.send(reply, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

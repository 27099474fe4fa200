import { connect, isIP, type Socket } from 'node:net';
import { rootCertificates, connect as tlsConnect } from 'node:tls';
import { hostName } from '../own-hosts.ts';
import { isLoopback, isPublic } from './guard.ts';
import type { Names } from './names.ts';

/** Why there is no connection. */
export type Refusal = 'private-address' | 'no-such-name' | 'no-answer' | 'unreachable' | 'too-much' | 'untrusted';

export interface Passage {
  readonly socket: Socket;
  /** The address really connected to. */
  readonly address: string;
}

export interface Gateway {
  /** Opens a connection to where the name really leads, if it may be visited. Never throws. */
  open(host: string, port: number): Promise<Passage | Refusal>;
  /** Whether the certificate shown for the host is signed by somebody trusted; always so where the browser itself judges. */
  trusts(host: string, port: number): Promise<boolean>;
  /** Whether certificates are judged here, by a handshake of our own. */
  readonly judges?: boolean;
  readonly names: Names;
}

export interface GatewayOptions {
  readonly names: Names;
  /** Development only: where every name leads. */
  readonly resolveTo?: { readonly host: string; readonly port: number };
  /** Development only: an authority that counts beside the usual, as PEM. */
  readonly ca?: string;
  /** Milliseconds until a connection must stand. */
  readonly patience: number;
}

const isHere = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost');

/** `HOST:PORT`, also with an IPv6 address in brackets; undefined when it is nothing of the kind. */
export function readHostPort(text: string): { readonly host: string; readonly port: number } | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^\s:/[\]]+)):(\d{1,5})$/i.exec(text);
  const port = Number(match?.[3]);
  const host = match?.[1] ?? match?.[2];
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host: hostName(host), port };
}

/** The addresses to try for a host, or why none may be. */
async function placesOf(host: string, port: number, options: GatewayOptions) {
  const { names, resolveTo } = options;
  const given = isIP(host) !== 0;
  if (isHere(host) || (given && !isPublic(host))) return 'private-address';
  if (given) return [{ host, port }];
  const { addresses, failed } = await names.look(host);
  if (resolveTo !== undefined) {
    // A test site's name server answers with loopback, or not at all; an inner network's address is told as what it is.
    const inner = addresses.some((address) => !isPublic(address) && !isLoopback(address));
    return inner ? 'private-address' : [resolveTo];
  }
  if (failed !== undefined) return failed === 'nothing' ? 'no-such-name' : 'no-answer';
  // One private address among public ones is a name that has been made to lead inside: none of them is tried.
  return addresses.every(isPublic) ? addresses.map((address) => ({ host: address, port })) : 'private-address';
}

function reach(host: string, port: number, patience: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    const give = (result: Socket | undefined) => {
      clearTimeout(timer);
      socket.off('error', fail);
      if (result === undefined) socket.destroy();
      resolve(result);
    };
    const fail = () => give(undefined);
    const timer = setTimeout(fail, patience);
    socket.once('error', fail);
    socket.once('connect', () => give(socket));
  });
}

/** A handshake of our own, thrown away after it. */
function shakesHands(socket: Socket, host: string, ca: string, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const servername = isIP(host) === 0 ? host : '';
    const shaken = tlsConnect({ socket, host, servername, ca: [...rootCertificates, ca] });
    const end = (trusted: boolean) => {
      clearTimeout(timer);
      shaken.destroy();
      socket.destroy();
      resolve(trusted);
    };
    const timer = setTimeout(() => end(false), patience);
    shaken.once('secureConnect', () => end(shaken.authorized));
    shaken.once('error', () => end(false));
    shaken.on('error', () => {});
  });
}

/** The only way out: every connection of browser and page list goes through it. */
export function createGateway(options: GatewayOptions): Gateway {
  const judged = new Map<string, Promise<boolean>>();
  const open = async (host: string, port: number): Promise<Passage | Refusal> => {
    const places = await placesOf(host, port, options);
    if (typeof places === 'string') return places;
    for (const place of places.slice(0, 4)) {
      const socket = await reach(place.host, place.port, options.patience);
      if (socket === undefined) continue;
      const address = socket.remoteAddress ?? '';
      // What was connected to, and not what was meant: nothing between the look-up and here can change it.
      if (options.resolveTo !== undefined || isPublic(address)) return { socket, address };
      socket.destroy();
      return 'private-address';
    }
    return 'unreachable';
  };
  const judge = async (host: string, port: number, ca: string) => {
    const passage = await open(host, port);
    return typeof passage === 'object' && (await shakesHands(passage.socket, host, ca, options.patience));
  };
  return {
    names: options.names,
    judges: options.ca !== undefined,
    open,
    trusts(host, port) {
      const { ca } = options;
      if (ca === undefined) return Promise.resolve(true);
      const key = `${host}:${port}`;
      const before = judged.get(key) ?? judge(host, port, ca);
      judged.set(key, before);
      return before;
    },
  };
}

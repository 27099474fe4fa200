/** What really reached a host: the server's own log, against which a scan is judged. */
export interface Reached {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `greeting`: a client named the host and began to encrypt; `connection`: encryption came about. */
  readonly kind: 'greeting' | 'connection' | 'request' | 'message' | 'name-asked';
  readonly host: string;
  readonly method?: string;
  /** Path with query. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The log of all that the test sites got. */
export class Truth {
  #reached: Reached[] = [];
  #poured = new Map<string, number>();

  add(reached: Omit<Reached, 'at'>): void {
    this.#reached.push({ at: Date.now(), ...reached });
  }

  /** Bytes of an endless or a very large answer that a host got rid of. */
  pour(host: string, bytes: number): void {
    this.#poured.set(host, this.poured(host) + bytes);
  }

  poured(host: string): number {
    return this.#poured.get(host) ?? 0;
  }

  /** All of it, or what came after a moment. @param mark a number that `mark` gave */
  since(mark = 0): readonly Reached[] {
    return this.#reached.slice(mark);
  }

  /** Now, to be given to `since`. */
  mark(): number {
    return this.#reached.length;
  }

  /** The hosts that were connected to, sorted; asking the name server alone is no contact. */
  hosts(mark = 0): readonly string[] {
    const contacted = this.since(mark).filter(({ kind }) => kind !== 'name-asked');
    return [...new Set(contacted.map(({ host }) => host))].sort();
  }

  clear(): void {
    this.#reached = [];
  }
}

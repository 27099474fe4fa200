/** Label values by name; keep to few values each (method, route pattern, status), never anything about a person. */
export type Labels = Readonly<Record<string, string>>;

export interface Counter {
  add(labels?: Labels, by?: number): void;
}

export interface Histogram {
  observe(value: number, labels?: Labels): void;
}

export interface Metrics {
  /** A number that only grows; by convention its name ends in `_total`. */
  counter(name: string, help: string): Counter;
  /** How often values fell below each bound; seconds and bytes by convention, the unit last in the name. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram;
  /** Asked anew each time the metrics are read. */
  gauge(name: string, help: string, read: () => number): void;
  /** Everything as text, as Prometheus reads it (exposition format 0.0.4). */
  render(): string;
}

/** The media type of what `render` gives. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

const nameShape = /^[a-z][a-z0-9_]*$/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

/** Labels in one order, so that the same labels are always the same series. */
function series(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replaceAll(/[\\"\n]/g, (character) => escapes[character] ?? '')}"`)
    .sort()
    .join(',');
}

function line(name: string, labels: string, value: number): string {
  return `${name}${labels === '' ? '' : `{${labels}}`} ${value}\n`;
}

interface Buckets {
  readonly counts: number[];
  sum: number;
  count: number;
}

function createCounter(name: string): Counter & { lines(): string } {
  const values = new Map<string, number>();
  return {
    add(labels = {}, by = 1) {
      if (!(by >= 0)) throw new RangeError(`a counter does not go down: ${name}`);
      const key = series(labels);
      values.set(key, (values.get(key) ?? 0) + by);
    },
    lines: () => [...values].map(([labels, value]) => line(name, labels, value)).join(''),
  };
}

function createHistogram(name: string, bounds: readonly number[]): Histogram & { lines(): string } {
  const values = new Map<string, Buckets>();
  const bounded = (labels: string, bound: string) => `${labels === '' ? '' : `${labels},`}le="${bound}"`;
  return {
    observe(value, labels = {}) {
      const key = series(labels);
      const found = values.get(key) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 };
      bounds.forEach((bound, index) => {
        if (value <= bound) found.counts[index] = (found.counts[index] ?? 0) + 1;
      });
      found.sum += value;
      found.count += 1;
      values.set(key, found);
    },
    lines: () =>
      [...values]
        .map(([labels, { counts, sum, count }]) =>
          [
            ...bounds.map((bound, index) => line(`${name}_bucket`, bounded(labels, String(bound)), counts[index] ?? 0)),
            line(`${name}_bucket`, bounded(labels, '+Inf'), count),
            line(`${name}_sum`, labels, sum),
            line(`${name}_count`, labels, count),
          ].join(''),
        )
        .join(''),
  };
}

/** An empty set of metrics; the process has one, made where it is composed. */
export function createMetrics(): Metrics {
  const known = new Map<string, () => string>();
  const add = (name: string, help: string, type: string, lines: () => string) => {
    if (!nameShape.test(name) || known.has(name)) throw new Error(`bad or repeated metric name: ${name}`);
    known.set(name, () => `# HELP ${name} ${help.replaceAll('\n', ' ')}\n# TYPE ${name} ${type}\n${lines()}`);
  };
  return {
    counter(name, help) {
      const counter = createCounter(name);
      add(name, help, 'counter', counter.lines);
      return counter;
    },
    histogram(name, help, bounds) {
      const sorted = [...bounds].sort((a, b) => a - b);
      const histogram = createHistogram(name, sorted);
      add(name, help, 'histogram', histogram.lines);
      return histogram;
    },
    gauge(name, help, read) {
      add(name, help, 'gauge', () => line(name, '', read()));
    },
    render: () => [...known.values()].map((part) => part()).join(''),
  };
}

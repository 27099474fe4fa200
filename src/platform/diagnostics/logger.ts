import type { Clock } from '#src/platform/clock/clock.ts';

/** How each field that may be logged must look. What does not look so is withheld: it might be about a person. */
const shapes = {
  method: /^[A-Z]{3,8}$/,
  /** A pattern such as `/kontroll/:funn`, never the address itself. */
  route: /^\/(?:[a-z0-9:*._{}-]+\/?)*$/i,
  /** The reference that also stands on error pages. */
  requestId: /^[0-9A-Z]{8}$/,
  tenant: /^[0-9a-f-]{36}$/,
  job: /^[a-z][a-z0-9.-]{0,60}$/,
  migration: /^\d{4}_[a-z0-9-]+\.sql$/,
  version: /^[0-9a-z.+-]{1,40}$/,
  database: /^(embedded|server)$/,
  /** The class of an error and its code, never its message. */
  error: /^[A-Za-z]{1,60}$/,
  code: /^[A-Z0-9_a-z-]{1,60}$/,
  /** The first frame of ours, `src/…:line`. */
  where: /^(src|packages|dist)\/[\w./-]+:\d+$/,
  address: /^(https?:\/\/)?[a-z0-9.:[\]-]+$/i,
} as const;

const numbers = ['status', 'durationMs', 'count', 'bytes', 'pid', 'port'] as const;

type TextField = keyof typeof shapes;
type NumberField = (typeof numbers)[number];

/** The only things that can be logged. There is no field for free text, on purpose. */
export type Fields = Readonly<Partial<Record<TextField, string> & Record<NumberField, number>>>;

export type Level = 'info' | 'warn' | 'error';

export type Logger = Readonly<Record<Level, (event: string, fields?: Fields) => void>>;

const withheld = '[withheld]';
const eventShape = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/;
/** In a route pattern a segment with several digits is a number of something, not a name. */
const numbered = /\/[^/:]*\d{2,}/;

function clean(name: string, value: unknown): string | number | undefined {
  if ((numbers as readonly string[]).includes(name)) return Number.isFinite(value) ? (value as number) : withheld;
  if (!Object.hasOwn(shapes, name)) return undefined;
  const text = typeof value === 'string' ? value : '';
  const fits = shapes[name as TextField].test(text) && !(name === 'route' && numbered.test(text));
  return fits ? text : withheld;
}

/**
 * A log of one JSON document a line: time, level, event and allowed fields. A field that is not on the list is left
 * out, a value of another shape is replaced by `[withheld]`, whatever the type checker was talked into.
 * @param write takes one line with its line break, for example to standard error
 */
export function createLogger(clock: Clock, write: (line: string) => void): Logger {
  const at =
    (level: Level) =>
    (event: string, fields: Fields = {}) => {
      const cleaned = Object.entries(fields).flatMap(([name, value]) => {
        const kept = value === undefined ? undefined : clean(name, value);
        return kept === undefined ? [] : [[name, kept] as const];
      });
      const line = { at: clock.now().toISOString(), level, event: eventShape.test(event) ? event : withheld };
      write(`${JSON.stringify({ ...line, ...Object.fromEntries(cleaned) })}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

const frame = /((?:src|packages|dist)\/[\w./-]+:\d+):\d+\)?$/;

/**
 * What may be told of an error: its class, its code (SQLSTATE or Node's) and where in our code it arose.
 * The message is left out: PostgreSQL's, for one, repeats values from the row.
 */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: 'NotAnError' };
  const code = (error as { code?: unknown }).code;
  const where = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules'))
    .map((line) => frame.exec(line)?.[1])
    .find((found) => found !== undefined);
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(where === undefined ? {} : { where }),
  };
}

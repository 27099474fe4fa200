import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import { createLogger, describeError, type Fields } from './logger.ts';

const clock = { now: () => new Date('2026-11-21T09:30:00Z') };

function logged(event: string, fields?: object): Record<string, unknown> {
  const lines: string[] = [];
  createLogger(clock, (line) => lines.push(line)).info(event, fields as Fields);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]*\n$/);
  return JSON.parse(lines[0] ?? '');
}

test('a line is one JSON document with time, level, event and fields', () => {
  expect(logged('http.request', { method: 'GET', route: '/kontroll/:funn', status: 200, durationMs: 3.5 })).toEqual({
    at: '2026-11-21T09:30:00.000Z',
    level: 'info',
    event: 'http.request',
    method: 'GET',
    route: '/kontroll/:funn',
    status: 200,
    durationMs: 3.5,
  });
});

test('a field that is not on the list is left out', () => {
  expect(logged('http.request', { body: 'navn=Kari', name: 'Kari', __proto__: { url: '/x' } })).toEqual({
    at: '2026-11-21T09:30:00.000Z',
    level: 'info',
    event: 'http.request',
  });
});

test.each([
  ['route', '/elever/kari?fnr=1'],
  ['route', '/elever/12345678901'],
  ['route', '/elever/kari nordmann'],
  ['method', 'Kari'],
  ['requestId', 'Kari'],
  ['tenant', 'Nordby kommune'],
  ['error', 'Kari Nordmann is 14'],
  ['code', 'Kari Nordmann'],
  ['where', 'Kari'],
  ['job', 'Send to Kari'],
  ['status', 'Kari'],
  ['address', 'kari@example.no'],
])('a value that does not look like a %s is withheld: %s', (name, value) => {
  expect(logged('event', { [name]: value })[name]).toBe('[withheld]');
});

test('an event is a name, not a sentence', () => {
  expect(logged('Kari signed in').event).toBe('[withheld]');
});

test('no text with a space comes through in any field, whatever is tried', () => {
  const names = fc.oneof(fc.constantFrom('route', 'method', 'error', 'code', 'where', 'job', 'address'), fc.string());
  fc.assert(
    fc.property(names, fc.string(), fc.string(), (name, first, second) => {
      const line = logged('event', { [name]: `${first} ${second}` });
      const known = ['[withheld]', 'event', 'info', '2026-11-21T09:30:00.000Z'];
      expect(Object.values(line).filter((value) => !known.includes(String(value)))).toEqual([]);
    }),
  );
});

test('an error is told by class, code and place, never by its message', () => {
  const error = new Problem('Key (name)=(Kari) exists', { code: 'conflict' });
  const told = describeError(error);
  expect(told).toMatchObject({ error: 'Problem', code: 'conflict' });
  expect(told.where).toMatch(/^src\/platform\/diagnostics\/logger\.test\.ts:\d+$/);
  expect(JSON.stringify(logged('failed', told))).not.toContain('Kari');
  expect(describeError('Kari')).toEqual({ error: 'NotAnError' });
});

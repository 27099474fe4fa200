import fc from 'fast-check';
import type * as z from 'zod';
import {
  type CollectionKind,
  collectionKinds,
  factsOf,
  type Kind,
  type Landscape,
  schemaOf,
} from '#src/features/register/index.ts';
import { alternatives, defOf } from '#src/features/register/landscape/describe.ts';

/** Words that YAML or a database might take for something else. */
const traps = [
  '2013',
  '007',
  '1e3',
  '0x1F',
  '-1',
  '.5',
  '1_000',
  '12:30',
  '.nan',
  '.inf',
  '2013-12-03',
  '2013-12-03T10:00:00Z',
  'true',
  'false',
  'null',
  '~',
  'yes',
  'no',
  'NO',
  'on',
  'y',
  'Null',
  'TRUE',
  '–',
  '-x',
  '- x',
  '?',
  '? x',
  ': x',
  'x:',
  'x: y',
  '#',
  '# x',
  'x # y',
  '&a',
  '*a',
  '!x',
  '!!str x',
  '|',
  '>',
  '|-',
  '%YAML 1.1',
  '@x',
  '`x`',
  '---',
  '...',
  '<<',
  '=',
  '{}',
  '[]',
  '{ a: b }',
  '[a, b]',
  'a, b',
  '"',
  "'",
  '"x"',
  "it's",
  '\\',
  'a\\nb',
  ' x',
  'x ',
  '  x  ',
  '\tx',
  'x\t',
  'x\ty',
  'x\n',
  '\nx',
  'x\n\n',
  'x\ny',
  'x\n  y',
  '  x\ny',
  'x \ny',
  'x\n\n\ny\n',
  'x\r\ny',
  'x\ry',
  '\u0085x',
  'x\u2028y',
  '\uFEFFx',
  'x\u00A0',
  '\u0007x',
  'blåbærsyltetøy',
  'e\u0301',
  'é',
  '👩‍🏫',
  '𝔖𝔨𝔬𝔩𝔢',
  '漢字',
  'ש',
  'Ǆ',
  '\u200Fx',
  '__proto__',
  'constructor',
  '+ 1',
  '= 1',
  '§ 8 b',
  `${'lang setning '.repeat(40)}`,
  `${'x'.repeat(300)}`,
  `${'ord '.repeat(30)}\n\n${'ord  '.repeat(40)}slutt`,
  `${'a '.repeat(80)}# ${'b: '.repeat(20)}`,
];

/** Text that the register takes: it says something, has no zero byte and no half characters. */
const words = fc
  .oneof(
    fc.constantFrom(...traps),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(fc.constantFrom(...traps), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...traps), { minLength: 2, maxLength: 4 }).map((parts) => parts.join('\n')),
  )
  .filter((text) => text === '–' || (/[^\s\p{Pd}−]/u.test(text) && !text.includes('\0') && text.isWellFormed()));

const keys = ['a', '007', '1e3', 'constructor'] as const;
const keyOf = fc.constantFrom(...keys);
const days = ['1000-01-01', '1999-12-31', '2012-02-29', '2013-12-03', '2016-01-01', '9999-12-31'] as const;

const byDescription: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'nine digits': fc.constantFrom('964338531', '000000000'),
  'a SHA-256 as 64 hex digits': fc.constantFrom('0'.repeat(64), 'e1'.repeat(32)),
  text: words,
};

function strings(schema: z.ZodType): fc.Arbitrary<unknown> {
  const { description = '', format, ref } = (schema.meta() ?? {}) as Record<string, string | undefined>;
  if (ref === '*') {
    const kinds = [...(description ?? '').matchAll(/(\w+)\/KEY/g)].map(([, kind]) => kind ?? '');
    return fc.tuple(fc.constantFrom(...kinds), keyOf).map(([kind, key]) => `${kind}/${key}`);
  }
  if (ref !== undefined || description?.startsWith('a key')) return keyOf;
  if (format === 'date') return fc.constantFrom(...days);
  if (format === 'duration') return fc.constantFrom('P1Y', 'P30D', 'P1Y6M');
  if (description?.startsWith('a country')) return fc.constantFrom('NO', 'SE', 'US');
  const found = byDescription[description ?? ''];
  if (found === undefined) throw new Error(`no random text for "${description}"`);
  return found;
}

/** Random values that a schema accepts; references lead to keys of `keys`. */
function valuesOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const options = alternatives(schema);
  if (options.length > 1) return fc.oneof(...options.map(valuesOf));
  const [only = schema] = options;
  const def = defOf(only);
  if (def.values !== undefined) return fc.constantFrom(...def.values);
  if (def.entries !== undefined) return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'number') return fc.nat({ max: 1_000_000 });
  if (def.element !== undefined) return fc.array(valuesOf(def.element), { maxLength: 3 });
  if (def.keyType !== undefined && def.valueType !== undefined) {
    return fc.dictionary(valuesOf(def.keyType) as fc.Arbitrary<string>, valuesOf(def.valueType), {
      maxKeys: 4,
      noNullPrototype: true,
    });
  }
  return def.shape === undefined ? strings(only) : objects(def.shape);
}

function objects(shape: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<Record<string, unknown>> {
  const names = Object.keys(shape).filter((name) => !['from', 'to', 'known', 'catalogue'].includes(name));
  const model = Object.fromEntries(names.map((name) => [name, valuesOf(shape[name] as z.ZodType)]));
  const requiredKeys = names.filter((name) => defOf(shape[name] as z.ZodType).type !== 'optional');
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Record<string, unknown>>;
}

/** Says how some facts of a body are known: each group of facts once, and perhaps the rest. */
function withGroundings(body: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const facts = factsOf(body).map((fact) => fact.path);
  const source = fc.record({ how: fc.constantFrom('stated', 'evidenced'), source: words });
  const named = (groups: string[][]) =>
    fc.tuple(...groups.map((group) => source.map((one) => ({ ...one, evidence: 'a', facts: group })))) as fc.Arbitrary<
      unknown[]
    >;
  return fc
    .tuple(fc.subarray(facts), fc.option(source.map((one) => ({ ...one, evidence: '007' }))))
    .chain(([some, rest]) =>
      named(some.length === 0 ? [] : [some]).map((groundings) => (rest === null ? groundings : [rest, ...groundings])),
    )
    .map((known) => (known.length === 0 ? body : { ...body, known }));
}

/** The versions of one entry: in order, some end where the next begins, some leave days between. */
function versionsOf(kind: Kind, fixed: Record<string, unknown>): fc.Arbitrary<unknown[]> {
  const shape = defOf(schemaOf(kind)).shape ?? {};
  const one = objects(shape).chain((body) => withGroundings({ ...body, ...fixed }));
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 2 }), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
    .map(([bodies, open]) =>
      bodies.map((body, index) => ({
        ...body,
        ...(index === 0 && open[0] ? {} : { from: days[index * 2] }),
        ...(index === bodies.length - 1 && open[3]
          ? {}
          : { to: days[index * 2 + (open[index] ? 1 : 2)] ?? '9999-12-31' }),
      })),
    );
}

/** A random valid landscape: every kind, hostile texts and keys, several versions, references that lead somewhere. */
export function randomLandscape(owner = 'eier'): fc.Arbitrary<Landscape> {
  const fixedOf = (kind: CollectionKind) => (kind === 'evidence' ? { kind: 'document' } : {});
  const entries = Object.fromEntries(
    collectionKinds.map((kind) => {
      const each = Object.fromEntries(keys.map((key) => [key, versionsOf(kind, fixedOf(kind))]));
      // References may lead to any key, so that all of them are there in the kinds that are referred to.
      const referred = [
        'units',
        'parties',
        'systems',
        'activities',
        'purposes',
        'dataTypes',
        'notices',
        'evidence',
      ].includes(kind);
      const requiredKeys = referred ? [...keys] : [];
      return [kind, fc.record(each, { requiredKeys, noNullPrototype: true })];
    }),
  );
  const origin = fc.record(
    { kind: fc.constantFrom('public-text', 'invented', 'own-records'), title: words, date: fc.constantFrom(...days) },
    { noNullPrototype: true },
  );
  const model = {
    origin,
    owner: versionsOf('owner', { id: owner }),
    entries: fc.record(entries, { noNullPrototype: true }),
  };
  return fc.record(model, { noNullPrototype: true }) as unknown as fc.Arbitrary<Landscape>;
}

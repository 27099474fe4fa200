import type * as z from 'zod';
import { notStated } from '../schema/facts.ts';
import { alternatives, defOf, describe, schemaAt } from './describe.ts';
import type { LandscapeFault, Path } from './fault.ts';

/** What the writer would call the place: the nearest field or key, not the number in a list. */
function nameOf(path: Path): string {
  const name = path.findLast((step) => typeof step === 'string');
  return name === undefined ? 'the file' : `"${name}"`;
}

const onlyDashes = /^[\s\p{Pd}−]+$/u;

/** The usual slips, each with what to write instead; empty when it is none of them. */
function slip(input: unknown, allowed: readonly z.ZodType[]): string {
  const takes = (type: string) => allowed.some((option) => defOf(option).type === type);
  if (input === null) return 'leave it out, or write something; ';
  if ((typeof input === 'number' || typeof input === 'boolean') && takes('string'))
    return `put quotes around it ("${input}"); `;
  if (typeof input !== 'string') return '';
  if (onlyDashes.test(input) && allowed.some((option) => defOf(option).values?.includes(notStated))) {
    return `for not stated write "${notStated}" (an en dash); `;
  }
  const unquoted = input === 'true' || input === 'false' ? 'boolean' : 'number';
  if (/^(true|false|\d+)$/.test(input) && takes(unquoted)) return 'take the quotes away; ';
  return input.includes('\0') || !input.isWellFormed() ? 'take away the broken characters; ' : '';
}

function messageOf(path: Path, input: unknown): string {
  if (input === undefined) return `${nameOf(path)} is missing`;
  return input === null ? `${nameOf(path)} is empty` : `${nameOf(path)} has a value that is not allowed`;
}

function faultOfKey(root: z.ZodType, path: Path): LandscapeFault {
  const keys = alternatives(schemaAt(root, path.slice(0, -1)) ?? root).flatMap((option) => defOf(option).keyType ?? []);
  return {
    path,
    message: `${nameOf(path)} cannot be a key`,
    remedy: `allowed here: ${keys.map(describe).join(', or ')}`,
  };
}

function faultsOfNames(root: z.ZodType, path: Path, names: readonly string[]): LandscapeFault[] {
  const here = schemaAt(root, path);
  const allowed =
    here === undefined ? [] : alternatives(here).flatMap((option) => Object.keys(defOf(option).shape ?? {}));
  return names.map((name) => ({
    path: [...path, name],
    message: `"${name}" is not a field here`,
    remedy: `allowed here: ${allowed.join(', ')}`,
  }));
}

/**
 * What is wrong at one place, in words, and what is allowed there.
 * @param root the schema that was checked against
 * @param issue with its input (`reportInput`)
 */
export function faultsOf(root: z.ZodType, issue: z.core.$ZodIssue): LandscapeFault[] {
  if (issue.code === 'unrecognized_keys') return faultsOfNames(root, issue.path, issue.keys);
  if (issue.code === 'invalid_key') return [faultOfKey(root, issue.path)];
  if (issue.code === 'invalid_union') {
    // The option that got deepest is the one that the writer meant.
    const depth = (option: readonly z.core.$ZodIssue[]) => Math.max(0, ...option.map((inner) => inner.path.length));
    const meant = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(meant) > 0) {
      return meant.flatMap((inner) =>
        faultsOf(root, { ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue),
      );
    }
  }
  const schema = schemaAt(root, issue.path);
  const allowed = schema === undefined ? [] : alternatives(schema);
  const remedy = schema === undefined ? issue.message : `allowed here: ${describe(schema)}`;
  return [
    { path: issue.path, message: messageOf(issue.path, issue.input), remedy: `${slip(issue.input, allowed)}${remedy}` },
  ];
}

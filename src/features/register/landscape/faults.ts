import type * as z from 'zod';
import { alternatives, defOf, describe, schemaAt } from './describe.ts';
import type { LandscapeFault } from './fault.ts';

/**
 * What is wrong at one place, in words, and what is allowed there.
 * @param root the schema that was checked against
 */
export function faultsOf(root: z.ZodType, issue: z.core.$ZodIssue): LandscapeFault[] {
  if (issue.code === 'unrecognized_keys') {
    const here = schemaAt(root, issue.path);
    const allowed = here === undefined ? [] : alternatives(here).flatMap((option) => Object.keys(defOf(option).shape ?? {}));
    return issue.keys.map((name) => ({
      path: [...issue.path, name],
      message: `"${name}" is not a field here`,
      remedy: `allowed here: ${allowed.join(', ')}`,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The option that got deepest is the one that the writer meant.
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest !== undefined && deepest.path.length > 0) {
      return faultsOf(root, { ...deepest, path: [...issue.path, ...deepest.path] } as z.core.$ZodIssue);
    }
  }
  const schema = schemaAt(root, issue.path);
  const name = issue.path.at(-1);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [
    {
      path: issue.path,
      message: missing ? `"${String(name)}" is missing` : `"${String(name)}" has a value that is not allowed`,
      remedy: schema === undefined ? issue.message : `allowed here: ${describe(schema)}`,
    },
  ];
}

import { say } from '#src/kernel/language.ts';
import type { TellingKind } from '../kind.ts';
import { list } from '../slots.ts';

const about = (id: string, says: ReturnType<typeof say>, value: unknown, path = 'sensitivity'): TellingKind => ({
  id,
  shape: 'sentence',
  says,
  slots: { data: list },
  facts: ({ data }) => (data as readonly string[]).map((name) => ({ kind: 'dataTypes', names: [name], path, value })),
});

/** What sets some of the data apart: the law guards them more, or they may hold anything. */
export const dataMarkKinds: readonly TellingKind[] = [
  about(
    'data-special',
    say(
      'Loven gir dette ekstra vern: {data}.',
      'Lova gir dette ekstra vern: {data}.',
      'The law gives this extra protection: {data}.',
    ),
    'special-category',
  ),
  about(
    'data-confidential',
    say(
      'Vi har taushetsplikt om dette: {data}.',
      'Vi har teieplikt om dette: {data}.',
      'We may not tell others about this: {data}.',
    ),
    'confidential',
  ),
  about(
    'data-criminal',
    say(
      'Dette gjelder straff, og loven gir det ekstra vern: {data}.',
      'Dette gjeld straff, og lova gir det ekstra vern: {data}.',
      'This has to do with crime, and the law gives it extra protection: {data}.',
    ),
    'criminal-offence',
  ),
  about(
    'data-protected',
    say(
      'Dette må ingen andre få vite: {data}.',
      'Dette må ingen andre få vite: {data}.',
      'No one else may get to know this: {data}.',
    ),
    'protected-address',
  ),
  about(
    'data-number',
    say(
      'Dette er tall som bare én person har: {data}.',
      'Dette er tal som berre éin person har: {data}.',
      'These are numbers that only one person has: {data}.',
    ),
    true,
    'identityNumber',
  ),
  about(
    'data-free',
    say(
      'Her kan det stå hva som helst: {data}.',
      'Her kan det stå kva som helst: {data}.',
      'Anything may be written here: {data}.',
    ),
    true,
    'freeText',
  ),
];

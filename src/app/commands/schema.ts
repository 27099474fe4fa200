import { landscapeJsonSchema } from '#src/features/register/index.ts';
import type { Command } from './command.ts';

/** `skolevern schema`: the format of landscape files as JSON Schema, for editors and other programs. */
export const schemaCommand: Command = {
  usage: 'skolevern schema',
  about: 'print the JSON Schema of landscape files',
  options: {},
  run(_args, io) {
    io.out(`${JSON.stringify(landscapeJsonSchema(), null, 2)}\n`);
    return Promise.resolve(0);
  },
};

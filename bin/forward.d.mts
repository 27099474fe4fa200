import type { SpawnOptions } from 'node:child_process';

export function forward(command: string, args: readonly string[], options?: SpawnOptions): Promise<number>;

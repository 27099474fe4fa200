import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second (`getconf CLK_TCK` says 100 on every Linux that matters). */
const ticks = 100;
const pageBytes = 4_096;

interface Line {
  readonly pid: number;
  readonly parent: number;
  /** Seconds of its own and of its children that have ended. */
  readonly cpu: number;
  readonly memory: number;
}

function readLine(pid: number): Line | undefined {
  try {
    // The name may hold anything: what counts comes after its last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const sum = (from: number, to: number) => fields.slice(from, to).reduce((total, one) => total + one, 0);
    return { pid, parent: fields[1] ?? 0, cpu: sum(11, 15) / ticks, memory: (fields[21] ?? 0) * pageBytes };
  } catch {
    return undefined;
  }
}

/** Processor seconds and resident bytes of this process and all below it, but for some and what is below them. Linux only. */
export function processTree(without: readonly number[] = []): { readonly cpu: number; readonly memory: number } {
  const lines = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readLine(Number(name)) ?? []);
  const below = Map.groupBy(lines, ({ parent }) => parent);
  const walk = (pid: number): readonly Line[] => {
    if (without.includes(pid)) return [];
    const children = (below.get(pid) ?? []).flatMap((child) => walk(child.pid));
    return [...lines.filter((line) => line.pid === pid), ...children];
  };
  const all = walk(process.pid);
  return {
    cpu: all.reduce((total, one) => total + one.cpu, 0),
    memory: all.reduce((total, one) => total + one.memory, 0),
  };
}

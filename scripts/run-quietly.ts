import { spawn } from 'node:child_process';

/** How a program ended, with all it said. */
export interface Told {
  readonly exitCode: number;
  readonly words: string;
  /** Seconds. */
  readonly took: number;
}

/** Runs a script by this Node and keeps its words until it has ended, so that two at a time can be read one after the other. */
export async function runQuietly(script: string, args: readonly string[], cwd: string): Promise<Told> {
  const begun = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const words: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => words.push(piece));
  const stop = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const exitCode = await new Promise<number>((end) => {
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  return { exitCode, words: Buffer.concat(words).toString(), took: (performance.now() - begun) / 1_000 };
}

/**
 * Goes through work in order, two pieces at a time; tells of each in the order given.
 * @param begin starts one piece @param tell called for each, in order, when it and all before it have ended
 */
export async function twoAtATime<Piece, Result>(
  pieces: readonly Piece[],
  begin: (piece: Piece) => Promise<Result>,
  tell: (piece: Piece, result: Result) => void,
): Promise<void> {
  const results: Promise<Result>[] = [];
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < pieces.length; place = next++) {
      const begun = begin(pieces[place] as Piece);
      results[place] = begun;
      await begun;
    }
  };
  await Promise.all([worker(), worker()]);
  for (const [place, piece] of pieces.entries()) tell(piece, await (results[place] as Promise<Result>));
}

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

// Ctrl-C in a terminal reaches every program in it by itself; handed on as well it would come two or three times,
// and programs take the second for "at once".
const forwarded = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
const awaited = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in our place: same terminal, our signals handed on, and we outlive it. Resolves to its exit code,
 * 128 + the number of the signal that ended it, or 127 when it could not be started.
 */
export function forward(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const handlers = awaited.map((signal) => [signal, () => forwarded.includes(signal) && child.kill(signal)]);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    const end = (code) => {
      for (const [signal, handler] of handlers) process.off(signal, handler);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

import { expect, test } from 'vitest';
import { keepBrowser } from './keep-browser.ts';
import { shownCommand } from './own-user.ts';
import type { RunningBrowser } from './start-browser.ts';

/** Browsers that only count: which are open, and which have ended by themselves. */
function counted() {
  const open = new Set<number>();
  const ended = new Set<number>();
  let started = 0;
  const start = async (): Promise<RunningBrowser> => {
    started += 1;
    const id = started;
    open.add(id);
    return {
      browser: { isConnected: () => !ended.has(id) },
      version: String(id),
      close: async () => void open.delete(id),
    } as unknown as RunningBrowser;
  };
  return { start, open, ended };
}

const version = async (running: RunningBrowser) => running.version;

test('a browser that has ended is followed by another', async () => {
  const { start, open, ended } = counted();
  const keeper = await keepBrowser(start);
  expect(await keeper.visit(version)).toBe('1');
  ended.add(1);
  expect(await Promise.all([keeper.visit(version), keeper.visit(version)])).toEqual(['2', '2']);
  expect([...open]).toEqual([2]);
  await keeper.close();
  expect(open.size).toBe(0);
});

test('after some visits comes a new one, and the old is closed when its last visit is over', async () => {
  const { start, open } = counted();
  const keeper = await keepBrowser(start, 2);
  const { promise, resolve } = Promise.withResolvers<void>();
  const long = keeper.visit(async (running) => {
    await promise;
    return running.version;
  });
  await keeper.visit(version);
  expect(await keeper.visit(version)).toBe('2');
  expect([...open]).toEqual([1, 2]);
  resolve();
  expect(await long).toBe('1');
  expect([...open]).toEqual([2]);
  await keeper.close();
  expect(open.size).toBe(0);
});

test('a command line is shown whole, but for whose home and which folder of the moment it names', () => {
  const command = [
    '/home/kari/chromium/chrome',
    '--headless',
    '--user-data-dir=/tmp/skolevern-browser-Ab1/profile',
    '--load=/srv/drift/a,/Users/ola/b',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--disable-features=A,B',
  ];
  expect(shownCommand(command, ['/tmp'], ['/srv/drift'])).toEqual([
    '…/chromium/chrome',
    '--headless',
    '--user-data-dir=…',
    '--load=…/a,…/b',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--disable-features=A,B',
  ]);
  expect(shownCommand(['/usr/bin/chromium'], [], ['/'])).toEqual(['/usr/bin/chromium']);
});

import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { browserSettings } from '#src/features/observation/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import type { Config } from '#src/platform/config/config.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { checkHealth } from '#src/platform/diagnostics/health.ts';
import type { Logger } from '#src/platform/diagnostics/logger.ts';
import { createMetrics, type Metrics, metricsType } from '#src/platform/diagnostics/metrics.ts';
import { openProvider, type ProviderSettings } from '#src/platform/identity/provider.ts';
import { startSequencing } from '#src/platform/log/worker.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createPeopleWithNumber } from './known-people.ts';
import { localSitesOf } from './local-sites.ts';
import { outsideOf } from './observers.ts';
import { navigation, routes } from './routes.ts';
import { startScanning } from './scan-work.ts';
import { createApp } from './web/app.ts';
import { loadAssets } from './web/assets.ts';
import type { WebDeps } from './web/deps.ts';

export interface RunningServer {
  /** As people write it in the browser. */
  readonly url: string;
  readonly adminUrl: string;
  /** Answers what is under way, then stops listening. */
  stop(): Promise<void>;
}

/** One structured line and one observation a request; neither holds more than the route's pattern. */
function recorder(logger: Logger, metrics: Metrics): WebDeps['record'] {
  const count = metrics.counter('skolevern_requests_total', 'Answered requests.');
  const seconds = metrics.histogram('skolevern_request_seconds', 'Time to answer.', [0.01, 0.05, 0.1, 0.5, 1, 5]);
  return (record) => {
    const { requestId, route } = record;
    if (record.event === 'error') {
      const where = record.frames.flatMap((frame) => /((?:src|dist)\/[\w./-]+:\d+)/.exec(frame)?.[1] ?? [])[0];
      logger.error('request.failed', {
        requestId,
        route,
        error: record.error,
        ...(record.code === undefined ? {} : { code: record.code }),
        ...(where === undefined ? {} : { where }),
      });
      return;
    }
    const { method, status, milliseconds } = record;
    count.add({ method, status: String(status) });
    seconds.observe(milliseconds / 1000, { method });
    logger.info('request', { requestId, route, method, status, durationMs: milliseconds });
  };
}

/** Identity providers that are set up when the address is known at which people use the application. */
export type ProvidersAt = (origin: string) => Promise<readonly ProviderSettings[]>;

/** Waits until a server listens. @throws Problem when the port is taken */
function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Problem(
          error.code === 'EADDRINUSE' ? 'the port is taken by another program' : `cannot listen (${error.code})`,
          {
            code: 'unavailable',
            place: `${host}:${port}`,
            remedy: 'stop the other program, or choose another port with --port or SKOLEVERN_PORT',
          },
        ),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function adminServer(db: Db, metrics: Metrics): Server {
  return createServer((request, response) => {
    void (async () => {
      if (request.url === '/health') {
        const health = await checkHealth(db);
        response.writeHead(health.ok ? 200 : 503, { 'content-type': 'application/json' });
        response.end(`${JSON.stringify(health)}\n`);
      } else if (request.url === '/metrics') {
        response.writeHead(200, { 'content-type': metricsType });
        response.end(metrics.render());
      } else {
        response.writeHead(404).end();
      }
    })();
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

/**
 * Starts the web application, and health and metrics on a port of loopback.
 * @param db connected and migrated
 * @param logKey where the key lies that signs the log of who did what; without it lines wait for a server that has one
 * @param providersAt the identity providers, where they must know the application's address first; else those of the settings
 * @throws Problem (unavailable) when a port is taken or nothing was built; (bad-input, refused) for a setting of scans that makes no sense
 */
export async function startServer(
  config: Config,
  db: Db,
  logger: Logger,
  logKey?: string,
  providersAt?: ProvidersAt,
): Promise<RunningServer> {
  const metrics = createMetrics();
  // Refused before anything listens.
  const [browser, local] = [browserSettings(process.env), await localSitesOf(process.env)];
  const admin = adminServer(db, metrics);
  const adminPort = await listening(admin, '127.0.0.1', config.adminPort);
  const assets = loadAssets(join(projectRoot(), 'dist', 'assets'));
  // With port 0 the address is known only when the server listens; nothing is answered before that.
  let fetch: (request: Request, env?: object) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, env),
    overrideGlobalObjects: false,
  }) as Server;
  const port = await listening(server, config.host, config.port).catch(async (error: unknown) => {
    await stopped(admin);
    throw error;
  });
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const origin = config.publicUrl ?? `http://${host}:${port}`;
  const settings = (await providersAt?.(origin)) ?? config.providers;
  const identity = {
    providers: settings.map((one) => openProvider(one, systemClock)),
    peopleWithNumber: createPeopleWithNumber(db, systemClock),
    demo: config.demo,
  };
  const source = config.sourceUrl === undefined ? {} : { sourceUrl: config.sourceUrl };
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  fetch = createApp({
    db,
    clock: systemClock,
    assets,
    identity,
    trustedProxies: config.trustedProxies,
    random,
    origin,
    navigation,
    routes,
    record: recorder(logger, metrics),
    ...source,
  }).fetch;
  const endKeeping = startHousekeeping({ db, clock: systemClock, logger, origin, outside: outsideOf(process.env) });
  const options = local === undefined ? {} : { local };
  const endScanning = startScanning({ db, clock: systemClock, logger, origin, logKey, browser, options });
  const endSequencing =
    logKey === undefined ? undefined : startSequencing({ db, clock: systemClock, logger, keyPath: logKey });
  logger.info('server.listening', { port, address: origin });
  return {
    url: origin,
    adminUrl: `http://127.0.0.1:${adminPort}`,
    async stop() {
      await Promise.all([stopped(server), stopped(admin), endKeeping(), endScanning(), endSequencing?.()]);
    },
  };
}

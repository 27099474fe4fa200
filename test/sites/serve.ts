/** `node test/sites/serve.ts`: the test sites until Ctrl-C, and how they are scanned. */
import { startSites } from './sites.ts';

const sites = await startSites();
const options = `--resolve-to ${sites.resolveTo} --dns ${sites.dns} --ca ${sites.ca}`;
process.stdout.write(`${sites.sites.map(({ host }) => `https://${host}/`).join('\n')}\n\n`);
process.stdout.write(`skolevern scan https://kampenlia.osloskolen.test/ ${options}\n`);
process.once('SIGINT', () => void sites.close().then(() => process.exit(0)));
process.once('SIGTERM', () => void sites.close().then(() => process.exit(0)));

import { benchControl } from './control.ts';

/** `npm run bench`: every benchmark; figures are ratios against a floor measured in the same run. */
const [owners, schools] = process.argv.slice(2).map(Number);
for (const pack of ['pol-2000', 'gdpr']) benchControl(pack, owners, schools);

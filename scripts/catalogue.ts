/**
 * `node scripts/catalogue.ts`: reads the packages in catalogue/, checks their form, and writes
 * src/features/register/catalogue/packages.generated.ts, so that pure code has them without opening a file.
 */
import { writeFileSync } from 'node:fs';
import { readPackages, target, written } from './catalogue-packages.ts';

const packages = readPackages();
writeFileSync(target, written(packages));
const entries = packages.flatMap((one) => Object.values(one.entries).flatMap((byKey) => Object.keys(byKey)));
process.stderr.write(`${packages.length} packages, ${entries.length} entries\n`);

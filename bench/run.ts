import { benchCaseList } from './case-list.ts';
import { benchControl } from './control.ts';
import { benchLog } from './log.ts';
import { benchMail } from './mail.ts';
import { benchPackage } from './package.ts';
import { benchPeopleImport } from './people-import.ts';
import { benchRowLevelSecurity } from './row-level-security.ts';
import { benchScan } from './scan.ts';

/**
 * `npm run bench`: every benchmark; figures are ratios against a floor measured in the same run.
 * `npm run bench -- log 1000000` is only the log, up to so many entries;
 * `cases 100000` only the list of cases, among so many; `mail` only the reading of letters; `package 10000` only a copy of what is held on somebody looked at so often; `people 10000` only the import, up to so many pupils; `rls` only row-level security, over so many pupils; `scan 200 10 3` only the scanner, over so many sites, pages and passes.
 */
const [first, ...rest] = process.argv.slice(2);
if (first === 'log') {
  await benchLog(...rest.map(Number));
} else if (first === 'cases') {
  await benchCaseList(...rest.map(Number));
} else if (first === 'mail') {
  await benchMail();
} else if (first === 'package') {
  await benchPackage(...rest.map(Number));
} else if (first === 'people') {
  await benchPeopleImport(...rest.map(Number));
} else if (first === 'scan') {
  await benchScan(...rest.map(Number));
} else if (first === 'rls') {
  await benchRowLevelSecurity(...rest.map(Number));
} else {
  const [owners, schools] = [first, ...rest].filter((one) => one !== undefined).map(Number);
  for (const pack of ['pol-2000', 'gdpr']) benchControl(pack, owners, schools);
  await benchLog();
  await benchPeopleImport();
  await benchRowLevelSecurity();
  await benchCaseList();
  await benchMail();
  await benchPackage();
  await benchScan();
}

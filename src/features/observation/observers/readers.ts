import { readEntra } from './entra/read.ts';
import { readExportColumns } from './export-columns/read.ts';
import { readExtensionLog } from './extension-log/read.ts';
import { readFeide } from './feide/read.ts';
import { readNetworkLog } from './network-log/read.ts';
import { readPurchases } from './purchases/read.ts';
import { type FileObserver, fileObservers, type Given, type Reader, type Reading } from './reading.ts';
import { readSignInLog } from './sign-in-log/read.ts';

const readers: Readonly<Record<FileObserver, Reader>> = {
  feide: readFeide,
  entra: readEntra,
  'network-log': readNetworkLog,
  'extension-log': readExtensionLog,
  'export-columns': readExportColumns,
  purchases: readPurchases,
  'sign-in-log': readSignInLog,
};

/** True for the name of something that is read from a file. */
export function isFileObserver(name: string): name is FileObserver {
  return (fileObservers as readonly string[]).includes(name);
}

/** Reads a file or an answer of one kind. @throws Problem (bad-input) naming the row and the remedy */
export function readObserved(observer: FileObserver, given: Given): Promise<Reading> {
  return readers[observer](given);
}

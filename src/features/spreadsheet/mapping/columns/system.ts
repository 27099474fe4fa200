import { notStated } from '#src/features/register/index.ts';
import type { Working } from '../draft/working.ts';
import type { RowReading } from '../row-reading.ts';
import { placeIn, saysNothing, yesNoIn } from '../values.ts';
import { sayAgreement } from './agreement.ts';
import { sayAssessment } from './assessment.ts';
import { sayMeasures } from './measures.ts';
import { sayNotice } from './notice.ts';
import { sayTransfers } from './transfers.ts';
import { sayUses } from './uses.ts';
import { sayVendor } from './vendor.ts';

const ownWords = /\b(egen|eiga|eige|eget|intern\w*|lokal\w*|kommunen|on.?prem\w*|own|selv|sjølv)\b/i;
const otherWords = /\b(sky\w*|saas|cloud|leverandør\w*|ekstern\w*|vendor|processor|databehandl\w*|hosted|asp)\b/i;

function sayOperation(row: RowReading, system: Working): void {
  for (const cell of row.cells('operation')) {
    const [own, other] = [ownWords.test(cell.text), otherWords.test(cell.text)];
    if (saysNothing(cell.text)) row.say(system, 'operation', notStated, cell);
    else if (own === other) row.issue(cell, 'operation');
    else row.say(system, 'operation', own ? 'own' : 'processor', cell);
  }
}

function sayStorage(row: RowReading, system: Working): void {
  for (const cell of row.cells('storage')) {
    if (saysNothing(cell.text)) {
      row.say(system, 'storage.countries', notStated, cell);
      continue;
    }
    const { countries, within, place } = placeIn(cell.text);
    if (countries.length > 0) row.say(system, 'storage.countries', countries, cell);
    if (within !== undefined) row.say(system, 'storage.within', within, cell);
    if (place !== undefined) row.say(system, 'storage.place', place, cell);
  }
}

function sayFactors(row: RowReading, system: Working): void {
  for (const cell of row.cells('two-factor')) {
    const value = yesNoIn(cell.text);
    if (saysNothing(cell.text)) row.say(system, 'login.factors', notStated, cell);
    else if (value === undefined) row.issue(cell, 'yes-no');
    else row.say(system, 'login.factors', value ? 2 : 1, cell);
  }
}

function saySystemOwner(row: RowReading, system: Working): void {
  for (const cell of row.told('system-owner')) {
    row.say(system, 'systemOwner.appointed', true, cell);
    row.say(system, 'systemOwner.role', cell.text.trim(), cell);
  }
}

/** Everything that a row says of a system, in the order in which a later column gives way to an earlier one. */
export function sayOfSystem(row: RowReading, system: Working): void {
  const vendor = sayVendor(row, system);
  row.sayText(system, 'description', 'system-description');
  row.sayYesNo(system, 'personalData', 'personal-data');
  sayOperation(row, system);
  sayStorage(row, system);
  sayFactors(row, system);
  saySystemOwner(row, system);
  sayAgreement(row, system, vendor);
  sayAssessment(row, system, 'risk');
  sayAssessment(row, system, 'dpia');
  sayUses(row, system);
  sayTransfers(row, system);
  sayMeasures(row, system);
  sayNotice(row, system);
}

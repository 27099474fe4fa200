import { gdpr } from '#src/features/control/packs/gdpr.ts';
import { readingOrder } from '#src/features/control/packs/reading-order.ts';
import type { Requirement } from '#src/features/control/requirement.ts';
import { ownRows, requirementFiles } from '../../requirement-files.ts';
import { rowsOf } from '../of-files.ts';
import { basis } from './basis.ts';
import { information } from './information.ts';
import { organisation } from './organisation.ts';
import type { Part } from './part.ts';
import { security } from './security.ts';

/** A part of pack gdpr, or one requirement that tells in its own fixtures what turns it. */
export interface Table extends Omit<Part, 'part'> {
  readonly part: string;
  readonly requirements: readonly Requirement[];
  /** Where its rows are written. */
  readonly where: string;
}

const own = requirementFiles().filter(({ perfectOwner }) => perfectOwner !== undefined);

const ofParts: readonly Table[] = [organisation, basis, information, security].map((one) => {
  const ids: readonly string[] = readingOrder[one.part];
  return {
    ...one,
    requirements: gdpr.filter(({ id }) => ids.includes(id) && !own.some((file) => file.id === id)),
    where: `test/perfect-owner/today/${one.part}*.ts`,
  };
});

const ofFiles: readonly Table[] = own.flatMap((file) => {
  const told = ownRows(file);
  if (told === undefined) return [];
  const requirements = gdpr.filter(({ id }) => id === file.id);
  if (requirements.length === 0) throw new Error(`${file.path}: \`perfectOwner\` is for requirements of today’s law`);
  const notApplicable = Object.entries(told.notApplicable);
  return {
    part: file.id,
    requirements,
    rows: rowsOf(file),
    notApplicable: Object.fromEntries(notApplicable.map(([subject, why]) => [`${file.id} ${subject}`, why])),
    where: `${file.path}, perfectOwner`,
  };
});

export const tables: readonly Table[] = [...ofParts, ...ofFiles];

/** Requirements of today’s law that the perfect owner cannot be asked, by what their files say of why. */
export const neverAsked: readonly Requirement[] = gdpr.filter(({ id }) =>
  own.some((file) => file.id === id && ownRows(file) === undefined),
);

/** Requirements of today’s law that no table is about, by their files. */
export const withoutTable: readonly string[] = requirementFiles()
  .filter(({ id }) => gdpr.some((one) => one.id === id))
  .filter(({ id }) => !neverAsked.some((one) => one.id === id))
  .filter(({ id }) => !tables.some(({ requirements }) => requirements.some((one) => one.id === id)))
  .map(({ path }) => path);

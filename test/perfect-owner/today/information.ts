import { noticeRows } from './information-rows-notices.ts';
import { rightsRows } from './information-rows-rights.ts';
import type { Part } from './part.ts';

/** Each of some requirements with each of some subjects, and why none of them applies. */
function none(
  requirements: readonly string[],
  subjects: readonly string[],
  why: string,
): Readonly<Record<string, string>> {
  const findings = requirements.flatMap((requirement) => subjects.map((subject) => `${requirement} ${subject}`));
  return Object.fromEntries(findings.map((finding) => [finding, why]));
}

const ofStatements = [
  'notice-controller',
  'notice-dpo',
  'notice-purpose-and-basis',
  'notice-recipients',
  'notice-transfers',
  'notice-retention',
  'notice-rights',
  'notice-complaint',
  'notice-duty-to-give',
  'notice-automated-decisions',
  'notice-source',
  'notice-for-children',
];

export const information: Part = {
  part: 'information',
  notApplicable: {
    ...none(
      ofStatements,
      [
        'notices/personvern-for-barn',
        'notices/brosjyre-miljoboka',
        'notices/ordensreglement',
        'notices/eksempelrapport',
      ],
      'a booklet, a brochure, rules and a sample stand beside the statement, which tells everything',
    ),
    ...none(
      ['notice-plain', 'notice-up-to-date', 'notice-holds'],
      ['notices/ordensreglement', 'notices/eksempelrapport'],
      'rules and a sample do not set out to explain how data are used',
    ),
    ...none(
      ['cookies-told', 'cookies-asked', 'cookies-changeable'],
      ['systems/granbar-skole', 'systems/miljoboka', 'systems/kvistad-sak', 'systems/tallstien', 'systems/romtavla'],
      'nothing but what is strictly necessary is stored on the device, on Romtavla nothing at all',
    ),
  },
  rows: [...noticeRows, ...rightsRows],
};

import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { check, requirement } from '../../requirement.ts';

const unknownToOwner = {
  nb: 'Eieren vet ikke om bruken, så ingen hos eieren kan ha godkjent den. Se «Eieren vet om bruken».',
  nn: 'Eigaren veit ikkje om bruken, så ingen hos eigaren kan ha godkjent han. Sjå «Eigaren veit om bruken».',
  en: 'The owner does not know of the use, so nobody there can have approved it. See “The owner knows of the use”.',
};
const approved = {
  holds: {
    nb: 'Noen med rett til det har godkjent bruken.',
    nn: 'Nokon med rett til det har godkjent bruken.',
    en: 'Somebody with the right to do so has approved the use.',
  },
  fails: {
    nb: 'Bruken er ikke godkjent av noen med rett til det: enheten kan ikke ta i bruk systemer selv.',
    nn: 'Bruken er ikkje godkjent av nokon med rett til det: eininga kan ikkje ta i bruk system sjølv.',
    en: 'Nobody with the right to do so has approved the use: the unit may not put systems into use itself.',
  },
  unknown: {
    nb: 'Ingen har sagt hvem som har godkjent bruken, eller om vedkommende har rett til det.',
    nn: 'Ingen har sagt kven som har godkjent bruken, eller om vedkommande har rett til det.',
    en: 'Nobody has said who has approved the use, or whether they have the right to do so.',
  },
};

/** Who approved is told in words: those of the unit itself are its name and its own head or teachers. */
function isOfTheUnit(approver: string, unit: Entry<'units'> | undefined): boolean {
  const own = unit !== undefined && approver.toLowerCase().includes(unit.body.name.toLowerCase());
  return (
    own ||
    /^(rektor|skuleleiar|skoleleder|inspektør|lærer|lærar|avdelingsleder|avdelingsleiar|styrer|styrar)/i.test(approver)
  );
}

function isApproved(read: Reader, use: Entry<'uses'>): boolean | undefined {
  const approver = read.fact(use, 'approvedBy');
  if (approver === undefined) return undefined;
  if (/^(ingen|nobody)\b/i.test(approver)) return false;
  const unit = read.get('units', use.body.unit);
  if (!isOfTheUnit(approver, unit)) return true;
  // The administration is where the owner decides.
  if (unit === undefined || read.fact(unit, 'kind') === 'administration') return true;
  return read.fact(unit, 'delegation.mayPutSystemsIntoUse');
}

/**
 * GDPR art. 24(1), 32(4): who acts for the owner does so as the owner has said; kommuneloven § 25-1 asks for it in
 * municipalities.
 */
export const useApproved = requirement({
  id: 'use-approved',
  theme: 'schools',
  scope: 'use',
  title: { nb: 'Bruken er godkjent', nn: 'Bruken er godkjend', en: 'The use is approved' },
  question: {
    nb: 'Har noen med rett til det godkjent at denne enheten bruker systemet?',
    nn: 'Har nokon med rett til det godkjent at denne eininga bruker systemet?',
    en: 'Has somebody with the right to do so approved that this unit uses the system?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'gdpr', section: 'art. 32 nr. 4' },
    { act: 'kommuneloven-2018', section: '§ 25-1' },
  ],
  note: {
    nb: 'Kommuneloven gjelder bare kommuner og fylkeskommuner, og § 25-1 også private grunnskoler etter opplæringslova.',
    nn: 'Kommunelova gjeld berre kommunar og fylkeskommunar, og § 25-1 også private grunnskular etter opplæringslova.',
    en: 'The Local Government Act applies to municipalities and county councils only, and § 25-1 also to private primary schools under the Education Act.',
  },
  severity: 'high',
  evidence: {
    wants: { nb: 'Godkjenningen', nn: 'Godkjenninga', en: 'The approval' },
    of: ['uses'],
  },
  judge(read, use) {
    if (read.fact(use, 'knownToOwner') === false) return { notApplicable: unknownToOwner };
    return { checks: [check(isApproved(read, use), approved)] };
  },
  remedy: (use) => [
    {
      say: {
        nb: 'Be den som har retten, ta stilling til bruken, og skriv inn hvem det var.',
        nn: 'Be den som har retten, ta stilling til bruken, og skriv inn kven det var.',
        en: 'Ask whoever has the right to decide on the use, and enter who it was.',
      },
      form: { kind: 'uses', key: use.key },
    },
    {
      say: {
        nb: 'Eller deleger retten til enheten, skriftlig og med vilkår.',
        nn: 'Eller deleger retten til eininga, skriftleg og med vilkår.',
        en: 'Or delegate the right to the unit, in writing and with conditions.',
      },
      form: { kind: 'units', key: use.body.unit },
    },
  ],
});

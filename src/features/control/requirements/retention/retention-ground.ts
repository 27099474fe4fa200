import type { Entry } from '#src/features/register/index.ts';
import { shift } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { noEndYet } from './archives-act.ts';

/** A retention longer than this is asked for its ground even though the data are erased in the end. */
const long = 'P10Y';

const short = {
  nb: 'Opplysningene slettes innen ti år. Se «Lagringstiden er bestemt».',
  nn: 'Opplysningane blir sletta innan ti år. Sjå «Lagringstida er bestemt».',
  en: 'The data are erased within ten years. See “The retention is decided”.',
};
const noGround = {
  nb: 'Opplysningene blir liggende lenge. Ingen har sagt på hvilket grunnlag.',
  nn: 'Opplysningane blir liggjande lenge. Ingen har sagt på kva grunnlag.',
  en: 'The data are kept for long. Nobody has said on what ground.',
};
const grounded = {
  nb: 'Det er sagt hvorfor opplysningene blir liggende.',
  nn: 'Det er sagt kvifor opplysningane blir liggjande.',
  en: 'It is said why the data are kept.',
};
const sort = {
  nb: 'Bare det som skal bevares for ettertiden, eller som en annen lov krever, kan ligge uten tidsgrense. Ingen har sagt at alt dette skal det. For resten må eieren selv sette en grense.',
  nn: 'Berre det som skal takast vare på for ettertida, eller som ei anna lov krev, kan liggje utan tidsgrense. Ingen har sagt at alt dette skal det. For resten må eigaren sjølv setje ei grense.',
  en: 'Only what must be preserved for posterity, or what another law demands, may be kept without a limit. Nobody has said that all of this must. For the rest the owner must set a limit itself.',
};
const noLimit = {
  nb: 'Opplysningene skal ikke bevares for ettertiden, men blir liggende uten tidsgrense.',
  nn: 'Opplysningane skal ikkje takast vare på for ettertida, men blir liggjande utan tidsgrense.',
  en: 'The data need not be preserved for posterity, but are kept without a limit.',
};

const archived = {
  nb: 'Opplysningene skal ikke bevares for ettertiden. Gjelder bare hvis de slettes fra arkivet når eierens egen tidsgrense er nådd.',
  nn: 'Opplysningane skal ikkje takast vare på for ettertida. Gjeld berre om dei blir sletta frå arkivet når eigaren si eiga tidsgrense er nådd.',
  en: 'The data need not be preserved for posterity. Counts only if they are erased from the archive at a limit that the owner has set.',
};

function judgeKept(read: Reader, retention: Entry<'retention'>): readonly Check[] {
  const ground: Check =
    read.fact(retention, 'ground') === undefined
      ? { state: 'unknown', says: noGround }
      : { state: 'holds', says: grounded };
  const preserved = read.fact(retention, 'mustBePreserved');
  if (preserved === true) return [ground];
  if (preserved === undefined) return [ground, { state: 'condition', says: sort }];
  if (read.fact(retention, 'then') === 'archive') return [ground, { state: 'condition', says: archived }];
  return [read.fact(retention, 'period') === undefined ? { state: 'fails', says: noLimit } : ground];
}

/**
 * GDPR art. 5(1)(e): what stays needs a reason. What must not be preserved for posterity has time limits that the organ sets
 * itself (arkivforskrifta 2025 § 3); "nothing is erased" is no ground.
 */
export const retentionGround = asController({
  id: 'retention-ground',
  theme: 'retention',
  scope: 'retention',
  title: {
    nb: 'Det er en grunn til at opplysningene blir liggende',
    nn: 'Det er ein grunn til at opplysningane blir liggjande',
    en: 'There is a reason why the data are kept',
  },
  question: {
    nb: 'Hvilken regel gjør at opplysningene skal bli liggende, og gjelder den alt som blir liggende?',
    nn: 'Kva regel gjer at opplysningane skal bli liggjande, og gjeld han alt som blir liggjande?',
    en: 'Which rule makes the data stay, and does it go for all that stays?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav e' },
    { act: 'arkivlova-2025', section: '§ 12 første ledd' },
    { act: 'arkivforskrifta-2025', section: '§ 3 første ledd' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Bevarings- og sletteplanen, med regelen som krever bevaring',
      nn: 'Bevarings- og sletteplanen, med regelen som krev bevaring',
      en: 'The plan for retention and erasure, with the rule that demands preservation',
    },
    of: ['retention'],
  },
  judge(read, retention) {
    const then = read.fact(retention, 'then');
    if (then === undefined) return { notApplicable: noEndYet };
    if (then === 'archive' || then === 'keep') return { checks: judgeKept(read, retention) };
    const period = read.fact(retention, 'period');
    if (period === undefined || shift(read.asOf, period) <= shift(read.asOf, long)) return { notApplicable: short };
    return { checks: [judgeKept(read, retention)[0] as Check] };
  },
  remedy: (retention) => [
    {
      say: {
        nb: 'Skill mellom det som skal bevares (med regelen som sier det) og resten. Sett en egen tidsgrense for resten.',
        nn: 'Skil mellom det som skal takast vare på (med regelen som seier det) og resten. Set ei eiga tidsgrense for resten.',
        en: 'Tell apart what must be preserved (with the rule that says so) from the rest. Set a limit of its own for the rest.',
      },
      form: { kind: 'retention', key: retention.key },
    },
  ],
});

import type { WantedEvidence } from '../../requirement.ts';

/** The owner's plan of what is kept and what is erased. */
export const retentionPlan: WantedEvidence = {
  wants: {
    nb: 'Bevarings- og sletteplanen',
    nn: 'Bevarings- og sletteplanen',
    en: 'The plan for retention and erasure',
  },
  of: ['retention'],
};

import { fields, type Purpose, type Recipient, recipientsOf } from '../field.ts';
import type { RosterGuardian, RosterPupil } from './compose.ts';
import type { Circumstances } from './judge.ts';
import { type OwnerRules, usualRules } from './owner-rules.ts';

/** For tests: rules under which owner and law are told apart, because the owner allows everything. */
export const everything: OwnerRules = {
  ...usualRules(),
  fields: {
    'school-work': [...fields],
    'class-contact': [...fields],
    'health-service': [...fields],
    photography: [...fields],
  },
};

/** For tests: the purpose that a recipient gets lists for. */
export function purposeFor(recipient: Recipient): Purpose {
  const found = Object.entries(recipientsOf).find(([, those]) => those.includes(recipient));
  return (found?.[0] ?? 'school-work') as Purpose;
}

/** For tests: a list that everything but its recipient allows. */
export function circumstances(recipient: Recipient, more: Partial<Circumstances> = {}): Circumstances {
  return {
    purpose: purposeFor(recipient),
    recipient,
    school: 'public',
    group: { kind: 'basis', title: '9B', subject: null },
    rules: everything,
    unregistered: [],
    forbidden: [],
    telling: { fields: [...fields], isOver: true },
    ...more,
  };
}

/** For tests: an invented guardian. */
export function guardian(id: string, more: Partial<RosterGuardian> = {}): RosterGuardian {
  return {
    id,
    name: `Foresatt, ${id}`,
    phone: `90 00 00 ${id.length}0`,
    email: `${id}@foresatt.example`,
    address: `Foresattveien ${id}`,
    protection: 'none',
    contactSecret: false,
    informationOnly: false,
    objected: [],
    ...more,
  };
}

/** For tests: an invented pupil with everything that could stand on a list. */
export function pupil(id: string, more: Partial<RosterPupil> = {}): RosterPupil {
  return {
    id,
    givenName: `Fornavn${id}`,
    familyName: `Etternavn${id}`,
    className: '9B',
    schoolName: 'Solvik ungdomsskole',
    address: `Elevveien ${id}`,
    phone: `91 00 00 ${id}`,
    email: `${id}@elev.example`,
    birthDate: '2012-03-04',
    identityNumber: '04831200000',
    protection: 'none',
    contactSecret: false,
    guardians: [guardian(`g${id}`)],
    told: true,
    objected: [],
    knownToMaker: true,
    ...more,
  };
}

import { ownerRows } from './organisation-rows-owner.ts';
import { processorRows } from './organisation-rows-processors.ts';
import { recordRows } from './organisation-rows-record.ts';
import type { Part } from './part.ts';

const alone = 'Solvik decides on it alone';
const noProcessorAgreement = 'it settles how two controllers share the responsibility';
const noAddresses = 'no address is used in it';
const ownOperation = 'the school runs it itself';

const decidedAlone = [
  'dagsplan',
  'elevregister',
  'jubileum',
  'laeringsarbeid',
  'matematikkoving',
  'saksbehandling',
  'skolemiljo',
  'vurdering',
];
const askedOfProcessors = [
  'processor-agreement-contents',
  'processor-agreement-covers',
  'sub-processors-approved',
  'processor-followed-up',
];
const withoutAddresses = ['blaklokke', 'kvistad-sak', 'miljoboka', 'romtavla', 'tallstien'];

export const organisation: Part = {
  part: 'organisation',
  notApplicable: {
    'delegation-written units/bakkelokka': 'it may not put systems into use itself',
    'delegation-written units/solvik-ungdomsskole': 'it may not put systems into use itself',
    'delegation-written units/oppvekst': 'it is the administration of the owner',
    ...Object.fromEntries(decidedAlone.map((key) => [`joint-controllers-arrangement activities/${key}`, alone])),
    ...Object.fromEntries(askedOfProcessors.map((id) => [`${id} agreements/felles-innlogging`, noProcessorAgreement])),
    ...Object.fromEntries(withoutAddresses.map((key) => [`protected-addresses-hidden systems/${key}`, noAddresses])),
    'processor-agreement-in-force systems/romtavla': ownOperation,
    'support-access-controlled systems/romtavla': ownOperation,
  },
  rows: [...recordRows, ...ownerRows, ...processorRows],
};

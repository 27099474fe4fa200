import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check } from '../../requirement.ts';
import { notOnPaper } from '../not-on-paper.ts';

const own = {
  holds: {
    nb: 'Det som sendes mellom brukerne og systemet, er kryptert.',
    nn: 'Det som blir sendt mellom brukarane og systemet, er kryptert.',
    en: 'What is sent between the users and the system is encrypted.',
  },
  fails: {
    nb: 'Det som sendes mellom brukerne og systemet, er ikke kryptert.',
    nn: 'Det som blir sendt mellom brukarane og systemet, er ikkje kryptert.',
    en: 'What is sent between the users and the system is not encrypted.',
  },
  unknown: {
    nb: 'Ingen har sagt om det som sendes mellom brukerne og systemet, er kryptert.',
    nn: 'Ingen har sagt om det som blir sendt mellom brukarane og systemet, er kryptert.',
    en: 'Nobody has said whether what is sent between the users and the system is encrypted.',
  },
};
const flowing = {
  holds: {
    nb: 'Det som flyter mellom systemet og andre, er kryptert.',
    nn: 'Det som flyt mellom systemet og andre, er kryptert.',
    en: 'What flows between the system and others is encrypted.',
  },
  fails: {
    nb: 'Noe av det som flyter mellom systemet og andre, er ikke kryptert.',
    nn: 'Noko av det som flyt mellom systemet og andre, er ikkje kryptert.',
    en: 'Some of what flows between the system and others is not encrypted.',
  },
  unknown: {
    nb: 'Ingen har sagt om alt som flyter mellom systemet og andre, er kryptert.',
    nn: 'Ingen har sagt om alt som flyt mellom systemet og andre, er kryptert.',
    en: 'Nobody has said whether all that flows between the system and others is encrypted.',
  },
};
const inside = {
  nb: 'Noe sendes ukryptert, men bare på eget nett. Noen må vurdere om nettet er sikkert nok til det.',
  nn: 'Noko blir sendt ukryptert, men berre på eige nett. Nokon må vurdere om nettet er trygt nok til det.',
  en: 'Something is sent without encryption, but on the own network only. Somebody must weigh whether that network is safe enough.',
};

function onOwnNetwork(read: Reader, system: Entry<'systems'> | undefined): boolean {
  const from = system === undefined ? undefined : read.fact(system, 'login.reachableFrom');
  return from === 'owner-network' || from === 'school-network';
}

/** Does a flow stay on a network of the owner or the school, as far as is known? What goes to another party does not. */
function staysInside(read: Reader, { body: { source, target } }: Entry<'flows'>): boolean {
  return [source, target].every((end) => {
    const [kind, key = ''] = end.split('/');
    return kind === 'units' || (kind === 'systems' && onOwnNetwork(read, read.get('systems', key)));
  });
}

function withUsers(read: Reader, system: Entry<'systems'>): Check {
  const encrypted = read.fact(system, 'encryption.inTransit');
  return encrypted === false && onOwnNetwork(read, system)
    ? { state: 'condition', says: inside }
    : check(encrypted, own);
}

/** One check of all its flows: a single open one outside is a fault, whatever is unknown of the others. */
function inFlows(read: Reader, system: Entry<'systems'>): Check[] {
  const flows = read.find('flowsBySystem', system.key);
  const open = flows.filter((flow) => read.fact(flow, 'encrypted') === false);
  if (flows.length === 0) return [];
  if (open.some((flow) => !staysInside(read, flow))) return [check(false, flowing)];
  if (flows.some((flow) => read.fact(flow, 'encrypted') === undefined)) return [check(undefined, flowing)];
  return [open.length === 0 ? check(true, flowing) : { state: 'condition', says: inside }];
}

/** GDPR art. 32(1)(a) and (2): what is sent must not come into other hands. A flow belongs to the system that sends it. */
export const encryptedInTransit = notOnPaper({
  id: 'encrypted-in-transit',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Opplysningene er kryptert når de sendes',
    nn: 'Opplysningane er krypterte når dei blir sende',
    en: 'Data are encrypted when they are sent',
  },
  question: {
    nb: 'Er det som sendes til og fra systemet, kryptert underveis?',
    nn: 'Er det som blir sendt til og frå systemet, kryptert undervegs?',
    en: 'Is what is sent to and from the system encrypted on its way?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1 bokstav a' },
    { act: 'gdpr', section: 'art. 32 nr. 2' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Oppsettet av systemet og av det som sendes, som dokument eller prøvd',
      nn: 'Oppsettet av systemet og av det som blir sendt, som dokument eller prøvd',
      en: 'The set-up of the system and of what is sent, as a document or tried',
    },
    of: ['systems', 'flows'],
  },
  judge: (read, system) => ({ checks: [withUsers(read, system), ...inFlows(read, system)] }),
  remedy: (system) => [
    {
      say: {
        nb: 'Slå på kryptering for alt som sendes.',
        nn: 'Slå på kryptering for alt som blir sendt.',
        en: 'Turn on encryption for everything that is sent.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Før inn for hver flyt om den er kryptert.',
        nn: 'Før inn for kvar flyt om han er kryptert.',
        en: 'Enter for each flow whether it is encrypted.',
      },
      form: { kind: 'flows' },
    },
  ],
});

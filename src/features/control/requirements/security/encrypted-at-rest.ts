import { check } from '../../requirement.ts';
import { notOnPaper } from '../not-on-paper.ts';
import { lacking } from './kind-of-data.ts';

const stored = {
  holds: {
    nb: 'Opplysningene er kryptert der de er lagret.',
    nn: 'Opplysningane er krypterte der dei er lagra.',
    en: 'The data are encrypted where they are stored.',
  },
  fails: {
    nb: 'Opplysningene er ikke kryptert der de er lagret.',
    nn: 'Opplysningane er ikkje krypterte der dei er lagra.',
    en: 'The data are not encrypted where they are stored.',
  },
  unknown: {
    nb: 'Ingen har sagt om opplysningene er kryptert der de er lagret.',
    nn: 'Ingen har sagt om opplysningane er krypterte der dei er lagra.',
    en: 'Nobody has said whether the data are encrypted where they are stored.',
  },
};
const weigh = {
  nb: 'Opplysningene er ikke kryptert der de er lagret. Det holder bare når andre tiltak verner dem godt nok.',
  nn: 'Opplysningane er ikkje krypterte der dei er lagra. Det held berre når andre tiltak vernar dei godt nok.',
  en: 'The data are not encrypted where they are stored. That does only where other measures protect them well enough.',
};
/** GDPR art. 32(1)(a): encryption “as appropriate”; that it is lacking at rest is no fault by itself. */
export const encryptedAtRest = notOnPaper({
  id: 'encrypted-at-rest',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Opplysningene er kryptert der de er lagret',
    nn: 'Opplysningane er krypterte der dei er lagra',
    en: 'Data are encrypted where they are stored',
  },
  question: {
    nb: 'Er opplysningene kryptert der de er lagret?',
    nn: 'Er opplysningane krypterte der dei er lagra?',
    en: 'Are the data encrypted where they are stored?',
  },
  law: [{ act: 'gdpr', section: 'art. 32 nr. 1 bokstav a' }],
  note: {
    nb: 'Forordningen krever kryptering når det er egnet for risikoen, ikke alltid.',
    nn: 'Forordninga krev kryptering når det høver til risikoen, ikkje alltid.',
    en: 'The Regulation demands encryption where it fits the risk, not always.',
  },
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Oppsettet av lagringen, eller leverandørens beskrivelse av det',
      nn: 'Oppsettet av lagringa, eller skildringa til leverandøren av det',
      en: 'The set-up of the storage, or the vendor’s description of it',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const encrypted = read.fact(system, 'encryption.atRest');
    if (encrypted !== false) return { checks: [check(encrypted, stored)] };
    const state = lacking(read, system, { protected: 'condition', ordinary: 'advice' });
    return { checks: [{ state, says: state === 'condition' ? weigh : stored.fails }] };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Spør leverandøren om lagringen er kryptert, også sikkerhetskopiene.',
        nn: 'Spør leverandøren om lagringa er kryptert, også tryggingskopiane.',
        en: 'Ask the vendor whether the storage is encrypted, backups included.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Er den ikke det: skriv i risikovurderingen hva som verner opplysningene i stedet.',
        nn: 'Er ho ikkje det: skriv i risikovurderinga kva som vernar opplysningane i staden.',
        en: 'If it is not: write in the risk assessment what protects the data instead.',
      },
      form: { kind: 'assessments', fill: { kind: 'risk', systems: system.key } },
    },
  ],
});

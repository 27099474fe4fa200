import type { Entry } from '#src/features/register/index.ts';
import { adequacyOf } from '#src/law/adequacy.ts';
import { isInEea } from '#src/law/eea.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { withinEea } from './within-eea.ts';

const says = {
  none: {
    nb: 'Overføringen har ikke noe grunnlag.',
    nn: 'Overføringa har ikkje noko grunnlag.',
    en: 'The transfer has no ground.',
  },
  unknown: {
    nb: 'Ingen har sagt hvilket grunnlag overføringen har.',
    nn: 'Ingen har sagt kva grunnlag overføringa har.',
    en: 'Nobody has said which ground the transfer has.',
  },
  country: {
    nb: 'Ingen har sagt hvilket land opplysningene går til.',
    nn: 'Ingen har sagt kva land opplysningane går til.',
    en: 'Nobody has said which country the data go to.',
  },
  adequate: {
    nb: 'EU-kommisjonen har besluttet at landet gir godt nok vern.',
    nn: 'EU-kommisjonen har avgjort at landet gir godt nok vern.',
    en: 'The Commission has decided that the country protects well enough.',
  },
  partly: {
    nb: 'EU-kommisjonens beslutning gjelder bare visse mottakere i landet. Se «Overføringen er kontrollert».',
    nn: 'Avgjerda til EU-kommisjonen gjeld berre visse mottakarar i landet. Sjå «Overføringa er kontrollert».',
    en: 'The Commission’s decision covers only some recipients in the country. See “The transfer is checked”.',
  },
  notListed: {
    nb: 'Skolevern kjenner ikke noen beslutning om godt nok vern for dette landet. Kontroller EU-kommisjonens liste; uten beslutning trengs et annet grunnlag.',
    nn: 'Skolevern kjenner ikkje noka avgjerd om godt nok vern for dette landet. Kontroller lista til EU-kommisjonen; utan avgjerd trengst eit anna grunnlag.',
    en: 'Skolevern knows of no adequacy decision for this country. Check the Commission’s list; without a decision another ground is needed.',
  },
  guarantees: {
    nb: 'Overføringen har garantier: standard personvernbestemmelser eller bindende virksomhetsregler.',
    nn: 'Overføringa har garantiar: standard personvernreglar eller bindande verksemdsreglar.',
    en: 'The transfer has safeguards: standard clauses or binding corporate rules.',
  },
  derogation: {
    nb: 'Unntakene i art. 49 er for enkelte tilfeller. De kan ikke bære en fast overføring, og flere av dem gjelder ikke når offentlige organer utøver myndighet (art. 49 nr. 3).',
    nn: 'Unntaka i art. 49 er for einskilde tilfelle. Dei kan ikkje bere ei fast overføring, og fleire av dei gjeld ikkje når offentlege organ utøver mynde (art. 49 nr. 3).',
    en: 'The derogations of art. 49 are for particular cases. They cannot carry a regular transfer, and several do not hold where public bodies exercise authority (art. 49(3)).',
  },
};

function byAdequacy(country: string | undefined, day: string): Check {
  if (country === undefined) return { state: 'unknown', says: says.country };
  const found = adequacyOf(country, day);
  if (found === undefined) return { state: 'condition', says: says.notListed };
  return { state: 'holds', says: found === 'whole' ? says.adequate : says.partly };
}

function weigh(read: Reader, transfer: Entry<'transfers'>): Check {
  const mechanism = read.fact(transfer, 'mechanism');
  switch (mechanism) {
    case undefined:
      return { state: 'unknown', says: says.unknown };
    case 'none':
      return { state: 'fails', says: says.none };
    case 'adequacy':
      return byAdequacy(read.fact(transfer, 'country'), read.asOf);
    case 'derogation':
      return { state: 'condition', says: says.derogation };
    default:
      return { state: 'holds', says: says.guarantees };
  }
}

/**
 * GDPR art. 44 to 46 and 49: a transfer rests on a decision of the Commission, on safeguards, or in particular cases
 * on a derogation.
 */
export const transferGround = requirement({
  id: 'transfer-ground',
  theme: 'transfers',
  scope: 'transfer',
  title: { nb: 'Overføringen har et grunnlag', nn: 'Overføringa har eit grunnlag', en: 'The transfer has a ground' },
  question: {
    nb: 'Hva gjør at opplysningene kan gå til dette landet?',
    nn: 'Kva gjer at opplysningane kan gå til dette landet?',
    en: 'What allows the data to go to this country?',
  },
  law: [
    { act: 'gdpr', section: 'art. 44' },
    { act: 'gdpr', section: 'art. 45 nr. 1' },
    { act: 'gdpr', section: 'art. 46 nr. 1' },
    { act: 'gdpr', section: 'art. 49 nr. 1' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Avtalen eller beslutningen som overføringen bygger på',
      nn: 'Avtalen eller avgjerda som overføringa byggjer på',
      en: 'The agreement or decision that the transfer rests on',
    },
    of: ['transfers'],
  },
  judge(read, transfer) {
    const country = read.fact(transfer, 'country');
    if (country !== undefined && isInEea(country)) return { notApplicable: withinEea };
    return { checks: [weigh(read, transfer)] };
  },
  remedy: (transfer) => [
    {
      say: {
        nb: 'Finn et grunnlag for overføringen, eller stans den. Skriv inn grunnlaget.',
        nn: 'Finn eit grunnlag for overføringa, eller stans henne. Skriv inn grunnlaget.',
        en: 'Find a ground for the transfer, or stop it. Enter the ground.',
      },
      form: { kind: 'transfers', key: transfer.key },
    },
  ],
});

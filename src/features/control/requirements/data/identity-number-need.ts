import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';

const noUses = {
  nb: 'Ingen har sagt hvilke opplysninger behandlingen bruker.',
  nn: 'Ingen har sagt kva opplysningar behandlinga bruker.',
  en: 'Nobody has said which data the processing uses.',
};
const kindUnknown = {
  nb: 'Ingen har sagt hvilke av opplysningene som er fødselsnummer eller lignende.',
  nn: 'Ingen har sagt kva for nokre av opplysningane som er fødselsnummer eller liknande.',
  en: 'Nobody has said which of the data are identity numbers or the like.',
};
const none = {
  nb: 'Behandlingen bruker ikke fødselsnummer eller lignende.',
  nn: 'Behandlinga bruker ikkje fødselsnummer eller liknande.',
  en: 'The processing uses no identity numbers or the like.',
};
const needed = {
  nb: 'Det er skrevet hvorfor fødselsnummer trengs for å kjenne igjen den rette sikkert.',
  nn: 'Det er skrive kvifor fødselsnummer trengst for å kjenne att den rette sikkert.',
  en: 'Why an identity number is needed to tell the right person for certain is written down.',
};
const needUnknown = {
  nb: 'Fødselsnummer brukes. Ingen har sagt hvorfor det trengs for å kjenne igjen den rette sikkert.',
  nn: 'Fødselsnummer blir brukt. Ingen har sagt kvifor det trengst for å kjenne att den rette sikkert.',
  en: 'An identity number is used. Nobody has said why it is needed to tell the right person for certain.',
};
const voluntary = {
  nb: 'Det er frivillig å gi fødselsnummeret. Da er det neppe nødvendig: La et menneske vurdere om det kan sløyfes.',
  nn: 'Det er frivillig å gi fødselsnummeret. Då er det neppe nødvendig: Lat eit menneske vurdere om det kan sløyfast.',
  en: 'Giving the identity number is voluntary. Then it is hardly necessary: let a person judge whether it can be left out.',
};

function checkOf(read: Reader, use: Entry<'dataUses'>): Check[] {
  const type = read.get('dataTypes', use.body.data);
  const is = type === undefined ? undefined : read.fact(type, 'identityNumber');
  if (is === undefined) return [{ state: 'unknown', says: kindUnknown }];
  if (!is) return [];
  if (read.fact(use, 'need') === undefined) return [{ state: 'unknown', says: needUnknown }];
  const free = read.fact(use, 'mandatory') === false;
  return [free ? { state: 'condition', says: voluntary } : { state: 'holds', says: needed }];
}

/**
 * personopplysningsloven § 12: identity numbers only with a real need for certain identification, where they are necessary for it.
 * Asked once of each activity: which of its data are such numbers is one question, not one for each kind of data.
 */
export const identityNumberNeed = asController({
  id: 'identity-number-need',
  theme: 'data',
  scope: 'activity',
  title: {
    nb: 'Fødselsnummer brukes bare når det trengs',
    nn: 'Fødselsnummer blir brukt berre når det trengst',
    en: 'Identity numbers are used only where needed',
  },
  question: {
    nb: 'Er det saklig behov for sikker identifisering, og er fødselsnummer nødvendig for det?',
    nn: 'Er det sakleg behov for sikker identifisering, og er fødselsnummer nødvendig for det?',
    en: 'Is there a real need for certain identification, and is an identity number necessary for it?',
  },
  law: [
    { act: 'gdpr', section: 'art. 87' },
    { act: 'popplyl-2018', section: '§ 12 første ledd' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Protokollen, med behovet for fødselsnummer',
      nn: 'Protokollen, med behovet for fødselsnummer',
      en: 'The record of processing, with the need for identity numbers',
    },
    of: ['dataUses'],
  },
  judge(read, activity) {
    const uses = read.find('dataUsesByActivity', activity.key);
    if (uses.length === 0) return { checks: [{ state: 'unknown', says: noUses }] };
    const checks = uses.flatMap((use) => checkOf(read, use));
    if (checks.length === 0) return { notApplicable: none };
    // Said once, however many kinds of data nobody has spoken of.
    return { checks: checks.filter((one, index) => checks.findIndex(({ says }) => says === one.says) === index) };
  },
  remedy: (activity) => [
    {
      say: {
        nb: 'Si hvilke opplysninger som er fødselsnummer eller et annet entydig nummer.',
        nn: 'Sei kva opplysningar som er fødselsnummer eller eit anna eintydig nummer.',
        en: 'Say which data are identity numbers or another unique number.',
      },
      form: { kind: 'dataTypes' },
    },
    {
      say: {
        nb: 'Skriv hvorfor navn og fødselsdato ikke er nok, eller slutt å bruke nummeret.',
        nn: 'Skriv kvifor namn og fødselsdato ikkje er nok, eller slutt å bruke nummeret.',
        en: 'Write why name and date of birth are not enough, or stop using the number.',
      },
      form: { kind: 'dataUses', fill: { activity: activity.key } },
    },
  ],
});

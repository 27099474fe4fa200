import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, check, requirement } from '../../requirement.ts';
import { isForAnother } from '../as-controller.ts';

const asProcessor = {
  nb: 'Eieren gjør dette på vegne av en annen. Da gjelder en annen protokoll, hos databehandleren (art. 30 nr. 2).',
  nn: 'Eigaren gjer dette på vegner av ein annan. Då gjeld ein annan protokoll, hos databehandlaren (art. 30 nr. 2).',
  en: 'The owner does this on behalf of somebody else. Another record applies then, that of a processor (art. 30(2)).',
};
const purpose = {
  holds: {
    nb: 'Det er ført inn hva behandlingen er til for.',
    nn: 'Det er ført inn kva behandlinga er til for.',
    en: 'It is entered what the processing is for.',
  },
  fails: {
    nb: 'Det er ikke ført inn hva behandlingen er til for.',
    nn: 'Det er ikkje ført inn kva behandlinga er til for.',
    en: 'It is not entered what the processing is for.',
  },
  unknown: {
    nb: 'Ingen har sagt hva behandlingen er til for.',
    nn: 'Ingen har sagt kva behandlinga er til for.',
    en: 'Nobody has said what the processing is for.',
  },
};
const data = {
  holds: {
    nb: 'Det er ført inn hvem det gjelder, og hvilke opplysninger som brukes.',
    nn: 'Det er ført inn kven det gjeld, og kva opplysningar som blir brukte.',
    en: 'It is entered whom it concerns and which data are used.',
  },
  fails: {
    nb: 'Det er ikke ført inn hvem det gjelder, og hvilke opplysninger som brukes.',
    nn: 'Det er ikkje ført inn kven det gjeld, og kva opplysningar som blir brukte.',
    en: 'It is not entered whom it concerns and which data are used.',
  },
  unknown: {
    nb: 'Ingen har sagt hvem det gjelder, og hvilke opplysninger som brukes.',
    nn: 'Ingen har sagt kven det gjeld, og kva opplysningar som blir brukte.',
    en: 'Nobody has said whom it concerns and which data are used.',
  },
};
const recipients = {
  holds: {
    nb: 'Det er sagt hvem som får opplysninger, eller at ingen andre får dem.',
    nn: 'Det er sagt kven som får opplysningar, eller at ingen andre får dei.',
    en: 'It is said who is given data, or that nobody else is.',
  },
  fails: {
    nb: 'Opplysninger gis til andre, men det er ikke ført inn til hvem.',
    nn: 'Opplysningar blir gitte til andre, men det er ikkje ført inn til kven.',
    en: 'Data are given to others, but it is not entered to whom.',
  },
  unknown: {
    nb: 'Ingen har sagt om opplysninger gis til andre.',
    nn: 'Ingen har sagt om opplysningar blir gitte til andre.',
    en: 'Nobody has said whether data are given to others.',
  },
};
const limits = {
  holds: {
    nb: 'Det er ført inn når opplysningene skal slettes eller legges i arkiv.',
    nn: 'Det er ført inn når opplysningane skal slettast eller leggjast i arkiv.',
    en: 'It is entered when the data are to be erased or archived.',
  },
  fails: {
    nb: 'Det er ikke ført inn når opplysningene skal slettes.',
    nn: 'Det er ikkje ført inn når opplysningane skal slettast.',
    en: 'It is not entered when the data are to be erased.',
  },
  unknown: {
    nb: 'Ingen har sagt når opplysningene skal slettes eller legges i arkiv.',
    nn: 'Ingen har sagt når opplysningane skal slettast eller leggjast i arkiv.',
    en: 'Nobody has said when the data are to be erased or archived.',
  },
};
const measures = {
  holds: {
    nb: 'Sikkerhetstiltakene er beskrevet for hvert system som brukes.',
    nn: 'Tryggleikstiltaka er beskrivne for kvart system som blir brukt.',
    en: 'The security measures are described for each system used.',
  },
  fails: {
    nb: 'Sikkerhetstiltakene er ikke beskrevet.',
    nn: 'Tryggleikstiltaka er ikkje beskrivne.',
    en: 'The security measures are not described.',
  },
  unknown: {
    nb: 'Ingen har beskrevet sikkerhetstiltakene for hvert system som brukes.',
    nn: 'Ingen har beskrive tryggleikstiltaka for kvart system som blir brukt.',
    en: 'Nobody has described the security measures for each system used.',
  },
};

/** An entry tells; that there is none says only that nobody has told. */
const told = (values: readonly unknown[]) => anyOf(values.map((value) => (value === undefined ? undefined : true)));

function givesTo(read: Reader, activity: Entry<'activities'>): boolean | undefined {
  const disclosed = read.fact(activity, 'disclosed');
  const to = read.find('disclosuresByActivity', activity.key).map((one) => read.fact(one, 'recipient'));
  if (to.length > 0) return true;
  return disclosed === undefined ? undefined : !disclosed;
}

/**
 * GDPR art. 30(1)(b)–(d), (f), (g). The register names the owner itself (a); `transfer-declared` asks for transfers
 * (e).
 */
export const processingOnRecord = requirement({
  id: 'processing-on-record',
  theme: 'record',
  scope: 'activity',
  title: {
    nb: 'Protokollen forteller det den skal',
    nn: 'Protokollen fortel det han skal',
    en: 'The record tells what it must',
  },
  question: {
    nb: 'Står formål, personer, opplysninger, mottakere, frister og sikkerhetstiltak i protokollen for denne behandlingen?',
    nn: 'Står formål, personar, opplysningar, mottakarar, fristar og tryggleikstiltak i protokollen for denne behandlinga?',
    en: 'Does the record give purpose, people, data, recipients, time limits and security measures of this processing?',
  },
  law: [
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav b' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav c' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav d' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav f' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav g' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Protokollen over behandlinger',
      nn: 'Protokollen over behandlingar',
      en: 'The record of processing activities',
    },
    of: ['activities', 'purposes', 'dataUses', 'retention', 'measures'],
  },
  judge(read, activity) {
    if (isForAnother(read, activity)) return { notApplicable: asProcessor };
    const { key } = activity;
    const groups = read
      .find('dataUsesByActivity', key)
      .map((one) => [read.fact(one, 'data'), read.fact(one, 'subjects')]);
    const ends = read.find('retentionByActivity', key).map((one) => read.fact(one, 'event') && read.fact(one, 'then'));
    const secured = activity.body.systems.map((system) =>
      told(read.find('measuresBySystem', system).map((measure) => read.fact(measure, 'what'))),
    );
    return {
      checks: [
        check(told(read.find('purposesByActivity', key).map((one) => read.fact(one, 'name'))), purpose),
        check(told(groups), data),
        check(givesTo(read, activity), recipients),
        check(told(ends), limits),
        // Measures are told of systems; what uses none has nothing here to tell them of.
        ...(secured.length === 0 ? [] : [check(allOf(secured), measures)]),
      ],
    };
  },
  remedy: (activity) => [
    {
      say: { nb: 'Skriv inn formålet.', nn: 'Skriv inn formålet.', en: 'Enter the purpose.' },
      form: { kind: 'purposes', fill: { activity: activity.key } },
    },
    {
      say: {
        nb: 'Skriv inn hvilke opplysninger om hvem som brukes.',
        nn: 'Skriv inn kva opplysningar om kven som blir brukte.',
        en: 'Enter which data about whom are used.',
      },
      form: { kind: 'dataUses', fill: { activity: activity.key } },
    },
    {
      say: {
        nb: 'Si om opplysninger gis til andre som bestemmer over dem selv.',
        nn: 'Sei om opplysningar blir gitte til andre som bestemmer over dei sjølv.',
        en: 'Say whether data are given to others who decide over them themselves.',
      },
      form: { kind: 'activities', key: activity.key },
    },
    {
      say: { nb: 'Før inn hver mottaker.', nn: 'Før inn kvar mottakar.', en: 'Enter each recipient.' },
      form: { kind: 'disclosures', fill: { activity: activity.key } },
    },
    {
      say: {
        nb: 'Skriv inn når opplysningene skal slettes eller legges i arkiv.',
        nn: 'Skriv inn når opplysningane skal slettast eller leggjast i arkiv.',
        en: 'Enter when the data are to be erased or archived.',
      },
      form: { kind: 'retention', fill: { activity: activity.key } },
    },
    {
      say: {
        nb: 'Beskriv sikkerhetstiltakene for hvert system.',
        nn: 'Beskriv tryggleikstiltaka for kvart system.',
        en: 'Describe the security measures of each system.',
      },
      form: { kind: 'measures' },
    },
  ],
});

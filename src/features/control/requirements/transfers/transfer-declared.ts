import type { Entry } from '#src/features/register/index.ts';
import { isInEea } from '#src/law/eea.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { agreementsOn, isInForce } from '../processors/in-force.ts';

const declared = {
  holds: {
    nb: 'Hver overføring ut av EØS er ført inn, eller det er ingen.',
    nn: 'Kvar overføring ut av EØS er ført inn, eller det er ingen.',
    en: 'Each transfer out of the EEA is entered, or there is none.',
  },
  fails: {
    nb: 'Opplysninger går til et land utenfor EØS uten at overføringen er ført inn.',
    nn: 'Opplysningar går til eit land utanfor EØS utan at overføringa er ført inn.',
    en: 'Data go to a country outside the EEA without the transfer being entered.',
  },
  unknown: {
    nb: 'Det går opplysninger ut av EØS, men ingen har sagt til hvilket land overføringen gjelder.',
    nn: 'Det går opplysningar ut av EØS, men ingen har sagt kva land overføringa gjeld.',
    en: 'Data leave the EEA, but nobody has said which country the transfer is to.',
  },
};
const untold = {
  storage: {
    nb: 'Ingen har sagt om opplysningene lagres innenfor EØS.',
    nn: 'Ingen har sagt om opplysningane blir lagra innanfor EØS.',
    en: 'Nobody has said whether the data are stored within the EEA.',
  },
  support: {
    nb: 'Ingen har sagt fra hvilke land leverandøren kan se opplysningene.',
    nn: 'Ingen har sagt frå kva land leverandøren kan sjå opplysningane.',
    en: 'Nobody has said from which countries the vendor can see the data.',
  },
  subs: {
    nb: 'Ingen har sagt i hvilke land databehandleren og underleverandørene er.',
    nn: 'Ingen har sagt i kva land databehandlaren og underleverandørane er.',
    en: 'Nobody has said in which countries the processor and its sub-processors are.',
  },
};

/** Countries that something goes to; undefined stands for one that nobody has told. */
type Countries = readonly (string | undefined)[];

function storedIn(read: Reader, system: Entry<'systems'>): Countries {
  const countries = read.fact(system, 'storage.countries');
  if (countries !== undefined && countries.length > 0) return countries;
  return read.fact(system, 'storage.within') === undefined ? [undefined] : [];
}

function seenFrom(read: Reader, system: Entry<'systems'>, isOwn: boolean): Countries {
  if (isOwn && read.fact(system, 'supportAccess.by') === undefined) return [];
  const countries = read.fact(system, 'supportAccess.countries');
  return countries === undefined || countries.length === 0 ? [undefined] : countries;
}

/** The processor itself and those that it uses, by every agreement in force. */
function processedBy(read: Reader, system: Entry<'systems'>, isOwn: boolean): Countries {
  if (isOwn) return [];
  const agreements = agreementsOn(read, system.key, 'processor').filter((agreement) => isInForce(read, agreement));
  if (agreements.length === 0) return [undefined];
  return agreements.flatMap((agreement) => {
    const listed = read.fact(agreement, 'subProcessors');
    const parties = [agreement.body.party, ...(listed ?? [])].map((key) => {
      const party = read.get('parties', key);
      return party === undefined ? undefined : read.fact(party, 'country');
    });
    return listed === undefined ? [...parties, undefined] : parties;
  });
}

function isDeclared(read: Reader, system: string, countries: Countries): boolean | undefined {
  const outside = countries.filter((country) => country !== undefined && !isInEea(country));
  const entered = read.find('transfersBySystem', system).map((transfer) => read.fact(transfer, 'country'));
  const missing = outside.filter((country) => !entered.includes(country));
  if (missing.length === 0) return true;
  return entered.includes(undefined) ? undefined : false;
}

/**
 * GDPR art. 44: storing, seeing and working on data from outside the EEA are transfers all, and each needs a ground;
 * art. 30(1)(e).
 */
export const transferDeclared = requirement({
  id: 'transfer-declared',
  theme: 'transfers',
  scope: 'system',
  title: {
    nb: 'Overføringer ut av EØS er ført inn',
    nn: 'Overføringar ut av EØS er førte inn',
    en: 'Transfers out of the EEA are entered',
  },
  question: {
    nb: 'Er hver overføring ut av EØS ført inn: lagring, leverandørens tilgang og underleverandører?',
    nn: 'Er kvar overføring ut av EØS ført inn: lagring, tilgangen til leverandøren og underleverandørar?',
    en: 'Is each transfer out of the EEA entered: storage, the vendor’s access and sub-processors?',
  },
  law: [
    { act: 'gdpr', section: 'art. 44' },
    { act: 'gdpr', section: 'art. 30 nr. 1 bokstav e' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Avtalen med listen over lagringssteder og underleverandører',
      nn: 'Avtalen med lista over lagringsstader og underleverandørar',
      en: 'The agreement with its list of places of storage and sub-processors',
    },
    of: ['systems', 'agreements', 'transfers'],
  },
  judge(read, system) {
    const isOwn = read.fact(system, 'operation') === 'own';
    const [stored, seen, processed] = [
      storedIn(read, system),
      seenFrom(read, system, isOwn),
      processedBy(read, system, isOwn),
    ];
    const unknown = (countries: Countries, says: Check['says']): readonly Check[] =>
      countries.includes(undefined) ? [{ state: 'unknown', says }] : [];
    return {
      checks: [
        check(isDeclared(read, system.key, [...stored, ...seen, ...processed]), declared),
        ...unknown(stored, untold.storage),
        ...unknown(seen, untold.support),
        ...unknown(processed, untold.subs),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Finn ut hvilke land opplysningene går til, og før inn hver overføring ut av EØS.',
        nn: 'Finn ut kva land opplysningane går til, og før inn kvar overføring ut av EØS.',
        en: 'Find out which countries the data go to, and enter each transfer out of the EEA.',
      },
      form: { kind: 'transfers', fill: { system: system.key } },
    },
    {
      say: {
        nb: 'Skriv inn hvor systemet lagrer opplysninger, og hvor leverandøren ser dem fra.',
        nn: 'Skriv inn kvar systemet lagrar opplysningar, og kvar leverandøren ser dei frå.',
        en: 'Enter where the system stores data, and from where the vendor sees them.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});

import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, type Check, check, requirement } from '../../requirement.ts';
import { exists, written } from './agreement-says.ts';
import { clausesOf } from './clauses.ts';
import { agreementsOn, isInForce } from './in-force.ts';

const ownOperation = {
  nb: 'Eieren driver systemet selv, så ingen databehandler er inne.',
  nn: 'Eigaren driv systemet sjølv, så ingen databehandlar er inne.',
  en: 'The owner runs the system itself, so there is no processor.',
};
const inForce = {
  holds: { nb: 'Avtalen gjelder.', nn: 'Avtalen gjeld.', en: 'The agreement is in force.' },
  fails: {
    nb: 'Avtalen gjelder ikke på denne dagen.',
    nn: 'Avtalen gjeld ikkje på denne dagen.',
    en: 'The agreement is not in force on this day.',
  },
};
const onlyAsAgreed = {
  holds: {
    nb: 'Databehandleren skal bare behandle opplysningene slik det er avtalt.',
    nn: 'Databehandlaren skal berre behandle opplysningane slik det er avtalt.',
    en: 'The processor must process the data only as agreed.',
  },
  fails: {
    nb: 'Avtalen sier ikke at databehandleren bare skal behandle opplysningene slik det er avtalt.',
    nn: 'Avtalen seier ikkje at databehandlaren berre skal behandle opplysningane slik det er avtalt.',
    en: 'The agreement does not say that the processor must process the data only as agreed.',
  },
  unknown: {
    nb: 'Ingen har sagt om avtalen binder databehandleren til det som er avtalt.',
    nn: 'Ingen har sagt om avtalen bind databehandlaren til det som er avtalt.',
    en: 'Nobody has said whether the agreement binds the processor to what is agreed.',
  },
};
const securityMeasures = {
  holds: {
    nb: 'Avtalen pålegger databehandleren sikkerhetstiltak.',
    nn: 'Avtalen pålegg databehandlaren tryggleikstiltak.',
    en: 'The agreement obliges the processor to take security measures.',
  },
  fails: {
    nb: 'Avtalen pålegger ikke databehandleren sikkerhetstiltak.',
    nn: 'Avtalen pålegg ikkje databehandlaren tryggleikstiltak.',
    en: 'The agreement does not oblige the processor to take security measures.',
  },
  unknown: {
    nb: 'Ingen har sagt om avtalen pålegger databehandleren sikkerhetstiltak.',
    nn: 'Ingen har sagt om avtalen pålegg databehandlaren tryggleikstiltak.',
    en: 'Nobody has said whether the agreement obliges the processor to take security measures.',
  },
};
const reportAsked = {
  holds: {
    nb: 'Eieren har bedt om rapporten fra sikkerhetsrevisjonen.',
    nn: 'Eigaren har bede om rapporten frå tryggleiksrevisjonen.',
    en: 'The owner has asked for the report of the security audit.',
  },
  fails: {
    nb: 'Eieren bør be om rapporten fra databehandlerens sikkerhetsrevisjon.',
    nn: 'Eigaren bør be om rapporten frå tryggleiksrevisjonen til databehandlaren.',
    en: 'The owner ought to ask for the report of the processor’s security audit.',
  },
  unknown: {
    nb: 'Ingen har sagt om eieren har bedt om rapporten fra sikkerhetsrevisjonen.',
    nn: 'Ingen har sagt om eigaren har bede om rapporten frå tryggleiksrevisjonen.',
    en: 'Nobody has said whether the owner has asked for the report of the security audit.',
  },
};

interface Weighed {
  readonly whole: boolean | undefined;
  readonly checks: readonly Check[];
}

function weigh(read: Reader, agreement: Entry<'agreements'>): Weighed {
  const isWritten = read.fact(agreement, 'written');
  const holds = isInForce(read, agreement);
  const binds = read.fact(agreement, 'contents.onlyAsAgreed');
  const secures = read.fact(agreement, 'contents.securityMeasures');
  return {
    whole: allOf([isWritten, holds, binds, secures]),
    checks: [
      check(isWritten, written),
      { state: holds ? 'holds' : 'fails', says: holds ? inForce.holds : inForce.fails },
      check(binds, onlyAsAgreed),
      check(secures, securityMeasures),
    ],
  };
}

/** One whole agreement is enough; else the one that may be whole, else any says what is wrong. */
function best(weighed: readonly Weighed[]): readonly Check[] {
  const found =
    weighed.find((one) => one.whole === true) ?? weighed.find((one) => one.whole === undefined) ?? weighed[0];
  return found?.checks ?? [{ state: 'unknown', says: exists }];
}

/** An agreement known to lay down no audit leaves nothing to ask for yet: the advice is the same. */
function askedForReport(read: Reader, system: string, agreements: readonly Entry<'agreements'>[]): boolean | undefined {
  const clauses = clausesOf(read, system, 'security-audit');
  if (clauses.length > 0) return allOf(clauses.map((clause) => clause.askedFor));
  return allOf(agreements.map((one) => (read.fact(one, 'contents.audits') === false ? false : undefined)));
}

/** pol § 15 with §§ 2 no. 5 and 13: a written agreement that binds the processor and obliges it to security. */
export const processorAgreement = requirement({
  id: 'processor-agreement',
  theme: 'processors',
  scope: 'system',
  title: {
    nb: 'Skriftlig databehandleravtale',
    nn: 'Skriftleg databehandlaravtale',
    en: 'Written processor agreement',
  },
  question: {
    nb: 'Finnes det en skriftlig avtale med den som behandler opplysningene for eieren, og har eieren fulgt den opp?',
    nn: 'Finst det ein skriftleg avtale med den som behandlar opplysningane for eigaren, og har eigaren følgt han opp?',
    en: 'Is there a written agreement with whoever processes the data for the owner, and has the owner followed it up?',
  },
  law: [
    { act: 'pol-2000', section: '§ 2 nr. 5' },
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pol-2000', section: '§ 15' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Avtalen, og brevet der eieren ber om revisjonsrapporten',
      nn: 'Avtalen, og brevet der eigaren ber om revisjonsrapporten',
      en: 'The agreement, and the letter in which the owner asks for the audit report',
    },
    of: ['agreements'],
  },
  judge(read, system) {
    if (read.fact(system, 'operation') === 'own') return { notApplicable: ownOperation };
    const agreements = agreementsOn(read, system.key, 'processor');
    const checks = best(agreements.map((agreement) => weigh(read, agreement)));
    const asked =
      agreements.length === 0 ? [] : [check(askedForReport(read, system.key, agreements), reportAsked, 'advice')];
    return { checks: [...checks, ...asked] };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Inngå en skriftlig databehandleravtale som sier hva databehandleren kan gjøre, og hvilke sikkerhetstiltak som gjelder.',
        nn: 'Inngå ein skriftleg databehandlaravtale som seier kva databehandlaren kan gjere, og kva tryggleikstiltak som gjeld.',
        en: 'Make a written processor agreement that says what the processor may do, and which security measures apply.',
      },
      form: { kind: 'agreements', fill: { kind: 'processor', systems: system.key } },
    },
    {
      say: {
        nb: 'Be om rapporten fra databehandlerens siste sikkerhetsrevisjon, og før inn når dere fikk den.',
        nn: 'Be om rapporten frå den siste tryggleiksrevisjonen til databehandlaren, og før inn når de fekk han.',
        en: 'Ask for the report of the processor’s latest security audit, and enter when you received it.',
      },
      form: { kind: 'agreements', fill: { systems: system.key } },
    },
  ],
});

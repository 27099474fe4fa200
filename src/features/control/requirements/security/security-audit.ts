import { within } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, check, requirement } from '../../requirement.ts';
import { clausesOf } from '../processors/clauses.ts';
import { writtenFor } from '../routines.ts';
import { covering } from './covering.ts';

const audited = {
  holds: {
    nb: 'Sikkerheten er revidert det siste året, og resultatet er dokumentert.',
    nn: 'Tryggleiken er revidert det siste året, og resultatet er dokumentert.',
    en: 'Security has been audited within the last year, and the result is documented.',
  },
  fails: {
    nb: 'Det finnes ingen dokumentert sikkerhetsrevisjon fra det siste året, verken egen eller fra databehandleren. At avtalen lover revisjon, er ikke nok når ingen har bedt om rapporten.',
    nn: 'Det finst ingen dokumentert tryggleiksrevisjon frå det siste året, verken eigen eller frå databehandlaren. At avtalen lovar revisjon, er ikkje nok når ingen har bede om rapporten.',
    en: 'There is no documented security audit from the last year, neither the owner’s nor the processor’s. That the agreement promises an audit is not enough when nobody has asked for the report.',
  },
  unknown: {
    nb: 'Ingen har sagt om sikkerheten er revidert det siste året.',
    nn: 'Ingen har sagt om tryggleiken er revidert det siste året.',
    en: 'Nobody has said whether security has been audited within the last year.',
  },
};
const routine = {
  holds: {
    nb: 'Eieren har en egen skriftlig rutine for sikkerhetsrevisjon.',
    nn: 'Eigaren har ei eiga skriftleg rutine for tryggleiksrevisjon.',
    en: 'The owner has its own written routine for security audits.',
  },
  fails: {
    nb: 'Eieren har ingen egen skriftlig rutine for sikkerhetsrevisjon av systemet.',
    nn: 'Eigaren har inga eiga skriftleg rutine for tryggleiksrevisjon av systemet.',
    en: 'The owner has no written routine of its own for security audits of the system.',
  },
  unknown: {
    nb: 'Ingen har sagt om eieren har en egen skriftlig rutine for sikkerhetsrevisjon.',
    nn: 'Ingen har sagt om eigaren har ei eiga skriftleg rutine for tryggleiksrevisjon.',
    en: 'Nobody has said whether the owner has its own written routine for security audits.',
  },
};

/** An audit of the owner's own, documented and at most a year old. */
function ownAudits(read: Reader, system: string): (boolean | undefined)[] {
  return covering(read, read.find('auditsByKind', 'security-audit'), system).map((audit) => {
    const on = read.fact(audit, 'on');
    const fresh = on === undefined ? undefined : within('P1Y', on, read.asOf);
    return allOf([read.fact(audit, 'done'), read.fact(audit, 'documented'), fresh]);
  });
}

/** A processor's report received within a year; one that nobody asked for and nobody dated was not received. */
function reportsReceived(read: Reader, system: string): (boolean | undefined)[] {
  return clausesOf(read, system, 'security-audit').map(({ askedFor, receivedOn }) => {
    if (receivedOn !== undefined) return within('P1Y', receivedOn, read.asOf);
    return askedFor === false ? false : undefined;
  });
}

/** pol § 13 with pof § 2-5: audited regularly, for example yearly, documented, by a routine of the owner's own. */
export const securityAudit = requirement({
  id: 'security-audit',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Årlig sikkerhetsrevisjon etter egen rutine',
    nn: 'Årleg tryggleiksrevisjon etter eiga rutine',
    en: 'Yearly security audit by the owner’s own routine',
  },
  question: {
    nb: 'Er sikkerheten i systemet revidert det siste året, og har eieren en egen skriftlig rutine for det?',
    nn: 'Er tryggleiken i systemet revidert det siste året, og har eigaren ei eiga skriftleg rutine for det?',
    en: 'Has the security of the system been audited within the last year, and does the owner have a written routine for it?',
  },
  law: [
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pof-2000', section: '§ 2-5' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Rapporten fra revisjonen, og rutinen',
      nn: 'Rapporten frå revisjonen, og rutina',
      en: 'The audit report, and the routine',
    },
    of: ['audits', 'agreements', 'routines'],
  },
  judge: (read, system) => ({
    checks: [
      check(anyOf([...ownAudits(read, system.key), ...reportsReceived(read, system.key)]), audited),
      check(writtenFor(read, read.find('routinesByKind', 'security-audit'), system.key), routine),
    ],
  }),
  remedy: (system) => [
    {
      say: {
        nb: 'Be databehandleren om rapporten fra siste sikkerhetsrevisjon, og før inn når dere fikk den.',
        nn: 'Be databehandlaren om rapporten frå siste tryggleiksrevisjon, og før inn når de fekk han.',
        en: 'Ask the processor for the report of the latest security audit, and enter when you received it.',
      },
      form: { kind: 'agreements', fill: { systems: system.key } },
    },
    {
      say: {
        nb: 'Eller revider sikkerheten selv: er tiltakene på plass, og virker de?',
        nn: 'Eller revider tryggleiken sjølv: er tiltaka på plass, og verkar dei?',
        en: 'Or audit the security yourselves: are the measures in place, and do they work?',
      },
      form: { kind: 'audits', fill: { kind: 'security-audit', systems: system.key } },
    },
    {
      say: {
        nb: 'Skriv en egen rutine for sikkerhetsrevisjon som dekker systemet.',
        nn: 'Skriv ei eiga rutine for tryggleiksrevisjon som dekkjer systemet.',
        en: 'Write a routine of your own for security audits that covers the system.',
      },
      form: { kind: 'routines', fill: { kind: 'security-audit', covers: system.key } },
    },
  ],
});

import type { Reader } from '../../reader.ts';
import { requirement } from '../../requirement.ts';
import { clausesOf } from '../processors/clauses.ts';
import { covering } from './covering.ts';
import { auditsDone, type Done, regularly } from './regularly.ts';

const tested = {
  recent: {
    nb: 'Sikkerheten er prøvd det siste året, og resultatet er dokumentert.',
    nn: 'Tryggleiken er prøvd det siste året, og resultatet er dokumentert.',
    en: 'Security has been tested within the last year, and the result is documented.',
  },
  old: {
    nb: 'Det er mer enn et år siden sikkerheten ble prøvd. Det holder bare når risikoen tilsier at det kan gå lengre tid.',
    nn: 'Det er meir enn eit år sidan tryggleiken vart prøvd. Det held berre når risikoen tilseier at det kan gå lengre tid.',
    en: 'It is more than a year since security was tested. That does only where the risk lets more time pass.',
  },
  never: {
    nb: 'Sikkerheten er ikke prøvd og dokumentert, og ingen har fått noen rapport fra databehandleren.',
    nn: 'Tryggleiken er ikkje prøvd og dokumentert, og ingen har fått nokon rapport frå databehandlaren.',
    en: 'Security has not been tested and documented, and nobody has received a report from the processor.',
  },
  unknown: {
    nb: 'Ingen har sagt om sikkerheten er prøvd det siste året.',
    nn: 'Ingen har sagt om tryggleiken er prøvd det siste året.',
    en: 'Nobody has said whether security has been tested within the last year.',
  },
};

/** What the processor was to report; one that nobody asked for and nobody dated was not received. */
function reportsReceived(read: Reader, system: string): readonly Done[] {
  return clausesOf(read, system, 'security-audit').map(({ askedFor, receivedOn }) => {
    if (receivedOn !== undefined) return receivedOn > read.asOf ? 'never' : receivedOn;
    return askedFor === false ? 'never' : undefined;
  });
}

/** GDPR art. 32(1)(d): a process for regularly testing and assessing the measures, by the owner’s own audit or the processor’s report. */
export const securityTested = requirement({
  id: 'security-tested',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Sikkerheten blir prøvd jevnlig',
    nn: 'Tryggleiken blir prøvd jamleg',
    en: 'Security is tested regularly',
  },
  question: {
    nb: 'Er det dokumentert det siste året at sikkerhetstiltakene er prøvd og vurdert?',
    nn: 'Er det dokumentert det siste året at tryggleikstiltaka er prøvde og vurderte?',
    en: 'Is it documented within the last year that the security measures have been tested and assessed?',
  },
  law: [{ act: 'gdpr', section: 'art. 32 nr. 1 bokstav d' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Rapporten fra revisjonen eller prøven',
      nn: 'Rapporten frå revisjonen eller prøva',
      en: 'The report of the audit or the test',
    },
    of: ['audits', 'agreements'],
  },
  judge: (read, system) => ({
    checks: [
      regularly(
        read,
        [
          ...auditsDone(read, covering(read, read.find('auditsByKind', 'security-audit'), system.key)),
          ...reportsReceived(read, system.key),
        ],
        tested,
      ),
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
        nb: 'Eller prøv selv om tiltakene er på plass og virker.',
        nn: 'Eller prøv sjølv om tiltaka er på plass og verkar.',
        en: 'Or test yourselves whether the measures are in place and work.',
      },
      form: { kind: 'audits', fill: { kind: 'security-audit', systems: system.key } },
    },
  ],
});

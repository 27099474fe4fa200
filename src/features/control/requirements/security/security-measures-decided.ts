import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, check, requirement } from '../../requirement.ts';
import { usingUnits } from '../routines.ts';

const decided = {
  holds: {
    nb: 'Eieren, eller en skole som har fått fullmakt til det, har besluttet tiltak for systemet. De er skrevet ned og satt i verk.',
    nn: 'Eigaren, eller ein skule som har fått fullmakt til det, har vedteke tiltak for systemet. Dei er skrivne ned og sette i verk.',
    en: 'The owner, or a school that has been given the authority, has decided measures for the system. They are written down and carried out.',
  },
  fails: {
    nb: 'Eieren har ikke selv besluttet sikkerhetstiltak for systemet, skrevet dem ned og satt dem i verk. Å følge leverandørens råd er ikke nok.',
    nn: 'Eigaren har ikkje sjølv vedteke tryggleikstiltak for systemet, skrive dei ned og sett dei i verk. Å følgje råda frå leverandøren er ikkje nok.',
    en: 'The owner has not itself decided security measures for the system, written them down and carried them out. Following the vendor’s advice is not enough.',
  },
  unknown: {
    nb: 'Ingen har sagt hvilke sikkerhetstiltak som er besluttet for systemet, og av hvem.',
    nn: 'Ingen har sagt kva tryggleikstiltak som er vedtekne for systemet, og av kven.',
    en: 'Nobody has said which security measures are decided for the system, and by whom.',
  },
};

/** A measure does not name its unit: what "the unit" decided counts when all that use the system may, and not when none may. */
function unitsMayDecide(read: Reader, system: string): boolean | undefined {
  const may = usingUnits(read, system).map((key) => {
    const unit = read.get('units', key);
    return unit === undefined ? undefined : read.fact(unit, 'delegation.mayPutSystemsIntoUse');
  });
  if (may.length > 0 && may.every((one) => one === true)) return true;
  return may.length > 0 && may.every((one) => one === false) ? false : undefined;
}

function decidedByOwner(read: Reader, measure: Entry<'measures'>): boolean | undefined {
  const by = read.fact(measure, 'decidedBy');
  if (by === undefined) return undefined;
  return by === 'unit' ? unitsMayDecide(read, measure.body.system) : by === 'owner';
}

/** pol § 13 with pof §§ 2-11 to 2-13: to decide security measures is the controller's own task (report 13/00941 p. 13). */
export const securityMeasuresDecided = requirement({
  id: 'security-measures-decided',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Eieren har selv besluttet sikkerhetstiltakene',
    nn: 'Eigaren har sjølv vedteke tryggleikstiltaka',
    en: 'The owner has itself decided the security measures',
  },
  question: {
    nb: 'Har eieren selv besluttet hvilke sikkerhetstiltak som gjelder for systemet, og er de skrevet ned og satt i verk?',
    nn: 'Har eigaren sjølv vedteke kva tryggleikstiltak som gjeld for systemet, og er dei skrivne ned og sette i verk?',
    en: 'Has the owner itself decided which security measures apply to the system, and are they written down and carried out?',
  },
  law: [
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pof-2000', section: '§ 2-11' },
    { act: 'pof-2000', section: '§ 2-12' },
    { act: 'pof-2000', section: '§ 2-13' },
  ],
  note: {
    nb: 'Datatilsynet sier dette i vurderingen i kontrollrapport 13/00941 (s. 13), uten å gjenta det som egen konklusjon.',
    nn: 'Datatilsynet seier dette i vurderinga i kontrollrapport 13/00941 (s. 13), utan å gjenta det som eigen konklusjon.',
    en: 'Datatilsynet says this in its assessment in control report 13/00941 (p. 13), without repeating it as a conclusion of its own.',
  },
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Beslutningen om tiltakene',
      nn: 'Vedtaket om tiltaka',
      en: 'The decision on the measures',
    },
    of: ['measures'],
  },
  judge(read, system) {
    const measures = read
      .find('measuresBySystem', system.key)
      .map((measure) =>
        allOf([decidedByOwner(read, measure), read.fact(measure, 'written'), read.fact(measure, 'implemented')]),
      );
    return { checks: [check(anyOf(measures), decided)] };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Gå gjennom risikovurderingen, og bestem hvilke tiltak systemet skal ha.',
        nn: 'Gå gjennom risikovurderinga, og avgjer kva tiltak systemet skal ha.',
        en: 'Go through the risk assessment, and decide which measures the system must have.',
      },
      form: { kind: 'measures', fill: { system: system.key, decidedBy: 'owner' } },
    },
    {
      say: {
        nb: 'Skriv tiltakene ned, sett dem i verk, og ta vare på beslutningen.',
        nn: 'Skriv tiltaka ned, set dei i verk, og ta vare på vedtaket.',
        en: 'Write the measures down, carry them out, and keep the decision.',
      },
      form: { kind: 'measures', fill: { system: system.key } },
    },
  ],
});

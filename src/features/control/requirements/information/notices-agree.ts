import { type Entry, notStated } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';

type Notice = Entry<'notices'>;

/** Do two notices name the same system? Undefined where both stand with it, and nobody has said whether both name it. */
function sameSystem(a: Notice, b: Notice): boolean | undefined {
  const pairs = Object.entries(a.body.mentions ?? {}).map(([key, mine]) => [mine, b.body.mentions?.[key]]);
  if (pairs.some(([mine, theirs]) => mine === true && theirs === true)) return true;
  const open = pairs.some(([mine, theirs]) => [mine, theirs].every((one) => one === true || one === notStated));
  return open ? undefined : false;
}

function checkOf(name: string, same: boolean | undefined, together: boolean | undefined): Check {
  const texts: Readonly<Record<'holds' | 'fails' | 'unknown' | 'condition', Text>> = {
    holds: {
      nb: `Sier det samme som «${name}».`,
      nn: `Seier det same som «${name}».`,
      en: `Says the same as “${name}”.`,
    },
    fails: {
      nb: `Sier noe annet enn «${name}» om det samme systemet.`,
      nn: `Seier noko anna enn «${name}» om det same systemet.`,
      en: `Says something else than “${name}” about the same system.`,
    },
    unknown: {
      nb: `Ingen har sagt om dette er det samme som i «${name}».`,
      nn: `Ingen har sagt om dette er det same som i «${name}».`,
      en: `Nobody has said whether this is the same as in “${name}”.`,
    },
    condition: {
      nb: `Sier noe annet enn «${name}». Det er greit bare hvis de ikke handler om det samme systemet.`,
      nn: `Seier noko anna enn «${name}». Det er greitt berre om dei ikkje handlar om det same systemet.`,
      en: `Says something else than “${name}”. That is all right only if they are not about the same system.`,
    },
  };
  const state = same === undefined ? 'unknown' : same ? 'holds' : together === true ? 'fails' : 'condition';
  return { state, says: texts[state] };
}

/** The other notices that stand with one of this notice's systems. */
function besides(read: Reader, notice: Notice): readonly Notice[] {
  const found = Object.keys(notice.body.mentions ?? {}).flatMap((system) => read.find('noticesBySystem', system));
  const others = new Map(found.map((other) => [other.key, other]));
  others.delete(notice.key);
  return [...others.values()].filter((other) => sameSystem(notice, other) !== false);
}

/** Each comparison with another notice about the same system, whichever of the two it is entered on. */
function comparisons(read: Reader, notice: Notice, others: readonly Notice[]): Check[] {
  return others.flatMap((other) => {
    const [mine, theirs] = [notice.body.sameAs?.[other.key], other.body.sameAs?.[notice.key]];
    const entered = [
      ...(mine === undefined ? [] : [read.fact(notice, `sameAs.${other.key}`) as boolean | undefined]),
      ...(theirs === undefined ? [] : [read.fact(other, `sameAs.${notice.key}`) as boolean | undefined]),
    ];
    return entered.map((same) => checkOf(other.body.name, same, sameSystem(notice, other)));
  });
}

/** GDPR art. 5(1)(a), 12(1): what is told of a system in one place is not told otherwise in another. */
export const noticesAgree = requirement({
  id: 'notices-agree',
  theme: 'information',
  scope: 'notice',
  title: {
    nb: 'Tekstene sier det samme',
    nn: 'Tekstane seier det same',
    en: 'The texts say the same',
  },
  question: {
    nb: 'Sier teksten det samme som de andre tekstene om det samme systemet: brosjyre, regler, skjema?',
    nn: 'Seier teksten det same som dei andre tekstane om det same systemet: brosjyre, reglar, skjema?',
    en: 'Does the text say the same as the other texts about the same system: brochure, rules, form?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav a' },
    { act: 'gdpr', section: 'art. 12 nr. 1' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'En sammenligning av tekstene om hvert system',
      nn: 'Ei samanlikning av tekstane om kvart system',
      en: 'A comparison of the texts about each system',
    },
    of: ['notices'],
  },
  judge(read, notice) {
    const others = besides(read, notice);
    if (others.length === 0) {
      return {
        notApplicable: {
          nb: 'Ingen annen tekst i registeret handler om de samme systemene.',
          nn: 'Ingen annan tekst i registeret handlar om dei same systema.',
          en: 'No other text in the register is about the same systems.',
        },
      };
    }
    const checks = comparisons(read, notice, others);
    const nobody = {
      nb: 'Andre tekster handler om det samme systemet. Ingen har sammenlignet dem med denne.',
      nn: 'Andre tekstar handlar om det same systemet. Ingen har samanlikna dei med denne.',
      en: 'Other texts are about the same system. Nobody has compared them with this one.',
    };
    return { checks: checks.length === 0 ? [{ state: 'unknown', says: nobody }] : checks };
  },
  remedy: (notice) => [
    {
      say: {
        nb: 'Sammenlign tekstene om samme system. Bli enige om hva som er riktig, og rett de andre.',
        nn: 'Samanlikn tekstane om same system. Bli samde om kva som er rett, og rett dei andre.',
        en: 'Compare the texts about the same system. Agree on what is right, and mend the others.',
      },
      form: { kind: 'notices', key: notice.key },
    },
  ],
});

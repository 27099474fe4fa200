import type { Entry } from '#src/features/register/index.ts';
import { shift } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { explainsNothing, informs, named } from './statements.ts';

const says = {
  never: {
    nb: 'Ingen har sagt når teksten sist ble gjennomgått.',
    nn: 'Ingen har sagt når teksten sist vart gjennomgått.',
    en: 'Nobody has said when the text was last reviewed.',
  },
  recent: {
    nb: 'Teksten er gjennomgått det siste året.',
    nn: 'Teksten er gjennomgått det siste året.',
    en: 'The text has been reviewed within the last year.',
  },
  old: {
    nb: 'Det er mer enn ett år siden teksten sist ble gjennomgått. Gå gjennom den hvert år.',
    nn: 'Det er meir enn eitt år sidan teksten sist vart gjennomgått. Gå gjennom han kvart år.',
    en: 'It is more than a year since the text was last reviewed. Review it every year.',
  },
};

/** The last day on which somebody is known to have gone through the text; writing it is doing so. */
function lastReviewed(read: Reader, notice: Entry<'notices'>): string | undefined {
  const days = [read.fact(notice, 'reviewedOn'), read.fact(notice, 'publishedOn')];
  return days
    .filter((day) => day !== undefined && day <= read.asOf)
    .toSorted()
    .at(-1);
}

/** What a text tells may no longer hold when a system that it names has changed since; whether it does, people must see. */
function changedSince(read: Reader, notice: Entry<'notices'>, reviewed: string): Check[] {
  const changed = named(notice).flatMap((key) => {
    const system = read.get('systems', key);
    if (system?.body.changedOn === undefined) return [];
    const day = read.fact(system, 'changedOn');
    return day !== undefined && day > reviewed && day <= read.asOf ? [system.body.name] : [];
  });
  if (changed.length === 0) return [];
  const list = changed.join(', ');
  return [
    {
      state: 'condition',
      says: {
        nb: `Endret etter at teksten sist ble gjennomgått: ${list}. Teksten er riktig bare hvis endringen ikke gjelder det den forteller.`,
        nn: `Endra etter at teksten sist vart gjennomgått: ${list}. Teksten er rett berre om endringa ikkje gjeld det han fortel.`,
        en: `Changed after the text was last reviewed: ${list}. The text is right only if the change does not touch what it tells.`,
      },
    },
  ];
}

/** GDPR art. 5(1)(a), 24(1): what is told is gone through and kept right. The law names no interval; a year is good practice. */
export const noticeUpToDate = requirement({
  id: 'notice-up-to-date',
  theme: 'information',
  scope: 'notice',
  title: {
    nb: 'Informasjonen er oppdatert',
    nn: 'Informasjonen er oppdatert',
    en: 'The information is up to date',
  },
  question: {
    nb: 'Er teksten gjennomgått det siste året, og etter den siste endringen i systemene den nevner?',
    nn: 'Er teksten gjennomgått det siste året, og etter den siste endringa i systema han nemner?',
    en: 'Has the text been reviewed within a year, and since the last change of the systems it names?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav a' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  severity: 'low',
  evidence: {
    wants: {
      nb: 'Datoen teksten sist ble gjennomgått, og av hvem',
      nn: 'Datoen teksten sist vart gjennomgått, og av kven',
      en: 'The day the text was last reviewed, and by whom',
    },
    of: ['notices'],
  },
  judge(read, notice) {
    if (!informs(notice)) return { notApplicable: explainsNothing };
    const reviewed = lastReviewed(read, notice);
    if (reviewed === undefined) return { checks: [{ state: 'unknown', says: says.never }] };
    const recent = reviewed >= shift(read.asOf, 'P1Y', -1);
    return {
      checks: [
        recent ? { state: 'holds', says: says.recent } : { state: 'advice', says: says.old },
        ...changedSince(read, notice, reviewed),
      ],
    };
  },
  remedy: (notice) => [
    {
      say: {
        nb: 'Les teksten på nytt ved siden av oversikten over behandlingene, rett det som ikke stemmer, og før inn datoen.',
        nn: 'Les teksten på nytt ved sida av oversikta over behandlingane, rett det som ikkje stemmer, og før inn datoen.',
        en: 'Read the text again beside the record of processing, mend what is not right, and enter the day.',
      },
      form: { kind: 'notices', key: notice.key },
    },
  ],
});

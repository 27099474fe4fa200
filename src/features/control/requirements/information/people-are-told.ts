import { type Entry, subjectNames } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { allOf, type Check, requirement } from '../../requirement.ts';
import { isForAnother } from '../as-controller.ts';

type Group = Entry<'dataUses'>['body']['subjects'];

/** `holds` told; `fails` not in writing or not to be found; `condition` written for them, but without naming the system. */
type Outcome = Check['state'] & ('holds' | 'fails' | 'unknown' | 'condition');

function says(group: Group): Readonly<Record<Outcome, Text>> {
  const { nb, nn, en } = subjectNames[group] ?? { nb: group, nn: group, en: group };
  return {
    holds: {
      nb: `Skriftlig informasjon til ${nb} nevner systemene og er lett å finne.`,
      nn: `Skriftleg informasjon til ${nn} nemner systema og er lett å finne.`,
      en: `Written information for ${en} names the systems and is easy to find.`,
    },
    fails: {
      nb: `Informasjonen til ${nb} er ikke skriftlig eller ikke til å finne.`,
      nn: `Informasjonen til ${nn} er ikkje skriftleg eller ikkje til å finne.`,
      en: `The information for ${en} is not in writing or cannot be found.`,
    },
    condition: {
      nb: `Informasjonen til ${nb} nevner ikke alle systemene. Det er nok bare når den likevel forteller om bruken.`,
      nn: `Informasjonen til ${nn} nemner ikkje alle systema. Det er nok berre når han likevel fortel om bruken.`,
      en: `The information for ${en} does not name all of the systems. That is enough only when it tells of the use all the same.`,
    },
    unknown: {
      nb: `Ingen har sagt om det finnes skriftlig informasjon til ${nb} som nevner systemene og er lett å finne.`,
      nn: `Ingen har sagt om det finst skriftleg informasjon til ${nn} som nemner systema og er lett å finne.`,
      en: `Nobody has said whether there is written information for ${en} that names the systems and is easy to find.`,
    },
  };
}

/** The first of some outcomes that is among those found. */
function first(order: readonly Outcome[], found: readonly Outcome[]): Outcome {
  return order.find((one) => found.includes(one)) ?? 'unknown';
}

/** What a notice must be about: a system that it names, or an activity without systems that it has been compared with. */
interface Matter {
  readonly notices: readonly Entry<'notices'>[];
  readonly names: (notice: Entry<'notices'>) => boolean | undefined;
}

function mattersOf(read: Reader, activity: Entry<'activities'>): readonly Matter[] {
  // A system that holds no personal data is nothing that anybody must be told of.
  const systems = activity.body.systems.filter((key) => read.get('systems', key)?.body.personalData !== false);
  if (systems.length > 0) {
    return systems.map((system) => ({
      notices: read.find('noticesBySystem', system),
      names: (notice) => read.fact(notice, `mentions.${system}`) as boolean | undefined,
    }));
  }
  const names = (notice: Entry<'notices'>) =>
    read.fact(notice, `agreesWith.${activity.key}`) === undefined ? undefined : true;
  return [{ notices: read.find('noticesByActivity', activity.key), names }];
}

/** Does one notice tell of it? One of which nobody has said whom it is for speaks neither for nor against. */
function tells(read: Reader, notice: Entry<'notices'>, { names }: Matter): Outcome {
  if (read.fact(notice, 'audience') === undefined) return 'unknown';
  const open = allOf([read.fact(notice, 'written'), read.fact(notice, 'findable')]);
  const named = names(notice);
  if (open !== true) return open === false ? 'fails' : 'unknown';
  if (named === undefined) return 'unknown';
  return named ? 'holds' : 'condition';
}

/** One notice that tells is enough, and then the others need not be read; a statement is looked at first. */
function toldOf(read: Reader, group: Group, matter: Matter): Outcome {
  const notices = matter.notices
    .filter(({ body: { audience } }) => !Array.isArray(audience) || audience.includes(group))
    .toSorted((a, b) => Number(b.body.form === 'statement') - Number(a.body.form === 'statement'));
  const told: Outcome[] = [];
  for (const notice of notices) {
    const one = tells(read, notice, matter);
    if (one === 'holds') return one;
    told.push(one);
  }
  return first(['unknown', 'condition', 'fails'], told);
}

function checksOf(read: Reader, activity: Entry<'activities'>): Check[] {
  const groups = new Set(
    read.find('dataUsesByActivity', activity.key).flatMap((dataUse) => read.fact(dataUse, 'subjects') ?? []),
  );
  const matters = mattersOf(read, activity);
  return [...groups].map((group) => {
    const told = matters.map((matter) => toldOf(read, group, matter));
    const state = first(['fails', 'unknown', 'condition', 'holds'], told);
    return { state, says: says(group)[state] };
  });
}

/** GDPR art. 12(1), 13, 14: those whose data an activity uses are told so, in writing and where they can find it. */
export const peopleAreTold = requirement({
  id: 'people-are-told',
  theme: 'information',
  scope: 'activity',
  title: {
    nb: 'De det gjelder, får vite det',
    nn: 'Dei det gjeld, får vite det',
    en: 'Those concerned are told',
  },
  question: {
    nb: 'Har alle som opplysningene gjelder, skriftlig informasjon som nevner systemene og er lett å finne?',
    nn: 'Har alle som opplysningane gjeld, skriftleg informasjon som nemner systema og er lett å finne?',
    en: 'Do all those whom the data concern have written information that names the systems and is easy to find?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 1' },
    { act: 'gdpr', section: 'art. 13' },
    { act: 'gdpr', section: 'art. 14' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Det som er skrevet til hver gruppe, og hvor det ligger',
      nn: 'Det som er skrive til kvar gruppe, og kvar det ligg',
      en: 'What is written to each group, and where it is found',
    },
    of: ['notices'],
  },
  judge(read, activity) {
    if (isForAnother(read, activity)) {
      return {
        notApplicable: {
          nb: 'Eieren er databehandler her. Det er den behandlingsansvarlige som må informere.',
          nn: 'Eigaren er databehandlar her. Det er den behandlingsansvarlege som må informere.',
          en: 'The owner is a processor here. The controller is the one who must inform.',
        },
      };
    }
    const checks = checksOf(read, activity);
    const nobody = {
      nb: 'Ingen har sagt hvem opplysningene gjelder.',
      nn: 'Ingen har sagt kven opplysningane gjeld.',
      en: 'Nobody has said whom the data concern.',
    };
    return { checks: checks.length === 0 ? [{ state: 'unknown', says: nobody }] : checks };
  },
  remedy: (activity) => [
    {
      say: {
        nb: 'Skriv til hver gruppe som opplysningene gjelder, eller la erklæringen også gjelde dem. Legg teksten der de finner den.',
        nn: 'Skriv til kvar gruppe som opplysningane gjeld, eller la erklæringa også gjelde dei. Legg teksten der dei finn han.',
        en: 'Write to each group that the data concern, or let the statement be for them too. Put the text where they find it.',
      },
      form: { kind: 'notices' },
    },
    {
      say: {
        nb: 'Før inn hvem opplysningene i denne behandlingen gjelder.',
        nn: 'Før inn kven opplysningane i denne behandlinga gjeld.',
        en: 'Enter whom the data in this processing concern.',
      },
      form: { kind: 'dataUses', fill: { activity: activity.key } },
    },
  ],
});

import { isDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import { type LogAsker, type LogWhat, logAskers, logWhats } from '../duty/table.ts';

/** Who asks for logs, and what must be there before anything is opened to them. */
export const askerTexts: Readonly<Record<LogAsker, { readonly name: Text; readonly needs: Text }>> = {
  school: {
    name: say('En skole', 'Ein skule', 'A school'),
    needs: say(
      'Bare ved mistanke om brudd på regler eller lov, og bare om den mistanken gjelder. Eleven varsles normalt først.',
      'Berre ved mistanke om brot på reglar eller lov, og berre om den mistanken gjeld. Eleven blir normalt varsla først.',
      'Only on suspicion of a breach of rules or law, and only about whom the suspicion is. The pupil is normally told first.',
    ),
  },
  police: {
    name: say('Politiet', 'Politiet', 'The police'),
    needs: say(
      'Kjennelsen fra retten må være lastet opp før noe gis.',
      'Kjenninga frå retten må vere lasta opp før noko blir gitt.',
      'The order of the court must be uploaded before anything is given.',
    ),
  },
  'own-report': {
    name: say('Vi anmelder selv', 'Vi melder sjølve til politiet', 'We report it ourselves'),
    needs: say('Bare det som anmeldelsen trenger.', 'Berre det som meldinga treng.', 'Only what the report needs.'),
  },
  alarm: {
    name: say('En automatisk alarm', 'Ein automatisk alarm', 'An automatic alarm'),
    needs: say(
      'IT vurderer det som alarmen gjelder. Det dokumenteres, og den det gjelder, varsles etterpå.',
      'IT vurderer det som alarmen gjeld. Det blir dokumentert, og den det gjeld, blir varsla etterpå.',
      'IT looks at what the alarm is about. It is documented, and whoever it is about is told afterwards.',
    ),
  },
};

export const whatTexts: Readonly<Record<LogWhat, Text>> = {
  log: say('En logg', 'Ein logg', 'A log'),
  network: say('Trafikk i nettet', 'Trafikk i nettet', 'Traffic of the network'),
  mailbox: say('En postkasse', 'Ei postkasse', 'A mailbox'),
  files: say('Et filområde', 'Eit filområde', 'A file area'),
};

/** How much may be opened at once, and for how long: our own practice; no act has the numbers. */
export const logLimits = { span: 'P31D', open: 'P14D', tellWithin: 'P14D' } as const;

/** A wish to open logs, as the form sends it. */
export interface LogWish {
  readonly askedBy: string;
  readonly what: string;
  readonly system: string;
  readonly whose: string;
  readonly from: string;
  readonly to: string;
  readonly suspicion: string;
  readonly proportionality: string;
  readonly told: string;
  readonly toldOn: string;
  readonly toldDue: string;
  readonly toldWhy: string;
  readonly until: string;
  readonly hasOrder: boolean;
}

interface LogGap {
  readonly place: string;
  readonly text: Text;
}

const gap = (place: string, nb: string, nn: string, en: string): LogGap => ({ place, text: say(nb, nn, en) });

function spanGap({ from, to, until }: LogWish, today: string): LogGap | undefined {
  if (!isDate(from)) return gap('from', 'Velg en dag', 'Vel ein dag', 'Choose a day');
  if (!isDate(to) || to < from || to > today)
    return gap(
      'to',
      'Velg en dag fra den første til i dag',
      'Vel ein dag frå den første til i dag',
      'Choose a day from the first to today',
    );
  if (to > shift(from, logLimits.span))
    return gap(
      'to',
      'Høyst 31 dager om gangen: mer er overvåking',
      'Høgst 31 dagar om gongen: meir er overvaking',
      'At most 31 days at a time: more is surveillance',
    );
  if (!isDate(until) || until < today || until > shift(today, logLimits.open))
    return gap(
      'until',
      'Velg en dag fra i dag og høyst 14 dager fram',
      'Vel ein dag frå i dag og høgst 14 dagar fram',
      'Choose a day from today and at most 14 days ahead',
    );
  return undefined;
}

function tellingGap({ askedBy, told, toldOn, toldDue, toldWhy }: LogWish, today: string): LogGap | undefined {
  if (told === 'before') {
    if (askedBy === 'alarm')
      return gap(
        'told',
        'Etter en alarm varsles den det gjelder etterpå',
        'Etter ein alarm blir den det gjeld varsla etterpå',
        'After an alarm whoever it is about is told afterwards',
      );
    return isDate(toldOn) && toldOn <= today
      ? undefined
      : gap(
          'toldOn',
          'Velg dagen den det gjelder, ble varslet',
          'Vel dagen den det gjeld, blei varsla',
          'Choose the day on which they were told',
        );
  }
  if (told !== 'after')
    return gap(
      'told',
      'Velg om den det gjelder, varsles før eller etter',
      'Vel om den det gjeld, blir varsla før eller etter',
      'Choose whether they are told before or after',
    );
  if (toldWhy === '')
    return gap(
      'toldWhy',
      'Skriv hvorfor det ikke kan varsles før',
      'Skriv kvifor det ikkje kan varslast før',
      'Write why they cannot be told before',
    );
  return isDate(toldDue) && toldDue >= today && toldDue <= shift(today, logLimits.tellWithin)
    ? undefined
    : gap(
        'toldDue',
        'Velg en dag fra i dag og høyst 14 dager fram',
        'Vel ein dag frå i dag og høgst 14 dagar fram',
        'Choose a day from today and at most 14 days ahead',
      );
}

/** What is in the way of opening logs to somebody; undefined when nothing is. Pure. @param today ISO day in Oslo */
export function logGap(wish: LogWish, today: string): LogGap | undefined {
  if (!logAskers.some((one) => one === wish.askedBy))
    return gap('askedBy', 'Velg hvem som ber om det', 'Vel kven som ber om det', 'Choose who asks');
  if (!logWhats.some((one) => one === wish.what))
    return gap('what', 'Velg hva som skal åpnes', 'Vel kva som skal opnast', 'Choose what is to be opened');
  if (wish.system === '') return gap('system', 'Skriv hvilket system', 'Skriv kva system', 'Write which system');
  if (wish.whose === '')
    return gap(
      'whose',
      'Skriv hvem det gjelder: en logg åpnes aldri om alle',
      'Skriv kven det gjeld: ein logg blir aldri opna om alle',
      'Write whom it is about: a log is never opened about everybody',
    );
  if (wish.suspicion === '')
    return gap(
      'suspicion',
      'Skriv den dokumenterte mistanken: uten den åpnes ingenting',
      'Skriv den dokumenterte mistanken: utan han blir ingenting opna',
      'Write the documented suspicion: without it nothing is opened',
    );
  if (wish.proportionality === '')
    return gap(
      'proportionality',
      'Skriv hvorfor noe mindre ikke er nok',
      'Skriv kvifor noko mindre ikkje er nok',
      'Write why less than this is not enough',
    );
  if (wish.askedBy === 'police' && !wish.hasOrder)
    return gap(
      'order',
      'Last opp kjennelsen fra retten: politiet får ingenting uten',
      'Last opp kjenninga frå retten: politiet får ingenting utan',
      'Upload the order of the court: the police get nothing without it',
    );
  return spanGap(wish, today) ?? tellingGap(wish, today);
}

import type { Lang, Text } from '#src/kernel/language.ts';
import { type Moment, parseMoment, printMoment } from '#src/kernel/oslo-time.ts';
import { Problem } from '#src/kernel/problem.ts';
import { actOf, type LawReference } from '#src/law/acts.ts';
import {
  type Clock,
  type ClockEvent,
  type ClockInput,
  type ClockKind,
  clockKinds,
  type EventName,
  eventNames,
  isClockKind,
} from '#src/law/clocks/clock.ts';
import { clocksOf, eventsOf } from '#src/law/clocks/clocks.ts';
import { momentInWords } from '#src/law/clocks/words.ts';
import { type Command, type CommandIo, langOption, type ParsedArgs, textOption } from './command.ts';

function refuse(message: string, place: string, remedy: string): never {
  throw new Problem(message, { code: 'bad-input', place, remedy });
}

function kindOption(args: ParsedArgs): ClockKind {
  const kind = textOption(args, 'kind');
  if (isClockKind(kind)) return kind;
  const message = kind === undefined ? 'no kind was given' : `there are no clocks for "${kind}"`;
  return refuse(message, '--kind', `use one of: ${clockKinds.join(', ')}`);
}

const eventPattern =
  /^([a-z-]+)=(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)(?::([\s\S]*))?$/;

/** "extend=2026-03-20:many requests:Kari": a name, a moment, and if wanted why and by whom. */
function eventOf(given: string, kind: ClockKind): ClockEvent {
  const [, name = '', at = '', rest = ''] = eventPattern.exec(given) ?? [];
  if (name === '')
    return refuse(
      `"${given}" is not an event`,
      '--event',
      'write NAME=ISO, NAME=ISO:REASON or NAME=ISO:REASON:WHO, for example extend=2026-03-20:many-requests',
    );
  const place = `--event ${name}`;
  if (!(eventNames as readonly string[]).includes(name) || !eventsOf(kind).includes(name as EventName))
    return refuse(`it does nothing to a clock of ${kind}`, place, `use one of: ${eventsOf(kind).join(', ')}`);
  const [reason = '', ...author] = rest.split(':');
  return {
    name: name as EventName,
    at: parseMoment(at, place),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(author.length > 0 && author.join(':').trim() !== '' && { author: author.join(':').trim() }),
  };
}

function inputOf(args: ParsedArgs, command: Command): ClockInput {
  if (args.positionals.length > 0)
    refuse(`"${args.positionals[0]}" belongs to no option`, 'skolevern deadline', `usage: ${command.usage}`);
  const kind = kindOption(args);
  const received = textOption(args, 'received');
  if (received === undefined)
    return refuse(
      'it was not told when it was received',
      '--received',
      'give a day or a time, such as 2019-05-07T14:55',
    );
  const asOf = textOption(args, 'as-of');
  return {
    kind,
    received: parseMoment(received, '--received'),
    events: [args.values.event ?? []].flat().map((event) => eventOf(String(event), kind)),
    ...(asOf !== undefined && { asOf: parseMoment(asOf, '--as-of') }),
  };
}

const citation = ({ act, section }: LawReference, lang: Lang) => `${actOf(act)?.name[lang] ?? act} ${section}`;

/** The provision that gives the right, and the one that gives the number when that is another. */
function citations({ law, through }: Clock['rule'], lang: Lang): string {
  return through === undefined ? citation(law, lang) : `${citation(law, lang)}, jf. ${citation(through, lang)}`;
}

const printed = (moment: Moment | null) => (moment === null ? null : printMoment(moment));

function clockJson(clock: Clock, lang: Lang) {
  const { rule, left } = clock;
  return {
    name: rule.name,
    due: printed(clock.due),
    section: citations(rule, lang),
    because: clock.because[lang],
    title: rule.title[lang],
    law: [rule.law, ...(rule.through === undefined ? [] : [rule.through])],
    binding: rule.binding,
    whose: rule.whose,
    opens: rule.opens === true,
    state: clock.state,
    start: printMoment(clock.start),
    ...(clock.condition !== undefined && { condition: clock.condition[lang] }),
    ...(left !== undefined && { workingDaysLeft: left.workingDays }),
    ...(left?.hours !== undefined && { hoursLeft: left.hours }),
    reminders: clock.reminders.map(printMoment),
    ...(clock.otherwise !== undefined && {
      otherwise: { due: printMoment(clock.otherwise.due), because: clock.otherwise.because[lang] },
    }),
    steps: clock.steps.map((step) => ({
      at: printMoment(step.at),
      does: step.does,
      ...(step.event !== undefined && { event: step.event }),
      section: citation(step.law, lang),
      because: step.because[lang],
      ...(step.reason !== undefined && { reason: step.reason }),
      ...(step.author !== undefined && { author: step.author }),
      due: printed(step.due),
    })),
  };
}

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });
const states: Readonly<Record<Clock['state'], Text>> = {
  open: text('', '', ''),
  'not-started': text('ikke begynt', 'ikkje byrja', 'not started'),
  running: text('løper', 'går', 'running'),
  'due-today': text('frist i dag', 'frist i dag', 'due today'),
  overdue: text('over fristen', 'over fristen', 'overdue'),
  stopped: text('står stille', 'står stille', 'stands still'),
  met: text('gjort i tide', 'gjort i tide', 'done in time'),
  'met-late': text('gjort for sent', 'gjort for seint', 'done late'),
  ended: text('gjelder ikke lenger', 'gjeld ikkje lenger', 'no longer applies'),
};
const noDay = text('ingen dag nå', 'ingen dag no', 'no day now');
const otherReading = text('Etter en annen lesning', 'Etter ei anna lesing', 'By another reading');

function printClock(clock: Clock, lang: Lang, io: CommandIo): void {
  const due = clock.due === null ? noDay[lang] : momentInWords(clock.due)[lang];
  const state = states[clock.state][lang];
  io.out(`\n${clock.rule.title[lang]}: ${due}${state === '' ? '' : ` (${state})`}\n`);
  io.out(`  ${citations(clock.rule, lang)}\n`);
  if (clock.condition !== undefined) io.out(`  ${clock.condition[lang]}\n`);
  io.out(`  ${clock.because[lang]}\n`);
  if (clock.otherwise === undefined) return;
  const { due: other, because } = clock.otherwise;
  io.out(`  ${otherReading[lang]}: ${momentInWords(other)[lang]}. ${because[lang]}\n`);
}

/** `skolevern deadline`: the clocks that a letter sets going, each with its section and why; opens no database. */
export const deadlineCommand: Command = {
  usage: `skolevern deadline --kind ${clockKinds.join('|')} --received ISO [--event NAME=ISO[:REASON[:WHO]]]… [--as-of ISO] [--lang nb|nn|en] [--json]`,
  about: 'reckon the legal deadlines of a request, a refusal or a breach, and say why',
  options: {
    kind: { type: 'string' },
    received: { type: 'string' },
    event: { type: 'string', multiple: true },
    'as-of': { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(args, io) {
    const lang = langOption(args);
    const input = inputOf(args, deadlineCommand);
    const clocks = clocksOf(input);
    if (args.values.json === true) {
      const { kind, received, asOf } = input;
      const told = { kind, received: printMoment(received), ...(asOf !== undefined && { asOf: printMoment(asOf) }) };
      io.out(`${JSON.stringify({ ...told, clocks: clocks.map((clock) => clockJson(clock, lang)) }, null, 2)}\n`);
    } else for (const clock of clocks) printClock(clock, lang, io);
    return 0;
  },
};

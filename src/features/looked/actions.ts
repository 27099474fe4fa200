import { say, type Text } from '#src/kernel/language.ts';

/** What was done, as people would say it. */
export type Action =
  | 'see'
  | 'change'
  | 'export'
  | 'hand-out'
  | 'import'
  | 'erase'
  | 'read-log'
  | 'see-looks'
  | 'ask'
  | 'objection'
  | 'give'
  | 'correct'
  | 'restrict'
  | 'lift';

/** Verbs whose name does not say it, and what they are. */
const verbs: Readonly<Record<string, Action>> = {
  'log.read': 'read-log',
  'log.open-reading': 'read-log',
  'log.notify': 'read-log',
  'log.close-reading': 'read-log',
  'log.extract': 'export',
  'looked.see': 'see-looks',
  'looked.find-usage': 'see-looks',
  'looked.ask': 'ask',
  'class-list.object': 'objection',
  'matter.hand-over': 'give',
  'matter.correct-data': 'correct',
  'matter.restrict': 'restrict',
  'matter.lift': 'lift',
};

const patterns: readonly (readonly [RegExp, Action])[] = [
  [/hand-out/, 'hand-out'],
  [/export|extract|download|disclos/, 'export'],
  [/import/, 'import'],
  [/erase|delete|forget/, 'erase'],
  [/change|edit|update|write|answer|add|end|set/, 'change'],
];

/** What a verb of our log did: `people.see-person` is to see. A verb that nobody has put into words counts as to see. */
export function actionOf(act: string): Action {
  const known = Object.hasOwn(verbs, act) ? verbs[act] : undefined;
  return known ?? patterns.find(([pattern]) => pattern.test(act))?.[1] ?? 'see';
}

/** What was done, as it is read after who did it and before the kind of data. */
export const done: Readonly<Record<Action, Text>> = {
  see: say('så på', 'såg på', 'looked at'),
  change: say('endret', 'endra', 'changed'),
  export: say('tok ut', 'tok ut', 'took out'),
  'hand-out': say('delte ut en liste med', 'delte ut ei liste med', 'handed out a list with'),
  import: say('hentet inn', 'henta inn', 'brought in'),
  erase: say('slettet', 'sletta', 'erased'),
  'read-log': say('leste i loggen om', 'las i loggen om', 'read in the log about'),
  'see-looks': say('så hvem som har sett på', 'såg kven som har sett på', 'saw who has looked at'),
  ask: say('spurte om en linje i loggen om', 'spurde om ei linje i loggen om', 'asked about a line of the log about'),
  objection: say('reserverte seg mot', 'reserverte seg mot', 'objected to'),
  give: say('ga andre', 'gav andre', 'gave others'),
  correct: say('rettet', 'retta', 'corrected'),
  restrict: say('begrenset bruken av', 'avgrensa bruken av', 'restricted the use of'),
  lift: say('opphevet begrensningen av', 'oppheva avgrensinga av', 'lifted the restriction of'),
};

/** The same when it was tried and refused. */
export const tried: Readonly<Record<Action, Text>> = {
  see: say('prøvde å se', 'prøvde å sjå', 'tried to see'),
  change: say('prøvde å endre', 'prøvde å endre', 'tried to change'),
  export: say('prøvde å ta ut', 'prøvde å ta ut', 'tried to take out'),
  'hand-out': say('prøvde å dele ut en liste med', 'prøvde å dele ut ei liste med', 'tried to hand out a list with'),
  import: say('prøvde å hente inn', 'prøvde å hente inn', 'tried to bring in'),
  erase: say('prøvde å slette', 'prøvde å slette', 'tried to erase'),
  'read-log': say('prøvde å lese i loggen om', 'prøvde å lese i loggen om', 'tried to read in the log about'),
  'see-looks': say(
    'prøvde å se hvem som har sett på',
    'prøvde å sjå kven som har sett på',
    'tried to see who has looked at',
  ),
  ask: say('prøvde å spørre om en linje om', 'prøvde å spørje om ei linje om', 'tried to ask about a line about'),
  objection: say('prøvde å reservere seg mot', 'prøvde å reservere seg mot', 'tried to object to'),
  give: say('prøvde å gi andre', 'prøvde å gi andre', 'tried to give others'),
  correct: say('prøvde å rette', 'prøvde å rette', 'tried to correct'),
  restrict: say('prøvde å begrense bruken av', 'prøvde å avgrense bruken av', 'tried to restrict the use of'),
  lift: say('prøvde å oppheve begrensningen av', 'prøvde å oppheve avgrensinga av', 'tried to lift the restriction of'),
};

/**
 * Work with many at once that is told by its principle and not person by person: a line for each of a hundred thousand
 * would hide the looks that matter. The verb, and what is done each time.
 */
export const inBulk: Readonly<Record<string, Text>> = {
  'people.import': say(
    'Skolens lister over elever, foresatte og ansatte hentes inn. Et program går da gjennom alle som står på dem.',
    'Listene til skulen over elevar, føresette og tilsette blir henta inn. Eit program går då gjennom alle som står på dei.',
    'The school’s lists of pupils, guardians and staff are brought in. A program then goes through everybody on them.',
  ),
  'looked.import': say(
    'Logger fra andre systemer hentes inn. Et program finner hvem linjene gjelder.',
    'Loggar frå andre system blir henta inn. Eit program finn kven linjene gjeld.',
    'Logs of other systems are brought in. A program finds whom the lines are about.',
  ),
  'looked.retention': say(
    'Det som loggen ikke lenger skal ta vare på, slettes.',
    'Det som loggen ikkje lenger skal ta vare på, blir sletta.',
    'What the log is no longer to keep is erased.',
  ),
};

import { say, type Text } from '#src/kernel/language.ts';
import type { Context, TellingKind } from '../kind.ts';
import { type Codes, code, list, period, type Voice, words } from '../slots.ts';
import { fact, fixed, ofActivity, ofRetention, open } from './define.ts';

const fates: Codes = {
  delete: say('Vi sletter det', 'Vi slettar det', 'We delete it'),
  anonymise: say(
    'Vi gjør det om så ingen ser hvem det var',
    'Vi gjer det om så ingen ser kven det var',
    'We change it so that no one sees who it was',
  ),
  archive: say('Vi legger det i arkivet', 'Vi legg det i arkivet', 'We put it in the archive'),
  keep: say('Vi lar det ligge', 'Vi lèt det liggje', 'We let it stay'),
};

const leaves: Readonly<Record<Voice['audience'], Text>> = {
  pupils: say('du slutter her', 'du sluttar her', 'you leave'),
  guardians: say('barnet ditt slutter her', 'barnet ditt sluttar her', 'your child leaves'),
  employees: say('eleven slutter', 'eleven sluttar', 'the pupil leaves'),
  visitors: say('eleven slutter', 'eleven sluttar', 'the pupil leaves'),
};

const events: Codes = {
  'pupil-leaves': ({ audience, lang }) => leaves[audience][lang],
  'school-year-ends': say('skoleåret er over', 'skuleåret er over', 'the school year is over'),
  'case-closed': say('saken er ferdig', 'saka er ferdig', 'the case is closed'),
  'last-login': say('du sist var logget inn', 'du sist var logga inn', 'you were last logged in'),
  'access-removed': say('du ikke får logge inn mer', 'du ikkje får logge inn meir', 'you can no longer log in'),
  recorded: say('vi skrev det ned', 'vi skreiv det ned', 'we wrote it down'),
  'purpose-ends': say('målet er nådd', 'målet er nådd', 'the aim has been met'),
  'collection-ends': say('vi er ferdige med å spørre', 'vi er ferdige med å spørje', 'we have done asking'),
  'decision-made': say('vedtaket er gjort', 'vedtaket er gjort', 'the decision is made'),
  'deadline-passed': say('fristen er ute', 'fristen er ute', 'the time limit is past'),
  'consent-withdrawn': say('noen sier nei likevel', 'nokon seier nei likevel', 'someone says no after all'),
  'on-request': say('noen ber om det', 'nokon ber om det', 'someone asks for it'),
};

const fate = code(fates);
const event = code(events);

const told = (path: string) => (values: Readonly<Record<string, unknown>>, context: Context) => ({
  ...ofRetention(context),
  path,
  value: values[path],
});

/** A sentence about when and what then; each place in it is a field of the retention. */
function when(id: string, says: Text): TellingKind {
  const slots = { then: fate, period, event };
  const used = Object.entries(slots).filter(([name]) => says.nb.includes(`{${name}}`));
  return {
    id,
    shape: 'sentence',
    says,
    slots: Object.fromEntries(used),
    facts: (values, context) => used.map(([name]) => told(name)(values, context)),
  };
}

/** How long, and what then (GDPR art. 13(2)(a)). */
export const retentionKinds: readonly TellingKind[] = [
  when(
    'kept-all',
    say('{then} {period} etter at {event}.', '{then} {period} etter at {event}.', '{then} {period} after {event}.'),
  ),
  when('kept-event', say('{then} når {event}.', '{then} når {event}.', '{then} when {event}.')),
  when('kept-period', say('{then} etter {period}.', '{then} etter {period}.', '{then} after {period}.')),
  when(
    'kept-then',
    say(
      '{then}, men når er ikke bestemt.',
      '{then}, men når er ikkje bestemt.',
      '{then}, but when has not been decided.',
    ),
  ),
  when(
    'kept-time',
    say(
      'Vi har det i {period} etter at {event}.',
      'Vi har det i {period} etter at {event}.',
      'We keep it for {period} after {event}.',
    ),
  ),
  when('kept-only-period', say('Vi har det i {period}.', 'Vi har det i {period}.', 'We keep it for {period}.')),
  when('kept-only-event', say('Vi har det til {event}.', 'Vi har det til {event}.', 'We keep it until {event}.')),
  open(
    'kept-open',
    (context) => [{ ...ofActivity(context), path: 'retention', value: null }],
    say(
      'Hvor lenge vi har det, er ikke bestemt.',
      'Kor lenge vi har det, er ikkje bestemt.',
      'How long we keep it has not been decided.',
    ),
  ),
  fact(
    'kept-removes',
    ofRetention,
    'removes',
    list,
    say('Da tar vi bort dette: {value}.', 'Då tek vi bort dette: {value}.', 'Then we take this away: {value}.'),
  ),
  fact(
    'kept-leaves',
    ofRetention,
    'leaves',
    list,
    say('Da blir dette igjen: {value}.', 'Då blir dette att: {value}.', 'Then this is left: {value}.'),
  ),
  fixed(
    'kept-nothing',
    ofRetention,
    'leaves',
    [],
    say('Da blir ingen ting igjen.', 'Då blir ingen ting att.', 'Then nothing is left.'),
  ),
  fact(
    'kept-ground',
    ofRetention,
    'ground',
    words,
    say('Vi gjør det slik fordi: {value}.', 'Vi gjer det slik fordi: {value}.', 'We do it this way because: {value}.'),
  ),
  fixed(
    'kept-for-ever',
    ofRetention,
    'mustBePreserved',
    true,
    say(
      'Loven sier at det skal tas vare på for alltid.',
      'Lova seier at det skal takast vare på for alltid.',
      'The law says that it must be kept for ever.',
    ),
  ),
  fixed(
    'kept-not-for-ever',
    ofRetention,
    'mustBePreserved',
    false,
    say(
      'Det skal ikke tas vare på for alltid.',
      'Det skal ikkje takast vare på for alltid.',
      'It is not to be kept for ever.',
    ),
  ),
];

import { say } from '../labels/field.ts';
import { basesPattern } from './bases.ts';
import { about, choice, each, either, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

export const activityProse: Paragraphs = [
  [
    line(say('Behandlingen heter «{name}».', 'Behandlinga heiter «{name}».', 'The processing is called “{name}”.')),
    choice('role', {
      of: {
        controller: say(
          'Skoleeieren er {role:behandlingsansvarlig}: den bestemmer hvorfor og hvordan.',
          'Skuleeigaren er {role:behandlingsansvarleg}: han bestemmer kvifor og korleis.',
          'The owner is {role:controller}: it decides why and how.',
        ),
        'joint-controller': say(
          'Skoleeieren er {role:behandlingsansvarlig sammen med andre}.',
          'Skuleeigaren er {role:behandlingsansvarleg saman med andre}.',
          'The owner is {role:controller together with others}.',
        ),
        processor: say(
          'Skoleeieren er {role:databehandler}: den gjør det for andre.',
          'Skuleeigaren er {role:databehandlar}: han gjer det for andre.',
          'The owner is {role:processor}: it does so for others.',
        ),
      },
      asks: say('Hvilken rolle har skoleeieren?', 'Kva rolle har skuleeigaren?', 'What is the owner’s role?'),
    }),
    said('units', {
      some: say('Den foregår ved {units}.', 'Ho skjer ved {units}.', 'It takes place at {units}.'),
      none: say(
        'Den foregår ved {units:ingen enheter}.',
        'Ho skjer ved {units:ingen einingar}.',
        'It takes place at {units:no units}.',
      ),
      asks: say('Hvilke enheter gjør dette?', 'Kva einingar gjer dette?', 'Which units do this?'),
    }),
    said('systems', {
      some: say('Den bruker {systems}.', 'Ho bruker {systems}.', 'It uses {systems}.'),
      none: say(
        'Den bruker {systems:ingen systemer}.',
        'Ho bruker {systems:ingen system}.',
        'It uses {systems:no systems}.',
      ),
      asks: say('Hvilke systemer brukes?', 'Kva system blir brukte?', 'Which systems are used?'),
    }),
  ],
  [
    each(
      'access',
      [
        line(
          say(
            '{role}[ ({number} i alt)] har tilgang.',
            '{role}[ ({number} i alt)] har tilgang.',
            '{role}[ ({number} in all)] has access.',
          ),
        ),
      ],
      {
        none: say('{access:Ingen} har tilgang.', '{access:Ingen} har tilgang.', '{access:Nobody} has access.'),
        asks: say('Hvem har tilgang?', 'Kven har tilgang?', 'Who has access?'),
      },
    ),
  ],
  [
    said('volume', {
      some: say('Om omfanget: {volume}.', 'Om omfanget: {volume}.', 'On how much: {volume}.'),
      asks: say(
        'Hvor mye er det, og om hvor mange?',
        'Kor mykje er det, og om kor mange?',
        'How much is it, and about how many?',
      ),
    }),
    about(
      'purposes',
      (purpose, key) => purpose.activity === key,
      [line(say('Formålet er «{name}».', 'Føremålet er «{name}».', 'The purpose is “{name}”.'))],
      {
        path: 'name',
        named: say('Formålene er: *.', 'Føremåla er: *.', 'The purposes are: *.'),
        counted: say('Den har * formål.', 'Ho har * føremål.', 'It has * purposes.'),
      },
    ),
  ],
];

export const purposeProse: Paragraphs = [
  [
    line(say('Formålet er «{name}».', 'Føremålet er «{name}».', 'The purpose is “{name}”.')),
    line(
      say(
        'Det hører til behandlingen «{activity}».',
        'Det høyrer til behandlinga «{activity}».',
        'It belongs to the processing “{activity}”.',
      ),
    ),
  ],
  [basesPattern],
];

export const dataTypeProse: Paragraphs = [
  [
    line(
      say(
        'Opplysningstypen heter «{name}».',
        'Opplysningstypen heiter «{name}».',
        'The kind of data is called “{name}”.',
      ),
    ),
    choice('sensitivity', {
      of: {
        ordinary: say(
          'Dette er {sensitivity:vanlige opplysninger}.',
          'Dette er {sensitivity:vanlege opplysningar}.',
          'These are {sensitivity:ordinary data}.',
        ),
        confidential: say(
          'De er {sensitivity:underlagt taushetsplikt}.',
          'Dei er {sensitivity:underlagde teieplikt}.',
          'They are {sensitivity:confidential}.',
        ),
        'special-category': say(
          'De er av {sensitivity:særlig kategori}: helse, tro, opphav og annet som trenger ekstra vern.',
          'Dei er av {sensitivity:særleg kategori}: helse, tru, opphav og anna som treng ekstra vern.',
          'They are of a {sensitivity:special category}: health, belief, origin and other things that need extra protection.',
        ),
        'criminal-offence': say(
          'De gjelder {sensitivity:lovbrudd}.',
          'Dei gjeld {sensitivity:lovbrot}.',
          'They concern {sensitivity:criminal offences}.',
        ),
        'protected-address': say(
          'De gjelder {sensitivity:adressesperre}: adressen må ikke bli kjent.',
          'Dei gjeld {sensitivity:adressesperre}: adressa må ikkje bli kjend.',
          'They concern a {sensitivity:protected address}: it must not become known.',
        ),
      },
      asks: say('Hvor følsomme er de?', 'Kor kjenslege er dei?', 'How sensitive are they?'),
    }),
    either(
      'freeText',
      say(
        'De skrives som {freeText:fritekst}.',
        'Dei blir skrivne som {freeText:fritekst}.',
        'They are written as {freeText:free text}.',
      ),
      say('De er {freeText:ikke fritekst}.', 'Dei er {freeText:ikkje fritekst}.', 'They are {freeText:not free text}.'),
      say('Skrives de som fritekst?', 'Blir dei skrivne som fritekst?', 'Are they written as free text?'),
    ),
  ],
];

export const dataUseProse: Paragraphs = [
  [
    line(
      say(
        'Opplysningen «{data}» om {subjects} brukes i «{activity}».',
        'Opplysninga «{data}» om {subjects} blir brukt i «{activity}».',
        'The data “{data}” about {subjects} are used in “{activity}”.',
      ),
    ),
    choice('basis', {
      of: {
        inherited: say(
          'Grunnlaget er {basis:det samme som for formålet}.',
          'Grunnlaget er {basis:det same som for føremålet}.',
          'The basis is {basis:that of the purpose}.',
        ),
        own: say(
          'Bruken har {basis:sitt eget grunnlag}.',
          'Bruken har {basis:sitt eige grunnlag}.',
          'The use has {basis:a basis of its own}.',
        ),
        excess: say(
          'Bruken går {basis:ut over formålet}.',
          'Bruken går {basis:ut over føremålet}.',
          'The use goes {basis:beyond the purpose}.',
        ),
        unresolved: say(
          'Grunnlaget er {basis:ikke avklart}.',
          'Grunnlaget er {basis:ikkje avklart}.',
          'The basis is {basis:not resolved}.',
        ),
      },
      asks: say('Hva er grunnlaget?', 'Kva er grunnlaget?', 'What is the basis?'),
    }),
    said('source', {
      some: say('De kommer fra {source}.', 'Dei kjem frå {source}.', 'They come from {source}.'),
      asks: say('Hvor kommer de fra?', 'Kvar kjem dei frå?', 'Where do they come from?'),
    }),
    either(
      'mandatory',
      say('De {mandatory:må gis}.', 'Dei {mandatory:må givast}.', 'They {mandatory:must be given}.'),
      say(
        'Det er {mandatory:frivillig} å gi dem.',
        'Det er {mandatory:frivillig} å gi dei.',
        'Giving them is {mandatory:voluntary}.',
      ),
      say('Må de gis?', 'Må dei givast?', 'Must they be given?'),
    ),
  ],
  [basesPattern],
];

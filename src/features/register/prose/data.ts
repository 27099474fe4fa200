import { say } from '../labels/field.ts';
import { basesPattern } from './bases.ts';
import { choice, either, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

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
      asks: say('Hvor følsomme er opplysningene?', 'Kor kjenslege er opplysningane?', 'How sensitive are the data?'),
    }),
    either(
      'freeText',
      say(
        'De skrives som {freeText:fritekst}.',
        'Dei blir skrivne som {freeText:fritekst}.',
        'They are written as {freeText:free text}.',
      ),
      say('De er {freeText:ikke fritekst}.', 'Dei er {freeText:ikkje fritekst}.', 'They are {freeText:not free text}.'),
      say(
        'Skrives opplysningene som fritekst?',
        'Blir opplysningane skrivne som fritekst?',
        'Are the data written as free text?',
      ),
    ),
    either(
      'identityNumber',
      say(
        'De er {identityNumber:et fødselsnummer eller et annet identitetsnummer}.',
        'Dei er {identityNumber:eit fødselsnummer eller eit anna identitetsnummer}.',
        'They are {identityNumber:a national identity number or another such number}.',
      ),
      say(
        'De er {identityNumber:ikke et identitetsnummer}.',
        'Dei er {identityNumber:ikkje eit identitetsnummer}.',
        'They are {identityNumber:not an identity number}.',
      ),
      say(
        'Er dette et fødselsnummer eller et annet identitetsnummer?',
        'Er dette eit fødselsnummer eller eit anna identitetsnummer?',
        'Is this a national identity number or another such number?',
      ),
    ),
    either(
      'privateArea',
      say(
        'De ligger i {privateArea:elevens private område}.',
        'Dei ligg i {privateArea:det private området til eleven}.',
        'They are in {privateArea:the pupil’s private area}.',
      ),
      say(
        'De ligger {privateArea:ikke i elevens private område}.',
        'Dei ligg {privateArea:ikkje i det private området til eleven}.',
        'They are {privateArea:not in the pupil’s private area}.',
      ),
      say(
        'Ligger dette i elevens private område?',
        'Ligg dette i det private området til eleven?',
        'Is this in the pupil’s private area?',
      ),
    ),
    said('holds', {
      some: say(
        'Av det som Skolevern selv har om personer, er dette {holds}.',
        'Av det som Skolevern sjølv har om personar, er dette {holds}.',
        'Of what Skolevern itself keeps of persons, this is {holds}.',
      ),
      none: say(
        'Det er {holds:ikke noe} av det som Skolevern selv har om personer.',
        'Det er {holds:ikkje noko} av det som Skolevern sjølv har om personar.',
        'It is {holds:nothing} of what Skolevern itself keeps of persons.',
      ),
      asks: say(
        'Hvilke av feltene om personer i Skolevern er dette?',
        'Kva for nokre av felta om personar i Skolevern er dette?',
        'Which of the fields about persons in Skolevern is this?',
      ),
    }),
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
          'Grunnlaget er {basis:det same som for formålet}.',
          'The basis is {basis:that of the purpose}.',
        ),
        own: say(
          'Bruken har {basis:sitt eget grunnlag}.',
          'Bruken har {basis:sitt eige grunnlag}.',
          'The use has {basis:a basis of its own}.',
        ),
        excess: say(
          'Bruken går {basis:ut over formålet}.',
          'Bruken går {basis:ut over formålet}.',
          'The use goes {basis:beyond the purpose}.',
        ),
        unresolved: say(
          'Grunnlaget er {basis:ikke avklart}.',
          'Grunnlaget er {basis:ikkje avklart}.',
          'The basis is {basis:not resolved}.',
        ),
      },
      asks: say(
        'Hvilket grunnlag har denne bruken?',
        'Kva grunnlag har denne bruken?',
        'What is the basis of this use?',
      ),
    }),
    said('source', {
      some: say('De kommer fra {source}.', 'Dei kjem frå {source}.', 'They come from {source}.'),
      asks: say('Hvor kommer opplysningene fra?', 'Kvar kjem opplysningane frå?', 'Where do the data come from?'),
    }),
    either(
      'mandatory',
      say('De {mandatory:må gis}.', 'Dei {mandatory:må givast}.', 'They {mandatory:must be given}.'),
      say(
        'Det er {mandatory:frivillig} å gi dem.',
        'Det er {mandatory:frivillig} å gi dei.',
        'Giving them is {mandatory:voluntary}.',
      ),
      say(
        'Må de det gjelder, gi opplysningene?',
        'Må dei det gjeld, gi opplysningane?',
        'Must those concerned give the data?',
      ),
    ),
    said('need', {
      some: say(
        'Grunnen til at de trengs: {need}.',
        'Grunnen til at dei trengst: {need}.',
        'Why they are needed: {need}.',
      ),
      asks: say('Hvorfor trenger dere opplysningene?', 'Kvifor treng de opplysningane?', 'Why do you need the data?'),
    }),
  ],
  [basesPattern],
];

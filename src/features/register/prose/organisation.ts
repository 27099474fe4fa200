import { say } from '../labels/field.ts';
import { officer } from './officer.ts';
import { about, choice, either, line, type Pattern, said } from './patterns.ts';

type Paragraphs = readonly (readonly Pattern[])[];

export const ownerProse: Paragraphs = [
  [
    choice('kind', {
      of: {
        municipality: say(
          '{name} er {kind:en kommune}.',
          '{name} er {kind:ein kommune}.',
          '{name} is {kind:a municipality}.',
        ),
        'county-council': say(
          '{name} er {kind:en fylkeskommune}.',
          '{name} er {kind:ein fylkeskommune}.',
          '{name} is {kind:a county council}.',
        ),
        'private-school': say(
          '{name} er {kind:en privatskole}.',
          '{name} er {kind:ein privatskule}.',
          '{name} is {kind:a private school}.',
        ),
        'state-agency': say(
          '{name} er {kind:en statlig virksomhet}.',
          '{name} er {kind:ei statleg verksemd}.',
          '{name} is {kind:a state agency}.',
        ),
      },
      asks: say('Hva slags skoleeier er det?', 'Kva slag skuleeigar er det?', 'What kind of school owner is it?'),
    }),
    either(
      'publicBody',
      say(
        'Den er {publicBody:et offentlig organ}.',
        'Den er {publicBody:eit offentleg organ}.',
        'It is {publicBody:a public body}.',
      ),
      say(
        'Den er {publicBody:ikke et offentlig organ}.',
        'Den er {publicBody:ikkje eit offentleg organ}.',
        'It is {publicBody:not a public body}.',
      ),
      say('Er skoleeieren et offentlig organ?', 'Er skuleeigaren eit offentleg organ?', 'Is the owner a public body?'),
    ),
    said('organisationNumber', {
      some: say(
        'Organisasjonsnummeret er {organisationNumber}.',
        'Organisasjonsnummeret er {organisationNumber}.',
        'The organisation number is {organisationNumber}.',
      ),
      asks: say('Hva er organisasjonsnummeret?', 'Kva er organisasjonsnummeret?', 'What is the organisation number?'),
    }),
    said('responsible', {
      some: say('{responsible} har ansvaret.', '{responsible} har ansvaret.', '{responsible} is responsible.'),
      asks: say('Hvem har ansvaret?', 'Kven har ansvaret?', 'Who is responsible?'),
    }),
    said('contact', {
      some: say('Du når den slik: {contact}.', 'Du når han slik: {contact}.', 'It can be reached this way: {contact}.'),
      asks: say('Hvordan når man skoleeieren?', 'Korleis når ein skuleeigaren?', 'How can the owner be reached?'),
    }),
  ],
  [
    either(
      'dataProtectionOfficer.appointed',
      say(
        'Et personvernombud {dataProtectionOfficer.appointed:er utpekt}.',
        'Eit personvernombod {dataProtectionOfficer.appointed:er peikt ut}.',
        'A data protection officer {dataProtectionOfficer.appointed:is appointed}.',
      ),
      say(
        'Det er {dataProtectionOfficer.appointed:ikke utpekt} noe personvernombud.',
        'Det er {dataProtectionOfficer.appointed:ikkje peikt ut} noko personvernombod.',
        '{dataProtectionOfficer.appointed:No} data protection officer is appointed.',
      ),
      say(
        'Er et personvernombud utpekt?',
        'Er eit personvernombod peikt ut?',
        'Is a data protection officer appointed?',
      ),
    ),
    said('dataProtectionOfficer.contact', {
      some: say(
        'Ombudet nås på {dataProtectionOfficer.contact}.',
        'Ombodet kan ein nå på {dataProtectionOfficer.contact}.',
        'The officer can be reached at {dataProtectionOfficer.contact}.',
      ),
      asks: say(
        'Hvordan når man personvernombudet?',
        'Korleis når ein personvernombodet?',
        'How can the data protection officer be reached?',
      ),
    }),
    either(
      'dataProtectionOfficer.contactPublished',
      say(
        'Kontaktpunktet {dataProtectionOfficer.contactPublished:er offentliggjort}.',
        'Kontaktpunktet {dataProtectionOfficer.contactPublished:er offentleggjort}.',
        'The contact point {dataProtectionOfficer.contactPublished:is published}.',
      ),
      say(
        'Kontaktpunktet {dataProtectionOfficer.contactPublished:er ikke offentliggjort}.',
        'Kontaktpunktet {dataProtectionOfficer.contactPublished:er ikkje offentleggjort}.',
        'The contact point {dataProtectionOfficer.contactPublished:is not published}.',
      ),
      say(
        'Er det offentliggjort hvordan man når personvernombudet?',
        'Er det offentleggjort korleis ein når personvernombodet?',
        'Is it published how the data protection officer can be reached?',
      ),
    ),
    ...officer,
  ],
];

const unitKinds = choice('kind', {
  of: {
    administration: say(
      '{name} er {kind:en del av administrasjonen}.',
      '{name} er {kind:ein del av administrasjonen}.',
      '{name} is {kind:part of the administration}.',
    ),
    school: say('{name} er {kind:en skole}.', '{name} er {kind:ein skule}.', '{name} is {kind:a school}.'),
    kindergarten: say(
      '{name} er {kind:en barnehage}.',
      '{name} er {kind:ein barnehage}.',
      '{name} is {kind:a kindergarten}.',
    ),
    department: say('{name} er {kind:en avdeling}.', '{name} er {kind:ei avdeling}.', '{name} is {kind:a department}.'),
  },
  asks: say('Hva slags enhet er det?', 'Kva slag eining er det?', 'What kind of unit is it?'),
});

export const unitProse: Paragraphs = [
  [
    unitKinds,
    said('partOf', {
      some: say('Den hører til {partOf}.', 'Ho høyrer til {partOf}.', 'It belongs to {partOf}.'),
      asks: say('Hvor hører den til?', 'Kvar høyrer ho til?', 'What does it belong to?'),
    }),
  ],
  [
    either(
      'delegation.mayPutSystemsIntoUse',
      say(
        'Den {delegation.mayPutSystemsIntoUse:kan selv} ta i bruk systemer.',
        'Ho {delegation.mayPutSystemsIntoUse:kan sjølv} ta i bruk system.',
        'It {delegation.mayPutSystemsIntoUse:may itself} put systems into use.',
      ),
      say(
        'Den {delegation.mayPutSystemsIntoUse:kan ikke selv} ta i bruk systemer.',
        'Ho {delegation.mayPutSystemsIntoUse:kan ikkje sjølv} ta i bruk system.',
        'It {delegation.mayPutSystemsIntoUse:may not itself} put systems into use.',
      ),
      say(
        'Kan enheten selv ta i bruk systemer?',
        'Kan eininga sjølv ta i bruk system?',
        'May the unit itself put systems into use?',
      ),
    ),
    said('delegation.condition', {
      some: say(
        'Vilkåret er: {delegation.condition}.',
        'Vilkåret er: {delegation.condition}.',
        'The condition is: {delegation.condition}.',
      ),
      asks: say(
        'På hvilke vilkår kan enheten ta i bruk systemer?',
        'På kva vilkår kan eininga ta i bruk system?',
        'On what conditions may the unit put systems into use?',
      ),
    }),
    either(
      'delegation.written',
      say(
        'Delegeringen er {delegation.written:skriftlig}.',
        'Delegeringa er {delegation.written:skriftleg}.',
        'The delegation is {delegation.written:in writing}.',
      ),
      say(
        'Delegeringen er {delegation.written:ikke skriftlig}.',
        'Delegeringa er {delegation.written:ikkje skriftleg}.',
        'The delegation is {delegation.written:not in writing}.',
      ),
      say('Er delegeringen skriftlig?', 'Er delegeringa skriftleg?', 'Is the delegation in writing?'),
    ),
    said('delegation.decidedOn', {
      some: say(
        'Den ble vedtatt {delegation.decidedOn}.',
        'Ho vart vedteken {delegation.decidedOn}.',
        'It was decided on {delegation.decidedOn}.',
      ),
      asks: say('Når ble delegeringen vedtatt?', 'Når vart delegeringa vedteken?', 'When was the delegation decided?'),
    }),
  ],
  [
    about(
      'uses',
      (use, key) => use.unit === key,
      [
        line(
          say(
            '{unit} bruker {system}[ siden {since}].',
            '{unit} bruker {system}[ sidan {since}].',
            '{unit} uses {system}[ since {since}].',
          ),
        ),
      ],
      {
        path: 'system',
        named: say('Enheten bruker *.', 'Eininga bruker *.', 'The unit uses *.'),
        counted: say('Enheten bruker * systemer.', 'Eininga bruker * system.', 'The unit uses * systems.'),
      },
    ),
  ],
];

import type { Body } from '#src/features/register/index.ts';
import { say, type Text } from '#src/kernel/language.ts';

/** Whom a statement is written for. The names are public: `skolevern notice --audience`. */
export const audiences = ['pupils', 'guardians', 'employees', 'visitors'] as const;
export type Audience = (typeof audiences)[number];

export type Subjects = Body<'dataUses'>['subjects'];

/** True for the name of an audience. */
export function isAudience(value: string): value is Audience {
  return (audiences as readonly string[]).includes(value);
}

/** Whose data each audience is told of: every group of people belongs to one, and a child's also to its guardians. */
export const subjectsOf: Readonly<Record<Audience, readonly Subjects[]>> = {
  pupils: ['pupils', 'former-pupils', 'exam-candidates', 'adult-learners', 'apprentices', 'children'],
  guardians: ['guardians', 'pupils', 'children'],
  employees: ['employees', 'examiners', 'applicants'],
  visitors: ['visitors', 'contacts', 'others-named-in-text'],
};

/** How hard a statement may be to read at most, in LIX (`kernel/lix.ts`): for pupils as a book for children. */
export const lixLimit: Readonly<Record<Audience, number>> = { pupils: 30, guardians: 40, employees: 40, visitors: 40 };

export const audienceNames: Readonly<Record<Audience, Text>> = {
  pupils: say('elever', 'elevar', 'pupils'),
  guardians: say('foresatte', 'føresette', 'guardians'),
  employees: say('ansatte', 'tilsette', 'employees'),
  visitors: say('andre', 'andre', 'others'),
};

const you = say('deg', 'deg', 'you');

/** What the reader is called when data are about them, or about their child. */
export const aboutWhom: Readonly<Record<Audience, Readonly<Partial<Record<Subjects, Text>>>>> = {
  pupils: {
    pupils: you,
    'former-pupils': say('deg som gikk her før', 'deg som gjekk her før', 'you who were a pupil here before'),
    'exam-candidates': say('deg som tar eksamen', 'deg som tek eksamen', 'you who sit an exam'),
    'adult-learners': say('deg som er voksen elev', 'deg som er vaksen elev', 'you who are an adult pupil'),
    apprentices: say('deg som er i lære', 'deg som er i lære', 'you who are an apprentice'),
    children: say('barn i barnehage', 'barn i barnehage', 'children in day care'),
  },
  guardians: {
    guardians: you,
    pupils: say('barnet ditt', 'barnet ditt', 'your child'),
    children: say('barn i barnehage', 'barn i barnehage', 'children in day care'),
  },
  employees: {
    employees: you,
    examiners: say('deg som er sensor', 'deg som er sensor', 'you who are an examiner'),
    applicants: say('deg som søker', 'deg som søkjer', 'you who apply'),
  },
  visitors: {
    visitors: say('deg som er innom', 'deg som er innom', 'you who come by'),
    contacts: say('deg som tar kontakt', 'deg som tek kontakt', 'you who get in touch'),
    'others-named-in-text': say(
      'andre som det blir skrevet om',
      'andre som det blir skrive om',
      'others who are written about',
    ),
  },
};

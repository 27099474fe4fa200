import { say } from '#src/kernel/language.ts';
import type { Codes } from '../slots.ts';

/** Groups of people when it is not the reader who is spoken to: whom an agreement or a text is for. */
export const anyone: Codes = {
  pupils: say('elever', 'elevar', 'pupils'),
  'former-pupils': say('de som gikk her før', 'dei som gjekk her før', 'those who were here before'),
  guardians: say('foresatte', 'føresette', 'guardians'),
  employees: say('de som jobber her', 'dei som jobbar her', 'those who work here'),
  applicants: say('de som søker jobb', 'dei som søkjer jobb', 'those who apply for a job'),
  visitors: say('de som er innom', 'dei som er innom', 'those who come by'),
  'exam-candidates': say('de som tar eksamen', 'dei som tek eksamen', 'those who sit an exam'),
  examiners: say('sensorer', 'sensorar', 'examiners'),
  'adult-learners': say('voksne elever', 'vaksne elevar', 'adult pupils'),
  apprentices: say('de som er i lære', 'dei som er i lære', 'apprentices'),
  children: say('barn i barnehage', 'barn i barnehage', 'children in day care'),
  contacts: say('de som tar kontakt', 'dei som tek kontakt', 'those who get in touch'),
  'others-named-in-text': say('andre som blir nevnt', 'andre som blir nemnde', 'others who are mentioned'),
};

import { say } from '../labels/field.ts';
import { each, line, type Pattern, said } from './patterns.ts';

/** The legal bases that somebody claims or has decided, one by one. */
export const basesPattern: Pattern = each(
  'bases',
  [
    line(
      say(
        'Rettslig grunnlag: {article}[, jf. {national.act}][ {national.section}].',
        'Rettsleg grunnlag: {article}[, jf. {national.act}][ {national.section}].',
        'Legal basis: {article}[, see {national.act}][ {national.section}].',
      ),
    ),
    said('necessity', {
      some: say(
        'Det er nødvendig fordi: {necessity}.',
        'Det er nødvendig fordi: {necessity}.',
        'It is necessary because: {necessity}.',
      ),
      asks: say('Hvorfor er det nødvendig?', 'Kvifor er det nødvendig?', 'Why is it necessary?'),
    }),
    said('decidedBy', {
      some: say(
        'Grunnlaget er bestemt av {decidedBy}.',
        'Grunnlaget er bestemt av {decidedBy}.',
        'The basis is decided by {decidedBy}.',
      ),
      asks: say('Hvem har bestemt grunnlaget?', 'Kven har bestemt grunnlaget?', 'Who has decided the basis?'),
    }),
    said('decidedOn', {
      some: say('Det ble bestemt {decidedOn}.', 'Det vart bestemt {decidedOn}.', 'It was decided on {decidedOn}.'),
      asks: say('Når ble det bestemt?', 'Når vart det bestemt?', 'When was it decided?'),
    }),
  ],
  {
    none: say(
      '{bases:Ikke noe rettslig grunnlag} er bestemt.',
      '{bases:Ikkje noko rettsleg grunnlag} er bestemt.',
      '{bases:No legal basis} is decided.',
    ),
    asks: say('Hva er det rettslige grunnlaget?', 'Kva er det rettslege grunnlaget?', 'What is the legal basis?'),
  },
);

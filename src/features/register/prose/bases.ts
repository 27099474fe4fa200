import { say } from '../labels/field.ts';
import { asked, each, line, type Pattern, said } from './patterns.ts';
import { isKnown } from './teller.ts';

const article: Pattern = line(
  say(
    'Rettslig grunnlag: {article}[?, jf. {national.act}][? {national.section}].',
    'Rettsleg grunnlag: {article}[?, jf. {national.act}][? {national.section}].',
    'Legal basis: {article}[?, see {national.act}][? {national.section}].',
  ),
);
const nationalAlone: Pattern = line(
  say(
    'Grunnlag i norsk lov:[? {national.act}][? {national.section}].',
    'Grunnlag i norsk lov:[? {national.act}][? {national.section}].',
    'Basis in Norwegian law:[? {national.act}][? {national.section}].',
  ),
);
const whichArticle: Pattern = asked(
  'article',
  say(
    'Hvilken bestemmelse i personvernreglene bygger det på?',
    'Kva føresegn i personvernreglane byggjer det på?',
    'Which provision of data protection law does it rest on?',
  ),
);

/** The provision itself, or the national one where only that is claimed. */
const provision: Pattern = (teller) => {
  if (isKnown(teller, 'article')) return article(teller);
  const national = isKnown(teller, 'national.act') || isKnown(teller, 'national.section') ? nationalAlone(teller) : [];
  return [...national, ...whichArticle(teller)];
};

/** The legal bases that somebody claims or has decided, one by one. */
export const basesPattern: Pattern = each(
  'bases',
  [
    provision,
    asked('national.act', say('Hvilken lov bygger det på?', 'Kva lov byggjer det på?', 'Which act does it rest on?')),
    asked(
      'national.section',
      say('Hvilken paragraf bygger det på?', 'Kva paragraf byggjer det på?', 'Which section does it rest on?'),
    ),
    said('necessity', {
      some: say(
        'Det er nødvendig fordi: {necessity}.',
        'Det er nødvendig fordi: {necessity}.',
        'It is necessary because: {necessity}.',
      ),
      asks: say(
        'Hvorfor er det nødvendig å behandle opplysningene?',
        'Kvifor er det nødvendig å behandle opplysningane?',
        'Why is it necessary to process the data?',
      ),
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
      asks: say('Når ble grunnlaget bestemt?', 'Når vart grunnlaget bestemt?', 'When was the basis decided?'),
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

import { check, requirement } from '../../requirement.ts';
import { notAStatement } from './statements.ts';

/** Groups whose members are wholly or mostly children. */
const children: readonly string[] = ['pupils', 'children'];

/** GDPR art. 12(1), recital 58: what is addressed to a child must be such that the child understands it. */
export const noticeForChildren = requirement({
  id: 'notice-for-children',
  theme: 'information',
  scope: 'notice',
  title: {
    nb: 'Erklæringen finnes i en utgave for barn',
    nn: 'Erklæringa finst i ei utgåve for barn',
    en: 'The statement exists in a version for children',
  },
  question: {
    nb: 'Finnes det en utgave av personvernerklæringen som barna den er rettet til, kan forstå?',
    nn: 'Finst det ei utgåve av personvernerklæringa som barna ho er retta til, kan forstå?',
    en: 'Is there a version of the privacy statement that the children it is addressed to can understand?',
  },
  law: [{ act: 'gdpr', section: 'art. 12 nr. 1' }],
  severity: 'medium',
  evidence: {
    wants: { nb: 'Utgaven for barn', nn: 'Utgåva for barn', en: 'The version for children' },
    of: ['notices'],
  },
  judge(read, notice) {
    if (notice.body.form !== 'statement') return { notApplicable: notAStatement };
    const audience = read.fact(notice, 'audience');
    if (audience !== undefined && !audience.some((group) => children.includes(group))) {
      return {
        notApplicable: {
          nb: 'Erklæringen er ikke rettet til barn.',
          nn: 'Erklæringa er ikkje retta til barn.',
          en: 'The statement is not addressed to children.',
        },
      };
    }
    const forChildren = check(
      read.fact(notice, 'childVersion'),
      {
        holds: {
          nb: 'Det finnes en utgave av erklæringen for barn.',
          nn: 'Det finst ei utgåve av erklæringa for barn.',
          en: 'There is a version of the statement for children.',
        },
        fails: {
          nb: 'Det finnes ingen egen utgave for barn. Det er nok bare når barna forstår erklæringen slik den er.',
          nn: 'Det finst inga eiga utgåve for barn. Det er nok berre når barna forstår erklæringa slik ho er.',
          en: 'There is no version for children. That will do only when the children understand the statement as it is.',
        },
        unknown: {
          nb: 'Ingen har sagt om det finnes en utgave av erklæringen for barn.',
          nn: 'Ingen har sagt om det finst ei utgåve av erklæringa for barn.',
          en: 'Nobody has said whether there is a version of the statement for children.',
        },
      },
      'condition',
    );
    const addressed = {
      nb: 'Ingen har sagt hvem erklæringen er rettet til.',
      nn: 'Ingen har sagt kven erklæringa er retta til.',
      en: 'Nobody has said to whom the statement is addressed.',
    };
    return { checks: audience === undefined ? [{ state: 'unknown', says: addressed }, forChildren] : [forChildren] };
  },
  remedy: (notice) => [
    {
      say: {
        nb: 'Skriv en kort utgave med enkle ord, gjerne med tegninger, og prøv den på elever.',
        nn: 'Skriv ei kort utgåve med enkle ord, gjerne med teikningar, og prøv ho på elevar.',
        en: 'Write a short version in simple words, perhaps with drawings, and try it on pupils.',
      },
      form: { kind: 'notices', key: notice.key },
    },
  ],
});

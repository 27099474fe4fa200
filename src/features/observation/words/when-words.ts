import { say, type Text } from '#src/kernel/language.ts';
import type { Pass, Visit } from '../web/scan-result.ts';

/** The choices of a visitor, in words. */
export const passWords: Readonly<Record<Pass, Text>> = {
  'no-choice': say('ikke valgt', 'ikkje valt', 'no choice'),
  accept: say('godtatt alt', 'godteke alt', 'accepted all'),
  reject: say('sagt nei', 'sagt nei', 'refused'),
};

/** How a visit went. */
export const outcomeWords: Readonly<Record<Visit['outcome'], Text>> = {
  whole: say('helt sett', 'heilt sett', 'seen whole'),
  partly: say('delvis sett', 'delvis sett', 'seen in part'),
  failed: say('ikke sett', 'ikkje sett', 'not seen'),
};

/** Who gets something when: the worst first. Each recipient stands under the first that fits. */
export const whenGroups: readonly { readonly pass: Pass; readonly words: Text }[] = [
  {
    pass: 'no-choice',
    words: { nb: 'UTEN at noe er valgt', nn: 'UTAN at noko er valt', en: 'BEFORE anything is chosen' },
  },
  {
    pass: 'reject',
    words: { nb: 'SELV OM alt er avslått', nn: 'SJØLV OM alt er avslått', en: 'ALTHOUGH everything is refused' },
  },
  {
    pass: 'accept',
    words: { nb: 'Først når alt er godtatt', nn: 'Først når alt er godteke', en: 'Only when everything is accepted' },
  },
];

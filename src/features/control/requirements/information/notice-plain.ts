import { check, requirement } from '../../requirement.ts';
import { explainsNothing, informs } from './statements.ts';

/** GDPR art. 12(1), recital 58: concise, intelligible, in plain language; so much more when it is meant for children. */
export const noticePlain = requirement({
  id: 'notice-plain',
  theme: 'information',
  scope: 'notice',
  title: {
    nb: 'Informasjonen er lett å forstå',
    nn: 'Informasjonen er lett å forstå',
    en: 'The information is easy to understand',
  },
  question: {
    nb: 'Er teksten prøvd på dem den er skrevet for, og forstår de den?',
    nn: 'Er teksten prøvd på dei han er skriven for, og forstår dei han?',
    en: 'Has the text been tried on those it is written for, and do they understand it?',
  },
  law: [{ act: 'gdpr', section: 'art. 12 nr. 1' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'En prøve på noen av dem teksten er skrevet for, eller en måling av hvor lett den er å lese',
      nn: 'Ei prøve på nokre av dei teksten er skriven for, eller ei måling av kor lett han er å lese',
      en: 'A trial on some of those the text is written for, or a measure of how easy it is to read',
    },
    of: ['notices'],
  },
  judge(read, notice) {
    if (!informs(notice)) return { notApplicable: explainsNothing };
    return {
      checks: [
        check(read.fact(notice, 'plainLanguage'), {
          holds: {
            nb: 'Teksten er lett å forstå for dem den er skrevet for.',
            nn: 'Teksten er lett å forstå for dei han er skriven for.',
            en: 'The text is easy to understand for those it is written for.',
          },
          fails: {
            nb: 'Teksten er ikke lett å forstå for dem den er skrevet for.',
            nn: 'Teksten er ikkje lett å forstå for dei han er skriven for.',
            en: 'The text is not easy to understand for those it is written for.',
          },
          unknown: {
            nb: 'Ingen har sagt om teksten er lett å forstå for dem den er skrevet for.',
            nn: 'Ingen har sagt om teksten er lett å forstå for dei han er skriven for.',
            en: 'Nobody has said whether the text is easy to understand for those it is written for.',
          },
        }),
      ],
    };
  },
  remedy: (notice) => [
    {
      say: {
        nb: 'La noen elever og foresatte lese teksten og si hva de tror den betyr. Rett det som blir misforstått.',
        nn: 'La nokre elevar og føresette lese teksten og seie kva dei trur han tyder. Rett det som blir misforstått.',
        en: 'Let some pupils and guardians read the text and say what they think it means. Mend what is misunderstood.',
      },
      form: { kind: 'notices', key: notice.key },
    },
  ],
});

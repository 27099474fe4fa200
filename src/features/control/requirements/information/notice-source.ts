import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Applies, named, telling } from './statements.ts';

/** Something flows in from somebody outside: then it was not collected from those it is about. */
function comesFromOthers(read: Reader, notice: Entry<'notices'>): Applies {
  const flows = named(notice).flatMap((system) => read.find('flowsByTarget', `systems/${system}`));
  const source = flows.map((flow) => read.fact(flow, 'source')).find((one) => one?.startsWith('parties/') === true);
  if (source !== undefined) return { needed: true };
  return {
    needed: undefined,
    says: {
      nb: 'Erklæringen forteller ikke alt om hvor opplysningene kommer fra. Ingen har sagt om noe hentes fra andre enn dem det gjelder.',
      nn: 'Erklæringa fortel ikkje alt om kvar opplysningane kjem frå. Ingen har sagt om noko blir henta frå andre enn dei det gjeld.',
      en: 'The statement does not tell all of where the data come from. Nobody has said whether anything is collected from others than those concerned.',
    },
  };
}

/** GDPR art. 14(2)(f) and (1)(d): what is collected from others than those concerned, which kinds of data and from where. */
export const noticeSource = telling({
  id: 'notice-source',
  title: {
    nb: 'Erklæringen sier hva som hentes fra andre',
    nn: 'Erklæringa seier kva som blir henta frå andre',
    en: 'The statement says what comes from others',
  },
  question: {
    nb: 'Forteller personvernerklæringen hvilke opplysninger som registreres, og hvor de kommer fra når de ikke kommer fra en selv?',
    nn: 'Fortel personvernerklæringa kva opplysningar som blir registrerte, og kvar dei kjem frå når dei ikkje kjem frå ein sjølv?',
    en: 'Does the privacy statement tell which data are recorded, and where they come from when not from oneself?',
  },
  law: [
    { act: 'gdpr', section: 'art. 14 nr. 1 bokstav d' },
    { act: 'gdpr', section: 'art. 14 nr. 2 bokstav f' },
  ],
  severity: 'medium',
  items: [
    {
      fact: 'dataRecorded',
      what: {
        nb: 'hvilke typer opplysninger som registreres',
        nn: 'kva typar opplysningar som blir registrerte',
        en: 'which kinds of data are recorded',
      },
      inPart: {
        nb: 'Erklæringen nevner bare noen av opplysningene. Det er nok når alle typene går fram.',
        nn: 'Erklæringa nemner berre nokre av opplysningane. Det er nok når alle typane går fram.',
        en: 'The statement names only some of the data. That is enough when every kind is told.',
      },
    },
    {
      fact: 'source',
      what: {
        nb: 'hvor opplysningene kommer fra',
        nn: 'kvar opplysningane kjem frå',
        en: 'where the data come from',
      },
    },
  ],
  applies: comesFromOthers,
  remedy: {
    nb: 'Skriv hvilke typer opplysninger dere henter fra andre, og fra hvem: Folkeregisteret, forrige skole, andre tjenester.',
    nn: 'Skriv kva typar opplysningar de hentar frå andre, og frå kven: Folkeregisteret, førre skule, andre tenester.',
    en: 'Write which kinds of data you collect from others, and from whom: the population register, the previous school, other services.',
  },
});

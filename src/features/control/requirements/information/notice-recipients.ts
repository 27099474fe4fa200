import { telling } from './statements.ts';

/** GDPR art. 13(1)(e), 14(1)(e): the recipients or categories of recipients; processors are recipients too (art. 4(9)). */
export const noticeRecipients = telling({
  id: 'notice-recipients',
  title: {
    nb: 'Erklæringen sier hvem som får opplysningene',
    nn: 'Erklæringa seier kven som får opplysningane',
    en: 'The statement says who receives the data',
  },
  question: {
    nb: 'Forteller personvernerklæringen hvem som får opplysningene, også leverandørene, eller hvilke typer mottakere det er?',
    nn: 'Fortel personvernerklæringa kven som får opplysningane, også leverandørane, eller kva typar mottakarar det er?',
    en: 'Does the privacy statement tell who receives the data, vendors too, or which kinds of recipients there are?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav e' },
    { act: 'gdpr', section: 'art. 14 nr. 1 bokstav e' },
  ],
  severity: 'medium',
  items: [
    {
      fact: 'recipients',
      what: { nb: 'hvem som får opplysningene', nn: 'kven som får opplysningane', en: 'who receives the data' },
      inPart: {
        nb: 'Erklæringen nevner bare noen av mottakerne. Det er nok når resten går fram som typer av mottakere.',
        nn: 'Erklæringa nemner berre nokre av mottakarane. Det er nok når resten går fram som typar av mottakarar.',
        en: 'The statement names only some of the recipients. That is enough when the rest are told as kinds of recipients.',
      },
    },
  ],
  remedy: {
    nb: 'Nevn alle som får opplysninger: leverandører, andre offentlige organer, andre skoler. Der det ikke går, skriv hvilke typer.',
    nn: 'Nemn alle som får opplysningar: leverandørar, andre offentlege organ, andre skular. Der det ikkje går, skriv kva typar.',
    en: 'Name everyone who receives data: vendors, other public bodies, other schools. Where that cannot be done, write which kinds.',
  },
});

import { say } from '#src/kernel/language.ts';
import { entriesIn, fieldsOf, listOf, readJson } from '../json.ts';
import { Gathering, hostIn, nameIn, type Reader, unreadable } from '../reading.ts';

const notServices = say(
  'Svaret er ingen liste over tjenester i Feide.',
  'Svaret er inga liste over tenester i Feide.',
  'The answer is no list of services in Feide.',
);
const giveServices = say(
  'Gi JSON slik api.feide.no/2/sp/ svarer: en liste der hver tjeneste har «id», «name» og «attributes».',
  'Gi JSON slik api.feide.no/2/sp/ svarar: ei liste der kvar teneste har «id», «name» og «attributes».',
  'Give JSON as api.feide.no/2/sp/ answers: a list in which each service has "id", "name" and "attributes".',
);

const emptyCatalogue = say(
  'Svaret er tomt, og Feides liste over alle tjenester er aldri det.',
  'Svaret er tomt, og Feide si liste over alle tenester er aldri det.',
  'The answer is empty, and Feide’s list of all services never is.',
);
const noAttributes = say(
  'Svaret sier ikke hva noen av tjenestene mottar.',
  'Svaret seier ikkje kva nokon av tenestene tek imot.',
  'The answer does not say what any of the services receives.',
);

const noName = say('Tjenesten har ikke navn.', 'Tenesta har ikkje namn.', 'The service has no name.');

/** A text, or one of several languages. */
function inSomeLanguage(value: unknown): string | undefined {
  const texts = fieldsOf(value);
  return nameIn(value) ?? nameIn(texts.nb ?? texts.no ?? texts.nn ?? texts.en ?? Object.values(texts)[0]);
}

const idIn = (value: unknown) => (typeof value === 'number' ? String(value) : nameIn(value));

/** An attribute is a name, or an object that has one. */
function attributeIn(value: unknown): string | undefined {
  const fields = fieldsOf(value);
  return nameIn(value) ?? nameIn(fields.id ?? fields.name ?? fields.key);
}

/** The services of Feide and the attributes that each receives when somebody signs in. */
export const readFeide: Reader = async (given) => {
  const gathering = new Gathering('feide', given);
  const services = entriesIn(readJson(given.bytes), 'services', 'results', 'data');
  if (services === undefined) throw unreadable(notServices, giveServices);
  if (services.length === 0 && given.isCatalogue === true) throw unreadable(emptyCatalogue, giveServices);
  if (given.isCatalogue === true && !services.some(({ attributes }) => Array.isArray(attributes)))
    throw unreadable(noAttributes, giveServices);
  for (const [index, service] of services.entries()) {
    gathering.line();
    const name = inSomeLanguage(service.name);
    if (name === undefined) throw unreadable(noName, giveServices, `tjeneste ${index + 1}`);
    const id = idIn(service.id);
    const host = hostIn(service.login_url) ?? hostIn(service.about_url);
    const known = { name, ...(id === undefined ? {} : { id }) };
    if (given.isCatalogue !== true)
      gathering.note({ seen: { kind: 'system', ...known, ...(host === undefined ? {} : { host }) } });
    // What nobody says of is not the same as nothing.
    if (!Array.isArray(service.attributes)) gathering.leave('not-understood');
    for (const attribute of listOf(service.attributes)) {
      const field = attributeIn(attribute);
      if (field !== undefined) gathering.note({ seen: { kind: 'receives', ...known, field } });
    }
  }
  return gathering.reading;
};

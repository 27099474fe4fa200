/**
 * Forms that stand only where there are people, whom the owners of forms.db.test.ts have none of: persons.db.test.ts has,
 * and fails where it comes to no form for a route of these.
 */
export const asksForPeople = (pattern: string): boolean =>
  /^\/(tilgang|klasselister|personer|hvem-har-sett|mine-samtykker|logg\/|innlogging-|utlogging)/.test(pattern);

/** What anybody may send an owner, whoever they are (src/features/cases/public): also who only reads there. */
export const isOpenForm = (pattern: string): boolean =>
  /^\/om\/[^/]+\/(be-om-dokumenter|mine-rettigheter|innsyn-som-part|meld-brudd|sporsmal)$/.test(pattern);

/** What whoever holds the address of a receipt may send; src/features/cases/public/forms.db.test.ts sends it with and without. */
export const asksForReceipt = (pattern: string): boolean => pattern.startsWith('/om/:slug/kvittering/');

/** A form of a page: where it is sent and what stands in it. */
export interface Form {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(html: string): string {
  return html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

function attributesOf(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  );
}

/** What somebody puts where something must stand. */
function answerTo(attributes: ReadonlyMap<string, string>): string {
  // Nobody has to say where one is told by mail; somebody in earnest does.
  if (attributes.get('type') === 'email') return 'kim@skolen.example';
  if (attributes.get('aria-required') !== 'true') return '';
  return attributes.get('type') === 'date' ? '2026-11-16' : 'prøve';
}

/** That one has read what is shown to everybody: without it, nothing is. */
const isConfirmed = (name: string | undefined): boolean => name === 'lest';

/** What a browser would send of one control when all that must be filled in is; nothing for an empty box and for buttons. */
function sentOf(name: string, tag: string, content: string): string | undefined {
  const attributes = attributesOf(tag);
  if (name === 'textarea') return plain(content) || answerTo(attributes);
  if (name === 'select') {
    const options = [...content.matchAll(/<option[^>]*>/g)].map(([option]) => attributesOf(option));
    const chosen = options.find((option) => option.has('selected'))?.get('value') ?? '';
    const first = options.find((option) => option.get('value') !== '')?.get('value') ?? '';
    return chosen === '' && attributes.get('aria-required') === 'true' ? first : chosen;
  }
  const type = attributes.get('type') ?? 'text';
  if (type === 'checkbox' || type === 'radio')
    return attributes.has('checked') || isConfirmed(attributes.get('name'))
      ? (attributes.get('value') ?? 'on')
      : undefined;
  if (type === 'submit' || type === 'button') return undefined;
  return (attributes.get('value') ?? '') || (type === 'hidden' ? '' : answerTo(attributes));
}

/** Where nothing is chosen of several, somebody in earnest chooses; here the first. */
function unchosen(form: string, sent: readonly (readonly [string, string])[]): [string, string][] {
  const radios = [...form.matchAll(/<input\b[^>]*type="radio"[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const first = new Map(radios.toReversed().map((radio) => [radio.get('name') ?? '', radio.get('value') ?? '']));
  return [...first].filter(([name]) => sent.every(([other]) => other !== name));
}

/** The name that the first button sends, as when somebody presses Enter or just that. */
function pressed(form: string): [string, string][] {
  const first = attributesOf(/<button\b[^>]*>/.exec(form)?.[0] ?? '');
  const name = first.get('name');
  return name === undefined ? [] : [[name, first.get('value') ?? '']];
}

const asksForWords = /^(hvorfor|kilde|merknad)/;

/** What somebody in earnest would send of a form: what stands there, with a reason, a source and a note. */
export function filledIn({ fields }: Form): [string, string][] {
  return fields.map(([name, value]) => [name, asksForWords.test(name) ? `${value} prøve`.trim() : value]);
}

function fieldsIn(form: string): [string, string][] {
  const controls = form.matchAll(/<(input)\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\2>/g);
  const sent = [...controls].flatMap(([whole, input, other, content = '']) => {
    const tag = /^<[^>]*>/.exec(whole)?.[0] ?? '';
    const name = attributesOf(tag).get('name');
    const value = sentOf(input ?? other ?? '', tag, content);
    return name === undefined || value === undefined ? [] : [[name, value] as [string, string]];
  });
  return [...sent, ...unchosen(form, sent), ...pressed(form)];
}

/** The forms on a page that change something, with all filled in that must be. Reads only HTML that we wrote. */
export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', content = '']) => {
    const attributes = attributesOf(tag);
    const action = attributes.get('action');
    if (attributes.get('method')?.toLowerCase() !== 'post' || action === undefined) return [];
    return [{ action, fields: fieldsIn(content) }];
  });
}

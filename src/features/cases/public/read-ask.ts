import type { Lang } from '#src/kernel/language.ts';
import { isMailAddress } from '#src/platform/mail/outbox.ts';
import type { FormError } from '#src/ui/error-summary.tsx';
import type { MatterKind } from '../model/kinds.ts';
import type { NewFile } from '../open-matter.ts';
import type { Asker, OwnChild } from './asker.ts';
import { type FormName, fileLimits, forms, longest } from './forms.ts';
import { publicCaseTexts } from './texts.ts';
import { type AskingDecision, childAuthorities, decideAsking, isOpenToAll, type Whom, whoms } from './who-asks.ts';

/** What a form sent, as it was typed. */
export interface Typed {
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly NewFile[];
}

/** What somebody wants, when everything that must be there is. */
export interface Wish {
  readonly form: FormName;
  readonly kind: MatterKind;
  readonly whom: Whom;
  readonly child: OwnChild | undefined;
  /** The name of whom it is about, where that is nobody we know. */
  readonly about: string | undefined;
  readonly what: string;
  readonly subject: string | undefined;
  readonly unit: string | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly address: string | undefined;
  readonly publicName: string | undefined;
  readonly files: readonly NewFile[];
  /** The form's own word, by which it is known when it is sent twice. */
  readonly word: string;
  readonly decision: AskingDecision;
}

interface Reading {
  readonly form: FormName;
  readonly signedIn: boolean;
  readonly asker: Asker;
  /** Keys of the units that there are. */
  readonly units: readonly string[];
  readonly lang: Lang;
}

/** Where everything that is held can be meant, nothing need be written. */
const wordless: readonly MatterKind[] = ['access', 'portability'];

/** The child that stands for "another child" in the list. */
export const otherChild = 'annet';

/** A form's fields, read one by one, each fault beside its own. */
class Fields {
  readonly errors: FormError[] = [];
  readonly #texts: ReadonlyMap<string, string>;
  readonly #words: (typeof publicCaseTexts)[Lang]['errors'];
  constructor(texts: ReadonlyMap<string, string>, lang: Lang) {
    this.#texts = texts;
    this.#words = publicCaseTexts[lang].errors;
  }
  fault(field: string, text: string): undefined {
    if (this.errors.every((one) => one.field !== field)) this.errors.push({ field, text });
  }
  read(name: string): string {
    return (this.#texts.get(name) ?? '').trim();
  }
  line(name: string, most: number = longest.line): string | undefined {
    const text = this.read(name);
    if (/[\r\n]/.test(text)) return this.fault(name, this.#words.line);
    if (text.length > most) return this.fault(name, this.#words.long(most));
    return text === '' ? undefined : text;
  }
  text(name: string): string | undefined {
    const text = this.read(name);
    if (text.length > longest.text) return this.fault(name, this.#words.long(longest.text));
    return text === '' ? undefined : text;
  }
  oneOf<T extends string>(name: string, options: readonly T[], otherwise: string): T | undefined {
    const found = options.find((one) => one === this.read(name));
    return found ?? this.fault(name, otherwise);
  }
}

function checkFiles(fields: Fields, files: readonly NewFile[], lang: Lang): void {
  const { errors } = publicCaseTexts[lang];
  const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000);
  if (files.length > fileLimits.count) fields.fault('files', errors.tooMany);
  const large = files.find(({ bytes }) => bytes.length > fileLimits.each);
  if (large !== undefined) fields.fault('files', errors.tooLarge(large.name, megabytes(fileLimits.each)));
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > fileLimits.all)
    fields.fault('files', errors.tooMuch(megabytes(fileLimits.all)));
}

/** Whom it is about, and on what authority. */
function readWhom(fields: Fields, { asker, signedIn, lang }: Reading, kind: MatterKind, hasDocument: boolean) {
  const { errors } = publicCaseTexts[lang];
  const open = isOpenToAll(kind);
  const whom = open ? 'self' : (fields.oneOf('whom', whoms, errors.whom) ?? 'self');
  const chosen = fields.read('child');
  const child = whom === 'child' ? asker.children.find(({ person }) => person === chosen) : undefined;
  if (whom === 'child' && child === undefined && asker.children.length > 0 && chosen !== otherChild)
    fields.fault('child', errors.child);
  const typed = whom === 'represented' || (whom === 'child' && child === undefined);
  const about = open || whom === 'self' ? undefined : fields.line('about');
  if (typed && about === undefined) fields.fault('about', errors.about);
  const says =
    whom === 'child' && child === undefined ? fields.oneOf('says', childAuthorities, errors.says) : undefined;
  const { fromAge, pupilAge } = asker;
  const known = child?.kind;
  const decision = decideAsking({ kind, whom, signedIn, pupilAge, fromAge, known, says, hasDocument });
  return { whom, child, about: typed ? about : undefined, decision };
}

/** Who asks and where the answer goes; nothing of it is demanded where anyone may ask. */
function readYou(fields: Fields, { form, signedIn, lang }: Reading, open: boolean) {
  const { errors } = publicCaseTexts[lang];
  const name = fields.line('name');
  if (!open && !signedIn && name === undefined) fields.fault('name', errors.name);
  const email = fields.line('email');
  if (email !== undefined && !isMailAddress(email)) fields.fault('email', errors.email);
  const address = fields.line('address', 400);
  const isNamed = form === 'documents' && fields.read('named') === 'ja';
  const publicName = isNamed ? fields.line('publicName') : undefined;
  if (isNamed && publicName === undefined) fields.fault('publicName', errors.publicName);
  return { name, email, address, publicName };
}

/**
 * Reads what a form sent. Pure.
 * @returns what is wished, or every fault at its field; who may not ask for it is told at the field that says whom it is about
 */
export function readAsk(
  { texts, files }: Typed,
  reading: Reading,
):
  | { readonly wish: Wish; readonly errors: readonly [] }
  | {
      readonly wish: undefined;
      readonly errors: readonly FormError[];
      /** Nothing was wrong but that they may not ask for it. */
      readonly refused: AskingDecision | undefined;
    } {
  const { form, lang, units } = reading;
  const { errors } = publicCaseTexts[lang];
  const fields = new Fields(texts, lang);
  // A field that nobody sees, and that programs fill in.
  if (fields.read('website') !== '') fields.fault('website', errors.trap);
  const { kinds } = forms[form];
  const [only] = kinds;
  const kind = kinds.length === 1 ? only : fields.oneOf('kind', kinds, errors.kind);
  const what = fields.text('what');
  if (what === undefined && kind !== undefined && !wordless.includes(kind)) fields.fault('what', errors.what);
  const unit = fields.line('unit');
  if (unit !== undefined && !units.includes(unit)) fields.fault('unit', errors.unit);
  const subject = form === 'documents' ? fields.line('subject') : undefined;
  const about = readWhom(fields, reading, kind ?? only ?? 'guidance', files.length > 0);
  const you = readYou(fields, reading, kind !== undefined && isOpenToAll(kind));
  checkFiles(fields, files, lang);
  const refused = fields.errors.length === 0 && !about.decision.allowed ? about.decision : undefined;
  if (refused !== undefined)
    fields.fault(about.whom === 'self' && kinds.length > 1 ? 'kind' : 'whom', refused.because[lang]);
  if (kind === undefined || fields.errors.length > 0) return { wish: undefined, errors: fields.errors, refused };
  const word = fields.read('word');
  return { wish: { form, kind, what: what ?? '', subject, unit, files, word, ...about, ...you }, errors: [] };
}

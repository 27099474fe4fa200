import type { ElementHandle, Frame, Page } from 'playwright-core';
import { askFrames } from '../visit/ask-frames.ts';
import { atMost } from '../visit/within.ts';
import type { Canary } from './make-canary.ts';

/** A field that was typed in. */
export interface Typed {
  readonly field: string;
  readonly value: 'text' | 'email' | 'phone';
}

const most = 6;

/** Runs in the page: what a field is, or undefined where nothing may be typed. Uses nothing from outside itself. */
function readField(element: Element): Typed | undefined {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return undefined;
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const hidden = width < 20 || height < 8 || style.visibility === 'hidden' || Number(style.opacity) < 0.05;
  if (hidden || element.disabled || element.readOnly || element.value !== '') return undefined;
  if (element.maxLength >= 0 && element.maxLength < 30) return undefined;
  const about = `${element.name} ${element.id} ${element.autocomplete} ${element.placeholder}`.toLowerCase();
  const form = element.form;
  const goes = form === null ? '' : `${form.getAttribute('action') ?? ''} ${form.id} ${form.className}`.toLowerCase();
  // Forms that keep as they are filled in, or that pay, order, delete or sign in, are left alone.
  if (form?.querySelector('input[type=password],[autocomplete^="cc-"],[autocomplete="one-time-code"]'))
    return undefined;
  if (/slett|delete|betal|payment|checkout|bestill|kj[oø]p|logg-?inn|login|signin/.test(goes)) return undefined;
  if (/submit\(/.test(`${element.getAttribute('onchange') ?? ''}${form?.getAttribute('onchange') ?? ''}`))
    return undefined;
  const type = element instanceof HTMLInputElement ? element.type : 'text';
  const field = element.name || element.id || type;
  if (type === 'email' || (type === 'text' && /mail|e-?post/.test(about))) return { field, value: 'email' };
  if (type === 'tel' || (type === 'text' && /telefon|mobil|phone/.test(about))) return { field, value: 'phone' };
  return type === 'text' || type === 'search' ? { field, value: 'text' } : undefined;
}

/** Runs in the page: no form is sent as long as this holds. Uses nothing from outside itself. @returns the way to let go of it */
function holdForms(): () => void {
  const { submit, requestSubmit } = HTMLFormElement.prototype;
  const stop = (event: Event) => event.preventDefault();
  window.addEventListener('submit', stop, true);
  HTMLFormElement.prototype.submit = () => undefined;
  HTMLFormElement.prototype.requestSubmit = () => undefined;
  return () => {
    window.removeEventListener('submit', stop, true);
    HTMLFormElement.prototype.submit = submit;
    HTMLFormElement.prototype.requestSubmit = requestSubmit;
  };
}

interface Typing {
  readonly page: Page;
  readonly canary: Canary;
  readonly until: number;
}

/** Milliseconds that are left of the typing. */
const leftOf = ({ until }: Typing): number => Math.max(0, until - Date.now());

/** The first field key by key, for those who listen to keys alone; the others at once but for their last keys. */
const lastKeys = 3;

async function typeIn(element: ElementHandle<Element>, first: boolean, typing: Typing): Promise<Typed | undefined> {
  const typed = await element.evaluate(readField);
  const left = leftOf(typing);
  if (typed === undefined || left < 100) return undefined;
  const value = typing.canary[typed.value];
  const byKey = first ? value : value.slice(-lastKeys);
  await element.focus();
  if (!first) await typing.page.keyboard.insertText(value.slice(0, -lastKeys));
  await element.type(byKey, { timeout: left, noWaitAfter: true });
  // Some send what was written only when the field is left.
  await element.evaluate((one) => (one as HTMLElement).blur());
  return typed;
}

async function typeInFrame(frame: Frame, already: number, typing: Typing): Promise<readonly Typed[]> {
  const release = await frame.evaluateHandle(holdForms);
  const typed: Typed[] = [];
  try {
    const found = await frame.$$('input,textarea');
    for (const element of found.slice(0, 40)) {
      if (already + typed.length >= most || Date.now() > typing.until) break;
      const one = await typeIn(element, already + typed.length === 0, typing).catch(() => undefined);
      if (one !== undefined) typed.push(one);
    }
  } finally {
    await release.evaluate((letGo) => letGo()).catch(() => undefined);
  }
  return typed;
}

/** Those of the frames that have a document to type in. */
async function thatAnswer(frames: readonly Frame[]): Promise<readonly Frame[]> {
  const answers = await askFrames(frames, (frame) => frame.evaluate(() => true));
  return frames.filter((_, index) => answers[index] === true);
}

/**
 * Types the canary in the visible fields of the page and its frames, as a person does, and sends nothing: forms are held while it is done. Never where
 * there is a password, nor in a form that pays, orders, deletes or signs in. At most six fields. Never throws.
 * @param limit milliseconds at most
 */
export async function typeCanary(page: Page, canary: Canary, limit = 3_000): Promise<readonly Typed[]> {
  const until = Date.now() + limit;
  const typing = { page, canary, until };
  const typed: Typed[] = [];
  const [first, ...inner] = page.frames().slice(0, 12);
  for (const frame of first === undefined ? [] : [first, ...(await thatAnswer(inner))]) {
    if (typed.length >= most || Date.now() > until) break;
    typed.push(...((await atMost(leftOf(typing), typeInFrame(frame, typed.length, typing))) ?? []));
  }
  return typed;
}

/** Runs in the page: the address that its search form leads to. Uses nothing from outside itself. */
function searchInPage(word: string): string | undefined {
  for (const form of document.forms) {
    const fields = [...form.elements].filter(
      (one): one is HTMLInputElement =>
        one instanceof HTMLInputElement && (one.type === 'search' || one.type === 'text'),
    );
    const [field] = fields;
    if (form.method !== 'get' || fields.length !== 1 || field === undefined || field.name === '') continue;
    const action = new URL(form.getAttribute('action') ?? location.href, document.baseURI);
    const about = `${form.getAttribute('role') ?? ''} ${field.type} ${field.name} ${form.id} ${form.className} ${action.pathname}`;
    if (!/search|s[oø]k|\bq\b|query|\bs\b/i.test(about) || action.hostname !== location.hostname) continue;
    action.search = '';
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string') action.searchParams.append(name, value);
    action.searchParams.set(field.name, word);
    action.hash = '';
    return action.href;
  }
  return undefined;
}

/**
 * The address of the site's own search for the canary's search word, to be visited as a page; undefined where the page has no search form
 * that asks its own host by GET. Never throws.
 */
export async function searchAddress(page: Page, canary: Canary): Promise<string | undefined> {
  return page.evaluate(searchInPage, canary.search).catch(() => undefined);
}

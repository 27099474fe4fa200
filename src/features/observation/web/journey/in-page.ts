/** What was found for words to press. */
export type Pressable = 'none' | 'several' | 'sends' | { readonly link: string } | { readonly button: true };

/**
 * Runs in the page: what a person may press that has these words, marked with an attribute. Words that are the same come before words that
 * hold them. What sends a form is told as that and not marked. Uses nothing from outside itself.
 */
export function findPressable({ words, mark }: { readonly words: string; readonly mark: string }): Pressable {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const { visibility, display } = getComputedStyle(element);
    return width > 1 && height > 1 && visibility !== 'hidden' && display !== 'none';
  };
  const wordsOf = (element: Element) =>
    [
      element.getAttribute('aria-label'),
      (element as HTMLElement).innerText,
      element instanceof HTMLInputElement ? element.value : element.getAttribute('title'),
    ].map(tidy);
  const wanted = tidy(words);
  const all = [
    ...document.querySelectorAll(
      'a[href],button,summary,input[type=button],input[type=submit],input[type=image],[role=button],[role=link],[role=tab],[role=menuitem]',
    ),
  ]
    .slice(0, 3_000)
    .filter(seen);
  const same = all.filter((element) => wordsOf(element).includes(wanted));
  const found =
    same.length > 0 ? same : all.filter((element) => wordsOf(element).some((text) => text.includes(wanted)));
  const [first] = found;
  if (first === undefined) return 'none';
  const leads = (element: Element) => (element instanceof HTMLAnchorElement ? element.href : '');
  // The same link in the menu and in the text is one; two that lead to different places are not.
  if (found.some((element) => leads(element) !== leads(first) || (leads(first) === '' && element !== first)))
    return 'several';
  const sends =
    (first instanceof HTMLButtonElement && first.type === 'submit' && first.form !== null) ||
    (first instanceof HTMLInputElement && first.type !== 'button') ||
    first.closest('form')?.querySelector('input[type=password]') != null;
  if (sends) return 'sends';
  for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
  first.setAttribute(mark, '');
  if (!(first instanceof HTMLAnchorElement)) return { button: true };
  first.removeAttribute('target');
  return { link: first.href };
}

/** Runs in the page: marks the field to write in that has this label, and tells whether there is one. Uses nothing from outside itself. */
export function findField({ label, mark }: { readonly label: string; readonly mark: string }): boolean {
  const tidy = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/\s+/g, ' ')
      .replace(/[\s:*]+$/, '')
      .trim()
      .toLowerCase();
  const wanted = tidy(label);
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')].filter(
    (field) => {
      const { width, height } = field.getBoundingClientRect();
      const writes = field instanceof HTMLTextAreaElement || ['text', 'search'].includes(field.type);
      return writes && width > 10 && height > 5 && !field.disabled && !field.readOnly;
    },
  );
  const labels = (field: HTMLInputElement | HTMLTextAreaElement) =>
    [
      ...[...(field.labels ?? [])].map((one) => one.innerText),
      ...(field.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id)?.innerText),
      field.getAttribute('aria-label'),
      field.placeholder,
    ].map(tidy);
  const field = fields.find((one) => labels(one).includes(wanted));
  // Beside a password or a card nothing is written.
  const isPrivate = field?.form?.querySelector(
    'input[type=password],[autocomplete^="cc-"],[autocomplete="one-time-code"]',
  );
  if (field === undefined || (isPrivate !== null && isPrivate !== undefined)) return false;
  for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
  field.setAttribute(mark, '');
  field.value = '';
  return true;
}

/**
 * Runs in the page: where the form of the marked field leads when it is sent by GET, with what is written in it; undefined where it is no form
 * that asks its own host by GET. Sends nothing. Uses nothing from outside itself.
 */
export function searchOf(mark: string): string | undefined {
  const field = document.querySelector(`[${mark}]`);
  const form =
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? (field.form ?? undefined) : undefined;
  if (form === undefined || (form.getAttribute('method') ?? 'get').toLowerCase() !== 'get') return undefined;
  const action = new URL(form.getAttribute('action') ?? location.href, document.baseURI);
  if (action.host !== location.host || !/^https?:$/.test(action.protocol)) return undefined;
  action.search = '';
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') action.searchParams.append(name, value);
  action.hash = '';
  return action.href;
}

/** Runs in every page and frame before its scripts: no form is sent, by whatever it is pressed or told. Uses nothing from outside itself. */
export function holdForms(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('submit', stop, true);
  HTMLFormElement.prototype.submit = () => undefined;
  HTMLFormElement.prototype.requestSubmit = () => undefined;
}

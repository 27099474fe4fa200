import type { PageParts } from './banner.ts';

/** What the browser hands back: the parts as data, and the elements behind the pressables in the same order. */
export interface Collected {
  readonly parts: PageParts;
  readonly elements: readonly Element[];
  readonly boxes: readonly Element[];
}

/**
 * Runs in the page: everything that can be pressed and is seen, with the box it stands in. Goes into open shadow roots. Uses nothing from
 * outside itself, for it is sent to the browser as text.
 */
export function collectInPage(): Collected {
  const names = /cookie|consent|samtykke|gdpr|informasjonskaps|diehto/i;
  const pressable = 'button,a[href],input[type=button],input[type=submit],[role=button],[onclick],summary';
  const boxes: Element[] = [];
  const elements: Element[] = [];
  const pressables: PageParts['pressables'][number][] = [];

  const parentOf = (element: Element): Element | null => {
    if (element.parentElement !== null) return element.parentElement;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const named = (element: Element) =>
    names.test(`${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-label') ?? ''}`);
  const over = (element: Element) => {
    const { position } = getComputedStyle(element);
    const role = element.getAttribute('role');
    return (
      position === 'fixed' ||
      position === 'sticky' ||
      role === 'dialog' ||
      role === 'alertdialog' ||
      element.tagName === 'DIALOG'
    );
  };
  const textOf = (element: Element): string => {
    const own = (element as HTMLElement).innerText ?? '';
    const inner =
      element.shadowRoot === null ? '' : [...element.shadowRoot.children].map((child) => textOf(child)).join(' ');
    return `${own} ${inner}`.slice(0, 3000);
  };
  const boxOf = (element: Element): Element | undefined => {
    let last: Element | undefined;
    for (let at = parentOf(element); at !== null && at !== document.body; at = parentOf(at)) {
      if (over(at)) return at;
      if (named(at)) last = at;
    }
    if (last !== undefined) return last;
    if (window.parent !== window) return document.body;
    // In the flow of the page: the nearest part that says more than its buttons.
    for (let at = parentOf(element); at !== null && at !== document.body; at = parentOf(at))
      if (textOf(at).trim().length > 60) return at;
    return undefined;
  };
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return (
      width > 1 &&
      height > 1 &&
      style.visibility !== 'hidden' &&
      style.display !== 'none' &&
      Number(style.opacity) > 0.05
    );
  };
  const wordsOf = (element: Element): string => {
    const own = element instanceof HTMLInputElement ? element.value : ((element as HTMLElement).innerText ?? '');
    return (own.trim() || element.getAttribute('aria-label') || element.getAttribute('title') || '').slice(0, 200);
  };
  const elsewhere = (address: string): 'leaves' | 'moves' | 'stays' => {
    if (!/^https?:/.test(address)) return /^(javascript:|$)/.test(address) ? 'stays' : 'leaves';
    const to = new URL(address);
    if (to.hostname !== location.hostname) return 'leaves';
    return to.pathname === location.pathname && to.search === location.search ? 'stays' : 'moves';
  };
  const where = (element: Element, box: Element): 'leaves' | 'moves' | 'stays' => {
    const link = element.closest('a[href]');
    if (link instanceof HTMLAnchorElement) return elsewhere(link.href);
    const form = element.closest('form');
    const submits =
      (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) && element.type === 'submit';
    if (form === null || !submits) return 'stays';
    const writes = form.querySelector(
      'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=password],textarea',
    );
    if (writes !== null || (box !== form && form.contains(box))) return 'leaves';
    return elsewhere(form.action) === 'leaves' ? 'leaves' : 'moves';
  };
  const add = (element: Element): void => {
    if (!seen(element)) return;
    const box = boxOf(element);
    const text = wordsOf(element);
    if (box === undefined || text === '') return;
    if (!boxes.includes(box)) boxes.push(box);
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const goes = where(element, box);
    const transparent =
      /^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) && style.backgroundImage === 'none';
    pressables.push({
      index: elements.length,
      text,
      leaves: goes === 'leaves',
      moves: goes === 'moves',
      area: width * height,
      filled: !transparent || Number.parseFloat(style.borderTopWidth) > 0,
      box: boxes.indexOf(box),
    });
    elements.push(element);
  };
  const ticksIn = (root: Element | ShadowRoot): { all: number; on: number } => {
    const own = [
      ...root.querySelectorAll<HTMLElement>(
        'input[type=checkbox]:not(:disabled),[role=switch][aria-checked]:not([disabled]):not([aria-disabled=true])',
      ),
    ];
    const isOn = (one: HTMLElement) =>
      one instanceof HTMLInputElement ? one.checked : one.getAttribute('aria-checked') === 'true';
    const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [ticksIn(shadowRoot)] : [],
    );
    return inner.reduce((sum, { all, on }) => ({ all: sum.all + all, on: sum.on + on }), {
      all: own.length,
      on: own.filter(isOn).length,
    });
  };
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll(pressable)) add(element);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) walk(element.shadowRoot);
  };
  walk(document);
  return {
    parts: {
      pressables,
      boxes: boxes.map((box) => ({
        text: textOf(box),
        over: over(box),
        named: named(box),
        frame: box === document.body,
        ticks: ticksIn(box),
      })),
    },
    elements,
    boxes,
  };
}

/** Runs in the page: presses, if the page comes to it in time (milliseconds since 1970). Uses nothing from outside itself. */
export function clickInPage(element: Element, until: number): boolean {
  if (Date.now() > until) return false;
  (element as HTMLElement).click();
  return true;
}

/**
 * Runs in the page: takes away every tick in a box that is not locked, if the page comes to it in time (milliseconds since 1970). Uses
 * nothing from outside itself.
 * @returns how many
 */
export function untickInPage(box: Element, until: number): number {
  if (Date.now() > until) return 0;
  const boxes: HTMLElement[] = [];
  const walk = (root: Element | ShadowRoot): void => {
    boxes.push(
      ...root.querySelectorAll<HTMLElement>(
        'input[type=checkbox]:checked:not(:disabled),[role=switch][aria-checked=true]:not([disabled]):not([aria-disabled=true])',
      ),
    );
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) walk(element.shadowRoot);
  };
  walk(box);
  for (const element of boxes) element.click();
  return boxes.length;
}

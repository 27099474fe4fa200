import type { PageParts } from './banner.ts';

/** What the browser hands back: the parts as data, and the elements behind the pressables in the same order. */
export interface Collected {
  readonly parts: PageParts;
  readonly elements: readonly Element[];
  readonly boxes: readonly Element[];
}

/**
 * Runs in the page: everything that can be pressed and is seen, with the box it stands in, and what lies over the page. Goes into shadow
 * roots, closed ones too where they stand behind the door (`closed-roots.ts`). Uses nothing from outside itself, for it is sent to the
 * browser as text.
 * @param door name of the window's property that has the closed roots
 */
export function collectInPage(door: string): Collected {
  const names = /cookie|consent|samtykke|gdpr|informasjonskaps|diehto/i;
  const pressable = 'button,a[href],input[type=button],input[type=submit],[role=button],[onclick],summary';
  const namedParts = ['cookie', 'consent', 'samtykke']
    .flatMap((one) => [`[id*=${one} i]`, `[class*=${one} i]`])
    .join(',');
  const kept = (window as unknown as Record<string, WeakMap<Element, ShadowRoot> | undefined>)[door];
  const rootOf = (element: Element): ShadowRoot | null => element.shadowRoot ?? kept?.get(element) ?? null;
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
  const texts = new Map<Element, string>();
  const readText = (element: Element): string => {
    const own = (element as HTMLElement).innerText ?? '';
    const roots = [element, ...element.querySelectorAll('*')].map(rootOf).filter((root) => root !== null);
    const inner = roots.flatMap((root) => [...root.children].map((child) => textOf(child)));
    return [own, ...inner].join(' ').slice(0, 3000);
  };
  const textOf = (element: Element): string => {
    const text = texts.get(element) ?? readText(element);
    texts.set(element, text);
    return text;
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
  const add = (element: Element, soft = false): void => {
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
      ...(soft && { soft }),
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
    const inner = [...root.querySelectorAll('*')].flatMap((element) => {
      const within = rootOf(element);
      return within === null ? [] : [ticksIn(within)];
    });
    return inner.reduce((sum, { all, on }) => ({ all: sum.all + all, on: sum.on + on }), {
      all: own.length,
      on: own.filter(isOn).length,
    });
  };
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll(pressable)) add(element);
    for (const element of root.querySelectorAll('*')) {
      const within = rootOf(element);
      if (within !== null) walk(within);
    }
  };
  walk(document);

  // What lies over the page is found where a visitor would meet it: at points all over what is seen.
  const topAt = (x: number, y: number): Element | null => {
    let top = document.elementFromPoint(x, y);
    for (let root = top && rootOf(top); root !== null; root = top && rootOf(top)) {
      const inner: Element | null = root.elementFromPoint(x, y);
      if (inner === null || inner === top) break;
      top = inner;
    }
    return top;
  };
  let hides = false;
  /** What is shown stands in a root that nobody can look into: its host is empty, or an element of the page's own making. */
  const mayHide = (element: Element, x: number, y: number): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isIn = x >= left && x <= right && y >= top && y <= bottom;
    const isBare = element.childElementCount === 0 && textOf(element).trim() === '';
    return rootOf(element) === null && (element.tagName.includes('-') || (isBare && (!isIn || over(element))));
  };
  const overAt = (x: number, y: number): Element | undefined => {
    const first = topAt(x, y);
    for (let at = first; at !== null; at = parentOf(at)) hides ||= mayHide(at, x, y);
    for (let at = first; at !== null && at !== document.body && at !== document.documentElement; at = parentOf(at))
      if (over(at)) return at;
    return undefined;
  };
  const points = [0.05, 0.25, 0.5, 0.75, 0.95].flatMap((x) =>
    [0.04, 0.2, 0.4, 0.6, 0.8, 0.96].map((y) => overAt(innerWidth * x, innerHeight * y)),
  );
  for (const box of points) if (box !== undefined && !boxes.includes(box)) boxes.push(box);
  for (const part of [...document.querySelectorAll(namedParts)].slice(0, 20))
    if (part !== document.body && seen(part) && !boxes.some((box) => box.contains(part))) boxes.push(part);

  /** What is no button by its making and looks as one: a word of its own that the pointer shows can be pressed. */
  const softIn = (root: Element | ShadowRoot): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((element): readonly Element[] => {
      const within = rootOf(element);
      if (within !== null) return softIn(within);
      const text = ((element as HTMLElement).innerText ?? '').trim();
      const isWord = text !== '' && text.length <= 40 && element.childElementCount === 0;
      if (!isWord || element.closest(`${pressable},label`) !== null) return [];
      return getComputedStyle(element).cursor === 'pointer' ? [element] : [];
    });
  const isShort = (box: Element) => textOf(box).length < 1_500;
  for (const box of [...boxes])
    if (box !== document.body && (over(box) || named(box)) && isShort(box)) {
      const root = rootOf(box);
      for (const element of [...softIn(box), ...(root === null ? [] : softIn(root))].slice(0, 40)) add(element, true);
    }

  /** The text without what stands on what can be pressed. */
  const proseOf = (box: Element, index: number): string => {
    let prose = textOf(box);
    for (const one of pressables) if (one.box === index) prose = prose.replace(one.text, ' ');
    return prose.replaceAll(/\s+/g, ' ').trim();
  };
  const isModal = (box: Element) =>
    box.tagName === 'DIALOG' || /dialog/.test(box.getAttribute('role') ?? '') || box.ariaModal === 'true';
  const isLandmark = (box: Element) =>
    /^(HEADER|NAV|FOOTER)$/.test(box.tagName) ||
    /^(banner|navigation|search|contentinfo)$/.test(box.getAttribute('role') ?? '');
  const lies = points.filter((box) => box !== undefined && (isShort(box) || isModal(box)));
  return {
    parts: {
      pressables,
      boxes: boxes.map((box, index) => ({
        text: textOf(box),
        over: over(box),
        named: named(box),
        frame: box === document.body,
        ticks: ticksIn(box),
        prose: proseOf(box, index),
        modal: isModal(box),
        landmark: isLandmark(box),
        shadow: rootOf(box) !== null || box.getRootNode() instanceof ShadowRoot,
      })),
      covered: lies.length / points.length,
      hides,
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
export function untickInPage(box: Element, { until, door }: { readonly until: number; readonly door: string }): number {
  if (Date.now() > until) return 0;
  const kept = (window as unknown as Record<string, WeakMap<Element, ShadowRoot> | undefined>)[door];
  const boxes: HTMLElement[] = [];
  const walk = (root: Element | ShadowRoot): void => {
    boxes.push(
      ...root.querySelectorAll<HTMLElement>(
        'input[type=checkbox]:checked:not(:disabled),[role=switch][aria-checked=true]:not([disabled]):not([aria-disabled=true])',
      ),
    );
    for (const element of root.querySelectorAll('*')) {
      const within = element.shadowRoot ?? kept?.get(element);
      if (within !== undefined) walk(within);
    }
  };
  walk(box);
  for (const element of boxes) element.click();
  return boxes.length;
}

/** Runs in the page: whether a frame's element, or what it stands in, lies over the page. Uses nothing from outside itself. */
export function liesOver(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (
      position === 'fixed' ||
      position === 'sticky' ||
      at.tagName === 'DIALOG' ||
      at.getAttribute('role') === 'dialog'
    )
      return true;
  }
  return false;
}

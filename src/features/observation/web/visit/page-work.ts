import type { Page } from 'playwright-core';
import { placeOf } from '../reconcile.ts';
import type { SiteFault } from '../scan-result.ts';
import type { Hint } from '../techniques/raw-request.ts';
import { askFrames } from './ask-frames.ts';
import { pause } from './within.ts';

/** Moves down the page a window at a time, as a reader does, so that what waits to be seen is fetched. */
export async function scrollDown(page: Page, steps = 25): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const more = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight * 0.9, behavior: 'instant' });
      return scrollY > before;
    });
    if (!more) return;
    await pause(120);
  }
}

/** Milliseconds since the page had loaded, by its own clock; undefined while it has not. */
export function sinceLoad(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const loaded = navigation?.loadEventEnd ?? 0;
    return loaded > 0 ? performance.now() - loaded : undefined;
  });
}

/** Where the page's links lead, as they stand in the page: whole addresses, sorted, each once. */
export async function linksOf(page: Page): Promise<readonly string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, 2_000).map((link) => link.href),
  );
  return [...new Set(links.map((link) => link.replace(/#.*$/, '')))].toSorted();
}

/** A form, and where what is written in it goes; a button that sends it elsewhere makes it one more. */
export interface FormSeen {
  readonly action: string;
  /** `dialog` sends nothing. */
  readonly method: string;
  /** Whether a person can write in it. */
  readonly fields: number;
}

/** The forms of the page and of the frames that belong to it. */
export async function formsOf(page: Page): Promise<readonly FormSeen[]> {
  const each = await askFrames(page.frames(), (frame) =>
    frame.evaluate(() =>
      [...document.querySelectorAll('form')].slice(0, 200).flatMap((form) => {
        const whole = (address: string | null) => {
          const written = address ?? '';
          return URL.canParse(written, document.baseURI) ? new URL(written, document.baseURI).href : written;
        };
        const fields = form.querySelectorAll(
          'input:not([type=hidden], [type=submit], [type=button]), textarea, select',
        ).length;
        const buttons = [...form.querySelectorAll<HTMLButtonElement | HTMLInputElement>('[formaction]')];
        // What a form holds may be called `method`, and is then found in its place.
        const method = (form.getAttribute('method') ?? 'get').toLowerCase();
        return [
          { action: whole(form.getAttribute('action')), method, fields },
          ...buttons.slice(0, 20).map((button) => ({
            action: whole(button.getAttribute('formaction')),
            method: (button.getAttribute('formmethod') ?? method).toLowerCase(),
            fields,
          })),
        ];
      }),
    ),
  );
  return each.flatMap((forms) => forms ?? []);
}

/** Where the page's forms would send what a visitor writes: nobody is contacted before somebody sends one, and no visit does. Pure. */
export function formHints(forms: readonly FormSeen[]): readonly Hint[] {
  const hints = forms.flatMap(({ action, method }): readonly Hint[] => {
    const place = method === 'dialog' ? undefined : placeOf(action);
    return place === undefined ? [] : [{ host: place.host, technique: 'form', url: action }];
  });
  return [...new Map(hints.map((hint) => [hint.host, hint])).values()];
}

/** Faults of the site itself, from its forms and from what was asked for without encryption. Pure. */
export function faultsOf(address: string, forms: readonly FormSeen[], asked: readonly string[]): readonly SiteFault[] {
  const page = address;
  const open = forms.filter((form) => form.action.startsWith('http:') && form.fields > 0);
  const mixed = address.startsWith('https:') ? asked.filter((url) => url.startsWith('http:') && url !== address) : [];
  const faults: SiteFault[] = [
    ...(address.startsWith('http:') ? [{ kind: 'no-https' as const, page, detail: address }] : []),
    ...open.map((form) => ({ kind: 'form-without-encryption' as const, page, detail: form.action })),
    ...mixed.map((url) => ({ kind: 'mixed-content' as const, page, detail: url.slice(0, 2_000) })),
  ];
  return [...new Map(faults.map((fault) => [`${fault.kind} ${fault.detail}`, fault])).values()];
}

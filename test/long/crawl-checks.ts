import type { Page } from 'playwright-core';
import type { Lang } from '#src/kernel/language.ts';
import { axeOn } from '#test/journeys/browser.ts';

/** How a page is looked at. */
export interface Way {
  readonly lang: Lang;
  readonly width: 1280 | 390;
  readonly script: boolean;
}

/** Words that only one of the languages has, and that pages are full of. */
const tellTale: Readonly<Record<Lang, RegExp>> = {
  nb: /(?<!\p{L})(ikke|hva|hvem|hvorfor|hvordan|fra|noe|noen|bare|være|gjøre|opplysninger|endringer|skole|skolen|skoler|dere|sier|oppføringen)(?!\p{L})/giu,
  nn: /(?<!\p{L})(ikkje|kva|kven|kvifor|korleis|frå|noko|nokon|berre|vere|gjere|opplysningar|endringar|skule|skulen|skular|dykk|seier|ein|eit)(?!\p{L})/giu,
  en: /(?<!\p{L})(the|and|of|with|not|this|that|what|who|why|is|are|you|your)(?!\p{L})/giu,
};
const languages = ['nb', 'nn', 'en'] as const;

/** What the page says, part by part, without what is marked as another language (the list of languages, technical text). */
function textParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof HTMLElement) {
        const other =
          node.lang !== '' && node !== document.documentElement && node.lang !== document.documentElement.lang;
        if (other || ['SCRIPT', 'STYLE', 'OPTION', 'TEXTAREA'].includes(node.tagName)) return;
      }
      if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) parts.push(node.textContent.trim());
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return parts;
  });
}

const foreignIn = (text: string, lang: Lang): string | undefined =>
  languages.filter((other) => other !== lang).flatMap((other) => [...text.matchAll(tellTale[other])])[0]?.[0];

/** A text without what it quotes from the register. */
function withoutQuotes(text: string, registerTexts: readonly string[]): string {
  let rest = text.toLowerCase();
  for (const quoted of registerTexts) if (rest.includes(quoted)) rest = rest.replaceAll(quoted, ' ');
  return rest;
}

/**
 * Words of another language in the page's own texts; what stands in the register is quoted as it was written, and left out.
 * @param registerTexts in small letters, the longest first
 */
export async function foreignWords(page: Page, lang: Lang, registerTexts: readonly string[]): Promise<string[]> {
  const all = registerTexts.join('\n');
  const suspect = (await textParts(page)).filter(
    (part) => foreignIn(part, lang) !== undefined && !all.includes(part.toLowerCase()),
  );
  return suspect.flatMap((part) => {
    const own = withoutQuotes(part, registerTexts);
    const word = foreignIn(own, lang);
    return word === undefined ? [] : [`"${word}" in: ${own.trim().slice(0, 100)}`];
  });
}

/** Targets that are too small to hit (WCAG 2.5.8: 24 px; what one came for: 44 px). Links in running text are excepted there. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    for (const target of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
      // A link in a drawing grows and shrinks with it; it may be small only where the page has the same link outside it (WCAG 2.5.8).
      const same = [...document.querySelectorAll('a[href]')].filter(
        (link) => link.getAttribute('href') === target.getAttribute('href'),
      );
      if (target.closest('svg') !== null && same.some((link) => link.closest('svg') === null)) continue;
      const style = getComputedStyle(target);
      const inline = target.tagName === 'A' && style.display === 'inline';
      if (
        inline ||
        // What is hidden from everybody is nobody's target.
        target.matches('.ds-skip-link, [type="hidden"], [aria-hidden="true"] *') ||
        !target.checkVisibility({ visibilityProperty: true })
      )
        continue;
      const labels =
        target instanceof HTMLInputElement && /checkbox|radio/.test(target.type) ? [...(target.labels ?? [])] : [];
      // A box and its label are one target.
      const boxes = [target, ...labels].map((each) => each.getBoundingClientRect());
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const primary =
        target.matches('.ds-button:not([data-variant]), .ds-button[data-variant="primary"], .ds-input') &&
        target.dataset.size !== 'sm';
      const least = primary ? 44 : 24;
      if (height < least - 0.5 || width < least - 0.5) {
        small.push(
          `${target.tagName.toLowerCase()}.${target.className} "${target.innerText?.slice(0, 30) ?? ''}" ${Math.round(width)}×${Math.round(height)} < ${least}`,
        );
      }
    }
    return [...new Set(small)];
  });
}

/** Goes through the first stops of the keyboard; tells of those where one cannot see where one is. */
export async function unseenFocus(page: Page, stops = 15): Promise<string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const told = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return undefined;
      // A box or a label around a control may be what shows it, or the card that a link covers.
      const around = [at.parentElement, at.closest('label'), at.closest('.ds-field'), at.closest('.sv-card')];
      const shown = [at, ...around].some((each) => {
        if (each === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      });
      const box = at.getBoundingClientRect();
      const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
      return shown && inView
        ? ''
        : `${at.tagName.toLowerCase()}.${at.className} "${at.innerText?.slice(0, 30) ?? ''}" ${shown ? 'out of view' : 'no mark of focus'}`;
    });
    if (told === undefined) break;
    if (told !== '') unseen.push(told);
  }
  return [...new Set(unseen)];
}

/** Everything that must hold of any page, whoever looks at it; what does not, in words. */
export async function faultsOf(page: Page, { lang }: Way, registerTexts: readonly string[]): Promise<string[]> {
  const facts = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    title: document.title,
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  const { violations } = await axeOn(page).analyze();
  return [
    ...(facts.headings === 1 ? [] : [`h1: ${facts.headings} of them`]),
    ...(facts.lang === lang ? [] : [`html lang: ${facts.lang}`]),
    ...(facts.title.includes('undefined') || facts.title === '' ? [`title: "${facts.title}"`] : []),
    ...(facts.wide <= 0 ? [] : [`sideways scroll: ${facts.wide} px`]),
    ...violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `axe ${id}: ${html.slice(0, 160)}`)),
    ...(await foreignWords(page, lang, registerTexts)).map((words) => `language: ${words}`),
    ...(await smallTargets(page)).map((target) => `target: ${target}`),
    ...(await unseenFocus(page)).map((stop) => `focus: ${stop}`),
  ];
}

/** What tells who somebody is by its form alone. */
export const patterns = ['identity-number', 'phone', 'email'] as const;
export type Pattern = (typeof patterns)[number];

/**
 * Whether eleven digits begin with a date as identity numbers do (D-numbers add 4 to the day, test numbers 4 or 8 to the month). The
 * control digits are not asked: with a digit read or typed wrong it is somebody's number all the same.
 */
function beginsWithDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4)) % 40];
  return digits.length === 11 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

const digits = (text: string) => text.replaceAll(/\D/g, '');

const ofPattern: Readonly<Record<Pattern, { readonly looks: RegExp; readonly is: (text: string) => boolean }>> = {
  'identity-number': {
    looks: /(?<![\d+])\d{6}[ \u00a0]?\d{5}(?!\d)/g,
    is: (text) => beginsWithDate(digits(text)),
  },
  phone: {
    looks: /(?<![\d\p{L}])(?:\(?(?:\+|00)47\)?[ \u00a0]?)?[2-9]\d(?:[ \u00a0]?\d){6}(?!\d)/gu,
    is: () => true,
  },
  email: { looks: /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, is: () => true },
};

/** Where a pattern stands in a text. */
export function patternIn(text: string, pattern: Pattern): readonly { readonly start: number; readonly end: number }[] {
  const { looks, is } = ofPattern[pattern];
  return [...text.matchAll(looks)].flatMap(({ 0: found, index }) =>
    is(found) ? [{ start: index, end: index + found.length }] : [],
  );
}

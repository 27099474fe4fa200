/** A text as it stands first in a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}

import { basePart } from './base-part.ts';
import { fingerprintPart } from './fingerprint-part.ts';
import { keepingPart } from './keeping-part.ts';
import { listeningPart } from './listening-part.ts';

/**
 * The script that is put into every page and frame before its own: it counts what scripts do and changes nothing of what they get.
 * @param key name of the door it is read through: a secret of the scan, so that no page looks for it
 */
export function initScript(key: string): string {
  return `(() => {
  const KEY = ${JSON.stringify(key)};
  if (KEY in window) return;
  try {
${basePart}${fingerprintPart}${listeningPart}${keepingPart}
  } catch {}
})();`;
}

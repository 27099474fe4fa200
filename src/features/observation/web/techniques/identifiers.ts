/** Names under which measuring and marketing services are known to keep a visitor's number, by their own documentation. */
const knownNames =
  /^(_ga|_gid|cid|_cid|_fbp|fbp|_fbc|fbc|fbclid|gclid|dclid|msclkid|ttclid|li_fat_id|_gcl_au|uid|uuid|guid|muid|puid|suid|tuid|userid|user_id|visitorid|visitor_id|visitor|vid|deviceid|device_id|clientid|client_id|anonymousid|anonymous_id|anonid|anon_id|distinct_id|partner_uid|sessionid|session_id|_hjid|_hjsessionuser_\d+|_hjsession_\d+|_pk_id\S*|_scid|_ttp|_uetvid|_uetsid|bcookie|ide|nid|ajs_anonymous_id|amplitude_id\S*|optimizelyenduserid|ai_user|_clck|mid)$/i;

/** Names of what is long and without pattern, and still the same for every visitor. */
const notPersons =
  /^(v|ver|version|rev|build|hash|h|integrity|nonce|cb|cachebust\w*|rnd|random|r|t|ts|time\w*|sig|signature|token|csrf\w*|key|api_?key|app_?id|site_?id|site_?key|account\w*|tid|tag\w*|pixel_?id|k|gtm|render|co|sv|url|dl|dr|ref\w*|referrer|page|title|src|callback|state|code|family|font|subset|lang|locale|path|file|image|q|query|search)$/i;

/** Shannon's entropy of the letters, in bits a letter. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hexadecimal = /^[0-9a-f]{20,}$/i;

/** Long and without pattern: a UUID, twenty hexadecimal digits, or as long a mixture of letters and digits. */
export function looksDrawn(value: string): boolean {
  if (uuid.test(value)) return true;
  if (hexadecimal.test(value)) return entropy(value) > 2.8 && /\d/.test(value) && /[a-f]/i.test(value);
  if (!/^[\w.-]{22,200}$/.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  return digits >= 4 && digits <= value.length - 4 && entropy(value) > 3.6 && !/^[a-z]+([-_.][a-z]+)+$/i.test(value);
}

/** Whether a name and its value look like a visitor's number. Cautious: a known name with a value of some length, or a value that looks drawn. */
export function isIdentifier(name: string, value: string): boolean {
  const bare = name.replace(/^.*[[.]/, '').replace(/\]$/, '');
  if (knownNames.test(bare)) return value.length >= 8 && /\d/.test(value) && !/^https?:/.test(value);
  return !notPersons.test(bare) && looksDrawn(value);
}

function pairsOfJson(value: unknown, name: string, depth: number): readonly (readonly [string, string])[] {
  if (depth > 4) return [];
  if (typeof value === 'string' || typeof value === 'number') return [[name, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .slice(0, 200)
    .flatMap(([inner, one]) => pairsOfJson(one, Array.isArray(value) ? name : inner, depth + 1));
}

/** Names and values of what was posted: JSON, or a form's lines. Others have none that can be read. */
export function pairsOfBody(body: string): readonly (readonly [string, string])[] {
  const text = body.trim();
  if (/^[[{]/.test(text)) {
    try {
      return pairsOfJson(JSON.parse(text), '', 0);
    } catch {
      return [];
    }
  }
  if (!/^[\w.%[\]-]+=/.test(text)) return [];
  // Some services post many lines of the same form.
  return text.split('\n').flatMap((line) => [...new URLSearchParams(line)]);
}

/** Names and values of a `Cookie` line. */
export function pairsOfCookies(line: string): readonly (readonly [string, string])[] {
  return line
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? (['', part] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
    });
}

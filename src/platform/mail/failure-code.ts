/** How servers and Node name what went wrong: ECONNREFUSED, AUTHENTICATIONFAILED, 5.1.1. */
const codeShape = /^[A-Z0-9][A-Z0-9._-]{1,40}$/i;

const text = (value: unknown) => (typeof value === 'string' && codeShape.test(value) ? value : undefined);

/**
 * What may be told of an error of a mail server: a code, never its words, which repeat addresses.
 * Of an answer of SMTP its enhanced status (RFC 3463) when it has one, else its number.
 */
export function failureCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  const { code, response, responseCode, serverResponseCode, name } = error as Readonly<Record<string, unknown>>;
  const status = typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined;
  const number = typeof responseCode === 'number' ? String(responseCode) : undefined;
  return status ?? number ?? text(serverResponseCode) ?? text(code) ?? text(name) ?? 'UNKNOWN';
}

import type { Context } from 'hono';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { FormValues } from './words.ts';

const noForm: Text = {
  nb: 'Det som ble sendt, er ikke et skjema.',
  nn: 'Det som vart sendt, er ikkje eit skjema.',
  en: 'What was sent is not a form.',
};
const sendAgain: Text = {
  nb: 'Gå tilbake til siden og send skjemaet derfra.',
  nn: 'Gå tilbake til sida og send skjemaet derifrå.',
  en: 'Go back to the page and send the form from there.',
};

/** The body as a form; what cannot be read as one is the sender's fault, not ours. */
async function formIn(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new Problem(noForm, { code: 'bad-input', remedy: sendAgain });
    throw error;
  }
}

/**
 * What a form sent, by name; files are left out, and so are zero bytes: they are no text, and the database takes none.
 * @throws Problem (bad-input) for anything but a form
 */
export async function sentValues(c: Context): Promise<FormValues> {
  const values = new Map<string, string[]>();
  for (const [name, value] of await formIn(c)) {
    if (typeof value !== 'string') continue;
    const text = value.replaceAll('\0', '');
    const those = values.get(name);
    if (those === undefined) values.set(name, [text]);
    else those.push(text);
  }
  return values;
}

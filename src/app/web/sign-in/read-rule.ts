import { readNetwork } from '#src/platform/identity/network.ts';
import type { SignInRule } from '#src/platform/identity/sign-in-rule.ts';
import type { SignInTexts } from './texts.nb.ts';

/** One thing wrong in the form, with its field. */
export interface RuleError {
  readonly field: 'nett' | 'bare-nett' | 'fra' | 'til' | 'minutter';
  readonly text: string;
}

type Read = { readonly rule: SignInRule } | { readonly errors: readonly RuleError[] };

const factors = ['confidential', 'outside', 'always'] as const;
const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Reads the form of a role's rule; says everything that is wrong at once. */
export function readRule(fields: URLSearchParams, texts: SignInTexts['rules']['errors']): Read {
  const errors: RuleError[] = [];
  const lines = (fields.get('nett') ?? '').split(/[\s,]+/).filter((line) => line !== '');
  for (const line of lines.filter((one) => readNetwork(one) === undefined).slice(0, 1)) {
    errors.push({ field: 'nett', text: texts.networks.replace('%s', line) });
  }
  const onlyNetworks = fields.get('bare-nett') === '1';
  if (onlyNetworks && lines.length === 0) errors.push({ field: 'nett', text: texts.needNetworks });
  const [from, to] = [fields.get('fra')?.trim() ?? '', fields.get('til')?.trim() ?? ''];
  const hours = from === '' && to === '' ? undefined : { from, to };
  if (hours !== undefined && !(time.test(from) && time.test(to))) {
    errors.push({ field: time.test(from) ? 'til' : 'fra', text: texts.time });
  }
  const minutes = fields.get('minutter')?.trim() ?? '';
  const idleMinutes = minutes === '' ? undefined : Number(minutes);
  if (idleMinutes !== undefined && !(Number.isInteger(idleMinutes) && idleMinutes >= 5 && idleMinutes <= 720)) {
    errors.push({ field: 'minutter', text: texts.idle });
  }
  if (errors.length > 0) return { errors };
  return {
    rule: {
      networks: lines.flatMap((line) => readNetwork(line) ?? []),
      onlyNetworks,
      weekdaysOnly: fields.get('ukedager') === '1',
      hours,
      secondFactor: factors.find((one) => one === fields.get('trinn')) ?? 'confidential',
      idleMinutes,
    },
  };
}

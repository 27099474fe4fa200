import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { anyOf } from '../../requirement.ts';

/** Does an assessment speak of a purpose: by name, or where it names none by the systems of the purpose's activity? */
function speaksOf(read: Reader, assessment: Entry<'assessments'>, purpose: Entry<'purposes'>): boolean {
  const purposes = read.fact(assessment, 'purposes');
  if (purposes !== undefined) return purposes.includes(purpose.key);
  const systems = read.fact(assessment, 'systems') ?? [];
  const used = read.get('activities', purpose.body.activity)?.body.systems ?? [];
  return systems === 'all' || used.some((system) => systems.includes(system));
}

/**
 * Has an assessment of a kind been made of a purpose, by the day of the facts? False where it is said that it was not;
 * undefined where nobody has said.
 */
export function isWeighed(
  read: Reader,
  kind: 'legitimate-interest' | 'compatibility',
  purpose: Entry<'purposes'>,
): boolean | undefined {
  const about = read.find('assessmentsByKind', kind).filter((assessment) => speaksOf(read, assessment, purpose));
  return anyOf(about.map((assessment) => read.fact(assessment, 'done')));
}

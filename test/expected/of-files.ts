import type { RequirementFile } from '../requirement-files.ts';

/**
 * What the fixtures of a requirement say that it says of one public text, for each subject.
 * @param text the name of the list for the text, without its ending
 * @param subjects those that it is asked of
 * @throws Error that names the file and what to write, when it does not tell
 */
export function saidOf(file: RequirementFile, text: string, subjects: readonly string[]): Record<string, string> {
  const said = file.expected?.[text];
  if (said === undefined) {
    throw new Error(
      `${file.path}: \`expected\` has nothing of ${text}. Read the source, and write what it leads to: ` +
        `\`${text}: unknown\` when it tells nothing, else a list of { subject, verdict, because } ` +
        `(subjects: ${subjects.slice(0, 5).join(', ') || 'none, so write not asked'}${subjects.length > 5 ? ', …' : ''})`,
    );
  }
  if (said === 'not asked') return {};
  if (typeof said === 'string') {
    if (subjects.length === 0)
      throw new Error(`${file.path}: ${text} has nothing to ask it of; write \`${text}: not asked\``);
    return Object.fromEntries(subjects.map((subject) => [subject, said]));
  }
  const others = said.find(({ subject }) => subject === '*');
  const known = said.filter(({ subject }) => subject !== '*').map(({ subject, verdict }) => [subject, verdict]);
  return Object.fromEntries([
    ...(others === undefined ? [] : subjects.map((subject) => [subject, others.verdict])),
    ...known,
  ]);
}

/** What is wrong with the names of texts in a file: each must be that of a list. */
export function unknownTexts(file: RequirementFile, texts: readonly string[]): string[] {
  const others = Object.keys(file.expected ?? {}).filter((text) => !texts.includes(text));
  return others.map((text) => `${file.path}: ${text} is none of ${texts.join(', ')}`);
}

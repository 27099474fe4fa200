/** A cell's words on one line, with one space between them. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Words that the register takes: not only signs. */
export const isText = (text: string): boolean => /[^\s\p{Pd}−]/u.test(text);

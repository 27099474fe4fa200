import type { RedactTexts } from './texts.nb.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** English. */
export const en: RedactTexts = {
  title: 'Redaction',
  titleOf: (document) => `Redact “${document}”`,
  caseNumber: (number) => `Case ${number}`,
  lead: (marks, pages, all) =>
    marks === 0
      ? `Nothing is marked yet. The document has ${count(all, 'page', 'pages')}.`
      : `${count(marks, 'mark', 'marks')} on ${pages} of ${count(all, 'page', 'pages')}.`,
  madeLead: 'The copy is made.',
  draftLead: 'The copy is not made yet.',
  changedLead: 'The marks have changed since the copy was made. Make it anew.',
  onlyLook: 'You may see the marks, not change them.',
  intro:
    'The original is not touched. The copy is a new PDF of pictures in which the marks are black, with the text that is not marked. Hidden text, notes, properties and attachments of the file do not go with it.',
  find: 'Find and mark',
  findIntro:
    'Find a name, or everything that looks like identity numbers, phone numbers or mail addresses. You choose what of it is marked.',
  words: 'Words or name',
  wordsHelp: 'Whole words, in large or small letters. “Kari” finds “Karis” too, but not “Karin”.',
  pattern: 'Or',
  patterns: { 'identity-number': 'Identity numbers', phone: 'Phone numbers', email: 'Mail addresses' },
  choose: 'Choose',
  search: 'Find',
  hits: (number) => (number === 0 ? 'Nothing found' : count(number, 'place', 'places')),
  noHits: 'It is not in the text. Pictures of text cannot be searched: mark them on the page.',
  tooMany: (number) => `Only the first ${number} are here. Search for something narrower.`,
  hitOn: (page) => `page ${page}`,
  isMarked: 'is marked',
  all: 'Tick what is to be marked',
  ground: 'Ground',
  groundHelp: 'The short form is printed in the black.',
  mark: 'Mark what is chosen',
  page: (page, pages) => `Page ${page} of ${pages}`,
  pageImage: (page, marks) => `Page ${page} as a picture, with ${count(marks, 'mark', 'marks')}`,
  seeCopy: 'Show the page as in the copy',
  seeMarks: 'Show what is under the marks',
  areas: 'Mark an area',
  areasIntro:
    'Drag over what is to go. By keyboard: go to the picture, move the frame with the arrow keys, change its size with Shift and an arrow key, and press Enter.',
  areasPlain: 'Without script: write where the area is, in per cent of the page.',
  left: 'From the left (%)',
  top: 'From the top (%)',
  width: 'Width (%)',
  height: 'Height (%)',
  markAreas: 'Mark the area',
  pending: (number) => (number === 0 ? 'No new areas' : count(number, 'new area', 'new areas')),
  pageWords: 'Choose words on the page',
  pageWordsIntro: 'Each line can be marked as a whole, or word by word.',
  noWords: 'The page has no text that can be read. Mark areas in the picture.',
  line: (line) => `All of line ${line}`,
  marks: 'Marks',
  noMarks: 'No marks.',
  columns: { page: 'Page', ground: 'Ground', by: 'Marked by', undo: 'Remove' },
  unmark: 'Remove',
  unmarkOf: (page, code) => `Remove the mark on page ${page}, ${code}`,
  undo: 'Undo the last',
  removeAll: 'Remove all',
  copy: 'Make the copy',
  copyIntro:
    'The copy is read anew and checked before it is kept: nothing may stand under the marks, and words that are marked everywhere may be nowhere in the file. Look through all pages first.',
  copyLanguage: 'The language of the document',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  make: 'Make the copy',
  download: 'Download the copy',
  original: 'Download the original',
  marked: 'Marked.',
  unmarked: 'Removed.',
  made: 'The copy is made and checked. It is what the one who asks gets.',
  standing: (words) =>
    `These words are marked in some places and still stand in others: ${words}. See whether that is meant.`,
  standingWord: (word, pages) => `“${word}” (page ${pages})`,
  onCase: 'Redact the document',
};

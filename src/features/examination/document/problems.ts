import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

/** Larger documents are no statements. */
export const maxBytes = 10_000_000;

const asText: Text = {
  nb: 'Lagre dokumentet som PDF, HTML eller ren tekst, og prøv igjen.',
  nn: 'Lagre dokumentet som PDF, HTML eller rein tekst, og prøv igjen.',
  en: 'save the document as PDF, HTML or plain text, and try again',
};

const said = {
  empty: {
    message: {
      nb: 'det er ingen tekst i dokumentet',
      nn: 'det er ingen tekst i dokumentet',
      en: 'there is no text in the document',
    },
    remedy: {
      nb: 'Gi et dokument med tekst. Nettsider som lager teksten med skript, må lagres som PDF eller tekst først.',
      nn: 'Gi eit dokument med tekst. Nettsider som lagar teksten med skript, må lagrast som PDF eller tekst først.',
      en: 'give a document with text; a page that makes its text by script must be saved as PDF or text first',
    },
  },
  pictures: {
    message: {
      nb: 'PDF-en inneholder bare bilder, ingen tekst',
      nn: 'PDF-en inneheld berre bilete, ingen tekst',
      en: 'the PDF holds only pictures, no text',
    },
    remedy: {
      nb: 'Kjør tekstgjenkjenning (OCR) på den, eller lim inn teksten.',
      nn: 'Køyr tekstattkjenning (OCR) på han, eller lim inn teksten.',
      en: 'run text recognition (OCR) on it, or paste the text',
    },
  },
  locked: {
    message: {
      nb: 'PDF-en er låst med passord',
      nn: 'PDF-en er låst med passord',
      en: 'the PDF is locked with a password',
    },
    remedy: {
      nb: 'Lagre den uten passord, og prøv igjen.',
      nn: 'Lagre han utan passord, og prøv igjen.',
      en: 'save it without a password, and try again',
    },
  },
  broken: {
    message: {
      nb: 'PDF-en er skadet og kan ikke leses',
      nn: 'PDF-en er skadd og kan ikkje lesast',
      en: 'the PDF is broken and cannot be read',
    },
    remedy: {
      nb: 'Hent den på nytt, eller lim inn teksten.',
      nn: 'Hent han på nytt, eller lim inn teksten.',
      en: 'get it again, or paste the text',
    },
  },
  heavy: {
    message: {
      nb: 'PDF-en krever for mye av maskinen',
      nn: 'PDF-en krev for mykje av maskina',
      en: 'the PDF asks too much of the machine',
    },
    remedy: {
      nb: 'Skriv den ut til en ny PDF, eller lim inn teksten.',
      nn: 'Skriv han ut til ein ny PDF, eller lim inn teksten.',
      en: 'print it to a new PDF, or paste the text',
    },
  },
  strange: {
    message: {
      nb: 'dette er ikke tekst, HTML eller PDF',
      nn: 'dette er ikkje tekst, HTML eller PDF',
      en: 'this is not text, HTML or PDF',
    },
    remedy: asText,
  },
  large: {
    message: {
      nb: 'dokumentet er større enn 10 MB',
      nn: 'dokumentet er større enn 10 MB',
      en: 'the document is larger than 10 MB',
    },
    remedy: {
      nb: 'Gi bare den delen som er personvernerklæringen.',
      nn: 'Gi berre den delen som er personvernerklæringa.',
      en: 'give only the part that is the statement',
    },
  },
} satisfies Record<string, { message: Text; remedy: Text }>;

/** Why a document cannot be read, with its name and what to do. */
export function unreadable(why: keyof typeof said, place: string): Problem {
  const { message, remedy } = said[why];
  return new Problem(message, { code: 'bad-input', place, remedy });
}

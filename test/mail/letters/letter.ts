/** What is looked at in each invented mail; whatever is left out is not looked at. */
interface Expected {
  readonly kind: string;
  readonly newText?: string;
  /** How many quotations there are, or the beginnings of them. */
  readonly quoted?: readonly string[];
  readonly asks?: readonly string[];
  readonly law?: readonly string[];
  readonly attachments?: readonly string[];
  readonly subject?: string;
  readonly from?: string;
  readonly received?: string | null;
  readonly language?: string;
  readonly caseNumbers?: readonly string[];
  readonly faults?: readonly string[];
}

/** An invented mail and what is read in it. */
export interface Fixture {
  readonly name: string;
  readonly mail: Buffer;
  readonly expected: Expected;
}

/** A plain request for documents. */
export const request =
  'Hei,\n\nI medhold av offentleglova ber jeg om innsyn i alle databehandleravtaler skolen har for Lekselogg.\n\nMed vennlig hilsen\nKari Nes';

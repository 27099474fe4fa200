/** What is wrong with a file of ours that somebody has edited, and the cell that it is about. */
export interface FileFault {
  readonly sheet: string;
  /** As the reader counts: from 1. */
  readonly row?: number;
  readonly column?: string;
  readonly why:
    | 'value'
    | 'missing'
    | 'no-key'
    | 'unknown-column'
    | 'unknown-entry'
    | 'twice'
    | 'does-not-fit'
    | 'made-from-others';
  /** What is allowed, or what does not fit, in the words of the format (English). */
  readonly detail?: string;
}

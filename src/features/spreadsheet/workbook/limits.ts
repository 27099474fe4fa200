/** A spreadsheet larger than these is no register of systems: it is a mistake, or meant to fill the memory. */
export const limits = {
  /** Of the file as it is sent. */
  bytes: 4_500_000,
  /** Of everything in it, unpacked. */
  unpackedBytes: 150_000_000,
  rows: 60_000,
  columns: 400,
  cells: 1_500_000,
  sheets: 60,
  /** Of one cell: what Excel itself takes. */
  cellText: 32_767,
} as const;

import type { Context } from 'hono';

/** Sends a workbook to be saved; no proxy keeps it. */
export function sendWorkbook(c: Context, file: Uint8Array, name: string): Response {
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  c.header('content-disposition', `attachment; filename="${name}.xlsx"`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(file));
}

import type { Contact, Recipient, SiteScan } from '../web/scan-result.ts';

/** An address without what stands in its query and fragment: those may hold what a visitor typed or is known by. */
export function shortAddress(address: string): string {
  const end = address.search(/[?#]/);
  return end < 0 ? address : `${address.slice(0, end)}?…`;
}

/** One contact in the public version: who, when, how, and what kind of thing was sent, never what. */
export function publicContact({
  at,
  page,
  pass,
  host,
  port,
  url,
  method,
  technique,
  channels,
  attempted,
  status,
  sent,
}: Contact) {
  return {
    at,
    page: shortAddress(page),
    pass,
    host,
    port,
    ...(url === undefined ? {} : { url: shortAddress(url) }),
    ...(method === undefined ? {} : { method }),
    technique,
    channels,
    ...(attempted === undefined ? {} : { attempted }),
    ...(status === undefined ? {} : { status }),
    sent: sent.map(({ kind, where, encoding }) => ({ kind, where, ...(encoding === undefined ? {} : { encoding }) })),
  };
}

const publicRecipient = (one: Recipient): Recipient => ({ ...one, pages: one.pages.map(shortAddress) });

/** What a scan saw, fit for everybody: cookies without values have their names only, scripts and pages no query. */
export function publicScan(scan: SiteScan): SiteScan {
  const page = <T extends { readonly page: string }>(one: T): T => ({ ...one, page: shortAddress(one.page) });
  return {
    ...scan,
    pages: scan.pages.map(shortAddress),
    recipients: scan.recipients.map(publicRecipient),
    stored: scan.stored.map(({ setBy, ...one }) => ({
      ...page(one),
      ...(setBy === undefined ? {} : { setBy: shortAddress(setBy) }),
    })),
    behaviour: scan.behaviour.map((one) => ({ ...page(one), script: shortAddress(one.script) })),
    faults: scan.faults.map((one) => ({ ...page(one), detail: shortAddress(one.detail) })),
    visits: scan.visits.map(({ cut, ...one }) => ({
      ...page(one),
      ...(cut === undefined
        ? {}
        : { cut: cut.map(({ url, ...rest }) => ({ ...rest, ...(url && { url: shortAddress(url) }) })) }),
      unexplained: one.unexplained.map(shortAddress),
    })),
    limits: scan.limits.map(({ code, detail }) => ({
      code,
      ...(detail === undefined ? {} : { detail: shortAddress(detail) }),
    })),
  };
}

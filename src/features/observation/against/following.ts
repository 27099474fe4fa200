/** Services that measure, follow or advertise: what they do is not needed to show a page. */
const following: ReadonlySet<string> = new Set([
  'advertising',
  'analytics',
  'fingerprint',
  'marketing',
  'session-recording',
  'social',
  'tag-manager',
]);

/** What tells one visitor from another, or what the visitor did. */
const telling: ReadonlySet<string> = new Set(['identifier', 'cookie', 'fingerprint', 'recording', 'typed', 'search']);

/** Does a contact follow the visitor: by the kind of its service, or by what it is seen to get? */
export function follows(service: string | undefined, sent: readonly string[]): boolean {
  return (service !== undefined && following.has(service)) || sent.some((kind) => telling.has(kind));
}

/** Names of storage that well-known measuring and advertising use, as their makers document them. */
const followingNames =
  /^(_ga|_gid|_gat|_gcl_|_fbp|_fbc|_hj|_hs(tc|sc|src)|hubspotutk|_pk_(id|ses|ref)|_clck|_clsk|_uet(sid|vid)|_scid|_sctr|_ttp|_tt_|IDE|NID|fr|tr|MUID|__utm|AMCV_|s_(cc|sq|vi)|_pin_|li_(gc|sugr)|bcookie|lidc|nmstat|siteimproves|__atuv|_vwo|mf_|optimizely)/;

/** Names of storage that keeps the visitor's own choice: a banner cannot do without it. */
const choiceNames =
  /^(CookieConsent|CookieInformationConsent|OptanonConsent|OptanonAlertBoxClosed|cookieyes-consent|uc_settings|ucData|euconsent|didomi_token|complianz|cmplz_)/;

/** Is a stored item known by its name to follow the visitor (`follows`), to keep a choice (`choice`), or not known? */
export function storageKind(name: string): 'follows' | 'choice' | undefined {
  if (choiceNames.test(name)) return 'choice';
  return followingNames.test(name) ? 'follows' : undefined;
}

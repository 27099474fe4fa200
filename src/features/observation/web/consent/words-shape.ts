/**
 * The words of consent banners, as people in Norway meet them. A phrase is whole words in a row; a word that ends in `*` may go on.
 * Sources, read in November 2026: the Norwegian texts of open consent tools (apility/netflex-cookie-consent `lang/no`, tarteaucitron `lang.no`,
 * dargmuesli/nuxt-cookie-control `locale/no`), bokmål and nynorsk banners in public repositories, Sametinget's page on cookies
 * (sametinget.no/diehtocoahkut) and two public repositories with a northern Sámi banner ("Mun dohkkehan visot", "Dušše dárbbašlaččat").
 * Of southern and Lule Sámi no banner was found: what they have is said where they stand.
 */
export interface Words {
  readonly reject: readonly string[];
  readonly save: readonly string[];
  readonly settings: readonly string[];
  readonly accept: readonly string[];
  /** Says what the banner is about, beyond doubt. */
  readonly subject: readonly string[];
  /** Says it only together with other signs. */
  readonly weakSubject: readonly string[];
  /** Leads to something to read. */
  readonly reading: readonly string[];
}

import type { SectionReference } from './section-fact.ts';

const within =
  (act: string) =>
  (...sections: readonly string[]): readonly SectionReference[] =>
    sections.map((section) => ({ act, section }));

/** Provisions of the act that took over, as replacements. */
export const gdpr = within('gdpr');
export const popplyl = within('popplyl-2018');
export const ekom = within('ekomloven-2024');
export const opplaeringslova = within('opplaeringslova-2023');
export const opplaeringsforskrifta = within('opplaeringsforskrifta-2024');
export const arkivlova = within('arkivlova-2025');
export const arkivforskrifta = within('arkivforskrifta-2025');
export const bevaringsforskrifta = within('bevaringsforskrifta-2025');

import type { Words } from './words-shape.ts';

/**
 * Southern Sámi. No banner in it was found to read (November 2026). The words are those of giellalt/dict-nob-sma (the Norwegian–Southern Sámi
 * dictionary of Giellatekno and Divvun, as of 22 June 2026) for what banners say: godkjenne, si ja, samtykke, tillate, enig, ja; avslå, nekte,
 * nei; bare, nødvendig; lagre; tilpasse; lese, mer. By their stems, since buttons bend them.
 */
export const southernSami: Words = {
  reject: ['ajve daerpies*', 'barre daerpies*', 'daerpies*', 'nyöjhk*', 'neajhk*', 'ijje'],
  save: ['vöörhk*'],
  settings: ['sjïehtedid*', 'sjïehtesj*', 'sjïehtedimmie*'],
  accept: ['jååhkesj*', 'dåhkasjeht*', 'luhpieht*', 'luhpied*', 'sïemes', 'jaavoe', 'jaa'],
  subject: ['cookie*', 'cookies'],
  weakSubject: [],
  reading: ['lohk* vielie', 'lohkh vielie'],
};

/**
 * Lule Sámi. No banner in it was found either. The words are those of giellalt/dict-nob-smj (as of 16 January 2024) for godkjenne, akseptere,
 * tillate; avslå, avvise; nødvendig; lagre; tilpasse; personvern; les mer.
 */
export const luleSami: Words = {
  reject: ['dárbulasj*', 'hilggo*', 'vuornno*'],
  save: ['vuorkki*'],
  settings: ['hiebad*'],
  accept: ['dåhkkid*', 'dibdd*'],
  subject: ['cookie*', 'cookies'],
  weakSubject: ['persåvnåsuodjal*'],
  reading: ['lågå ienep', 'låhkå* ienep'],
};

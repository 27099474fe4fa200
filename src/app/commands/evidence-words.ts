import type { EvidenceFault, Verified } from '#src/features/observation/index.ts';
import type { Lang } from '#src/kernel/language.ts';

type Held = Extract<Verified, { readonly holds: true }>;

interface EvidenceWords {
  /** What is wrong with a file of the package, as the end of a line that begins with its name. */
  readonly fault: Readonly<Record<EvidenceFault['what'], string>>;
  readonly holds: (manifest: Held['manifest']) => string;
  /** Names of what can be looked up elsewhere: the manifest's hash, the run, the package before, the key. */
  readonly manifest: string;
  readonly run: string;
  readonly before: string;
  readonly none: string;
  readonly key: string;
  readonly ownKey: string;
}

/** What `skolevern evidence verify` says: whoever was sent a package may read it, not only those who made it. */
export const evidenceWords: Readonly<Record<Lang, EvidenceWords>> = {
  nb: {
    fault: {
      'not-a-package': 'dette er ingen bevispakke',
      'manifest-edited': 'er ikke slik den ble signert: noen har endret den',
      'not-signed': 'det er ingen signatur',
      'other-key': 'er signert med en annen nøkkel enn den som ble oppgitt',
      changed: 'innholdet er ikke det manifestet sier: filen er endret',
      removed: 'står i manifestet, men er ikke her: filen er fjernet',
      added: 'står ikke i manifestet: filen er lagt til',
      twice: 'er her to ganger',
      'too-large': 'pakken er på mer enn 2 GB når den er pakket ut',
    },
    holds: ({ files, version, site, begun }) =>
      `Hver fil er slik manifestet sier: ${files.length} filer, ${version === 'full' ? 'full' : 'offentlig'} versjon, skanning av ${site} begynt ${begun}`,
    manifest: 'manifest',
    run: 'skanning',
    before: 'før denne',
    none: 'ingen',
    key: 'nøkkel',
    ownKey:
      'Nøkkelen er den som ligger i pakken selv. For å være sikker på hvem sin den er, oppgi virksomhetens offentlige nøkkel med --trust FIL, eller finn igjen manifestets sjekksum i virksomhetens logg.',
  },
  nn: {
    fault: {
      'not-a-package': 'dette er ingen bevispakke',
      'manifest-edited': 'er ikkje slik ho blei signert: nokon har endra ho',
      'not-signed': 'det er ingen signatur',
      'other-key': 'er signert med ein annan nøkkel enn den som blei oppgitt',
      changed: 'innhaldet er ikkje det manifestet seier: fila er endra',
      removed: 'står i manifestet, men er ikkje her: fila er fjerna',
      added: 'står ikkje i manifestet: fila er lagd til',
      twice: 'er her to gonger',
      'too-large': 'pakken er på meir enn 2 GB når han er pakka ut',
    },
    holds: ({ files, version, site, begun }) =>
      `Kvar fil er slik manifestet seier: ${files.length} filer, ${version === 'full' ? 'full' : 'offentleg'} versjon, skanning av ${site} byrja ${begun}`,
    manifest: 'manifest',
    run: 'skanning',
    before: 'før denne',
    none: 'ingen',
    key: 'nøkkel',
    ownKey:
      'Nøkkelen er den som ligg i pakken sjølv. For å vere sikker på kven sin han er, oppgi den offentlege nøkkelen til verksemda med --trust FIL, eller finn igjen sjekksummen til manifestet i loggen til verksemda.',
  },
  en: {
    fault: {
      'not-a-package': 'this is no package of evidence',
      'manifest-edited': 'is not as it was signed: somebody has edited it',
      'not-signed': 'there is no signature',
      'other-key': 'is signed with another key than the one that was given',
      changed: 'its content is not what the manifest says: it has been changed',
      removed: 'stands in the manifest and is not there: it has been removed',
      added: 'does not stand in the manifest: it has been added',
      twice: 'is there twice',
      'too-large': 'the package unpacks to more than 2 GB',
    },
    holds: ({ files, version, site, begun }) =>
      `Every file is as its manifest says: ${files.length} files, ${version} version, scan of ${site} begun ${begun}`,
    manifest: 'manifest',
    run: 'scan',
    before: 'before this',
    none: 'none',
    key: 'key',
    ownKey:
      'The key is the one in the package itself. To be sure whose it is, give the owner’s public key with --trust FILE, or find the manifest’s hash in the owner’s log.',
  },
};

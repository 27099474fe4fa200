import { say, type Text } from '#src/kernel/language.ts';

/** Where one goes on who does not agree with an answer: told of every no (GDPR art. 12(4), 77 and 79). */
export const onwards = say(
  'Er du uenig, kan du klage til Datatilsynet (GDPR art. 77): datatilsynet.no, postboks 458 Sentrum, 0105 Oslo. Du kan også gå til domstolene (art. 79).',
  'Er du usamd, kan du klage til Datatilsynet (GDPR art. 77): datatilsynet.no, postboks 458 Sentrum, 0105 Oslo. Du kan òg gå til domstolane (art. 79).',
  'If you disagree, you can complain to Datatilsynet (GDPR art. 77): datatilsynet.no, postboks 458 Sentrum, 0105 Oslo. You can also go to court (art. 79).',
);

const partyOnwards = say(
  'Er du uenig, kan du klage til Statsforvalteren innen tre uker fra du fikk vite om dette (forvaltningsloven §§ 21 og 29). Send klagen til oss.',
  'Er du usamd, kan du klage til Statsforvaltaren innan tre veker frå du fekk vite om dette (forvaltningslova §§ 21 og 29). Send klaga til oss.',
  'If you disagree, you can appeal to Statsforvalteren within three weeks of learning of this (forvaltningsloven §§ 21 and 29). Send the appeal to us.',
);

/** The same by the kind of case: a party's access is appealed to another body than the use of a right. */
export const onwardsIn = ({ kind }: { readonly kind: string }): Text =>
  kind === 'party-access' ? partyOnwards : onwards;

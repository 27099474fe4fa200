/** What is said of a processor agreement alike, whichever law asks for it. */
export const exists = {
  nb: 'Ingen har sagt om det finnes en databehandleravtale for systemet.',
  nn: 'Ingen har sagt om det finst ein databehandlaravtale for systemet.',
  en: 'Nobody has said whether there is a processor agreement for the system.',
};

export const written = {
  holds: {
    nb: 'Det finnes en skriftlig databehandleravtale.',
    nn: 'Det finst ein skriftleg databehandlaravtale.',
    en: 'There is a written processor agreement.',
  },
  fails: {
    nb: 'Databehandleravtalen er ikke skriftlig.',
    nn: 'Databehandlaravtalen er ikkje skriftleg.',
    en: 'The processor agreement is not in writing.',
  },
  unknown: {
    nb: 'Ingen har sagt om databehandleravtalen er skriftlig.',
    nn: 'Ingen har sagt om databehandlaravtalen er skriftleg.',
    en: 'Nobody has said whether the processor agreement is in writing.',
  },
};

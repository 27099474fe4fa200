import { type Lang, say, type Text } from '#src/kernel/language.ts';

/** The ways of signing in, in words. */
const methods: Readonly<Record<string, Text>> = {
  password: say('passord', 'passord', 'password'),
  sms: say('kode på SMS', 'kode på SMS', 'code by text message'),
  'phone-call': say('oppringing', 'oppringing', 'phone call'),
  app: say('app', 'app', 'app'),
  code: say('engangskode', 'eingongskode', 'one-time code'),
  passkey: say('sikkerhetsnøkkel', 'tryggleiksnøkkel', 'security key'),
  device: say('enheten', 'eininga', 'the device'),
  certificate: say('sertifikat eller kort', 'sertifikat eller kort', 'certificate or card'),
  'temporary-pass': say('midlertidig adgang', 'mellombels tilgang', 'temporary pass'),
  federated: say('annen innloggingstjeneste', 'annan innloggingsteneste', 'another sign-in service'),
  'qr-code': say('QR-kode', 'QR-kode', 'QR code'),
  pin: say('PIN', 'PIN', 'PIN'),
  bankid: say('BankID', 'BankID', 'BankID'),
  minid: say('MinID', 'MinID', 'MinID'),
  buypass: say('Buypass', 'Buypass', 'Buypass'),
  feide: say('Feide', 'Feide', 'Feide'),
  'id-porten': say('ID-porten', 'ID-porten', 'ID-porten'),
  google: say('Google', 'Google', 'Google'),
  remembered: say('husket fra før', 'hugsa frå før', 'remembered from before'),
  other: say('annet', 'anna', 'other'),
};

/** What a way of signing in is called; several together are joined. */
export function methodName(method: string, lang: Lang): string {
  return method
    .split('+')
    .map((one) => methods[one]?.[lang] ?? one)
    .join(' + ');
}

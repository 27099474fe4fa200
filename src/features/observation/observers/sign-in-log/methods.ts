/**
 * The ways of signing in that are kept, by the words that logs have for them. Anything else is `other`: what stands beside a method in a
 * log may be a number or a name.
 */
const methods: readonly (readonly [RegExp, string])[] = [
  [/previously satisfied|satisfied by claim/, 'remembered'],
  [/text message|sms/, 'sms'],
  [/phone call|voice|mobile phone/, 'phone-call'],
  [/authenticator|app notification|push/, 'app'],
  [/oath|otp|totp|verification code|engangskode/, 'code'],
  [/fido|passkey|security key|webauthn/, 'passkey'],
  [/hello/, 'device'],
  [/certificate|x509|smartcard|smartkort/, 'certificate'],
  [/temporary access pass/, 'temporary-pass'],
  [/federat|saml/, 'federated'],
  [/bankid/, 'bankid'],
  [/minid/, 'minid'],
  [/buypass/, 'buypass'],
  [/feide/, 'feide'],
  [/id-?porten/, 'id-porten'],
  [/google/, 'google'],
  [/qr/, 'qr-code'],
  [/pin\b/, 'pin'],
  [/password|passord/, 'password'],
];

/** What a way of signing in is called here. */
export function methodIn(text: string | undefined): string {
  const said = (text ?? '').toLowerCase();
  return methods.find(([pattern]) => pattern.test(said))?.[1] ?? 'other';
}

/** How many factors a log says were shown: Entra's requirement, Feide's level (acr), a number; undefined where it does not say. */
export function factorsIn(text: string | undefined): number | undefined {
  const said = (text ?? '').toLowerCase().replaceAll(/[\s_-]+/g, '');
  if (/multifactor|fad08:3|refeds.*mfa|^2$|tofaktor|twofactor|level4|nivå4|idportenloahigh/.test(said)) return 2;
  if (/singlefactor|fad08:[12]$|^1$|énfaktor|enfaktor|onefactor/.test(said)) return 1;
  return undefined;
}

import type { Lang, Text } from '#src/kernel/language.ts';
import { fold } from '../recipients/names.ts';

const words = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

const number = words('fødselsnummer', 'fødselsnummer', 'national identity number');
const name = words('navn', 'namn', 'name');
const email = words('e-postadresse', 'e-postadresse', 'e-mail address');
const phone = words('telefonnummer', 'telefonnummer', 'telephone number');
const photo = words('bilde av personen', 'bilete av personen', 'photo of the person');
const account = words('brukernavn', 'brukarnamn', 'user name');
const groups = words('klasse og grupper', 'klasse og grupper', 'class and groups');
const school = words('skolen', 'skulen', 'the school');
const birth = words('fødselsdato', 'fødselsdato', 'date of birth');
const address = words('adresse', 'adresse', 'address');

/** What attributes of Feide (norEdu) and the usual scopes are of, in words that people use. What is not here has its own name alone. */
const plain: Readonly<Record<string, Text>> = {
  noredupersonnin: number,
  useridnin: number,
  noredupersonlegalname: name,
  displayname: name,
  cn: name,
  givenname: words('fornavn', 'førenamn', 'first name'),
  sn: words('etternavn', 'etternamn', 'surname'),
  profile: name,
  userinfoname: name,
  mail: email,
  email,
  userinfomobile: phone,
  mobile: phone,
  userinfophoto: photo,
  jpegphoto: photo,
  edupersonprincipalname: account,
  useridfeide: account,
  uid: account,
  groupsedu: groups,
  groupsorg: school,
  schacdateofbirth: birth,
  postaladdress: address,
};

/** A field that a service receives, as people say it, with its own name behind: “fødselsnummer (norEduPersonNIN)”. */
export function fieldName(field: string, lang: Lang): string {
  const said = plain[fold(field)]?.[lang];
  return said === undefined ? field : `${said} (${field})`;
}

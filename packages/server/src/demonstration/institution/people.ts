import type { Role } from '@karakter/domain/people/roles';

type StaffRole = { readonly role: Exclude<Role, 'candidate' | 'grader'>; readonly unit: string };

/** A person whom visitors can try. Graders and candidates get their roles when exams are made. */
export type NamedPerson = {
  readonly key: string;
  readonly name: string;
  readonly language: 'nb' | 'nn' | 'en';
  readonly roles?: readonly StaffRole[];
  /** A grader from outside, who signs in by ID-porten. */
  readonly employer?: string;
  /** Of a candidate. */
  readonly studentNumber?: string;
};

/** Invented people, each of whom signs in without a password in the demonstration. */
export const people = [
  {
    key: 'officer',
    name: 'Randi Myklevoll',
    language: 'nb',
    roles: [
      { role: 'examOffice', unit: 'HIF' },
      { role: 'caseworker', unit: 'HIF' },
    ],
  },
  {
    key: 'secondOfficer',
    name: 'Tuan Anh Nguyen',
    language: 'nn',
    roles: [{ role: 'examOffice', unit: 'HIF-TN' }],
  },
  {
    key: 'caseworker',
    name: 'Ingvild Hovdenakk',
    language: 'nn',
    roles: [{ role: 'caseworker', unit: 'HIF' }],
  },
  {
    key: 'archivist',
    name: 'Torgeir Lundemoen',
    language: 'nb',
    roles: [{ role: 'archivist', unit: 'HIF' }],
  },
  { key: 'operator', name: 'Amina Warsame', language: 'nb', roles: [{ role: 'itOperator', unit: 'HIF' }] },
  {
    key: 'invigilator',
    name: 'Kåre Solbakkmo',
    language: 'nb',
    roles: [{ role: 'invigilator', unit: 'HIF' }],
  },
  {
    key: 'head',
    name: 'Marit Elveseter',
    language: 'nb',
    roles: [{ role: 'headOfDepartment', unit: 'HIF-HS-PED' }],
  },
  {
    key: 'delegate',
    name: 'Gunnhild Straumsnes',
    language: 'nb',
    roles: [{ role: 'rectorsDelegate', unit: 'HIF' }],
  },
  {
    key: 'leader',
    name: 'Synnøve Aakre-Dahl',
    language: 'nn',
    roles: [{ role: 'programmeLeader', unit: 'HIF' }],
  },
  {
    key: 'pedagogue',
    name: 'Elle Márjá Guttormsdatter',
    language: 'nb',
  },
  {
    key: 'nurse',
    name: 'Yusuf Demirtaş',
    language: 'nb',
  },
  {
    key: 'engineer',
    name: 'Bjørnar Tveitnes',
    language: 'nn',
  },
  { key: 'jurist', name: 'Cecilie Ravnanger', language: 'nb' },
  { key: 'internal', name: 'Oddvar Kvernmoen', language: 'nb' },
  { key: 'secondInternal', name: 'Priya Raghavan', language: 'en' },
  { key: 'external', name: 'Solveig Tangerås', language: 'nb', employer: 'Høgskolen Nordmarka' },
  { key: 'secondExternal', name: 'Nils-Ánte Bientie', language: 'nn', employer: 'Breheim universitet' },
  { key: 'thirdExternal', name: 'Katarzyna Nowicka', language: 'en', employer: 'Breheim universitet' },
  { key: 'maja', name: 'Maja Solheimdal', language: 'nb', studentNumber: '410201' },
  { key: 'ante', name: 'Ánte Sárasson', language: 'nn', studentNumber: '410202' },
  { key: 'fatima', name: 'Fatima Noor Hashi', language: 'nb', studentNumber: '410203' },
  { key: 'jonas', name: 'Jonas Vetle Brekkhus', language: 'nb', studentNumber: '410204' },
  { key: 'linnea', name: 'Linnea Ekornrud', language: 'en', studentNumber: '410205' },
] as const satisfies readonly NamedPerson[];

export type PersonKey = (typeof people)[number]['key'];

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ş: 's' };

/** A name in an address: plain letters, dots between. */
export function inAddress(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøåş]/g, (sign) => letters[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '.');
}

import type { DatedRule, Rules } from './rule-set.ts';

const own =
  (institution: string, law: string, from: string) =>
  <Parameter extends keyof Rules>(parameter: Parameter, value: Rules[Parameter]) =>
    ({ sector: 'higherEducation', institution, from, law, parameter, value }) as DatedRule;

const ntnu = own('NTNU', 'FOR-2025-03-06-384', '2025-08-01');
const dmmh = own('DMMH', 'FOR-2025-06-05-1370', '2025-08-01');
const hvl = own('HVL', 'lokal forskrift', '2024-08-01');

/** What single institutions have decided where the Act leaves it to them; it wins over the sector's rule. */
export const institutions: readonly DatedRule[] = [
  ntnu('external', {
    notEmployed: { months: 12 },
    notTeaching: true,
    notSupervising: true,
    legalBasis: 'NTNU § 5-14(4)',
  }),
  ntnu('supervisor', { barredFrom: ['masterThesis'], warnedOn: [], legalBasis: 'NTNU § 5-14' }),
  dmmh('external', {
    notEmployed: 'studyYear',
    notTeaching: true,
    notSupervising: true,
    legalBasis: 'DMMH § 5-13(4)',
  }),
  hvl('external', {
    notEmployed: { months: 12 },
    notTeaching: false,
    notSupervising: false,
    legalBasis: 'HVL § 13-5',
  }),
  hvl('supervisor', {
    barredFrom: ['masterThesis'],
    warnedOn: ['bachelorThesis'],
    legalBasis: 'HVL § 13-5',
  }),
];

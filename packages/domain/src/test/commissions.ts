import { type CommissionMember, checkCommission, type ProposedCommission } from '../planning/commission.ts';
import { higherEducationRules } from './rules.ts';

export const internal = (personId: string): CommissionMember => ({ personId, external: false });
export const external = (personId: string): CommissionMember => ({ personId, external: true });
export const twoInternals = [internal('berg'), internal('dahl')];
export const oneOfEach = [internal('berg'), external('lien')];

const ordinaryExam: ProposedCommission = {
  kind: 'ordinary',
  workKind: 'exam',
  credits: 7.5,
  recheckable: true,
  members: [internal('berg')],
  earlierGraders: [],
};

/** Each finding that differs from the ordinary exam, in short: severity, code, people or number, paragraph. */
export function findings(difference: Partial<ProposedCommission>, ruleSet = higherEducationRules): string[] {
  return checkCommission({ ...ordinaryExam, ...difference }, ruleSet).map((finding) => {
    const what = 'personId' in finding ? ` ${finding.personId}` : '';
    const count = 'needed' in finding ? ` ${finding.found}/${finding.needed}` : '';
    return `${finding.severity}: ${finding.code}${what}${count}, ${finding.paragraph}`;
  });
}

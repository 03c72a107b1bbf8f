import type { CompletingWay } from '../exam/grading-workflow.ts';
import type { CommissionKind, CommissionRule, RuleSet, WorkKind } from '../rules/rule-set.ts';

export type CommissionMember = {
  personId: string;
  external: boolean;
  /** Teaches or supervises these candidates in this course. */
  teaches?: boolean;
  /** Supervises one of these candidates. */
  supervises?: boolean | undefined;
};

/** What the check needs to know of a commission and the work it grades. */
export type ProposedCommission = {
  kind: CommissionKind;
  workKind: WorkKind;
  credits: number;
  /** False for an exam that leaves nothing to grade again: oral and practical exams. */
  recheckable: boolean;
  /** Of schools: false for an exam that the state sets. */
  local?: boolean;
  /** The course plan's own scheme; it can only require more than the law. */
  stricter?: { graders?: number; externals?: number; legalBasis: string };
  members: readonly CommissionMember[];
  /** Whose confirmation completes a script; every member's where it is not stated. */
  completing?: CompletingWay;
  /** Everyone who has graded any of these candidates' answers in this exam before. */
  earlierGraders: readonly string[];
  candidatePersonIds?: readonly string[];
};

/** Findings about how many graders there are, and about one of them; the last three are made from the registers. */
const findingsInNumbers = ['tooFewGraders', 'tooFewExternals', 'oneCompletes'] as const;
const findingsInMembers = [
  'gradedBefore',
  'isCandidate',
  'ownTeacher',
  'externalTeaches',
  'externalSupervises',
  'supervises',
  'notExternal',
  'watchedTheExam',
  'disqualified',
] as const;
export const commissionFindingCodes = [...findingsInNumbers, 'externalWished', ...findingsInMembers] as const;

/** One finding about a commission: a stop forbids it, a warning is shown. The paragraph is the legal basis. */
export type CommissionFinding = { severity: 'stop' | 'warn'; paragraph: string } & (
  | { code: (typeof findingsInNumbers)[number]; needed: number; found: number }
  | { code: 'externalWished' }
  | { code: (typeof findingsInMembers)[number]; personId: string }
);

/**
 * Checks a commission against the law and the course plan, when it is formed and again before results are
 * announced [P5, K3] (uhl. §§ 11-7(2), 11-11(2)–(3)). No findings: it may grade.
 */
export function checkCommission(commission: ProposedCommission, rules: RuleSet): CommissionFinding[] {
  // A third grader is one person beside a commission that has its numbers [G6].
  const inNumbers = commission.kind === 'third' ? [] : findInNumbers(commission, rules);
  return [...inNumbers, ...findInMembers(commission, rules)];
}

/** Whether the rule is for the commission; new grading after a formal error asks for what the ordinary one did. */
function holds(
  { when }: CommissionRule,
  { kind, workKind, recheckable, credits, local = true }: ProposedCommission,
): boolean {
  return (
    (when.kind === undefined || when.kind === (kind === 'newGrading' ? 'ordinary' : kind)) &&
    (when.workKind === undefined || when.workKind === workKind) &&
    (when.recheckable === undefined || when.recheckable === recheckable) &&
    (when.creditsFrom === undefined || credits >= when.creditsFrom) &&
    (when.local === undefined || when.local === local)
  );
}

type Minimum = Pick<CommissionRule, 'graders' | 'externals' | 'externalWished' | 'legalBasis'>;

/** The strictest rule; among equals the first, so that a commission of appeal cites the appeal's paragraph. */
function strictest(minima: readonly Minimum[], what: 'graders' | 'externals'): Minimum | undefined {
  return minima.reduce<Minimum | undefined>(
    (most, minimum) => (most === undefined || minimum[what] > most[what] ? minimum : most),
    undefined,
  );
}

function countPersons(members: readonly CommissionMember[]): number {
  return new Set(members.map((member) => member.personId)).size;
}

function countsAsExternal(
  { external, teaches, supervises }: CommissionMember,
  { external: { notTeaching, notSupervising } }: RuleSet,
) {
  return external && !(teaches && notTeaching) && !(supervises && notSupervising);
}

function findInNumbers(commission: ProposedCommission, rules: RuleSet): CommissionFinding[] {
  const { stricter } = commission;
  const minima: Minimum[] = rules.commission.minima.filter((rule) => holds(rule, commission));
  if (stricter) minima.push({ graders: 0, externals: 0, ...stricter });
  // A person listed twice is one grader; one who teaches or supervises may not be external by the rule.
  const graders = countPersons(commission.members);
  const externals = countPersons(commission.members.filter((member) => countsAsExternal(member, rules)));

  const findings: CommissionFinding[] = [];
  const mostGraders = strictest(minima, 'graders');
  if (mostGraders && graders < mostGraders.graders) {
    const { graders: needed, legalBasis: paragraph } = mostGraders;
    findings.push({ code: 'tooFewGraders', severity: 'stop', paragraph, needed, found: graders });
  }
  // Two graders who need not both assess are one (uhl. § 11-7(2)) [G1].
  if (mostGraders && mostGraders.graders > 1 && commission.completing === 'one') {
    const { graders: needed, legalBasis: paragraph } = mostGraders;
    findings.push({ code: 'oneCompletes', severity: 'stop', paragraph, needed, found: 1 });
  }
  const mostExternals = strictest(minima, 'externals');
  if (mostExternals && externals < mostExternals.externals) {
    const { externals: needed, legalBasis: paragraph } = mostExternals;
    findings.push({ code: 'tooFewExternals', severity: 'stop', paragraph, needed, found: externals });
  }
  const wish = minima.find((minimum) => minimum.externalWished);
  if (wish && commission.kind === 'ordinary' && externals === 0 && mostExternals?.externals === 0) {
    findings.push({ code: 'externalWished', severity: 'warn', paragraph: wish.legalBasis });
  }
  return findings;
}

/** A supervisor who grades: barred or warned by the work, and external only where the rule lets them be. */
function findInSupervision(
  { personId, external, supervises }: CommissionMember,
  workKind: WorkKind,
  { supervisor, external: { notSupervising, legalBasis } }: RuleSet,
): CommissionFinding[] {
  if (!supervises) return [];
  const findings: CommissionFinding[] = [];
  const { legalBasis: paragraph } = supervisor;
  const code = 'supervises';
  if (supervisor.barredFrom.includes(workKind))
    findings.push({ code, severity: 'stop', paragraph, personId });
  if (supervisor.warnedOn.includes(workKind)) findings.push({ code, severity: 'warn', paragraph, personId });
  if (external && notSupervising) {
    findings.push({ code: 'externalSupervises', severity: 'warn', paragraph: legalBasis, personId });
  }
  return findings;
}

function findInMembers(commission: ProposedCommission, rules: RuleSet): CommissionFinding[] {
  const { newGradersAfterError, newGradersOnAppeal, externalDoesNotTeach, ownTeacher, impartiality } =
    rules.commission;
  const newGraders: Readonly<Partial<Record<CommissionKind, string>>> = {
    // Of an exam that is held instead of one whose grades were annulled (uhl. § 11-9(2)).
    ordinary: newGradersAfterError.legalBasis,
    newGrading: newGradersAfterError.legalBasis,
    appeal: newGradersOnAppeal.legalBasis,
    third: rules.disagreement.legalBasis,
  };
  const isLocalWritten = (commission.local ?? true) && commission.recheckable;
  const isTeacherBarred = ownTeacher.barredFrom === 'localWritten' && isLocalWritten;
  return commission.members.flatMap((member) => {
    const { personId, external, teaches } = member;
    const findings: CommissionFinding[] = [];
    if (newGraders[commission.kind] && commission.earlierGraders.includes(personId)) {
      const paragraph = newGraders[commission.kind] ?? '';
      findings.push({ code: 'gradedBefore', severity: 'stop', paragraph, personId });
    }
    if (commission.candidatePersonIds?.includes(personId)) {
      findings.push({ code: 'isCandidate', severity: 'stop', paragraph: impartiality.legalBasis, personId });
    }
    if (teaches && isTeacherBarred) {
      findings.push({ code: 'ownTeacher', severity: 'stop', paragraph: ownTeacher.legalBasis, personId });
    }
    if (teaches && external && rules.external.notTeaching) {
      const paragraph = externalDoesNotTeach.legalBasis;
      findings.push({ code: 'externalTeaches', severity: 'warn', paragraph, personId });
    }
    return [...findings, ...findInSupervision(member, commission.workKind, rules)];
  });
}

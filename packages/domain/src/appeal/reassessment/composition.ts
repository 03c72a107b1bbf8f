import type { NewAssessmentComposition, NewAssessmentRule } from '../../rules/rule-set.ts';

/** A person who may be in a new assessment, as far as the composition depends on it. */
export type PossibleMember = {
  readonly personId: string;
  readonly external: boolean;
  readonly teaches: boolean;
};

/** Who has to do with the answer; those with a declared ground are left out, since they can never be members. */
export type AroundAnswer = {
  /** Of its own commission, with a third grader who decided its grade. */
  readonly ordinary: readonly PossibleMember[];
  /** Of the appeal's commission, with its third grader. */
  readonly appeal: readonly PossibleMember[];
  /** Graders of the exam who have not graded this answer. */
  readonly others: readonly PossibleMember[];
  readonly coordinators: readonly PossibleMember[];
  /** Everyone who has assessed this answer, also those who have left. */
  readonly assessedBy: readonly string[];
};

export const compositionFaults = [
  'compositionNotAllowed',
  'coordinatorMissing',
  'notOneOfEach',
  'notAllOfBoth',
  'notTheAppealGraders',
  'notNewGraders',
] as const;
export type CompositionFault = (typeof compositionFaults)[number];

const idsOf = (members: readonly { personId: string }[]) => members.map(({ personId }) => personId);

function distinct(members: readonly PossibleMember[]): PossibleMember[] {
  return [...new Map(members.toReversed().map((member) => [member.personId, member])).values()].toReversed();
}

/** Those of a composition, before the course coordinator is added. */
function gradersOf(composition: NewAssessmentComposition, around: AroundAnswer): readonly PossibleMember[] {
  const { ordinary, appeal, others } = around;
  switch (composition) {
    case 'oneOfEach':
      return [...ordinary.slice(0, 1), ...appeal.slice(0, 1)];
    case 'all':
      return [...ordinary, ...appeal];
    case 'appealGraders':
      return appeal;
    case 'new':
      return others.slice(0, 2);
  }
}

/** The members that follow from the composition; the exam office adds or changes those whom it leaves open [K6]. */
export function proposedMembers(
  composition: NewAssessmentComposition,
  around: AroundAnswer,
  { withCoordinator }: Pick<NewAssessmentRule, 'withCoordinator'>,
): PossibleMember[] {
  const graders = gradersOf(composition, around);
  const coordinators = idsOf(around.coordinators);
  const isThere = graders.some(({ personId }) => coordinators.includes(personId));
  const added = withCoordinator && !isThere ? around.coordinators.slice(0, 1) : [];
  return distinct([...graders, ...added]);
}

/** The member who is there as the course coordinator, where the rules call for one. */
export function coordinatorAmong(
  memberIds: readonly string[],
  { coordinators }: Pick<AroundAnswer, 'coordinators'>,
  { withCoordinator }: Pick<NewAssessmentRule, 'withCoordinator'>,
): string | null {
  return withCoordinator ? (idsOf(coordinators).find((id) => memberIds.includes(id)) ?? null) : null;
}

/** How many of a part are members. */
const countOf = (memberIds: readonly string[], part: readonly PossibleMember[]) =>
  idsOf(part).filter((id) => memberIds.includes(id)).length;

type Counted = { readonly strangers: number; readonly ordinary: number; readonly appeal: number };

const isOneOfEach = ({ strangers, ordinary, appeal }: Counted) =>
  strangers === 0 && ordinary === 1 && appeal === 1;

const isAllOf = (counted: Counted, ordinary: number, appeal: number) =>
  counted.strangers === 0 && counted.ordinary === ordinary && counted.appeal === appeal;

function faultOf(
  composition: NewAssessmentComposition,
  counted: Counted,
  { ordinary, appeal }: AroundAnswer,
): CompositionFault | undefined {
  switch (composition) {
    case 'oneOfEach':
      return isOneOfEach(counted) ? undefined : 'notOneOfEach';
    case 'all':
      return isAllOf(counted, ordinary.length, appeal.length) ? undefined : 'notAllOfBoth';
    case 'appealGraders':
      return isAllOf(counted, 0, appeal.length) ? undefined : 'notTheAppealGraders';
    case 'new':
      return counted.ordinary + counted.appeal > 0 ? 'notNewGraders' : undefined;
  }
}

/**
 * Why these people are not the composition that was chosen, by the institution's rule; undefined where they are [K6]. How
 * many they must be, and who may not be one, is the law's check of commissions.
 */
export function compositionFault(
  composition: NewAssessmentComposition,
  memberIds: readonly string[],
  around: AroundAnswer,
  rule: Pick<NewAssessmentRule, 'compositions' | 'withCoordinator'>,
): CompositionFault | undefined {
  if (!rule.compositions.includes(composition)) return 'compositionNotAllowed';
  const coordinator = coordinatorAmong(memberIds, around, rule);
  if (rule.withCoordinator && coordinator === null) return 'coordinatorMissing';
  const { ordinary, appeal, assessedBy } = around;
  if (composition === 'new' && memberIds.some((id) => assessedBy.includes(id))) return 'notNewGraders';
  const known = [...idsOf(ordinary), ...idsOf(appeal), coordinator];
  const counted = {
    strangers: memberIds.filter((id) => !known.includes(id)).length,
    ordinary: countOf(memberIds, ordinary),
    appeal: countOf(memberIds, appeal),
  };
  return faultOf(composition, counted, around);
}

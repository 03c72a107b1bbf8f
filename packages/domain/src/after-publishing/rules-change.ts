import type { ExamFacts } from '../exam/exam.ts';
import { type ExamFactsFault, type FactsBasis, faultsInFacts } from '../exam/exam-facts.ts';
import { publishingFindings } from '../exam/publishing.ts';
import type { PublishingFacts, PublishingFinding, PublishingFindingCode } from '../exam/publishing-facts.ts';
import { type RuleFact, ruleFacts } from '../rules/rule-facts.ts';

export type ExamRules = Pick<ExamFacts, RuleFact>;

const concernedParts = ['candidates', 'invigilators', 'coordinators', 'graders'] as const;
type ConcernedPart = (typeof concernedParts)[number];

/** Those to whom each of them matters; no one else is told. */
const concerns: Readonly<Record<RuleFact, readonly ConcernedPart[]>> = {
  form: ['candidates', 'invigilators', 'coordinators', 'graders'],
  workKind: ['candidates', 'coordinators', 'graders'],
  scale: ['candidates', 'coordinators', 'graders'],
  credits: ['candidates', 'coordinators'],
  assessing: ['graders'],
  confirming: ['graders'],
  completing: ['graders'],
  supervised: ['candidates', 'invigilators', 'coordinators'],
  individual: ['candidates', 'coordinators', 'graders'],
  // It follows from the form, which is told.
  recheckable: [],
  explanationOpen: ['candidates', 'graders'],
  appealOpen: ['candidates'],
  // Only the exam office forms commissions.
  planGraders: [],
  planExternals: [],
  planBasis: [],
};

/** Of the changed facts those that concern this part, in the order of the form. */
export function changesFor(part: ConcernedPart, changed: readonly RuleFact[]): RuleFact[] {
  return ruleFacts.filter((fact) => changed.includes(fact) && concerns[fact].includes(part));
}

/** Those to whom one of the changed facts matters. */
export function partsConcerned(changed: readonly RuleFact[]): ConcernedPart[] {
  return concernedParts.filter((part) => changesFor(part, changed).length > 0);
}

/** Of the changed facts those that anyone is told of. */
export function toldFacts(changed: readonly RuleFact[]): RuleFact[] {
  return ruleFacts.filter((fact) => changed.includes(fact) && concerns[fact].length > 0);
}

/** The facts that differ. */
export function changedRules(before: ExamRules, after: ExamRules): RuleFact[] {
  return ruleFacts.filter((fact) => before[fact] !== after[fact]);
}

/** A supervised exam lasts at most half a day: the length can be what makes a rule impossible. */
const judged: readonly ExamFactsFault['field'][] = [...ruleFacts, 'durationMinutes'];

/** The faults of new rules for an exam that is published; its time is not judged again. */
export function faultsInNewRules(after: ExamFacts, basis: FactsBasis): ExamFactsFault[] {
  return faultsInFacts(after, basis).filter(({ field }) => judged.includes(field));
}

const ofRules: readonly PublishingFindingCode[] = [
  'commissionUnlawful',
  'commissionAdvised',
  'noInvigilators',
  'noRooms',
];

/**
 * What publishing would find of the new rules. Nothing of it stops the change: a commission can be put right afterwards,
 * and nothing is announced before it is.
 */
export function findingsOfNewRules(facts: PublishingFacts): PublishingFinding[] {
  const findings = publishingFindings({ ...facts, state: 'planned' });
  return findings.filter(({ code }) => ofRules.includes(code)).map((each) => ({ ...each, severity: 'warn' }));
}

import fc from 'fast-check';
import type { Phase, Reference } from './reference.ts';

const seat = fc.constantFrom(0, 0, 1, 1, 2);
const script = fc.constantFrom(0, 0, 0, 1, 1, 2);
const grade = fc.constantFrom('B', 'C', 'C');
const at = <Kind extends string>(...kinds: Kind[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), seat, script });
const graded = <Kind extends string>(...kinds: Kind[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), seat, script, grade });
const ofScript = <Kind extends string>(...kinds: Kind[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), script });
const someone = fc.constantFrom(0, 0, 1, null);
const ofOffice = <Kind extends string>(...kinds: Kind[]) => fc.record({ kind: fc.constantFrom(...kinds) });

/** By how often they are tried, so that many answers get past the reveal and some to the announcement. */
const inGrading = fc.oneof(
  { weight: 9, arbitrary: graded('save', 'saveAndConfirm', 'saveAndConfirm', 'saveAndConfirm') },
  { weight: 3, arbitrary: at('confirm', 'reopen') },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirmMany'), seat }) },
  { weight: 2, arbitrary: graded('applySheet') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undoSheet'), seat }) },
  { weight: 1, arbitrary: at('reportSuspicion') },
);
const afterReveal = fc.oneof(
  { weight: 4, arbitrary: graded('propose', 'approve', 'approve') },
  { weight: 3, arbitrary: at('declare', 'sendBack') },
  { weight: 2, arbitrary: graded('decide') },
  { weight: 2, arbitrary: ofScript('declareForCommission', 'callThird', 'sendBackForOffice') },
  { weight: 3, arbitrary: ofScript('appointThird') },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('thirdSaves', 'thirdConfirms'), script, grade }),
  },
);
const people = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('leave'),
      seat,
      workStands: fc.boolean(),
      isPartial: fc.boolean(),
      hasSuccessor: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: ofOffice('join') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move'), script, to: fc.nat({ max: 1 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('declareGround'), seat, script: fc.option(script) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decideGround'), isPartial: fc.boolean() }) },
);
const scoring = fc.oneof(
  fc.record({ kind: fc.constant('proposeScoring'), seat, key: fc.constantFrom('a', 'b') }),
  fc.record({ kind: fc.constant('decideScoring'), seat, command: fc.constantFrom('confirm', 'decline') }),
  fc.record({ kind: fc.constant('keepGrade'), seat }),
);
const marks = {
  script,
  mark: fc.constantFrom('comment', 'noteToCoGrader', 'privateNote'),
  isShown: fc.boolean(),
};
const commission = (kind: 'checkCommission' | 'announceCommission') =>
  fc.record({ kind: fc.constant(kind), which: fc.constantFrom(0, 0, 1) });
/** What goes on beside the assessments. */
const beside = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('mark'), seat, ...marks }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('thirdMarks'), ...marks }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('callMeeting', 'changeMeeting', 'cancelMeeting', 'writeMinutes', 'writeMinutes'),
      seat: someone,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('holdMeeting'), seat: someone, isBegun: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('sign', 'claimFee'), seat }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('decideFee'), command: fc.constantFrom('approve', 'return') }),
  },
  { weight: 1, arbitrary: ofOffice('exportFees') },
);
const results = fc.oneof(
  { weight: 4, arbitrary: ofOffice('check') },
  { weight: 1, arbitrary: ofOffice('announce') },
  { weight: 3, arbitrary: commission('checkCommission') },
  { weight: 2, arbitrary: commission('announceCommission') },
  { weight: 3, arbitrary: ofScript('hold', 'release') },
);

/** What someone tries to do; seats and scripts by their place, so that a shorter sequence still means the same. */
export type Step =
  | { kind: 'save' | 'saveAndConfirm' | 'applySheet'; seat: number; script: number; grade: string }
  | { kind: 'propose' | 'approve' | 'decide'; seat: number; script: number; grade: string }
  | { kind: 'confirm' | 'reopen' | 'reportSuspicion' | 'declare' | 'sendBack'; seat: number; script: number }
  | { kind: 'confirmMany' | 'undoSheet' | 'keepGrade'; seat: number }
  | { kind: 'declareForCommission' | 'callThird' | 'sendBackForOffice' | 'appointThird'; script: number }
  | { kind: 'hold' | 'release'; script: number }
  | { kind: 'thirdSaves' | 'thirdConfirms'; script: number; grade: string }
  | { kind: 'leave'; seat: number; workStands: boolean; isPartial: boolean; hasSuccessor: boolean }
  | { kind: 'move'; script: number; to: number }
  | { kind: 'declareGround'; seat: number; script: number | null }
  | { kind: 'decideGround'; isPartial: boolean }
  | { kind: 'proposeScoring'; seat: number; key: string }
  | { kind: 'decideScoring'; seat: number; command: 'confirm' | 'decline' }
  | { kind: 'join' | 'check' | 'announce' | 'exportFees' }
  | { kind: 'checkCommission' | 'announceCommission'; which: 0 | 1 }
  | ({ kind: 'mark'; seat: number } & Mark)
  | ({ kind: 'thirdMarks' } & Mark)
  | {
      kind: 'callMeeting' | 'changeMeeting' | 'cancelMeeting' | 'writeMinutes';
      seat: number | null;
    }
  | { kind: 'holdMeeting'; seat: number | null; isBegun: boolean }
  | { kind: 'sign' | 'claimFee'; seat: number }
  | { kind: 'decideFee'; command: 'approve' | 'return' };
type Mark = { script: number; mark: 'comment' | 'noteToCoGrader' | 'privateNote'; isShown: boolean };

/** The step of this kind. */
export type StepOf<Kind> = Step extends infer Each
  ? Each extends { kind: infer Kinds }
    ? Kind extends Kinds
      ? Each
      : never
    : never
  : never;

export const step = fc.oneof(
  { weight: 12, arbitrary: inGrading },
  { weight: 9, arbitrary: afterReveal },
  { weight: 2, arbitrary: people },
  { weight: 1, arbitrary: scoring },
  { weight: 2, arbitrary: results },
  { weight: 5, arbitrary: beside },
) as fc.Arbitrary<Step>;

const [open, discussed]: readonly (readonly Phase[])[] = [['assessing'], ['differing', 'proposed']];
/** In which phases an answer takes a step, where that decides. */
const phasesFor: Readonly<Partial<Record<Step['kind'], readonly Phase[] | undefined>>> = {
  save: open,
  saveAndConfirm: open,
  confirm: open,
  reopen: open,
  applySheet: open,
  propose: discussed,
  approve: ['proposed'],
  declare: discussed,
  declareForCommission: discussed,
  callThird: discussed,
  decide: ['disputed'],
  appointThird: ['disputed'],
  thirdSaves: ['disputed'],
  thirdConfirms: ['disputed'],
  sendBack: ['agreed'],
  sendBackForOffice: ['agreed'],
};

const mayAllBeChecked = (answers: Reference['answers']) => answers.every(({ phase }) => phase === 'agreed');

/**
 * Whether the step is worth trying: most that are refused are left out, so that sequences get past the reveal; some are
 * kept, since a refusal is a promise too.
 */
export function isWorthTrying({ answers, results }: Reference, taken: Step): boolean {
  if (taken.kind === 'check') return mayAllBeChecked(answers);
  if (taken.kind === 'announce') return results === 'checked';
  if (taken.kind === 'checkCommission') return taken.which === 1 || mayAllBeChecked(answers);
  if (taken.kind === 'announceCommission') return taken.which === 1 || results === 'checked';
  if (taken.kind === 'sign') return mayAllBeChecked(answers);
  const phases = phasesFor[taken.kind];
  const script = 'script' in taken ? taken.script : null;
  if (phases === undefined || script === null) return true;
  const answer = answers[script % answers.length];
  return answer === undefined || !answer.isFollowed || phases.includes(answer.phase);
}

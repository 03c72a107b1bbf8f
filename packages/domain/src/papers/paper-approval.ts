import { plainText } from '../text/rich-text.ts';
import { isBlank } from '../text/visible-text.ts';
import {
  type InBoth,
  type MultipleChoiceQuestion,
  type PaperContent,
  paperLanguages,
  type Question,
} from './paper.ts';
import { byQuestionKind } from './question-kinds.ts';

/**
 * The paper on its way to the exam [A2, A3, A9].
 *
 *            ┌────────── return ──────────┐
 *            ▼                            │
 *          draft ──submit──▶ submitted ───┤
 *            ▲                   │        │
 *            │                approve     │
 *            │                   ▼        │
 *            └──── return ── approved ────┘
 *
 * Only a draft is written in. No one approves what they wrote or submitted themselves.
 */
export const paperStates = ['draft', 'submitted', 'approved'] as const;
export type PaperState = (typeof paperStates)[number];

export const paperCommands = ['save', 'submit', 'approve', 'return'] as const;
export type PaperCommand = (typeof paperCommands)[number];

const allowedIn: Readonly<Record<PaperState, readonly PaperCommand[]>> = {
  draft: ['save', 'submit'],
  submitted: ['approve', 'return'],
  approved: ['return'],
};

/** What stands in the way of submitting: where it is, so that the author finds the place. */
export type PaperFault = {
  code:
    | 'noQuestions'
    | 'aidsMissing'
    | 'titleMissing'
    | 'textMissing'
    | 'optionMissing'
    | 'noPoints'
    | 'fewOptions'
    | 'noRightOption'
    | 'guideMissing';
  /** From 1; null where the fault is the whole paper's. */
  question: number | null;
  language: 'nb' | 'nn' | null;
};

type Written = PaperFault['code'];

function missingIn<T>(
  texts: InBoth<T>,
  isEmpty: (text: T) => boolean,
  code: Written,
  question: number | null,
): PaperFault[] {
  return paperLanguages.filter((l) => isEmpty(texts[l])).map((language) => ({ code, question, language }));
}

function faultsInOptions({ options }: MultipleChoiceQuestion, number: number): PaperFault[] {
  const whole = { question: number, language: null };
  return [
    ...(options.length < 2 ? [{ code: 'fewOptions' as const, ...whole }] : []),
    ...(options.filter((o) => o.correct).length === 1 ? [] : [{ code: 'noRightOption' as const, ...whole }]),
    ...options.flatMap((o) => missingIn(o.text, isBlank, 'optionMissing', number)).slice(0, 2),
  ];
}

const faultsInKey = (question: Question, number: number) =>
  byQuestionKind<Question, PaperFault[]>(question, {
    essay: () => [],
    multipleChoice: (closed) => faultsInOptions(closed, number),
  });

function faultsInQuestion(question: Question, number: number): PaperFault[] {
  return [
    ...missingIn(question.title, isBlank, 'titleMissing', number),
    ...missingIn(question.text, (doc) => isBlank(plainText(doc)), 'textMissing', number),
    ...(question.points > 0 ? [] : [{ code: 'noPoints' as const, question: number, language: null }]),
    ...faultsInKey(question, number),
  ];
}

/**
 * Everything a paper lacks before it may be submitted and approved: both written forms of every question and of the
 * permitted aids (uhl. § 11-5) [A2], points, one right option, and a grading guide (uhl. § 11-7(3)) [A3].
 */
export function paperFaults(content: PaperContent, hasGuide: boolean): PaperFault[] {
  const whole = { question: null, language: null };
  return [
    ...missingIn(content.aids, isBlank, 'aidsMissing', null),
    ...(content.questions.length === 0 ? [{ code: 'noQuestions' as const, ...whole }] : []),
    ...content.questions.flatMap((question, index) => faultsInQuestion(question, index + 1)),
    ...(hasGuide ? [] : [{ code: 'guideMissing' as const, ...whole }]),
  ];
}

/** What a command on the paper depends on besides its state. */
export type PaperSituation = {
  state: PaperState;
  /** The persons who wrote or submitted it: they can't approve it. */
  writers: readonly string[];
  faults: readonly PaperFault[];
  startsAt: Temporal.Instant;
  now: Temporal.Instant;
};

export type PaperRefusal =
  | 'paperNotOpenForThis'
  | 'paperHasFaults'
  | 'paperNeedsSecondPerson'
  | 'paperIsInUse';

/** Why this person can't give the command now, or undefined when it can be given. */
export function paperCommandRefusal(
  situation: PaperSituation,
  command: PaperCommand,
  by: string,
): PaperRefusal | undefined {
  if (!allowedIn[situation.state].includes(command)) return 'paperNotOpenForThis';
  // A paper that lies before candidates is corrected in a new version [A10], never taken back.
  const hasStarted = Temporal.Instant.compare(situation.now, situation.startsAt) >= 0;
  if (hasStarted && situation.state === 'approved') return 'paperIsInUse';
  if (command === 'approve' && situation.writers.includes(by)) return 'paperNeedsSecondPerson';
  const needsWhole = command === 'submit' || command === 'approve';
  return needsWhole && situation.faults.length > 0 ? 'paperHasFaults' : undefined;
}

const stateAfter: Readonly<Record<PaperCommand, PaperState>> = {
  save: 'draft',
  submit: 'submitted',
  approve: 'approved',
  return: 'draft',
};

/** The paper's state once the command is carried out. */
export function paperStateAfter(command: PaperCommand): PaperState {
  return stateAfter[command];
}

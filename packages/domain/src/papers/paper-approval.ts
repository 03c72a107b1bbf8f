import { accepted, type Decision, refused } from '../process/decision.ts';
import { plainText } from '../text/rich-text.ts';
import { isBlank } from '../text/visible-text.ts';
import {
  type InBoth,
  type MultipleChoiceQuestion,
  type PaperContent,
  paperLanguages,
  type Question,
} from './paper.ts';
import { imagesIn } from './paper-images.ts';
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
 * Only a draft can be changed. No one approves a paper that they wrote or submitted themselves.
 */
export const paperStates = ['draft', 'submitted', 'approved'] as const;
export type PaperState = (typeof paperStates)[number];

export const paperCommandNames = ['save', 'submit', 'approve', 'return'] as const;
export type PaperCommand = (typeof paperCommandNames)[number];

/** The commands that a paper takes in each state. */
export const paperCommands: Readonly<Record<PaperState, readonly PaperCommand[]>> = {
  draft: ['save', 'submit'],
  submitted: ['approve', 'return'],
  approved: ['return'],
};

/** An obstacle to submitting, with its place, so that the author can find it. */
export type PaperFault = {
  readonly code:
    | 'noQuestions'
    | 'aidsMissing'
    | 'titleMissing'
    | 'textMissing'
    | 'altMissing'
    | 'imageMissing'
    | 'optionMissing'
    | 'noPoints'
    | 'fewOptions'
    | 'noRightOption'
    | 'guideMissing';
  /** From 1; null where the fault concerns the whole paper. */
  readonly question: number | null;
  readonly language: 'nb' | 'nn' | null;
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
    ...paperLanguages
      .filter((language) => options.some((o) => isBlank(o.text[language])))
      .map((language) => ({ code: 'optionMissing' as const, question: number, language })),
  ];
}

const faultsInKey = (question: Question, number: number) =>
  byQuestionKind<Question, PaperFault[]>(question, {
    essay: () => [],
    multipleChoice: (closed) => faultsInOptions(closed, number),
  });

/** Each image says in words what it shows, and both written forms have as many of them. */
function faultsInImages({ text }: Question, number: number): PaperFault[] {
  const images = { nb: imagesIn(text.nb), nn: imagesIn(text.nn) };
  const most = Math.max(images.nb.length, images.nn.length);
  return [
    ...missingIn(images, (all) => all.some(({ alt }) => isBlank(alt)), 'altMissing', number),
    ...missingIn(images, (all) => all.length < most, 'imageMissing', number),
  ];
}

function faultsInQuestion(question: Question, number: number): PaperFault[] {
  return [
    ...missingIn(question.title, isBlank, 'titleMissing', number),
    ...missingIn(question.text, (doc) => isBlank(plainText(doc)), 'textMissing', number),
    ...faultsInImages(question, number),
    ...(question.points > 0 ? [] : [{ code: 'noPoints' as const, question: number, language: null }]),
    ...faultsInKey(question, number),
  ];
}

/**
 * Everything a paper lacks before it may be submitted and approved: both written forms of every question and of the
 * permitted aids (uhl. § 11-5) [A2], images with alternative texts, points, one right option, and a grading guide (uhl. § 11-7(3)) [A3].
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
export type PaperFacts = {
  /** The person who gives the command. */
  readonly by: string;
  /** The persons who wrote or submitted the paper: they cannot approve it. */
  readonly writers: readonly string[];
  readonly faults: readonly PaperFault[];
  readonly startsAt: Temporal.Instant;
  readonly now: Temporal.Instant;
};

export type PaperEvent = {
  readonly kind: 'paperSaved' | 'paperSubmitted' | 'paperApproved' | 'paperReturned';
};

export type PaperRefusal =
  | 'paperNotOpenForThis'
  | 'paperHasFaults'
  | 'paperNeedsSecondPerson'
  | 'paperIsInUse';

export type PaperDecision = Decision<PaperEvent, PaperRefusal>;

/** Why a paper does not take a command in its state, for both states that may lack it. */
export const paperRefusalIn = (): PaperRefusal => 'paperNotOpenForThis';

const eventOf: Readonly<Record<PaperCommand, PaperEvent['kind']>> = {
  save: 'paperSaved',
  submit: 'paperSubmitted',
  approve: 'paperApproved',
  return: 'paperReturned',
};

/**
 * Decides a command on the paper. Refuses approval by a person who wrote or submitted it, submitting and approving
 * while it has faults, and taking back a paper that candidates may see.
 */
export function decidePaper(state: PaperState, command: PaperCommand, facts: PaperFacts): PaperDecision {
  if (!paperCommands[state].includes(command)) return refused(paperRefusalIn());
  // A paper that candidates can see is corrected in a new version [A10], never taken back.
  const hasStarted = Temporal.Instant.compare(facts.now, facts.startsAt) >= 0;
  if (hasStarted && state === 'approved') return refused('paperIsInUse');
  if (command === 'approve' && facts.writers.includes(facts.by)) return refused('paperNeedsSecondPerson');
  const needsWhole = command === 'submit' || command === 'approve';
  if (needsWhole && facts.faults.length > 0) return refused('paperHasFaults');
  return accepted({ kind: eventOf[command] });
}

const stateAfter: Readonly<Record<PaperEvent['kind'], PaperState>> = {
  paperSaved: 'draft',
  paperSubmitted: 'submitted',
  paperApproved: 'approved',
  paperReturned: 'draft',
};

/** The state an event leads to, whatever it was before. */
export function applyPaper(_state: PaperState, { kind }: PaperEvent): PaperState {
  return stateAfter[kind];
}

import type { ExamScale } from '../../exam/exam.ts';
import type { GradingKind } from '../../rules/rule-set.ts';
import type { AgreementBasis } from '../grading.ts';

/** Why a candidate of the commission has no grade; an absence's documentation is never here, since graders read it. */
export const withoutGrade = ['absent', 'withdrawn', 'cancelled'] as const;
export const protocolOutcomes = ['graded', ...withoutGrade] as const;
export type ProtocolOutcome = (typeof protocolOutcomes)[number];

export function isWithoutGrade(outcome: ProtocolOutcome): outcome is (typeof withoutGrade)[number] {
  return outcome !== 'graded';
}

/** One candidate in a commission's protocol, by number alone [U7]. */
export type ProtocolLine = {
  readonly candidateNumber: number;
  readonly outcome: ProtocolOutcome;
  /** The grade as the commission set it, and how it came about; null without one. */
  readonly grade: string | null;
  readonly basis: AgreementBasis | null;
  /** The name of the person who decided a grade that was disputed. */
  readonly decidedBy: string | null;
  /** How often the commission has set the grade: one more than it was sent back [G19]. */
  readonly round: number;
  /** The grades of later corrections, the last one valid. Their reasons are the exam office's text, and not here. */
  readonly corrections: readonly string[];
};

export const protocolRoles = ['leader', 'member', 'thirdGrader'] as const;
export type ProtocolRole = (typeof protocolRoles)[number];

/** A person who took part, with the first and last day (ISO 8601) in the commission; null: still in it. */
export type ProtocolMember = {
  readonly name: string;
  readonly role: ProtocolRole;
  readonly external: boolean;
  readonly from: string;
  readonly until: string | null;
};

/**
 * What the members of a commission sign: their decisions, and nothing that the exam office adds to them, such as when a
 * grade was entered. Names and roles, no ids. The signature is over the SHA-256 of its canonical JSON [G17].
 */
export type ProtocolContent = {
  readonly courseCode: string;
  readonly examDate: string;
  readonly scale: ExamScale;
  readonly commission: { readonly kind: GradingKind; readonly number: number };
  readonly members: readonly ProtocolMember[];
  readonly candidates: readonly ProtocolLine[];
};

/** The grade that is valid in the protocol: the last correction, or what the commission set. */
export const validGrade = ({ grade, corrections }: ProtocolLine): string | null =>
  corrections.at(-1) ?? grade;

/** One difference between two versions of a protocol; null: the candidate is not in that version. */
export type ProtocolChange =
  | { readonly what: 'members' }
  | {
      readonly what: 'candidate';
      readonly candidateNumber: number;
      readonly before: ProtocolLine | null;
      readonly after: ProtocolLine | null;
    };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What differs between the version that a member read or signed and the present one: the members first, then the
 * candidates by number. Empty only where nothing differs.
 */
export function protocolChanges(before: ProtocolContent, after: ProtocolContent): ProtocolChange[] {
  const numbers = [...before.candidates, ...after.candidates].map(({ candidateNumber }) => candidateNumber);
  const lineIn = ({ candidates }: ProtocolContent, number: number) =>
    candidates.find(({ candidateNumber }) => candidateNumber === number) ?? null;
  const lines = [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .map((candidateNumber) => ({
      what: 'candidate' as const,
      candidateNumber,
      before: lineIn(before, candidateNumber),
      after: lineIn(after, candidateNumber),
    }))
    .filter((line) => !isSame(line.before, line.after));
  const { candidates: _, ...headBefore } = before;
  const { candidates: __, ...headAfter } = after;
  return isSame(headBefore, headAfter) ? lines : [{ what: 'members' }, ...lines];
}

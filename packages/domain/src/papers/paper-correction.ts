import { accepted, type Decision, refused } from '../process/decision.ts';
import { canonicalJson, type JsonValue } from '../text/canonical-json.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import { isBlank } from '../text/visible-text.ts';
import { type InBoth, type PaperContent, type PaperLanguage, paperLanguages } from './paper.ts';
import { imagesIn } from './paper-images.ts';

/** What may be corrected in a question once the paper is approved: its words, never options, key or points [A10]. */
export type QuestionCorrection = {
  readonly id: string;
  readonly title: InBoth<string>;
  readonly text: InBoth<RichText>;
};

export type CorrectionRefusal =
  | 'correctionNeedsApprovedPaper'
  | 'correctionAfterEnd'
  | 'nothingCorrected'
  | 'correctionLeavesBlank';

export type CorrectionEvent = { readonly kind: 'paperCorrected'; readonly content: PaperContent };

export type CorrectionDecision = Decision<CorrectionEvent, CorrectionRefusal>;

/** When a paper can be corrected: from its approval until the exam's last candidate must be done. */
export type CorrectionFacts = {
  readonly isApproved: boolean;
  readonly now: Temporal.Instant;
  /** Null while a candidate's clock is paused: a pause has no end until it is over [D7]. */
  readonly endsAt: Temporal.Instant | null;
};

const sameText = (a: RichText, b: RichText) =>
  canonicalJson(a as unknown as JsonValue) === canonicalJson(b as unknown as JsonValue);
const isEmptied = ({ title, text }: QuestionCorrection) =>
  paperLanguages.some(
    (l) =>
      isBlank(title[l]) || isBlank(plainText(text[l])) || imagesIn(text[l]).some(({ alt }) => isBlank(alt)),
  );

function refusalOf({ isApproved, now, endsAt }: CorrectionFacts): CorrectionRefusal | undefined {
  if (!isApproved) return 'correctionNeedsApprovedPaper';
  return endsAt !== null && Temporal.Instant.compare(now, endsAt) >= 0 ? 'correctionAfterEnd' : undefined;
}

/** The paper with the new words of these questions; a question that it does not have is ignored. */
export function withCorrections(
  content: PaperContent,
  corrections: readonly QuestionCorrection[],
): PaperContent {
  const questions = content.questions.map((question) => {
    const correction = corrections.find(({ id }) => id === question.id);
    return correction ? { ...question, title: correction.title, text: correction.text } : question;
  });
  return { ...content, questions };
}

/**
 * The paper with the words of some questions corrected [A10]; everything else is unchanged, including the key and the
 * points. A question that the paper does not have is ignored. Refuses with `correctionNeedsApprovedPaper`,
 * `correctionAfterEnd`, `correctionLeavesBlank` where a written form or an image's text would be empty (uhl. § 11-5), and
 * `nothingCorrected`.
 */
export function decideCorrection(
  content: PaperContent,
  corrections: readonly QuestionCorrection[],
  facts: CorrectionFacts,
): CorrectionDecision {
  const refusal = refusalOf(facts);
  if (refusal) return refused(refusal);
  if (corrections.some(isEmptied)) return refused('correctionLeavesBlank');
  const corrected = withCorrections(content, corrections);
  if (paperLanguages.every((l) => paperChanges(content, corrected, l).length === 0))
    return refused('nothingCorrected');
  return accepted({ kind: 'paperCorrected', content: corrected });
}

/** One corrected passage before and after; the same words where only the formatting changed. */
export type PaperChange = {
  /** From 1. */
  readonly question: number;
  readonly part: 'title' | 'text';
  readonly before: string;
  readonly after: string;
};

/** The differences between the questions' words in two versions of a paper, in one written form; nothing of the key. */
export function paperChanges(
  before: PaperContent,
  after: PaperContent,
  language: PaperLanguage,
): PaperChange[] {
  return after.questions.flatMap((now, index) => {
    const then = before.questions.find(({ id }) => id === now.id);
    if (!then) return [];
    const question = index + 1;
    const title = { before: then.title[language], after: now.title[language] };
    const text = { before: plainText(then.text[language]), after: plainText(now.text[language]) };
    return [
      ...(title.before === title.after ? [] : [{ question, part: 'title' as const, ...title }]),
      ...(sameText(then.text[language], now.text[language])
        ? []
        : [{ question, part: 'text' as const, ...text }]),
    ];
  });
}

import { paperLanguages } from '@karakter/domain/papers/paper';
import type { ByQuestionKind } from '@karakter/domain/papers/question-kinds';
import type { RichText } from '@karakter/domain/text/rich-text';
import { isPaperText, isRichText } from '@karakter/domain/text/rich-text-validation';
import { z } from 'zod';
import { protectedDocument } from '../platform/route.ts';

/** Formatted text, limited to the nodes, marks and sizes that Karakter allows. */
export const richText = protectedDocument(z.custom<RichText>(isRichText));

/** The text of a question: as `richText`, and with images. */
export const paperText = protectedDocument(z.custom<RichText>(isPaperText));

const both = <T extends z.ZodType>(text: T) => z.object({ nb: text, nn: text });
const title = z.string().max(300);
const questionHead = {
  id: z.string().min(1).max(40),
  title: both(title),
  text: both(paperText),
  points: z.number().min(0).max(1000),
};

const option = z.object({
  id: z.string().min(1).max(40),
  text: both(z.string().max(2000)),
  correct: z.boolean(),
});

const written = {
  essay: z.object({ ...questionHead, kind: z.literal('essay') }),
  multipleChoice: z.object({
    ...questionHead,
    kind: z.literal('multipleChoice'),
    options: z.array(option).max(20).readonly(),
    pointsForWrong: z.number().min(-1000).max(0),
  }),
} satisfies ByQuestionKind<z.ZodType>;

const writtenQuestion = z.discriminatedUnion('kind', [written.essay, written.multipleChoice]);
const aids = both(z.string().max(2000));

const eachOnce = <T extends z.ZodType<{ id: string }>>(question: T) =>
  z
    .array(question)
    .max(100)
    .refine((all) => new Set(all.map((q) => q.id)).size === all.length, 'two questions have the same id')
    .readonly();

/** The paper with its key, as authors get it. */
export const paperContent = z.object({ aids, questions: eachOnce(writtenQuestion) });

/** The paper as authors send it: a question that is unchanged is only named. */
export const sentPaper = z.object({
  aids,
  questions: eachOnce(z.union([writtenQuestion, z.strictObject({ id: questionHead.id })])),
});

const shownHead = { id: z.string(), title: z.string(), text: paperText, points: z.number() };

// A plain object drops what it does not name: the key cannot slip out with an option.
const shown = {
  essay: z.object({ ...shownHead, kind: z.literal('essay') }),
  multipleChoice: z.object({
    ...shownHead,
    kind: z.literal('multipleChoice'),
    options: z.array(z.object({ id: z.string(), text: z.string() })).readonly(),
  }),
} satisfies ByQuestionKind<z.ZodType>;

/** The paper as a candidate gets it, in one written form. */
export const candidatePaper = z.object({
  language: z.enum(paperLanguages),
  aids: z.string(),
  questions: z.array(z.discriminatedUnion('kind', [shown.essay, shown.multipleChoice])).readonly(),
  images: z.record(z.string(), z.string()).optional(),
});

/** The paper as it is sat: in the candidate's own written form, with the other one beside it. */
export const sittingPaper = candidatePaper.extend({ other: candidatePaper.optional() });

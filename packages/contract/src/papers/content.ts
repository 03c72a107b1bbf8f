import { paperLanguages } from '@karakter/domain/papers/paper';
import type { ByQuestionKind } from '@karakter/domain/papers/question-kinds';
import type { RichText } from '@karakter/domain/text/rich-text';
import { isRichText } from '@karakter/domain/text/rich-text-validation';
import { z } from 'zod';
import { protectedDocument } from '../platform/route.ts';

/** Formatted text, limited to the nodes, marks and sizes that Karakter allows. */
export const richText = protectedDocument(z.custom<RichText>(isRichText));

const both = <T extends z.ZodType>(text: T) => z.object({ nb: text, nn: text });
const title = z.string().max(300);
const questionHead = {
  id: z.string().min(1).max(40),
  title: both(title),
  text: both(richText),
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

/** The paper with its key, as authors send and get it. */
export const paperContent = z.object({
  aids: both(z.string().max(2000)),
  questions: z
    .array(z.discriminatedUnion('kind', [written.essay, written.multipleChoice]))
    .max(100)
    .refine((all) => new Set(all.map((q) => q.id)).size === all.length, 'two questions have the same id')
    .readonly(),
});

const shownHead = { id: z.string(), title: z.string(), text: richText, points: z.number() };

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
});

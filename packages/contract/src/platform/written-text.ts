import { visibleText } from '@karakter/domain/text/visible-text';
import { z } from 'zod';

/**
 * Required text: a reason, a message, an assessment. It must have this many visible characters, since direction marks
 * and zero-width characters alone would look blank where the law or a candidate expects text.
 */
export const writtenText = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => visibleText(text).length >= least, 'too little of it can be seen');

/** A message in the languages it was written in. */
export const messageTexts = z.object({
  nb: z.string(),
  nn: z.string().nullable(),
  en: z.string().nullable(),
});

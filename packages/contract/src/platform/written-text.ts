import { visibleText } from '@karakter/domain/text/visible-text';
import { z } from 'zod';

/**
 * Required text: a reason, a message, an assessment. So many signs of it can be seen, since direction marks
 * and zero-width signs alone would leave the place blank that the law or a candidate looks for it in.
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

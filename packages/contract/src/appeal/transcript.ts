import type { BlockRefusal } from '@karakter/domain/appeal/transcript-block';
import { z } from 'zod';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** Since when the candidate's transcript is or was withheld for the case, and by what rule [K5]. */
export const candidateBlock = z.object({
  setAt: instantText,
  legalBasis: z.string(),
  liftedAt: instantText.nullable(),
});

/** As staff see it, with who lifted it and why. */
export const transcriptBlock = candidateBlock.extend({
  number: z.int(),
  liftedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

export const transcriptRoutes = {
  liftTranscriptBlock: route({
    access: ['examOffice', 'caseworker'],
    identity: 'visible',
    name: 'liftTranscriptBlock',
    summary: 'Lift the block on the transcript that an appeal has set, with a reason [K5]',
    method: 'POST',
    path: '/api/appeals/:appealId/transcript-block/lift',
    params: z.object({ appealId: id }),
    body: z.object({
      /** Which of the case's blocks the page shows. */
      number: wholeNumber,
      reason: writtenText(1, 2000),
    }),
    response: done,
  }),
};

export const transcriptRefusals: RefusalTexts<BlockRefusal> = {
  transcriptNotBlocked: {
    status: 409,
    nb: 'Karakterutskriften er ikke sperret lenger. Ingenting er endret. Det du skrev, er tatt vare på i skjemaet. Last siden på nytt for å se hvem som opphevet sperren.',
    nn: 'Karakterutskrifta er ikkje sperra lenger. Ingenting er endra. Det du skreiv, er teke vare på i skjemaet. Last sida på nytt for å sjå kven som oppheva sperra.',
    en: 'The transcript is no longer withheld. Nothing was changed. What you wrote is kept in the form. Reload the page to see who lifted the block.',
  },
};

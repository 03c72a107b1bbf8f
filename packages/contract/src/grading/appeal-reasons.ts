import type { ReasonsRefusal } from '@karakter/domain/appeal/appeal-reasons';
import { z } from 'zod';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';
import { done, protectedDocument, route, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { scriptParams } from './route-parts.ts';

/** The reasons that a commission gives a candidate; null where its rules ask for none [K5]. */
export const reasonsPart = z
  .object({
    text: protectedDocument(z.string().nullable()),
    /** How many were given; the last one counts. */
    given: z.int(),
    mayGive: z.boolean(),
  })
  .nullable();

export const appealReasonsRoutes = {
  giveAppealReasons: route({
    access: ['grader'],
    identity: 'hidden',
    name: 'giveAppealReasons',
    summary: 'Graders of an appeal give the candidate reasons for the grade, which the letter then has [K5]',
    method: 'POST',
    path: '/api/grading/commissions/:commissionId/scripts/:candidateNumber/reasons',
    params: scriptParams,
    body: z.object({
      /** How many reasons the writer knows of. */
      after: wholeNumber,
      text: writtenText(1, 20_000),
    }),
    response: done,
  }),
};

export const appealReasonsRefusals: RefusalTexts<ReasonsRefusal> = {
  reasonsNotAsked: {
    status: 409,
    nb: 'Regelsettet for denne eksamenen ber ikke om begrunnelse fra klagesensorene. Ingenting er sendt. Det du skrev, er tatt vare på i skjemaet.',
    nn: 'Regelsettet for denne eksamenen ber ikkje om grunngjeving frå klagesensorane. Ingenting er sendt. Det du skreiv, er teke vare på i skjemaet.',
    en: 'The rule set of this exam asks for no reasons from the graders of an appeal. Nothing was sent. What you wrote is kept in the form.',
  },
  reasonsBeforeGrade: {
    status: 409,
    nb: 'Dere er ikke enige om en karakter ennå, så det er ingenting å begrunne. Ingenting er sendt. Det du skrev, er tatt vare på i skjemaet.',
    nn: 'De er ikkje samde om ein karakter enno, så det er ingenting å grunngje. Ingenting er sendt. Det du skreiv, er teke vare på i skjemaet.',
    en: 'You have not agreed on a grade yet, so there is nothing to give reasons for. Nothing was sent. What you wrote is kept in the form.',
  },
  reasonsTooLate: {
    status: 409,
    nb: 'Klagen er ikke lenger til vurdering hos dere. Ingenting er endret. Det du skrev, er tatt vare på i skjemaet. Ta kontakt med eksamenskontoret om noe er feil.',
    nn: 'Klaga er ikkje lenger til vurdering hos dykk. Ingenting er endra. Det du skreiv, er teke vare på i skjemaet. Ta kontakt med eksamenskontoret om noko er feil.',
    en: 'The appeal is no longer with you. Nothing was changed. What you wrote is kept in the form. Contact the exam office if something is wrong.',
  },
};

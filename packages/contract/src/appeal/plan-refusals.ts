import type { AppealPlanRefusal } from '@karakter/domain/appeal/appeal-commission';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

/** Why an appeal commission cannot be planned so [K3]. */
export const planRefusals: RefusalTexts<Exclude<AppealPlanRefusal, 'workflowInUse'>> = {
  appealDuePassed: {
    status: 422,
    nb: 'Dagen klagekommisjonen skal være ferdig, kan ikke være før i dag. Ingenting er endret. Rett datoen.',
    nn: 'Dagen klagekommisjonen skal vere ferdig, kan ikkje vere før i dag. Ingenting er endra. Rett datoen.',
    en: 'The day on which the appeal commission is to be finished cannot be before today. Nothing was changed. Correct the date.',
  },
};

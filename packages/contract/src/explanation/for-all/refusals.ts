import type { ForAllRefusal } from '@karakter/domain/explanation/for-all/for-all';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

export const explanationForAllRefusals: RefusalTexts<ForAllRefusal> = {
  explanationsNoRight: {
    status: 409,
    nb: 'Reglene for denne eksamenen gir ikke rett til begrunnelse. Ingenting er endret.',
    nn: 'Reglane for denne eksamenen gjev ikkje rett til grunngjeving. Ingenting er endra.',
    en: 'The rules of this exam give no right to an explanation. Nothing was changed.',
  },
  commonDayPassed: {
    status: 422,
    nb: 'Den felles dagen kan ikke være før i dag. Ingenting er endret. Rett datoen.',
    nn: 'Den felles dagen kan ikkje vere før i dag. Ingenting er endra. Rett datoen.',
    en: 'The common day cannot be before today. Nothing was changed. Correct the date.',
  },
};

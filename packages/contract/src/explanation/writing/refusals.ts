import type { GivingRefusal } from '@karakter/domain/explanation/writing/giving';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

export const explanationWritingRefusals: RefusalTexts<Exclude<GivingRefusal, 'explanationSentAlready'>> = {
  writerCannotWrite: {
    status: 409,
    nb: 'Denne sensoren kan ikke skrive begrunnelsen: sensoren er meldt borte, er inhabil eller sensurerer ikke denne eksamenen lenger. Ingenting er endret. Velg en annen.',
    nn: 'Denne sensoren kan ikkje skrive grunngjevinga: sensoren er meld borte, er ugild eller sensurerer ikkje denne eksamenen lenger. Ingenting er endra. Vel ein annan.',
    en: 'This grader cannot write the explanation: the grader is away, is disqualified or no longer grades this exam. Nothing was changed. Choose another.',
  },
};

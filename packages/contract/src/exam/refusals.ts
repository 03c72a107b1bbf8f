import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const examRefusals: RefusalTexts<'watchNotOpen' | 'sitsTheExam'> = {
  watchNotOpen: {
    status: 409,
    nb: 'Eksamensvaktenes sider er åpne fra et døgn før eksamen begynner, til et døgn etter at den er slutt. Ingenting er endret. Spør eksamenskontoret om det er noe du trenger.',
    nn: 'Sidene til eksamensvaktene er opne frå eit døgn før eksamenen tek til, til eit døgn etter at han er slutt. Ingenting er endra. Spør eksamenskontoret om det er noko du treng.',
    en: 'The invigilators’ pages are open from a day before the exam begins until a day after it has ended. Nothing was changed. Ask the exam office if there is something you need.',
  },
  sitsTheExam: {
    status: 403,
    nb: 'Du er selv kandidat i denne eksamenen, og kan ikke ha noen annen rolle i den. Ingenting er endret. Be en kollega gjøre det.',
    nn: 'Du er sjølv kandidat i denne eksamenen, og kan ikkje ha noka anna rolle i han. Ingenting er endra. Be ein kollega gjere det.',
    en: 'You are a candidate of this exam yourself, and can have no other role in it. Nothing was changed. Ask a colleague to do it.',
  },
};

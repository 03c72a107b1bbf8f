import type { NewOralRefusal } from '@karakter/domain/results/oral/new-oral';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

/** Why a command about a new oral exam is not executed [K10]. */
export const newOralRefusals: RefusalTexts<NewOralRefusal | 'newOralNotCalled'> = {
  newOralNotCalled: {
    status: 409,
    nb: 'Kandidaten skal ikke ha ny muntlig prøve i denne eksamenen. Ingenting er endret, og det du har skrevet, står i skjemaet. Kontroller kandidatnummeret.',
    nn: 'Kandidaten skal ikkje ha ny munnleg prøve i denne eksamenen. Ingenting er endra, og det du har skrive, står i skjemaet. Kontroller kandidatnummeret.',
    en: 'The candidate is not to have a new oral exam here. Nothing was changed, and what you wrote is still in the form. Check the candidate number.',
  },
  newOralHeldAlready: {
    status: 409,
    nb: 'Den nye muntlige prøven er alt registrert som holdt. Ingenting er endret, og det du har skrevet, står i skjemaet. Last siden på nytt.',
    nn: 'Den nye munnlege prøva er alt registrert som halden. Ingenting er endra, og det du har skrive, står i skjemaet. Last sida på nytt.',
    en: 'The new oral exam is already recorded as held. Nothing was changed, and what you wrote is still in the form. Reload the page.',
  },
  newOralCancelledAlready: {
    status: 409,
    nb: 'Den nye muntlige prøven er avlyst. Ingenting er endret, og det du har skrevet, står i skjemaet. Last siden på nytt.',
    nn: 'Den nye munnlege prøva er avlyst. Ingenting er endra, og det du har skrive, står i skjemaet. Last sida på nytt.',
    en: 'The new oral exam is cancelled. Nothing was changed, and what you wrote is still in the form. Reload the page.',
  },
  newOralHeldInFuture: {
    status: 422,
    nb: 'Dagen prøven ble holdt, kan ikke være fram i tid. Ingenting er endret, og datoen står i skjemaet. Rett den.',
    nn: 'Dagen prøva vart halden, kan ikkje vere fram i tid. Ingenting er endra, og datoen står i skjemaet. Rett han.',
    en: 'The day on which the exam was held cannot be in the future. Nothing was changed, and the date is still in the form. Correct it.',
  },
  newOralHeldBeforeCall: {
    status: 422,
    nb: 'Dagen er før karakteren ble endret, så det er en annen prøve. Ingenting er endret, og datoen står i skjemaet. Rett den.',
    nn: 'Dagen er før karakteren vart endra, så det er ei anna prøve. Ingenting er endra, og datoen står i skjemaet. Rett han.',
    en: 'The day is before the grade was changed, so it is another exam. Nothing was changed, and the date is still in the form. Correct it.',
  },
};

import type { DeadlineExtensionRefusal } from '@karakter/domain/cases/extension/extension';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

/** Why a deadline is not extended (fvl. § 29) [K1]. */
export const extensionRefusals: RefusalTexts<DeadlineExtensionRefusal> = {
  extensionWithoutDeadline: {
    status: 422,
    nb: 'Kandidaten har ingen slik frist, så det er ingenting å forlenge. Ingenting er endret, og det du har skrevet, står i skjemaet. Velg en annen frist.',
    nn: 'Kandidaten har ingen slik frist, så det er ingenting å forlengje. Ingenting er endra, og det du har skrive, står i skjemaet. Vel ein annan frist.',
    en: 'The candidate has no such deadline, so there is nothing to extend. Nothing was changed, and what you wrote is still in the form. Choose another deadline.',
  },
  extensionWhileSuspended: {
    status: 409,
    nb: 'Fristen står stille og løper i full lengde når kandidaten har fått svar. Ingenting er endret, og det du har skrevet, står i skjemaet. Forleng den etterpå, hvis det trengs.',
    nn: 'Fristen står stille og går i full lengd når kandidaten har fått svar. Ingenting er endra, og det du har skrive, står i skjemaet. Forleng han etterpå, om det trengst.',
    en: 'The deadline does not run now; it runs in full when the candidate has an answer. Nothing was changed, and what you wrote is still in the form. Extend it afterwards, if needed.',
  },
  extensionTooLate: {
    status: 409,
    nb: 'Fristen er ute og kan ikke forlenges (fvl. § 29). Ingenting er endret, og det du har skrevet, står i skjemaet. Kommer det noe fra kandidaten, vurderes det om det kan tas opp etter fristen.',
    nn: 'Fristen er ute og kan ikkje forlengjast (fvl. § 29). Ingenting er endra, og det du har skrive, står i skjemaet. Kjem det noko frå kandidaten, blir det vurdert om det kan takast opp etter fristen.',
    en: 'The deadline has passed and cannot be extended (the Public Administration Act, section 29). Nothing was changed, and what you wrote is still in the form. Whatever comes from the candidate can be considered as late.',
  },
  extensionNotLater: {
    status: 422,
    nb: 'Dagen er ikke senere enn fristen kandidaten har. Ingenting er endret, og det du har skrevet, står i skjemaet. Velg en senere dag.',
    nn: 'Dagen er ikkje seinare enn fristen kandidaten har. Ingenting er endra, og det du har skrive, står i skjemaet. Vel ein seinare dag.',
    en: 'The day is not later than the deadline that the candidate has. Nothing was changed, and what you wrote is still in the form. Choose a later day.',
  },
  extensionTooFar: {
    status: 422,
    nb: 'En frist kan forlenges med høyst ett år. Ingenting er endret, og det du har skrevet, står i skjemaet. Velg en tidligere dag.',
    nn: 'Ein frist kan forlengjast med høgst eitt år. Ingenting er endra, og det du har skrive, står i skjemaet. Vel ein tidlegare dag.',
    en: 'A deadline can be extended by a year at most. Nothing was changed, and what you wrote is still in the form. Choose an earlier day.',
  },
};

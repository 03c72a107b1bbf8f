import type { InterimReplyRefusal } from '@karakter/domain/appeal/interim-reply';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const interimReplyRefusals: RefusalTexts<InterimReplyRefusal> = {
  interimReplyTooLate: {
    status: 409,
    nb: 'Saken er avsluttet, så kandidaten venter ikke lenger på svar. Ingenting er sendt, og teksten din står i skjemaet. Last siden på nytt for å se saken slik den står.',
    nn: 'Saka er avslutta, så kandidaten ventar ikkje lenger på svar. Ingenting er sendt, og teksten din står i skjemaet. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The case is closed, so the candidate no longer waits for an answer. Nothing was sent, and your text is still in the form. Reload the page to see the case as it stands.',
  },
  interimDayNotAhead: {
    status: 422,
    nb: 'Dagen kandidaten kan vente svar, må være etter i dag. Ingenting er sendt, og teksten din står i skjemaet. Velg en senere dag.',
    nn: 'Dagen kandidaten kan vente svar, må vere etter i dag. Ingenting er sendt, og teksten din står i skjemaet. Vel ein seinare dag.',
    en: 'The day on which the candidate can expect an answer must be after today. Nothing was sent, and your text is still in the form. Choose a later day.',
  },
  interimDayTooFar: {
    status: 422,
    nb: 'Dagen er mer enn et halvt år fram. Ingenting er sendt, og teksten din står i skjemaet. Velg en tidligere dag; du kan sende et nytt svar om saken tar enda lenger tid.',
    nn: 'Dagen er meir enn eit halvt år fram. Ingenting er sendt, og teksten din står i skjemaet. Vel ein tidlegare dag; du kan sende eit nytt svar om saka tek enda lenger tid.',
    en: 'The day is more than half a year ahead. Nothing was sent, and your text is still in the form. Choose an earlier day; you can send another reply if the case takes even longer.',
  },
};

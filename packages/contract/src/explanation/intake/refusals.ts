import type { LateRequestRefusal } from '@karakter/domain/explanation/intake/late-request';
import type { RequestRegistrationRefusal } from '@karakter/domain/explanation/intake/registration';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

export const explanationIntakeRefusals: RefusalTexts<LateRequestRefusal | RequestRegistrationRefusal> = {
  lateRequestClosed: {
    status: 409,
    nb: 'Forespørselen er allerede avgjort av en annen. Ingenting er endret. Siden viser hva som ble bestemt.',
    nn: 'Førespurnaden er alt avgjord av ein annan. Ingenting er endra. Sida viser kva som vart bestemt.',
    en: 'Someone else has already decided the request. Nothing was changed. The page shows what was decided.',
  },
  lateRequestBeyondYear: {
    status: 409,
    nb: 'Det er gått mer enn ett år siden karakteren, og da kan forespørselen ikke tas opp. Ingenting er endret. Avvis den med begrunnelse.',
    nn: 'Det har gått meir enn eitt år sidan karakteren, og då kan førespurnaden ikkje takast opp. Ingenting er endra. Avvis han med grunngjeving.',
    en: 'More than a year has passed since the grade, so the request cannot be taken up. Nothing was changed. Dismiss it with a reason.',
  },
  explanationGivenInFuture: {
    status: 422,
    nb: 'Begrunnelsen kan ikke være gitt etter i dag. Ingenting er registrert. Rett datoen.',
    nn: 'Grunngjevinga kan ikkje vere gjeven etter i dag. Ingenting er registrert. Rett datoen.',
    en: 'The explanation cannot have been given after today. Nothing was registered. Correct the date.',
  },
  explanationGivenTooEarly: {
    status: 422,
    nb: 'Begrunnelsen kan ikke være gitt før det ble bedt om den. Ingenting er registrert. Rett datoen.',
    nn: 'Grunngjevinga kan ikkje vere gjeven før det vart bede om henne. Ingenting er registrert. Rett datoen.',
    en: 'The explanation cannot have been given before it was asked for. Nothing was registered. Correct the date.',
  },
  requestArrivesInFuture: {
    status: 422,
    nb: 'Forespørselen kan ikke ha kommet etter i dag. Ingenting er registrert. Rett datoen.',
    nn: 'Førespurnaden kan ikkje ha kome etter i dag. Ingenting er registrert. Rett datoen.',
    en: 'The request cannot have come after today. Nothing was registered. Correct the date.',
  },
  requestArrivedTooEarly: {
    status: 422,
    nb: 'Den dagen var karakteren ikke kjent for kandidaten ennå. Ingenting er registrert. Rett datoen.',
    nn: 'Den dagen var karakteren ikkje kjend for kandidaten enno. Ingenting er registrert. Rett datoen.',
    en: 'On that day the candidate did not know the grade yet. Nothing was registered. Correct the date.',
  },
  requestWithoutGrade: {
    status: 409,
    nb: 'Kandidaten har ingen kunngjort karakter på denne eksamenen. Ingenting er registrert. Sjekk kandidatnummeret.',
    nn: 'Kandidaten har ingen kunngjord karakter på denne eksamenen. Ingenting er registrert. Sjekk kandidatnummeret.',
    en: 'The candidate has no announced grade in this exam. Nothing was registered. Check the candidate number.',
  },
  requestedAlready: {
    status: 409,
    nb: 'Kandidaten har allerede bedt om begrunnelse, og saken er åpen. Ingenting nytt er registrert. Du finner den i listen.',
    nn: 'Kandidaten har alt bede om grunngjeving, og saka er open. Ingenting nytt er registrert. Du finn henne i lista.',
    en: 'The candidate has already asked for an explanation, and the case is open. Nothing new was registered. You will find it in the list.',
  },
  requestGivenAlready: {
    status: 409,
    nb: 'Kandidaten har allerede fått begrunnelse for denne karakteren. Ingenting nytt er registrert. Du finner saken i listen.',
    nn: 'Kandidaten har alt fått grunngjeving for denne karakteren. Ingenting nytt er registrert. Du finn saka i lista.',
    en: 'The candidate has already been given an explanation of this grade. Nothing new was registered. You will find the case in the list.',
  },
  requestDismissedAlready: {
    status: 409,
    nb: 'En sen forespørsel fra kandidaten er avvist. Ingenting nytt er registrert. Kandidaten kan klage på avvisningen på siden for eksamenen.',
    nn: 'Ein sein førespurnad frå kandidaten er avvist. Ingenting nytt er registrert. Kandidaten kan klage på avvisinga på sida for eksamenen.',
    en: 'A late request from the candidate was dismissed. Nothing new was registered. The candidate can appeal the dismissal on the page of the exam.',
  },
  requestOfAnnulledGrade: {
    status: 409,
    nb: 'Karakteren til kandidaten er opphevet på grunn av en formell feil, så det er ingenting å begrunne. Ingenting er registrert. Kandidaten kan be om begrunnelse for den nye karakteren.',
    nn: 'Karakteren til kandidaten er oppheva på grunn av ein formell feil, så det er ingenting å grunngje. Ingenting er registrert. Kandidaten kan be om grunngjeving for den nye karakteren.',
    en: 'The candidate’s grade is annulled because of a formal error, so there is nothing to explain. Nothing was registered. The candidate can ask for an explanation of the new grade.',
  },
  requestWithoutRight: {
    status: 409,
    nb: 'Reglene for denne eksamenen gir ikke rett til begrunnelse. Ingenting er registrert.',
    nn: 'Reglane for denne eksamenen gjev ikkje rett til grunngjeving. Ingenting er registrert.',
    en: 'The rules of this exam give no right to an explanation. Nothing was registered.',
  },
};

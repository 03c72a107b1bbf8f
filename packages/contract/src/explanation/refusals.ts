import type { ExplanationRefusal, ExplanationRequestRefusal } from '@karakter/domain/explanation/explanation';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const explanationRefusals: RefusalTexts<ExplanationRefusal | ExplanationRequestRefusal> = {
  gradeNotAnnounced: {
    status: 409,
    nb: 'Du har ingen kunngjort karakter på denne eksamenen, så det er ikke noe å begrunne ennå. Ingenting er sendt.',
    nn: 'Du har ingen kunngjord karakter på denne eksamenen, så det er ikkje noko å grunngje enno. Ingenting er sendt.',
    en: 'You have no announced grade for this exam, so there is nothing to explain yet. Nothing was sent.',
  },
  explanationNotOpen: {
    status: 409,
    nb: 'Du kan ikke be om begrunnelse for denne eksamenen her. Ingenting er sendt. Kontakt {contact}, og si at du ber om begrunnelse.',
    nn: 'Du kan ikkje be om grunngjeving for denne eksamenen her. Ingenting er sendt. Kontakt {contact}, og sei at du ber om grunngjeving.',
    en: 'You cannot ask for an explanation of this exam here. Nothing was sent. Contact {contact} and say that you want an explanation.',
  },
  explanationTooLate: {
    status: 409,
    nb: 'Fristen for å be om begrunnelse var {deadline}. Forespørselen er ikke sendt. Du kan fortsatt klage på karakteren innen klagefristen, som du ser på siden. Mener du at fristen ble oversittet uten din skyld, kontakt {contact}.',
    nn: 'Fristen for å be om grunngjeving var {deadline}. Førespurnaden er ikkje send. Du kan framleis klage på karakteren innan klagefristen, som du ser på sida. Meiner du at fristen gjekk ut utan di skuld, kontakt {contact}.',
    en: 'The deadline for asking for an explanation was {deadline}. The request was not sent. You can still appeal the grade before the appeal deadline shown on the page. If you missed the deadline through no fault of your own, contact {contact}.',
  },
  explanationGivenBefore: {
    status: 409,
    nb: 'Du har allerede fått begrunnelse for denne karakteren. Du finner den på siden for eksamenen.',
    nn: 'Du har alt fått grunngjeving for denne karakteren. Du finn henne på sida for eksamenen.',
    en: 'You have already been given an explanation of this grade. You will find it on the page of the exam.',
  },
  explanationSentAlready: {
    status: 409,
    nb: 'Begrunnelsen er sendt og kan ikke endres. Det du nå skrev, er ikke lagret. Kontakt eksamenskontoret hvis noe må rettes.',
    nn: 'Grunngjevinga er send og kan ikkje endrast. Det du no skreiv, er ikkje lagra. Kontakt eksamenskontoret om noko må rettast.',
    en: 'The explanation has been sent and cannot be changed. What you wrote now was not saved. Contact the exam office if something must be corrected.',
  },
  explanationHasWriter: {
    status: 409,
    nb: 'Sensorene kan skrive begrunnelsen, og fristen er ikke ute. Ingenting er endret, og det du skrev, står i skjemaet. Be sensorene om å skrive den. Når fristen er ute, kan eksamenskontoret skrive den.',
    nn: 'Sensorane kan skrive grunngjevinga, og fristen er ikkje ute. Ingenting er endra, og det du skreiv, står i skjemaet. Be sensorane om å skrive henne. Når fristen er ute, kan eksamenskontoret skrive henne.',
    en: 'The graders can write the explanation, and it is not due yet. Nothing was changed, and what you wrote is in the form. Ask the graders to write it. Once it is overdue, the exam office can write it.',
  },
  explanationNotBegun: {
    status: 409,
    nb: 'Begrunnelsen er ikke skrevet ennå. Ingenting er sendt. Skriv den først.',
    nn: 'Grunngjevinga er ikkje skriven enno. Ingenting er sendt. Skriv henne først.',
    en: 'The explanation has not been written yet. Nothing was sent. Write it first.',
  },
  explanationNotSent: {
    status: 409,
    nb: 'Begrunnelsen er ikke sendt ennå. Du får e-post når den er klar.',
    nn: 'Grunngjevinga er ikkje send enno. Du får e-post når ho er klar.',
    en: 'The explanation has not been sent yet. You get an e-mail when it is ready.',
  },
  explanationIncomplete: {
    status: 422,
    nb: 'Begrunnelsen mangler noe loven krever: retningslinjene for sensuren, den konkrete vurderingen av besvarelsen, og en samlet vurdering. Teksten er lagret, men ikke sendt. Fyll ut feltene som er merket.',
    nn: 'Grunngjevinga manglar noko lova krev: retningslinjene for sensuren, den konkrete vurderinga av svaret, og ei samla vurdering. Teksten er lagra, men ikkje send. Fyll ut felta som er merkte.',
    en: 'The explanation lacks something the law requires: the guidelines for the grading, the concrete assessment of the answer, and an overall assessment. The text is saved but not sent. Fill in the marked fields.',
  },
};

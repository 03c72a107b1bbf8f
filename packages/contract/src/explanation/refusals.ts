import type { ExplanationRefusal } from '@karakter/domain/explanation/explanation';
import type { ExplanationRequestRefusal } from '@karakter/domain/explanation/request';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const explanationRefusals: RefusalTexts<ExplanationRefusal | ExplanationRequestRefusal> = {
  gradeNotAnnounced: {
    status: 409,
    nb: 'Du har ingen kunngjort karakter på denne eksamenen, så det er ikke noe å begrunne ennå. Ingenting er sendt.',
    nn: 'Du har ingen kunngjord karakter på denne eksamenen, så det er ikkje noko å grunngje enno. Ingenting er sendt.',
    en: 'You have no announced grade for this exam, so there is nothing to explain yet. Nothing was sent.',
  },
  explanationNoRight: {
    status: 409,
    nb: 'Reglene for denne eksamenen gir ikke rett til begrunnelse. Ingenting er sendt. Har du spørsmål, kontakt {contact}.',
    nn: 'Reglane for denne eksamenen gjev ikkje rett til grunngjeving. Ingenting er sendt. Har du spørsmål, kontakt {contact}.',
    en: 'The rules of this exam give no right to an explanation. Nothing was sent. If you have questions, contact {contact}.',
  },
  explanationOfAnnulledGrade: {
    status: 409,
    nb: 'Karakteren din er opphevet på grunn av en formell feil, så det er ingenting å begrunne nå. Ingenting er sendt. Får du en ny karakter, kan du be om begrunnelse for den.',
    nn: 'Karakteren din er oppheva på grunn av ein formell feil, så det er ingenting å grunngje no. Ingenting er sendt. Får du ein ny karakter, kan du be om grunngjeving for han.',
    en: 'Your grade is annulled because of a formal error, so there is nothing to explain now. Nothing was sent. If you get a new grade, you can ask for an explanation of it.',
  },
  explanationDismissedBefore: {
    status: 409,
    nb: 'Forespørselen din om begrunnelse kom etter fristen og er avvist. Ingenting nytt er sendt. Avvisningen kan du klage på: kontakt {contact}.',
    nn: 'Førespurnaden din om grunngjeving kom etter fristen og er avvist. Ingenting nytt er sendt. Avvisinga kan du klage på: kontakt {contact}.',
    en: 'Your request for an explanation came after the deadline and was dismissed. Nothing new was sent. You can appeal the dismissal: contact {contact}.',
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
  explanationLapsedAlready: {
    status: 409,
    nb: 'Karakteren er opphevet, så det er ikke lenger noe å begrunne. Det du nå skrev, er ikke lagret. De nye sensorene begrunner den nye karakteren.',
    nn: 'Karakteren er oppheva, så det er ikkje lenger noko å grunngje. Det du no skreiv, er ikkje lagra. Dei nye sensorane grunngjev den nye karakteren.',
    en: 'The grade is annulled, so there is nothing left to explain. What you wrote now was not saved. The new graders explain the new grade.',
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

import type { DismissalAppealRefusal } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import type { DismissalFilingRefusal } from '@karakter/domain/cases/dismissal-appeal/filing';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

type Refusal =
  | DismissalAppealRefusal
  | DismissalFilingRefusal
  | 'dismissalAppealIsOpen'
  | 'dismissalDecidedInFuture';

/** Why a command about an appeal against a dismissal is not executed [K1]. */
export const dismissalRefusals: RefusalTexts<Refusal> = {
  notDismissed: {
    status: 409,
    nb: 'Saken er ikke avvist nå, så det er ingen avvisning å klage på. Ingenting er sendt, og det du har skrevet, er tatt vare på. Last siden på nytt for å se saken slik den står.',
    nn: 'Saka er ikkje avvist no, så det er inga avvising å klage på. Ingenting er sendt, og det du har skrive, er teke vare på. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The case is not dismissed now, so there is no dismissal to appeal. Nothing was sent, and what you wrote is kept. Reload the page to see the case as it stands.',
  },
  dismissalNotAppealable: {
    status: 422,
    nb: 'Reglene for denne eksamenen gir ingen rett til å klage på avvisningen. Ingenting er sendt, og det du har skrevet, er tatt vare på. Ta kontakt med eksamenskontoret hvis du mener avvisningen er feil.',
    nn: 'Reglane for denne eksamenen gjev ingen rett til å klage på avvisinga. Ingenting er sendt, og det du har skrive, er teke vare på. Ta kontakt med eksamenskontoret om du meiner avvisinga er feil.',
    en: 'The rules for this exam give no right to appeal the dismissal. Nothing was sent, and what you wrote is kept. Contact the exam office if you think the dismissal is wrong.',
  },
  dismissalAppealedAlready: {
    status: 409,
    nb: 'Klagen din på avvisningen er alt mottatt. Du trenger ikke sende den en gang til, og det du har skrevet, er tatt vare på. Du følger saken på siden for eksamenen.',
    nn: 'Klaga di på avvisinga er alt motteken. Du treng ikkje sende henne ein gong til, og det du har skrive, er teke vare på. Du følgjer saka på sida for eksamenen.',
    en: 'Your appeal against the dismissal has already been received. You need not send it again, and what you wrote is kept. Follow the case on the page of the exam.',
  },
  dismissalAppealedTooOften: {
    status: 409,
    nb: 'Du har klaget på denne avvisningen så mange ganger at det ikke kan gjøres her en gang til. Ingenting er sendt, og det du har skrevet, er tatt vare på. Skriv til eksamenskontoret; retten din er den samme.',
    nn: 'Du har klaga på denne avvisinga så mange gonger at det ikkje kan gjerast her ein gong til. Ingenting er sendt, og det du har skrive, er teke vare på. Skriv til eksamenskontoret; retten din er den same.',
    en: 'You have appealed this dismissal so many times that it cannot be done here once more. Nothing was sent, and what you wrote is kept. Write to the exam office; your right is the same.',
  },
  dismissalAppealDecided: {
    status: 409,
    nb: 'Klagen på avvisningen er avgjort. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga på avvisinga er avgjord. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The appeal against the dismissal is decided. Nothing was changed. Reload the page to see the case as it stands.',
  },
  dismissalAppealWithdrawnAlready: {
    status: 409,
    nb: 'Klagen på avvisningen er trukket. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga på avvisinga er trekt. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The appeal against the dismissal has been withdrawn. Nothing was changed. Reload the page to see the case as it stands.',
  },
  dismissalAppealLapsedAlready: {
    status: 409,
    nb: 'Karakteren er opphevet på grunn av en formell feil, så klagen på avvisningen er bortfalt. Ingenting er endret, og det du har skrevet, står i skjemaet. Last siden på nytt for å se saken slik den står.',
    nn: 'Karakteren er oppheva på grunn av ein formell feil, så klaga på avvisinga har falle bort. Ingenting er endra, og det du har skrive, står i skjemaet. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The grade is annulled because of a formal error, so the appeal against the dismissal has lapsed. Nothing was changed, and what you wrote is still in the form. Reload the page to see the case as it stands.',
  },
  dismissalAppealForwardedAlready: {
    status: 409,
    nb: 'Klagen på avvisningen ligger hos klageinstansen, som avgjør den. Ingenting er endret, og det du har skrevet, står i skjemaet. Før inn avgjørelsen når den kommer.',
    nn: 'Klaga på avvisinga ligg hos klageinstansen, som avgjer henne. Ingenting er endra, og det du har skrive, står i skjemaet. Før inn avgjerda når ho kjem.',
    en: 'The appeal against the dismissal is with the appeal body, which decides it. Nothing was changed, and what you wrote is still in the form. Enter the decision when it comes.',
  },
  dismissalAppealNotForwarded: {
    status: 409,
    nb: 'Klagen på avvisningen er ikke sendt til klageinstansen. Ingenting er endret, og det du har skrevet, står i skjemaet. Send den først.',
    nn: 'Klaga på avvisinga er ikkje send til klageinstansen. Ingenting er endra, og det du har skrive, står i skjemaet. Send henne først.',
    en: 'The appeal against the dismissal has not been sent to the appeal body. Nothing was changed, and what you wrote is still in the form. Send it first.',
  },
  dismissalAppealIsOpen: {
    status: 409,
    nb: 'Kandidaten har klaget på avvisningen, så saken tas opp fra den klagen. Ingenting er endret. Åpne klagen på avvisningen under Saker.',
    nn: 'Kandidaten har klaga på avvisinga, så saka blir teken opp frå den klaga. Ingenting er endra. Opne klaga på avvisinga under Saker.',
    en: 'The candidate has appealed the dismissal, so the case is taken up from that appeal. Nothing was changed. Open the appeal against the dismissal under Cases.',
  },
  dismissalDecidedInFuture: {
    status: 422,
    nb: 'Dagen klageinstansen avgjorde saken, kan ikke være fram i tid. Ingenting er endret, og det du har skrevet, står i skjemaet. Rett datoen.',
    nn: 'Dagen klageinstansen avgjorde saka, kan ikkje vere fram i tid. Ingenting er endra, og det du har skrive, står i skjemaet. Rett datoen.',
    en: 'The day on which the appeal body decided cannot be in the future. Nothing was changed, and what you wrote is still in the form. Correct the date.',
  },
};

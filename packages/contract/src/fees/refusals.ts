import type { FeeClaimRefusal } from '@karakter/domain/fees/fee-claim';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const feesRefusals: RefusalTexts<FeeClaimRefusal | 'nothingToExport' | 'feeRateUnusable'> = {
  feeClaimSubmittedAlready: {
    status: 409,
    nb: 'Kravet er alt sendt inn, kanskje fra et annet vindu. Ingenting nytt er sendt. Last siden på nytt.',
    nn: 'Kravet er alt sendt inn, kanskje frå eit anna vindauge. Ingenting nytt er sendt. Last sida på nytt.',
    en: 'The claim has been sent in already, perhaps from another window. Nothing new was sent. Reload the page.',
  },
  feeClaimNotSubmitted: {
    status: 409,
    nb: 'Kravet er hos sensoren, så det kan ikke avgjøres. Ingenting er endret. Last siden på nytt.',
    nn: 'Kravet er hos sensoren, så det kan ikkje avgjerast. Ingenting er endra. Last sida på nytt.',
    en: 'The claim is with its grader, so it cannot be decided. Nothing was changed. Reload the page.',
  },
  feeClaimDecidedAlready: {
    status: 409,
    nb: 'Kravet er alt avgjort. Ingenting er endret. Last siden på nytt.',
    nn: 'Kravet er alt avgjort. Ingenting er endra. Last sida på nytt.',
    en: 'The claim has been decided already. Nothing was changed. Reload the page.',
  },
  feeClaimNotApproved: {
    status: 409,
    nb: 'Kravet er ikke godkjent, så det kan ikke utbetales. Ingenting er endret.',
    nn: 'Kravet er ikkje godkjent, så det kan ikkje betalast ut. Ingenting er endra.',
    en: 'The claim is not approved, so it cannot be paid. Nothing was changed.',
  },
  ownFeeClaim: {
    status: 403,
    nb: 'Ingen avgjør sitt eget krav. Ingenting er endret. En annen på eksamenskontoret må gjøre det.',
    nn: 'Ingen avgjer sitt eige krav. Ingenting er endra. Ein annan på eksamenskontoret må gjere det.',
    en: 'No one decides their own claim. Nothing was changed. Someone else at the exam office must do it.',
  },
  feeClaimEmpty: {
    status: 422,
    nb: 'Kravet er tomt. Ingenting er sendt. Fyll ut det du krever betalt for.',
    nn: 'Kravet er tomt. Ingenting er sendt. Fyll ut det du krev betaling for.',
    en: 'The claim is empty. Nothing was sent. Fill in what you claim payment for.',
  },
  feeCorrectionUnexplained: {
    status: 422,
    nb: 'Antallet er et annet enn Karakter har talt. Ingenting er sendt. Skriv hvorfor.',
    nn: 'Talet er eit anna enn Karakter har talt. Ingenting er sendt. Skriv kvifor.',
    en: 'The count differs from Karakter’s. Nothing was sent. State why.',
  },
  feeCountTooHigh: {
    status: 422,
    nb: 'Antallet er for høyt. Det kan høyst være det dobbelte av det Karakter har talt, pluss tjue. Ingenting er sendt, og det du har skrevet, er beholdt. Rett antallet. Har du sensurert mer, skriver du det under andre timer.',
    nn: 'Talet er for høgt. Det kan høgst vere det dobbelte av det Karakter har talt, pluss tjue. Ingenting er sendt, og det du har skrive, er teke vare på. Rett talet. Har du sensurert meir, skriv du det under andre timar.',
    en: 'The count is too high. It can be at most twice what Karakter has counted, plus twenty. Nothing was sent, and what you have written is kept. Correct the count. If you have graded more, enter it under other hours.',
  },
  feeTimeTooLong: {
    status: 422,
    nb: 'Timene er for mange. Møter og andre timer kan til sammen være høyst 1000 timer. Ingenting er sendt, og det du har skrevet, er beholdt. Rett timene, eller spør eksamenskontoret hvis de stemmer.',
    nn: 'Timane er for mange. Møte og andre timar kan til saman vere høgst 1000 timar. Ingenting er sendt, og det du har skrive, er teke vare på. Rett timane, eller spør eksamenskontoret om dei stemmer.',
    en: 'There are too many hours. Meetings and other hours can together be at most 1000 hours. Nothing was sent, and what you have written is kept. Correct the hours, or ask the exam office if they are right.',
  },
  feeExpensesTooHigh: {
    status: 422,
    nb: 'Utleggene er for høye. De kan høyst være 100 000 kroner. Ingenting er sendt, og det du har skrevet, er beholdt. Rett beløpet, eller spør eksamenskontoret hvis det stemmer.',
    nn: 'Utlegga er for høge. Dei kan høgst vere 100 000 kroner. Ingenting er sendt, og det du har skrive, er teke vare på. Rett beløpet, eller spør eksamenskontoret om det stemmer.',
    en: 'The expenses are too high. They can be at most 100 000 kroner. Nothing was sent, and what you have written is kept. Correct the amount, or ask the exam office if it is right.',
  },
  feeClaimToReadAlone: {
    status: 409,
    nb: 'Kravet gjelder flere enn Karakter har talt, så det godkjennes ikke sammen med andre. Kravet er ikke endret. Les begrunnelsen, og godkjenn det for seg.',
    nn: 'Kravet gjeld fleire enn Karakter har talt, så det blir ikkje godkjent saman med andre. Kravet er ikkje endra. Les grunngjevinga, og godkjenn det for seg.',
    en: 'The claim is for more than Karakter has counted, so it is not approved together with others. The claim was not changed. Read the reason, and approve it alone.',
  },
  feeNoteMissing: {
    status: 422,
    nb: 'Andre timer og utlegg må ha en forklaring. Ingenting er sendt. Skriv hva de gjelder.',
    nn: 'Andre timar og utlegg må ha ei forklaring. Ingenting er sendt. Skriv kva dei gjeld.',
    en: 'Other hours and expenses need an explanation. Nothing was sent. State what they are for.',
  },
  feeRateMissing: {
    status: 409,
    nb: 'Institusjonen har ikke lagt inn satser for denne eksamenen. Ingenting er sendt, og det du har skrevet, er beholdt. Spør eksamenskontoret.',
    nn: 'Institusjonen har ikkje lagt inn satsar for denne eksamenen. Ingenting er sendt, og det du har skrive, er teke vare på. Spør eksamenskontoret.',
    en: 'The institution has set no rates for this exam. Nothing was sent, and what you have written is kept. Ask the exam office.',
  },
  feesExternalOnly: {
    status: 409,
    nb: 'Institusjonen betaler bare eksterne sensorer etter krav. Ingenting er sendt. Spør eksamenskontoret hvis det er feil.',
    nn: 'Institusjonen betaler berre eksterne sensorar etter krav. Ingenting er sendt. Spør eksamenskontoret om det er feil.',
    en: 'The institution pays only external graders by claim. Nothing was sent. Ask the exam office if that is wrong.',
  },
  nothingToExport: {
    status: 409,
    nb: 'Ingen godkjente krav venter på utbetaling. Ingen fil er laget.',
    nn: 'Ingen godkjende krav ventar på utbetaling. Inga fil er laga.',
    en: 'No approved claims wait to be paid. No file was made.',
  },
  feeRateUnusable: {
    status: 422,
    nb: 'Satsen kan ikke brukes. Ingenting er lagret. Timesatsen må være fra 100 til 5000 kroner, tiden høyst ett døgn, og den første dagen høyst ett år fram.',
    nn: 'Satsen kan ikkje brukast. Ingenting er lagra. Timesatsen må vere frå 100 til 5000 kroner, tida høgst eit døgn, og den første dagen høgst eitt år fram.',
    en: 'The rate cannot be used. Nothing was saved. The hourly rate must be from 100 to 5000 kroner, a time at most a day, and its first day at most a year ahead.',
  },
};

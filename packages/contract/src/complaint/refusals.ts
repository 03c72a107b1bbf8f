import type { ComplaintRefusal } from '@karakter/domain/complaint/complaint';
import type { ComplaintFilingRefusal } from '@karakter/domain/complaint/complaint-filing';
import type { AppointingRefusal } from '@karakter/domain/complaint/new-grading';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

const filingRefusals: RefusalTexts<ComplaintFilingRefusal> = {
  complaintBeforeExam: {
    status: 422,
    nb: 'Eksamenen har ikke begynt, så det kan ikke klages på formelle feil ved den ennå. Ingenting er sendt, og det du har skrevet, er tatt vare på. Ta kontakt med eksamenskontoret hvis noe haster før eksamen.',
    nn: 'Eksamenen har ikkje byrja, så det kan ikkje klagast på formelle feil ved han enno. Ingenting er sendt, og det du har skrive, er teke vare på. Ta kontakt med eksamenskontoret om noko hastar før eksamen.',
    en: 'The exam has not begun, so you cannot complain of formal errors in it yet. Nothing was sent, and what you wrote is kept. Contact the exam office if something is urgent before the exam.',
  },
  errorKnownInFuture: {
    status: 422,
    nb: 'Dagen du ble kjent med feilen, kan ikke være fram i tid. Ingenting er sendt, og det du har skrevet, er tatt vare på. Rett datoen og send en gang til.',
    nn: 'Dagen du vart kjend med feilen, kan ikkje vere fram i tid. Ingenting er sendt, og det du har skrive, er teke vare på. Rett datoen og send ein gong til.',
    en: 'The day on which you learned of the error cannot be in the future. Nothing was sent, and what you wrote is kept. Correct the date and send again.',
  },
  complaintFiledTooOften: {
    status: 409,
    nb: 'Du har klaget på formelle feil ved denne eksamenen så mange ganger at det ikke kan gjøres her en gang til. Ingenting er sendt, og det du har skrevet, er tatt vare på. Skriv til eksamenskontoret; retten din er den samme.',
    nn: 'Du har klaga på formelle feil ved denne eksamenen så mange gonger at det ikkje kan gjerast her ein gong til. Ingenting er sendt, og det du har skrive, er teke vare på. Skriv til eksamenskontoret; retten din er den same.',
    en: 'You have complained of formal errors in this exam so many times that it cannot be done here once more. Nothing was sent, and what you wrote is kept. Write to the exam office; your right is the same.',
  },
};

const caseRefusals: RefusalTexts<ComplaintRefusal | 'boardDecidesInFuture'> = {
  complaintDecidedAlready: {
    status: 409,
    nb: 'Klagen er avgjort, og avgjørelsen endres ikke her. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga er avgjord, og avgjerda blir ikkje endra her. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The complaint is decided, and the decision is not changed here. Nothing was changed. Reload the page to see the case as it stands.',
  },
  complaintWithdrawnAlready: {
    status: 409,
    nb: 'Klagen er trukket. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga er trekt. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The complaint has been withdrawn. Nothing was changed. Reload the page to see the case as it stands.',
  },
  complaintDismissedAlready: {
    status: 409,
    nb: 'Klagen er avvist. Ingenting er endret. Last siden på nytt; skal den behandles likevel, må den tas opp først.',
    nn: 'Klaga er avvist. Ingenting er endra. Last sida på nytt; skal ho behandlast likevel, må ho takast opp først.',
    en: 'The complaint is dismissed. Nothing was changed. Reload the page; to handle it all the same, take it up first.',
  },
  complaintNotTakenUp: {
    status: 409,
    nb: 'Klagen er ikke tatt opp ennå. Ingenting er endret, og det du har skrevet, står i skjemaet. Ta den opp, eller avvis den med begrunnelse.',
    nn: 'Klaga er ikkje teken opp enno. Ingenting er endra, og det du har skrive, står i skjemaet. Ta henne opp, eller avvis henne med grunngjeving.',
    en: 'The complaint is not taken up yet. Nothing was changed, and what you wrote is still in the form. Take it up, or dismiss it with a reason.',
  },
  complaintTakenUpAlready: {
    status: 409,
    nb: 'Klagen er alt tatt opp. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga er alt teken opp. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The complaint is already taken up. Nothing was changed. Reload the page to see the case as it stands.',
  },
  complaintAtBoard: {
    status: 409,
    nb: 'Klagen ligger hos klageinstansen, som avgjør den. Ingenting er endret, og det du har skrevet, står i skjemaet. Før inn avgjørelsen når den kommer.',
    nn: 'Klaga ligg hos klageinstansen, som avgjer henne. Ingenting er endra, og det du har skrive, står i skjemaet. Før inn avgjerda når ho kjem.',
    en: 'The complaint is with the appeal body, which decides it. Nothing was changed, and what you wrote is still in the form. Enter the decision when it comes.',
  },
  complaintNotAtBoard: {
    status: 409,
    nb: 'Klagen ligger ikke hos klageinstansen. Ingenting er endret, og det du har skrevet, står i skjemaet. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga ligg ikkje hos klageinstansen. Ingenting er endra, og det du har skrive, står i skjemaet. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The complaint is not with the appeal body. Nothing was changed, and what you wrote is still in the form. Reload the page to see the case as it stands.',
  },
  complaintRemedyNotDue: {
    status: 409,
    nb: 'Klagen er ikke tatt til følge, så det er ingenting å gjennomføre. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga er ikkje teken til følgje, så det er ingenting å gjennomføre. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The complaint is not upheld, so there is nothing to carry out. Nothing was changed. Reload the page to see the case as it stands.',
  },
  complaintBeyondYear: {
    status: 409,
    nb: 'Klagen kom mer enn ett år etter vedtaket, og kan ikke tas opp til behandling. Ingenting er endret. Den kan avvises med begrunnelse.',
    nn: 'Klaga kom meir enn eitt år etter vedtaket, og kan ikkje takast opp til behandling. Ingenting er endra. Ho kan avvisast med grunngjeving.',
    en: 'The complaint came more than a year after the decision and cannot be taken up. Nothing was changed. It can be dismissed with a reason.',
  },
  nothingToGradeAgain: {
    status: 422,
    nb: 'Kandidaten har ikke levert noe som kan sensureres på nytt, så feilen kan bare rettes med ny eksamen. Ingenting er endret, og det du har skrevet, står i skjemaet.',
    nn: 'Kandidaten har ikkje levert noko som kan sensurerast på nytt, så feilen kan berre rettast med ny eksamen. Ingenting er endra, og det du har skrive, står i skjemaet.',
    en: 'The candidate handed in nothing that can be graded again, so only a new exam puts the error right. Nothing was changed, and what you wrote is still in the form.',
  },
  othersStruckMissing: {
    status: 422,
    nb: 'Avgjørelsen skal gjelde alle som feilen rammet, men ingen andre er valgt. Ingenting er endret, og det du har skrevet, står i skjemaet. Velg dem, eller la avgjørelsen gjelde bare kandidaten som klaget.',
    nn: 'Avgjerda skal gjelde alle som feilen råka, men ingen andre er valde. Ingenting er endra, og det du har skrive, står i skjemaet. Vel dei, eller lat avgjerda gjelde berre kandidaten som klaga.',
    en: 'The decision is to be for all whom the error struck, but no one else is chosen. Nothing was changed, and what you wrote is still in the form. Choose them, or let the decision be for the candidate who complained alone.',
  },
  newGradeNotAnnounced: {
    status: 409,
    nb: 'Besvarelsen skal sensureres på nytt, og saken avsluttes når den nye karakteren er kunngjort. Ingenting er endret, og det du har skrevet, står i skjemaet. Gå videre med den nye sensuren i stedet.',
    nn: 'Svaret skal sensurerast på nytt, og saka blir avslutta når den nye karakteren er kunngjord. Ingenting er endra, og det du har skrive, står i skjemaet. Gå vidare med den nye sensuren i staden.',
    en: 'The answer is to be graded again, and the case is closed when the new grade is announced. Nothing was changed, and what you wrote is still in the form. Go on with the new grading instead.',
  },
  boardDecidesInFuture: {
    status: 422,
    nb: 'Dagen klageinstansen avgjorde saken, kan ikke være fram i tid. Ingenting er endret, og det du har skrevet, står i skjemaet. Rett datoen.',
    nn: 'Dagen klageinstansen avgjorde saka, kan ikkje vere fram i tid. Ingenting er endra, og det du har skrive, står i skjemaet. Rett datoen.',
    en: 'The day on which the appeal body decided cannot be in the future. Nothing was changed, and what you wrote is still in the form. Correct the date.',
  },
};

/** Why the new grading after an upheld complaint does not go on [K8]. */
const newGradingRefusals: RefusalTexts<AppointingRefusal | 'newGradeHeldBack'> = {
  newGradingNotDue: {
    status: 409,
    nb: 'Det er ingenting å sensurere på nytt i denne saken. Ingenting er endret, og det du har valgt, står i skjemaet. Last siden på nytt for å se saken slik den står.',
    nn: 'Det er ingenting å sensurere på nytt i denne saka. Ingenting er endra, og det du har valt, står i skjemaet. Last sida på nytt for å sjå saka slik ho står.',
    en: 'There is nothing to grade again in this case. Nothing was changed, and what you chose is still in the form. Reload the page to see the case as it stands.',
  },
  newGradersAppointedAlready: {
    status: 409,
    nb: 'Nye sensorer er alt oppnevnt i denne saken. Ingenting er endret, og det du har valgt, står i skjemaet. Last siden på nytt for å se hvem de er.',
    nn: 'Nye sensorar er alt oppnemnde i denne saka. Ingenting er endra, og det du har valt, står i skjemaet. Last sida på nytt for å sjå kven dei er.',
    en: 'New graders are already appointed in this case. Nothing was changed, and what you chose is still in the form. Reload the page to see who they are.',
  },
  newGradeHeldBack: {
    status: 409,
    nb: 'En av de nye sensorene har meldt mistanke om juks i en av besvarelsene. Ingenting er kunngjort. Ta stilling til mistanken under resultatene først, og kunngjør så her.',
    nn: 'Ein av dei nye sensorane har meldt mistanke om juks i eitt av svara. Ingenting er kunngjort. Ta stilling til mistanken under resultata først, og kunngjer så her.',
    en: 'One of the new graders has reported a suspicion of cheating in one of the answers. Nothing was announced. Decide on the suspicion under the results first, and then announce here.',
  },
};

/** Why a command about a procedural complaint is not executed, for the candidate and for those who handle it [K8]. */
export const complaintRefusals = { ...filingRefusals, ...caseRefusals, ...newGradingRefusals };

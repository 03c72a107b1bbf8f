import type { CorrectionRefusal } from '@karakter/domain/papers/paper-correction';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const messagesRefusals: RefusalTexts<CorrectionRefusal | 'messagesNotOpen' | 'roomHasNoOne'> = {
  messagesNotOpen: {
    status: 409,
    nb: 'Meldinger til kandidatene kan sendes fra eksamenen er publisert til resultatene er kontrollert. Meldingen ble ikke sendt; teksten står fortsatt på siden.',
    nn: 'Meldingar til kandidatane kan sendast frå eksamenen er publisert til resultata er kontrollerte. Meldinga vart ikkje send; teksten står framleis på sida.',
    en: 'Messages to the candidates can be sent from when the exam is published until its results are checked. The message was not sent; its text is still on the page.',
  },
  roomHasNoOne: {
    status: 409,
    nb: 'Ingen kandidater fra eksamenen sitter i dette rommet nå. Meldingen ble ikke sendt; teksten står fortsatt på siden. Velg et annet rom, eller send til alle.',
    nn: 'Ingen kandidatar frå eksamenen sit i dette rommet no. Meldinga vart ikkje send; teksten står framleis på sida. Vel eit anna rom, eller send til alle.',
    en: 'No candidates of the exam sit in this room now. The message was not sent; its text is still on the page. Choose another room, or send it to all.',
  },
  correctionNeedsApprovedPaper: {
    status: 409,
    nb: 'Oppgaven er ikke godkjent, så den kan endres på vanlig måte under «Oppgave». Rettingen ble ikke lagret.',
    nn: 'Oppgåva er ikkje godkjend, så ho kan endrast på vanleg måte under «Oppgåve». Rettinga vart ikkje lagra.',
    en: 'The paper is not approved, so it can be changed as usual under “Paper”. The correction was not saved.',
  },
  correctionAfterEnd: {
    status: 409,
    nb: 'Tiden er ute for alle kandidatene, og oppgaven de svarte på, endres ikke lenger. Registrer et avvik hvis feilen fikk følger.',
    nn: 'Tida er ute for alle kandidatane, og oppgåva dei svarte på, blir ikkje endra lenger. Registrer eit avvik om feilen fekk følgjer.',
    en: 'Time is up for all candidates, and the paper they answered no longer changes. Register an incident if the error had consequences.',
  },
  nothingCorrected: {
    status: 422,
    nb: 'Ingenting i oppgaven er endret ennå, så det er ingenting å sende. Rett teksten først.',
    nn: 'Ingenting i oppgåva er endra enno, så det er ingenting å sende. Rett teksten først.',
    en: 'Nothing in the paper has changed yet, so there is nothing to send. Correct the text first.',
  },
  correctionLeavesBlank: {
    status: 422,
    nb: 'Både tittel og tekst må stå på bokmål og nynorsk i hver oppgave. Hvert bilde må ha alternativ tekst. Rettingen ble ikke sendt. Fyll ut det som mangler.',
    nn: 'Både tittel og tekst må stå på bokmål og nynorsk i kvar oppgåve. Kvart bilete må ha alternativ tekst. Rettinga vart ikkje send. Fyll ut det som manglar.',
    en: 'Both title and text must be there in bokmål and nynorsk in each question. Each image must have an alternative text. The correction was not sent. Fill in what is missing.',
  },
};

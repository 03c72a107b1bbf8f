import type { CommissionResultsRefusal } from '@karakter/domain/results/commission-results';
import type {
  CorrectionProposalRefusal,
  GradeCorrectionRefusal,
} from '@karakter/domain/results/correction/grade-correction';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type ResultsRefusal =
  | GradeCorrectionRefusal
  | CorrectionProposalRefusal
  | Exclude<CommissionResultsRefusal, 'examCancelled'>
  | 'resultsNotReady'
  | 'resultsNotChecked'
  | 'announcementInPast'
  | 'announcementTooFar'
  | 'announcementMoved'
  | 'gradesAlreadyAnnounced'
  | 'gradeOffScale'
  | 'rescoredUndecided'
  | 'announcementUnsigned'
  | 'candidatesNotReady'
  | 'gradeHeldAlready'
  | 'gradeNotHeld'
  | 'suspicionReportedAlready';

export const resultsRefusals: RefusalTexts<ResultsRefusal> = {
  candidatesNotReady: {
    status: 409,
    nb: 'En av kandidatene har ikke fått karakteren fastsatt, eller kommisjonen må vurdere den på nytt. Ingen har fått beskjed. Last siden på nytt, og velg blant dem som er klare.',
    nn: 'Ein av kandidatane har ikkje fått karakteren fastsett, eller kommisjonen må vurdere han på nytt. Ingen har fått beskjed. Last sida på nytt, og vel mellom dei som er klare.',
    en: 'The grade of one of the candidates is not set, or its commission has to look at it again. Nobody has been told. Reload the page and choose among those who are ready.',
  },
  resultsNotReady: {
    status: 409,
    nb: 'Resultatene kan ikke kontrolleres ennå. Ingenting er ført i protokollen. Siden viser hva som mangler; last den på nytt.',
    nn: 'Resultata kan ikkje kontrollerast enno. Ingenting er ført i protokollen. Sida viser kva som manglar; last henne på nytt.',
    en: 'The results cannot be checked yet. Nothing was entered in the protocol. The page shows what is missing; reload it.',
  },
  resultsNotChecked: {
    status: 409,
    nb: 'Resultatene må kontrolleres før de kan kunngjøres. Ingen har fått beskjed. Kontroller dem først.',
    nn: 'Resultata må kontrollerast før dei kan kunngjerast. Ingen har fått beskjed. Kontroller dei først.',
    en: 'The results must be checked before they can be announced. Nobody has been told. Check them first.',
  },
  resultsCheckedAlready: {
    status: 409,
    nb: 'Resultatene til en av kommisjonene er alt kontrollert, kanskje fra et annet vindu. Ingenting nytt er ført. Last siden på nytt.',
    nn: 'Resultata til ein av kommisjonane er alt kontrollerte, kanskje frå eit anna vindauge. Ingenting nytt er ført. Last sida på nytt.',
    en: 'The results of one of the commissions are checked already, perhaps from another window. Nothing new was entered. Reload the page.',
  },
  announcedTogether: {
    status: 409,
    nb: 'Karakterene i denne eksamenen kunngjøres samlet. Ingenting er gjort. Endre opplysningene om eksamenen hvis kommisjonene skal kunngjøres hver for seg.',
    nn: 'Karakterane i denne eksamenen blir kunngjorde samla. Ingenting er gjort. Endre opplysningane om eksamenen om kommisjonane skal kunngjerast kvar for seg.',
    en: 'The grades of this exam are announced together. Nothing was done. Change the exam’s details if its commissions are to be announced separately.',
  },
  announcementInPast: {
    status: 422,
    nb: 'Tidspunktet for kunngjøringen er allerede passert. Ingenting er planlagt. Velg et senere tidspunkt, eller kunngjør nå.',
    nn: 'Tidspunktet for kunngjeringa er alt passert. Ingenting er planlagt. Vel eit seinare tidspunkt, eller kunngjer no.',
    en: 'The time chosen for the announcement has passed. Nothing is planned. Choose a later time, or announce now.',
  },
  announcementTooFar: {
    status: 422,
    nb: 'Kunngjøringen kan planlegges høyst ett år fram i tid. Ingenting er planlagt. Se etter at årstallet er riktig.',
    nn: 'Kunngjeringa kan planleggjast høgst eitt år fram i tid. Ingenting er planlagt. Sjå etter at årstalet er rett.',
    en: 'An announcement can be planned a year ahead at most. Nothing is planned. Check the year.',
  },
  announcementMoved: {
    status: 409,
    nb: 'Kunngjøringen er planlagt, flyttet eller avlyst i mellomtiden. Ingenting er endret, og ingen har fått beskjed. Siden viser nå hva som gjelder; se over det før du går videre.',
    nn: 'Kunngjeringa er planlagd, flytt eller avlyst i mellomtida. Ingenting er endra, og ingen har fått beskjed. Sida viser no kva som gjeld; sjå over det før du går vidare.',
    en: 'The announcement has been planned, moved or cancelled in the meantime. Nothing was changed, and nobody has been told. The page now shows what holds; look it over before you go on.',
  },
  gradesAlreadyAnnounced: {
    status: 409,
    nb: 'Karakterene er allerede kunngjort, og det kan ikke tas tilbake. Last siden på nytt.',
    nn: 'Karakterane er alt kunngjorde, og det kan ikkje takast tilbake. Last sida på nytt.',
    en: 'The grades have already been announced, and that cannot be taken back. Reload the page.',
  },
  gradeOffScale: {
    status: 422,
    nb: 'Karakteren finnes ikke på eksamenens skala. Ingenting er ført. Velg en av karakterene i listen.',
    nn: 'Karakteren finst ikkje på skalaen til eksamenen. Ingenting er ført. Vel ein av karakterane i lista.',
    en: 'The grade is not on the scale of the exam. Nothing was entered. Choose one of the grades listed.',
  },
  rescoredUndecided: {
    status: 409,
    nb: 'Poengberegningen er endret, og noen karakterer må sensorene ta stilling til først. Ingen har fått beskjed. Resultatsiden viser hvor mange.',
    nn: 'Poengutrekninga er endra, og nokre karakterar må sensorane ta stilling til først. Ingen har fått beskjed. Resultatsida viser kor mange.',
    en: 'The scoring has changed, and the graders must decide on some grades first. Nobody has been told. The results page shows how many.',
  },
  announcementUnsigned: {
    status: 409,
    nb: 'Alle sensorene har ikke signert protokollen. Ingen har fått beskjed. Vent til de har det, eller oppgi hvorfor karakterene kunngjøres uten.',
    nn: 'Ikkje alle sensorane har signert protokollen. Ingen har fått beskjed. Vent til dei har det, eller skriv kvifor karakterane blir kunngjorde utan.',
    en: 'Not all graders have signed the protocol. Nobody has been told. Wait until they have, or state why the grades are announced without.',
  },
  gradeHeldAlready: {
    status: 409,
    nb: 'Karakteren holdes alt tilbake, kanskje fra et annet vindu. Ingenting nytt er lagret. Last siden på nytt for å se hvorfor.',
    nn: 'Karakteren er alt halden tilbake, kanskje frå eit anna vindauge. Ingenting nytt er lagra. Last sida på nytt for å sjå kvifor.',
    en: 'The grade is already held back, perhaps from another window. Nothing new was saved. Reload the page to see why.',
  },
  gradeNotHeld: {
    status: 409,
    nb: 'Karakteren holdes ikke lenger tilbake; den er kanskje frigitt i et annet vindu. Ingenting er endret. Last siden på nytt.',
    nn: 'Karakteren er ikkje lenger halden tilbake; han er kanskje frigjeven i eit anna vindauge. Ingenting er endra. Last sida på nytt.',
    en: 'The grade is no longer held back; it may have been released in another window. Nothing was changed. Reload the page.',
  },
  suspicionReportedAlready: {
    status: 409,
    nb: 'Du har alt meldt fra om denne besvarelsen, og meldingen er hos eksamenskontoret. Ingenting nytt er lagret. Ring kontoret hvis noe må legges til.',
    nn: 'Du har alt meldt frå om dette svaret, og meldinga er hos eksamenskontoret. Ingenting nytt er lagra. Ring kontoret om noko må leggjast til.',
    en: 'You have already reported this answer, and the report is with the exam office. Nothing new was saved. Call the office if something must be added.',
  },
  protocolNotOpen: {
    status: 409,
    nb: 'Protokollen kan rettes fra resultatene er kontrollert til eksamenen er arkivert. Ingenting er ført.',
    nn: 'Protokollen kan rettast frå resultata er kontrollerte til eksamenen er arkivert. Ingenting er ført.',
    en: 'The protocol can be corrected from when the results are checked until the exam is archived. Nothing was entered.',
  },
  correctionOfNothing: {
    status: 404,
    nb: 'Protokollen har ingen karakter for dette kandidatnummeret. Ingenting er ført. Sjekk nummeret.',
    nn: 'Protokollen har ingen karakter på dette kandidatnummeret. Ingenting er ført. Sjå om nummeret stemmer.',
    en: 'The protocol has no grade for this candidate number. Nothing was entered. Check the number.',
  },
  correctionChangesNothing: {
    status: 409,
    nb: 'Denne karakteren står allerede i protokollen. Ingenting er ført.',
    nn: 'Denne karakteren står alt i protokollen. Ingenting er ført.',
    en: 'This grade already stands in the protocol. Nothing was entered.',
  },
  correctionDuringAppeal: {
    status: 409,
    nb: 'Karakteren er klaget inn og kan ikke rettes mens klagen behandles. Ingenting er ført. Rett den når klagen er avgjort.',
    nn: 'Det er klaga på karakteren, og han kan ikkje rettast medan klaga er til handsaming. Ingenting er ført. Rett han når klaga er avgjord.',
    en: 'The grade is under appeal and cannot be corrected meanwhile. Nothing was entered. Correct it when the appeal is decided.',
  },
  correctionOfAnnulled: {
    status: 409,
    nb: 'Karakteren er opphevet etter en klage på formelle feil, og kan ikke rettes. Ingenting er ført. Nye sensorer setter en ny karakter, eller kandidaten får ny eksamen.',
    nn: 'Karakteren er oppheva etter ei klage på formelle feil, og kan ikkje rettast. Ingenting er ført. Nye sensorar set ein ny karakter, eller kandidaten får ny eksamen.',
    en: 'The grade was annulled after a complaint of formal errors and cannot be corrected. Nothing was entered. New graders set a new grade, or the candidate gets a new exam.',
  },
  gradeCorrectionOpen: {
    status: 409,
    nb: 'Det venter alt en retting av denne karakteren. Ingenting nytt er foreslått. Siden viser den; avslå den eller trekk den før du foreslår en ny.',
    nn: 'Det ventar alt ei retting av denne karakteren. Ingenting nytt er foreslått. Sida viser henne; avslå eller trekk henne før du foreslår ei ny.',
    en: 'A correction of this grade is waiting already. Nothing new was proposed. The page shows it; decline or withdraw it before you propose another.',
  },
  gradeCorrectionUnconfirmable: {
    status: 409,
    nb: 'Ingen andre kan bekrefte rettingen. Ingenting er foreslått, og det du skrev, er tatt vare på. Gi en til rollen som eksamenskontor eller saksbehandler, og send den så.',
    nn: 'Ingen andre kan stadfeste rettinga. Ingenting er foreslått, og det du skreiv, er teke vare på. Gje ein til rolla som eksamenskontor eller saksbehandlar, og send henne så.',
    en: 'Nobody else can confirm the correction. Nothing was proposed, and what you wrote is kept. Give one more person the role of exam office or caseworker, then send it.',
  },
  gradeCorrectionDecided: {
    status: 409,
    nb: 'Rettingen er alt bekreftet, avslått eller trukket, kanskje i et annet vindu. Ingenting nytt er ført. Siden viser nå hva som gjelder.',
    nn: 'Rettinga er alt stadfesta, avslått eller trekt, kanskje i eit anna vindauge. Ingenting nytt er ført. Sida viser no kva som gjeld.',
    en: 'The correction is already confirmed, declined or withdrawn, perhaps in another window. Nothing new was entered. The page now shows what holds.',
  },
  ownGradeCorrection: {
    status: 403,
    nb: 'Du foreslo rettingen selv, så en annen må bekrefte eller avslå den. Ingenting er ført. Du kan trekke den.',
    nn: 'Du foreslo rettinga sjølv, så ein annan må stadfeste eller avslå henne. Ingenting er ført. Du kan trekkje henne.',
    en: 'You proposed the correction yourself, so another person must confirm or decline it. Nothing was entered. You can withdraw it.',
  },
  anothersGradeCorrection: {
    status: 403,
    nb: 'En annen foreslo rettingen, så du kan ikke trekke den. Den venter fortsatt. Du kan avslå den med en grunn.',
    nn: 'Ein annan foreslo rettinga, så du kan ikkje trekkje henne. Ho ventar framleis. Du kan avslå henne med ein grunn.',
    en: 'Another person proposed the correction, so you cannot withdraw it. It still waits. You can decline it with a reason.',
  },
  gradeCorrectionOvertaken: {
    status: 409,
    nb: 'Karakteren er avgjort på nytt etter at rettingen ble foreslått. Ingenting er ført. Avslå rettingen, og foreslå en ny hvis karakteren fortsatt er feil.',
    nn: 'Karakteren er avgjord på nytt etter at rettinga vart foreslått. Ingenting er ført. Avslå rettinga, og foreslå ei ny om karakteren framleis er feil.',
    en: 'The grade has been decided again since the correction was proposed. Nothing was entered. Decline it, and propose a new one if the grade is still wrong.',
  },
};

import type { FilingRefusal, RegistrationRefusal } from '@karakter/domain/appeal/appeal-filing';
import type { AppealRefusal } from '@karakter/domain/appeal/appeal-refusals';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';
import { interimReplyRefusals } from './interim-refusals.ts';
import { planRefusals } from './plan-refusals.ts';

const filingRefusals: RefusalTexts<FilingRefusal> = {
  appealNotRecheckable: {
    status: 422,
    nb: 'Eksamenen etterlater ikke noe som kan vurderes på nytt, så karakteren kan ikke påklages. Ingenting er sendt. Mener du at noe gikk galt under eksamen, kan du klage på formelle feil: ta kontakt med eksamenskontoret.',
    nn: 'Eksamenen etterlèt ikkje noko som kan vurderast på nytt, så karakteren kan ikkje påklagast. Ingenting er sendt. Meiner du at noko gjekk gale under eksamen, kan du klage på formelle feil: ta kontakt med eksamenskontoret.',
    en: 'The exam leaves nothing that can be graded again, so the grade cannot be appealed. Nothing was sent. If you think something went wrong during the exam, you can complain of formal errors: contact the exam office.',
  },
  appealNotInPortal: {
    status: 422,
    nb: 'Klage på denne eksamenen behandles ikke her i portalen. Ingenting er sendt. Send klagen skriftlig til eksamenskontoret innen fristen; retten din er den samme.',
    nn: 'Klage på denne eksamenen blir ikkje handsama her i portalen. Ingenting er sendt. Send klaga skriftleg til eksamenskontoret innan fristen; retten din er den same.',
    en: 'Appeals of this exam are not handled here in the portal. Nothing was sent. Send your appeal in writing to the exam office before the deadline; your right is the same.',
  },
  noGradeToAppeal: {
    status: 422,
    nb: 'Du har ikke fått noen karakter på denne eksamenen ennå, så det er ingenting å klage på. Ingenting er sendt. Du får e-post når karakteren er kunngjort.',
    nn: 'Du har ikkje fått nokon karakter på denne eksamenen enno, så det er ingenting å klage på. Ingenting er sendt. Du får e-post når karakteren er kunngjord.',
    en: 'You have no grade in this exam yet, so there is nothing to appeal. Nothing was sent. You will get an e-mail when the grade is announced.',
  },
  gradeToAppealAnnulled: {
    status: 409,
    nb: 'Karakteren din er opphevet på grunn av en formell feil, så det er ingen karakter å klage på nå. Ingenting er sendt, og det du har skrevet, er tatt vare på. Får du en ny karakter, kan du klage på den.',
    nn: 'Karakteren din er oppheva på grunn av ein formell feil, så det er ingen karakter å klage på no. Ingenting er sendt, og det du har skrive, er teke vare på. Får du ein ny karakter, kan du klage på han.',
    en: 'Your grade is annulled because of a formal error, so there is no grade to appeal now. Nothing was sent, and what you wrote is kept. If you get a new grade, you can appeal it.',
  },
  appealFiledAlready: {
    status: 409,
    nb: 'Klagen din er alt mottatt. Du trenger ikke sende den en gang til; du følger saken på siden for eksamenen.',
    nn: 'Klaga di er alt motteken. Du treng ikkje sende henne ein gong til; du følgjer saka på sida for eksamenen.',
    en: 'Your appeal has already been received. You need not send it again; follow the case on the page of the exam.',
  },
  appealDecidedAlready: {
    status: 409,
    nb: 'Klagen er avgjort, og vedtaket er endelig. Ingenting er endret. Over vedtaket kan det bare klages på formelle feil; ta kontakt med eksamenskontoret.',
    nn: 'Klaga er avgjord, og vedtaket er endeleg. Ingenting er endra. Over vedtaket kan ein berre klage på formelle feil; ta kontakt med eksamenskontoret.',
    en: 'The appeal is decided, and the decision is final. Nothing was changed. Only formal errors can be complained of now; contact the exam office.',
  },
  appealDismissedAlready: {
    status: 409,
    nb: 'Klagen kom etter fristen og er avvist. Ingenting er endret. Begrunnelsen står i saken, og du kan klage på avvisningen på siden for eksamenen.',
    nn: 'Klaga kom etter fristen og er avvist. Ingenting er endra. Grunngjevinga står i saka, og du kan klage på avvisinga på sida for eksamenen.',
    en: 'The appeal came after the deadline and was dismissed. Nothing was changed. The reason stands in the case, and you can appeal the dismissal on the page of the exam.',
  },
  appealReopenInstead: {
    status: 409,
    nb: 'Du har trukket en klage på denne karakteren, og fristen er ikke ute. Ingenting er sendt. Gjenåpne klagen i stedet for å sende en ny.',
    nn: 'Du har trekt ei klage på denne karakteren, og fristen er ikkje ute. Ingenting er sendt. Opne klaga att i staden for å sende ei ny.',
    en: 'You have withdrawn an appeal of this grade, and the deadline has not passed. Nothing was sent. Reopen that appeal instead of sending a new one.',
  },
  appealFiledTooOften: {
    status: 409,
    nb: 'Du har sendt eller gjenåpnet klage på denne eksamenen så mange ganger at det ikke kan gjøres her en gang til. Ingenting er endret. Vil du klage, så skriv til eksamenskontoret innen fristen: de registrerer klagen, og retten din er den samme.',
    nn: 'Du har sendt eller opna att klage på denne eksamenen så mange gonger at det ikkje kan gjerast her ein gong til. Ingenting er endra. Vil du klage, så skriv til eksamenskontoret innan fristen: dei registrerer klaga, og retten din er den same.',
    en: 'You have sent or reopened an appeal of this exam so many times that it cannot be done here once more. Nothing was changed. If you want to appeal, write to the exam office before the deadline: they register the appeal, and your right is the same.',
  },
};

type CaseRefusal =
  | Exclude<AppealRefusal, FilingRefusal>
  | 'appealOfAnotherExam'
  | 'appealGradedByMember'
  | 'appealMemberDisqualified'
  | 'letterNotReady';

const caseRefusals: RefusalTexts<CaseRefusal> = {
  appealWithdrawnAlready: {
    status: 409,
    nb: 'Klagen er trukket. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga er trekt. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The appeal has been withdrawn. Nothing was changed. Reload the page to see the case as it stands.',
  },
  appealGradeAnnulled: {
    status: 409,
    nb: 'Karakteren som klagen gjaldt, er opphevet på grunn av en formell feil, så klagen kan ikke tas opp. Ingenting er endret. Den nye karakteren kan kandidaten klage på.',
    nn: 'Karakteren som klaga galdt, er oppheva på grunn av ein formell feil, så klaga kan ikkje takast opp. Ingenting er endra. Den nye karakteren kan kandidaten klage på.',
    en: 'The grade that the appeal was about is annulled because of a formal error, so the appeal cannot be taken up. Nothing was changed. The candidate can appeal the new grade.',
  },
  appealLapsedAlready: {
    status: 409,
    nb: 'Karakteren er opphevet, så klagen er bortfalt. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Karakteren er oppheva, så klaga har falle bort. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The grade is annulled, so the appeal has lapsed. Nothing was changed. Reload the page to see the case as it stands.',
  },
  withdrawTooLate: {
    status: 409,
    nb: 'Klagesensorene har satt karakter, og etter institusjonens regler kan klagen da ikke trekkes. Ingenting er endret, og saken går videre. Du får e-post når vedtaket er klart.',
    nn: 'Klagesensorane har sett karakter, og etter reglane til institusjonen kan klaga då ikkje trekkjast. Ingenting er endra, og saka går vidare. Du får e-post når vedtaket er klart.',
    en: 'The appeal’s graders have set a grade, and by the institution’s rules the appeal cannot be withdrawn then. Nothing was changed, and the case goes on. You will get an e-mail when the decision is ready.',
  },
  appealNotWithdrawn: {
    status: 409,
    nb: 'Klagen er ikke trukket, så den kan ikke gjenåpnes. Ingenting er endret. Last siden på nytt.',
    nn: 'Klaga er ikkje trekt, så ho kan ikkje opnast att. Ingenting er endra. Last sida på nytt.',
    en: 'The appeal has not been withdrawn, so it cannot be reopened. Nothing was changed. Reload the page.',
  },
  appealLateUndecided: {
    status: 409,
    nb: 'Klagen kom etter fristen. Ingenting er endret. Ta den opp, eller avvis den med begrunnelse, før den går til en kommisjon.',
    nn: 'Klaga kom etter fristen. Ingenting er endra. Ta henne opp, eller avvis henne med grunngjeving, før ho går til ein kommisjon.',
    en: 'The appeal came after the deadline. Nothing was changed. Take it up, or dismiss it with a reason, before it goes to a commission.',
  },
  appealAssignedAlready: {
    status: 409,
    nb: 'En av klagene ligger alt hos en klagekommisjon. Ingen ble fordelt. Last siden på nytt og velg blant dem som venter.',
    nn: 'Ei av klagene ligg alt hos ein klagekommisjon. Ingen vart fordelte. Last sida på nytt og vel blant dei som ventar.',
    en: 'One of the appeals is already with an appeal commission. None was assigned. Reload the page and choose among those that are waiting.',
  },
  appealNotLate: {
    status: 409,
    nb: 'Klagen venter ikke på at noen vurderer fristen. Ingenting er endret. Last siden på nytt for å se saken slik den står.',
    nn: 'Klaga ventar ikkje på at nokon vurderer fristen. Ingenting er endra. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The appeal is not waiting for anybody to consider the deadline. Nothing was changed. Reload the page to see the case as it stands.',
  },
  appealNotGraded: {
    status: 409,
    nb: 'Klagekommisjonen har ikke satt karakter i denne saken ennå. Ingenting er endret. Vent til kommisjonen er ferdig.',
    nn: 'Klagekommisjonen har ikkje sett karakter i denne saka enno. Ingenting er endra. Vent til kommisjonen er ferdig.',
    en: 'The appeal commission has not set a grade in this case yet. Nothing was changed. Wait until the commission is done.',
  },
  newAssessmentFirst: {
    status: 409,
    nb: 'Klagesensuren avviker med to karakterer eller mer, så det må gjøres en ny vurdering før karakteren fastsettes (uhl. § 11-11). Ingenting er kunngjort, og protokollen er uendret. Før inn den nye vurderingen på saken.',
    nn: 'Klagesensuren avvik med to karakterar eller meir, så det må gjerast ei ny vurdering før karakteren blir fastsett (uhl. § 11-11). Ingenting er kunngjort, og protokollen er uendra. Før inn den nye vurderinga på saka.',
    en: 'The appeal’s grade differs by two grades or more, so a new assessment must be made before the grade is set (Universities Act § 11-11). Nothing was announced, and the protocol is unchanged. Enter the new assessment on the page of the case.',
  },
  appealHeldBack: {
    status: 409,
    nb: 'En klagesensor har meldt mistanke om fusk, så den nye avgjørelsen holdes tilbake. Ingenting er kunngjort, og karakteren fra klagesensuren er tatt vare på. Be eksamenskontoret frigi den under Resultater når mistanken er avklart.',
    nn: 'Ein klagesensor har meldt mistanke om fusk, så den nye avgjerda blir halden tilbake. Ingenting er kunngjort, og karakteren frå klagesensuren er teken vare på. Be eksamenskontoret frigje henne under Resultat når mistanken er avklart.',
    en: 'A grader of the appeal has reported a suspicion of cheating, so the new decision is held back. Nothing was announced, and the grade of the appeal is kept. Ask the exam office to release it under Results once the suspicion is settled.',
  },
  newAssessmentNotNeeded: {
    status: 409,
    nb: 'Saken venter ikke på noen ny vurdering. Ingenting er ført, og det du har skrevet, står i skjemaet. Last siden på nytt for å se saken slik den står.',
    nn: 'Saka ventar ikkje på noka ny vurdering. Ingenting er ført, og det du har skrive, står i skjemaet. Last sida på nytt for å sjå saka slik ho står.',
    en: 'The case is not waiting for a new assessment. Nothing was entered, and what you wrote is still in the form. Reload the page to see the case as it stands.',
  },
  reopenTooLate: {
    status: 409,
    nb: 'Klagefristen er ute, så klagen kan ikke gjenåpnes. Ingenting er endret. Du kan sende en ny klage; en saksbehandler vurderer om den likevel kan tas opp.',
    nn: 'Klagefristen er ute, så klaga kan ikkje opnast att. Ingenting er endra. Du kan sende ei ny klage; ein saksbehandlar vurderer om ho likevel kan takast opp.',
    en: 'The appeal deadline has passed, so the appeal cannot be reopened. Nothing was changed. You can send a new appeal; a caseworker will consider whether it can still be taken up.',
  },
  appealBeyondYear: {
    status: 409,
    nb: 'Klagen kom mer enn ett år etter vedtaket, og kan ikke tas opp til behandling. Ingenting er endret. Den kan avvises med begrunnelse.',
    nn: 'Klaga kom meir enn eitt år etter vedtaket, og kan ikkje takast opp til behandling. Ingenting er endra. Ho kan avvisast med grunngjeving.',
    en: 'The appeal came more than a year after the decision and cannot be taken up. Nothing was changed. It can be dismissed with a reason.',
  },
  appealFiledSince: {
    status: 409,
    nb: 'Det er sendt en nyere klage på denne eksamenen, og det er den som gjelder. Ingenting er endret. Last siden på nytt for å se den.',
    nn: 'Det er sendt ei nyare klage på denne eksamenen, og det er den som gjeld. Ingenting er endra. Last sida på nytt for å sjå henne.',
    en: 'A newer appeal has been sent for this exam, and that is the one that counts. Nothing was changed. Reload the page to see it.',
  },
  appealGradedByMember: {
    status: 422,
    nb: 'Et medlem av kommisjonen har avgjort en tidligere klage på en av disse besvarelsene, og klagesensorene skal være nye. Ingen ble fordelt. Oppnevn en annen klagekommisjon for den saken.',
    nn: 'Ein medlem av kommisjonen har avgjort ei tidlegare klage på eitt av desse svara, og klagesensorane skal vere nye. Ingen vart fordelte. Nemn opp ein annan klagekommisjon for den saka.',
    en: 'A member of the commission has decided an earlier appeal of one of these answers. The graders of an appeal must be new. None was assigned. Appoint another appeal commission for that case.',
  },
  appealMemberDisqualified: {
    status: 422,
    nb: 'Et medlem av kommisjonen har meldt fra om inhabilitet for eksamenen eller en av disse besvarelsene (fvl. § 6). Ingen ble fordelt. Velg en annen klagekommisjon, eller erstatt medlemmet.',
    nn: 'Ein medlem av kommisjonen har meldt frå om inhabilitet for eksamenen eller eitt av desse svara (fvl. § 6). Ingen vart fordelte. Vel ein annan klagekommisjon, eller byt ut medlemmen.',
    en: 'A member of the commission has declared a ground for disqualification for the exam or one of these answers (Public Administration Act § 6). None was assigned. Choose another appeal commission, or replace the member.',
  },
  appealOfAnotherExam: {
    status: 422,
    nb: 'En av klagene hører ikke til denne eksamenen. Ingen ble fordelt. Last siden på nytt og velg igjen.',
    nn: 'Ei av klagene høyrer ikkje til denne eksamenen. Ingen vart fordelte. Last sida på nytt og vel att.',
    en: 'One of the appeals does not belong to this exam. None was assigned. Reload the page and choose again.',
  },
  letterNotReady: {
    status: 409,
    nb: 'Vedtaksbrevet er ikke ferdig ennå. Vedtaket gjelder likevel. Prøv igjen om et øyeblikk.',
    nn: 'Vedtaksbrevet er ikkje ferdig enno. Vedtaket gjeld likevel. Prøv att om ein augneblink.',
    en: 'The letter with the decision is not ready yet. The decision stands all the same. Try again in a moment.',
  },
};

const registrationRefusals: RefusalTexts<RegistrationRefusal> = {
  arrivesInFuture: {
    status: 422,
    nb: 'Dagen klagen kom, kan ikke være etter i dag. Ingenting er registrert, og det du har skrevet, står i skjemaet. Rett datoen.',
    nn: 'Dagen klaga kom, kan ikkje vere etter i dag. Ingenting er registrert, og det du har skrive, står i skjemaet. Rett datoen.',
    en: 'The appeal cannot have come later than today. Nothing was registered, and what you wrote is still in the form. Correct the date.',
  },
  arrivedBeforeGrade: {
    status: 422,
    nb: 'Dagen klagen kom, er før karakterene ble kunngjort. Ingenting er registrert, og det du har skrevet, står i skjemaet. Rett datoen. Gjelder brevet noe annet enn karakteren, er det en klage på formelle feil.',
    nn: 'Dagen klaga kom, er før karakterane vart kunngjorde. Ingenting er registrert, og det du har skrive, står i skjemaet. Rett datoen. Gjeld brevet noko anna enn karakteren, er det ei klage på formelle feil.',
    en: 'The day the appeal came is before the grades were announced. Nothing was registered, and what you wrote is still in the form. Correct the date. If the letter is about something other than the grade, it is a complaint of formal errors.',
  },
  registeredNotRecheckable: {
    status: 422,
    nb: 'Eksamenen etterlater ikke noe som kan vurderes på nytt, så karakteren kan ikke påklages. Ingenting er registrert. Svar kandidaten med det, og vurder om brevet er en klage på formelle feil.',
    nn: 'Eksamenen etterlèt ikkje noko som kan vurderast på nytt, så karakteren kan ikkje påklagast. Ingenting er registrert. Svar kandidaten med det, og vurder om brevet er ei klage på formelle feil.',
    en: 'The exam leaves nothing that can be graded again, so the grade cannot be appealed. Nothing was registered. Tell the candidate so, and consider whether the letter is a complaint of formal errors.',
  },
  registeredWithoutGrade: {
    status: 422,
    nb: 'Kandidaten har ikke fått noen karakter på denne eksamenen, så det er ingenting å klage på. Ingenting er registrert, og det du har skrevet, står i skjemaet. Kontroller kandidatnummeret.',
    nn: 'Kandidaten har ikkje fått nokon karakter på denne eksamenen, så det er ingenting å klage på. Ingenting er registrert, og det du har skrive, står i skjemaet. Kontroller kandidatnummeret.',
    en: 'The candidate has no grade in this exam, so there is nothing to appeal. Nothing was registered, and what you wrote is still in the form. Check the candidate number.',
  },
  registeredAnnulled: {
    status: 409,
    nb: 'Karakteren til kandidaten er opphevet på grunn av en formell feil, så det er ingen karakter å klage på. Ingenting er registrert, og det du har skrevet, står i skjemaet. Den nye karakteren kan kandidaten klage på.',
    nn: 'Karakteren til kandidaten er oppheva på grunn av ein formell feil, så det er ingen karakter å klage på. Ingenting er registrert, og det du har skrive, står i skjemaet. Den nye karakteren kan kandidaten klage på.',
    en: 'The candidate’s grade is annulled because of a formal error, so there is no grade to appeal. Nothing was registered, and what you wrote is still in the form. The candidate can appeal the new grade.',
  },
  registeredFiledAlready: {
    status: 409,
    nb: 'Kandidaten har alt en klage som er under behandling. Ingenting er registrert, og det du har skrevet, står i skjemaet. Du finner klagen blant sakene til eksamenen.',
    nn: 'Kandidaten har alt ei klage som er til handsaming. Ingenting er registrert, og det du har skrive, står i skjemaet. Du finn klaga blant sakene til eksamenen.',
    en: 'The candidate already has an appeal under way. Nothing was registered, and what you wrote is still in the form. You will find the appeal among the exam’s cases.',
  },
  registeredDecidedAlready: {
    status: 409,
    nb: 'En klage på denne karakteren er alt avgjort, og vedtaket er endelig. Ingenting er registrert. Over vedtaket kan det bare klages på formelle feil.',
    nn: 'Ei klage på denne karakteren er alt avgjord, og vedtaket er endeleg. Ingenting er registrert. Over vedtaket kan ein berre klage på formelle feil.',
    en: 'An appeal of this grade is already decided, and the decision is final. Nothing was registered. Only formal errors can be complained of now.',
  },
  registeredDismissedAlready: {
    status: 409,
    nb: 'En klage på denne karakteren kom etter fristen og er avvist. Ingenting er registrert. Skal den behandles likevel, åpner du den saken og tar opp klagen.',
    nn: 'Ei klage på denne karakteren kom etter fristen og er avvist. Ingenting er registrert. Skal ho handsamast likevel, opnar du den saka og tek opp klaga.',
    en: 'An appeal of this grade came after the deadline and was dismissed. Nothing was registered. To handle it all the same, open that case and take up the appeal.',
  },
};

export const appealRefusals = {
  ...planRefusals,
  ...filingRefusals,
  ...caseRefusals,
  ...registrationRefusals,
  ...interimReplyRefusals,
};

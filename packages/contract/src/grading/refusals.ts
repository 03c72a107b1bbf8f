import type { DecidingRefusal } from '@karakter/domain/grading/deciding';
import type { GradingRefusal } from '@karakter/domain/grading/grading';
import type { NotYetGrading } from '@karakter/domain/grading/grading-opens';
import type { ImpartialityRefusal } from '@karakter/domain/grading/impartiality/impartiality';
import type { LeavingRefusal } from '@karakter/domain/grading/seats/leaving';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type GradingRefusalCode =
  | Exclude<GradingRefusal, DecidingRefusal>
  | NotYetGrading
  | LeavingRefusal
  | ImpartialityRefusal
  | 'groundDeclared'
  | 'groundDeclaredAlready'
  | 'noFreeSeat'
  | 'movesAgreedGrade'
  | 'movesCheckedCommission'
  | 'threadIsFull'
  | 'commissionHasDeclaredGround'
  | 'movesToDisqualified'
  | 'moreBegunMeanwhile'
  | 'groupTaken'
  | 'confidentialityFirst'
  | 'answerPdfNotReady'
  | 'assessedAlone';

export const gradingRefusals: RefusalTexts<GradingRefusalCode> = {
  answersNotIn: {
    status: 409,
    nb: 'Besvarelsene åpnes når den siste kandidatens frist er ute, for alle sensorer samtidig. Vent til eksamenen er slutt.',
    nn: 'Svara blir opna når fristen til den siste kandidaten er ute, for alle sensorar samstundes. Vent til eksamenen er slutt.',
    en: 'The answers open when the last candidate’s deadline has passed, for all graders at once. Wait until the exam is over.',
  },
  guideMissing: {
    status: 409,
    nb: 'Sensorveiledningen mangler, så besvarelsene kan ikke åpnes ennå. Be den emneansvarlige legge den inn.',
    nn: 'Sensorrettleiinga manglar, så svara kan ikkje opnast enno. Be den emneansvarlege leggje henne inn.',
    en: 'The grading guide is missing, so the answers cannot open yet. Ask the course coordinator to add it.',
  },
  gradingCancelled: {
    status: 409,
    nb: 'Eksamenen er avlyst, så ingenting skal sensureres. Det du har skrevet, er tatt vare på. Ring eksamenskontoret hvis du lurer på noe.',
    nn: 'Eksamenen er avlyst, så ingenting skal sensurerast. Det du har skrive, er teke vare på. Ring eksamenskontoret om du lurer på noko.',
    en: 'The exam is cancelled, so nothing is to be graded. What you have written is kept. Call the exam office if you have questions.',
  },
  confidentialityFirst: {
    status: 403,
    nb: 'Du må godta taushetsplikten før du åpner den første besvarelsen. Gjør det på kommisjonens side, og kom tilbake.',
    nn: 'Du må godta teieplikta før du opnar det første svaret. Gjer det på sida til kommisjonen, og kom tilbake.',
    en: 'You must accept the duty of confidentiality before opening the first answer. Do so on the commission’s page, and come back.',
  },
  answerPdfNotReady: {
    status: 409,
    nb: 'PDF-en av besvarelsen blir laget akkurat nå. Svaret står på skjermen; prøv PDF-en igjen om litt.',
    nn: 'PDF-en av svaret blir laga akkurat no. Svaret står på skjermen; prøv PDF-en att om litt.',
    en: 'The PDF of the answer is being made right now. The answer is on the screen; try the PDF again shortly.',
  },
  assessedAlone: {
    status: 409,
    nb: 'Sensorene i denne kommisjonen vurderer hver for seg, så ingenting er felles her. Ingenting er endret. Last siden på nytt.',
    nn: 'Sensorane i denne kommisjonen vurderer kvar for seg, så ingenting er felles her. Ingenting er endra. Last sida på nytt.',
    en: 'The graders of this commission assess each on their own, so nothing is shared here. Nothing was changed. Reload the page.',
  },
  unknownQuestion: {
    status: 422,
    nb: 'Poengene gjelder en oppgave som ikke er i dette settet. Ingenting er lagret. Last siden på nytt.',
    nn: 'Poenga gjeld ei oppgåve som ikkje er i dette settet. Ingenting er lagra. Last sida på nytt.',
    en: 'The points are for a question that is not in this paper. Nothing was saved. Reload the page.',
  },
  pointsOutOfRange: {
    status: 422,
    nb: 'Poengene er utenfor det oppgaven kan gi, eller har mer enn to desimaler. Det forrige er beholdt. Rett tallet.',
    nn: 'Poenga er utanfor det oppgåva kan gje, eller har meir enn to desimalar. Det førre er halde på. Rett talet.',
    en: 'The points are outside what the question can give, or have more than two decimals. The previous ones were kept. Correct the number.',
  },
  overrideReasonMissing: {
    status: 422,
    nb: 'Poengene i en flervalgsoppgave er satt for hånd uten grunn, så vurderingen er ikke bekreftet. Alt er lagret. Skriv grunnen, eller tøm feltet.',
    nn: 'Poenga i ei fleirvalsoppgåve er sette for hand utan grunn, så vurderinga er ikkje stadfesta. Alt er lagra. Skriv grunnen, eller tøm feltet.',
    en: 'The points of a multiple-choice question are set by hand without a reason, so nothing was confirmed. All is saved. Write why, or empty the field.',
  },
  gradeNotOnScale: {
    status: 422,
    nb: 'Karakteren er ikke på eksamenens skala. Ingenting er lagret. Velg en av karakterene som vises.',
    nn: 'Karakteren er ikkje på skalaen til eksamenen. Ingenting er lagra. Vel ein av karakterane som er viste.',
    en: 'The grade is not on the exam’s scale. Nothing was saved. Choose one of the grades shown.',
  },
  assessmentConfirmed: {
    status: 409,
    nb: 'Vurderingen din er bekreftet og kan ikke endres. Ta bekreftelsen tilbake først, så lenge den ikke er åpnet for kommisjonen.',
    nn: 'Vurderinga di er stadfesta og kan ikkje endrast. Ta stadfestinga tilbake først, så lenge ho ikkje er opna for kommisjonen.',
    en: 'Your assessment is confirmed and cannot be changed. Take the confirmation back first, as long as it has not been revealed.',
  },
  assessmentNotConfirmed: {
    status: 409,
    nb: 'Vurderingen din er ikke bekreftet, så det er ingenting å ta tilbake. Du kan skrive videre.',
    nn: 'Vurderinga di er ikkje stadfesta, så det er ingenting å ta tilbake. Du kan skrive vidare.',
    en: 'Your assessment is not confirmed, so there is nothing to take back. You can keep writing.',
  },
  gradeMissing: {
    status: 422,
    nb: 'Vurderingen mangler karakter og er ikke bekreftet. Det du har skrevet, er lagret. Velg en karakter og bekreft igjen.',
    nn: 'Vurderinga manglar karakter og er ikkje stadfesta. Det du har skrive, er lagra. Vel ein karakter og stadfest att.',
    en: 'The assessment has no grade and was not confirmed. What you wrote is saved. Choose a grade and confirm again.',
  },
  alreadyRevealed: {
    status: 409,
    nb: 'Vurderingene er bekreftet og åpnet for kommisjonen. De kan ikke endres. Bli enige på sammenligningssiden.',
    nn: 'Vurderingane er stadfesta og opna for kommisjonen. Dei kan ikkje endrast. Bli samde på samanlikningssida.',
    en: 'The assessments are confirmed and revealed to the commission. They cannot change. Agree on the comparison page.',
  },
  notRevealed: {
    status: 409,
    nb: 'Vurderingene er ikke åpnet ennå, så det kan ikke foreslås en omforent karakter. Det du har skrevet, er lagret. Vent til alle i kommisjonen har bekreftet.',
    nn: 'Vurderingane er ikkje opna enno, så det kan ikkje gjerast framlegg om ein sams karakter. Det du har skrive, er lagra. Vent til alle i kommisjonen har stadfesta.',
    en: 'The assessments are not revealed yet, so no agreed grade can be proposed. What you wrote is saved. Wait until everyone in the commission has confirmed.',
  },
  alreadyAgreed: {
    status: 409,
    nb: 'Kommisjonen er enig om karakteren, og den står. Last siden på nytt for å se den.',
    nn: 'Kommisjonen er samd om karakteren, og han står. Last sida på nytt for å sjå han.',
    en: 'The commission has agreed on the grade, and it stands. Reload the page to see it.',
  },
  noProposal: {
    status: 409,
    nb: 'Det er ikke foreslått noen karakter å godkjenne. Foreslå en selv.',
    nn: 'Det er ikkje gjort framlegg om nokon karakter å godkjenne. Gjer framlegg om ein sjølv.',
    en: 'No grade has been proposed that could be approved. Propose one yourself.',
  },
  ownProposal: {
    status: 409,
    nb: 'Du har selv foreslått denne karakteren. En annen i kommisjonen må godkjenne den.',
    nn: 'Du har sjølv gjort framlegg om denne karakteren. Ein annan i kommisjonen må godkjenne han.',
    en: 'You proposed this grade yourself. Another member of the commission must approve it.',
  },
  groundDeclared: {
    status: 409,
    nb: 'Du har meldt fra om mulig inhabilitet, og instituttlederen har ikke avgjort det. Det du har skrevet, er tatt vare på. Du får e-post når det er avgjort.',
    nn: 'Du har meldt frå om mogleg ugildskap, og instituttleiaren har ikkje avgjort det. Det du har skrive, er teke vare på. Du får e-post når det er avgjort.',
    en: 'You have declared a possible ground for disqualification, and the head of department has not decided. What you wrote is kept. You get an e-mail when it is decided.',
  },
  groundDeclaredAlready: {
    status: 409,
    nb: 'Du har alt meldt fra om dette. Ingenting nytt er lagret. Ring eksamenskontoret hvis noe må legges til.',
    nn: 'Du har alt meldt frå om dette. Ingenting nytt er lagra. Ring eksamenskontoret om noko må leggjast til.',
    en: 'You have already declared this. Nothing new was saved. Call the exam office if something must be added.',
  },
  impartialityDecidedAlready: {
    status: 409,
    nb: 'Saken er alt avgjort, kanskje i et annet vindu. Ingenting er endret. Last siden på nytt for å se avgjørelsen.',
    nn: 'Saka er alt avgjord, kanskje i eit anna vindauge. Ingenting er endra. Last sida på nytt for å sjå avgjerda.',
    en: 'The case is already decided, perhaps in another window. Nothing was changed. Reload the page to see the decision.',
  },
  impartialityUndecided: {
    status: 409,
    nb: 'Instituttlederen har ikke avgjort saken ennå. Ingenting er endret. Vent på avgjørelsen.',
    nn: 'Instituttleiaren har ikkje avgjort saka enno. Ingenting er endra. Vent på avgjerda.',
    en: 'The head of department has not decided the case yet. Nothing was changed. Wait for the decision.',
  },
  ownImpartiality: {
    status: 409,
    nb: 'Du kan ikke avgjøre din egen habilitet (forvaltningsloven § 8). Ingenting er endret. La en annen leder avgjøre saken.',
    nn: 'Du kan ikkje avgjere din eigen habilitet (forvaltningslova § 8). Ingenting er endra. Lat ein annan leiar avgjere saka.',
    en: 'You cannot decide whether you yourself are impartial (Public Administration Act § 8). Nothing was changed. Let another head decide the case.',
  },
  workMayNotStand: {
    status: 422,
    nb: 'Det som er bekreftet, kan ikke telle når sensoren er inhabil, eller når ingen etterfølger tar plassen. Ingenting er endret. Velg at det legges til side, og prøv igjen.',
    nn: 'Det som er stadfesta, kan ikkje telje når sensoren er ugild, eller når ingen etterfølgjar tek plassen. Ingenting er endra. Vel at det blir lagt til side, og prøv att.',
    en: 'Confirmed work cannot count when the grader is disqualified, or when no successor takes the seat. Nothing was changed. Choose that it is set aside, and try again.',
  },
  discussionNeedsTwo: {
    status: 409,
    nb: 'Kommisjonen er uenig om minst én besvarelse, og én sensor kan ikke bli enig alene. Ingenting er endret. Sett inn en etterfølger, eller la dem bli enige først.',
    nn: 'Kommisjonen er usamd om minst eitt svar, og éin sensor kan ikkje bli samd åleine. Ingenting er endra. Set inn ein etterfølgjar, eller lat dei bli samde først.',
    en: 'The commission disagrees on at least one answer, and one grader cannot agree alone. Nothing was changed. Appoint a successor, or let them agree first.',
  },
  lastGrader: {
    status: 409,
    nb: 'Dette er den eneste sensoren i kommisjonen. Ingenting er endret. Sett inn en etterfølger.',
    nn: 'Dette er den einaste sensoren i kommisjonen. Ingenting er endra. Set inn ein etterfølgjar.',
    en: 'This is the commission’s only grader. Nothing was changed. Appoint a successor.',
  },
  movesCheckedCommission: {
    status: 409,
    nb: 'Resultatene til en av kommisjonene er alt kontrollert, så ingen kan flyttes til eller fra den. Ingen er flyttet. Velg en annen kommisjon.',
    nn: 'Resultata til ein av kommisjonane er alt kontrollerte, så ingen kan flyttast til eller frå han. Ingen er flytt. Vel ein annan kommisjon.',
    en: 'The results of one of the commissions are already checked, so nobody can be moved to or from it. Nobody was moved. Choose another commission.',
  },
  movesAgreedGrade: {
    status: 409,
    nb: 'Kommisjonen er alt enig om karakteren til minst én av kandidatene. Ingen er flyttet. Send besvarelsen tilbake til kommisjonen først, eller velg de andre.',
    nn: 'Kommisjonen er alt samd om karakteren til minst éin av kandidatane. Ingen er flytta. Send svaret tilbake til kommisjonen først, eller vel dei andre.',
    en: 'The commission has already agreed on the grade of at least one of the candidates. No one was moved. Send the answer back to the commission first, or choose the others.',
  },
  movesToDisqualified: {
    status: 409,
    nb: 'En sensor i den kommisjonen er inhabil for minst én av kandidatene, eller har meldt et grunnlag som ikke er avgjort. Ingen er flyttet. Velg en annen kommisjon.',
    nn: 'Ein sensor i den kommisjonen er inhabil for minst éin av kandidatane, eller har meldt eit grunnlag som ikkje er avgjort. Ingen er flytta. Vel ein annan kommisjon.',
    en: 'A grader of that commission is disqualified for at least one of the candidates, or has declared a ground that is not decided. No one was moved. Choose another commission.',
  },
  commissionHasDeclaredGround: {
    status: 409,
    nb: 'En sensor har meldt mulig inhabilitet i kommisjonen, og saken hører til den. Ingenting er endret. Bytt ut medlemmene i stedet.',
    nn: 'Ein sensor har meldt mogleg ugildskap i kommisjonen, og saka høyrer til han. Ingenting er endra. Byt ut medlemene i staden.',
    en: 'A grader has declared a possible ground for disqualification in the commission, and the case belongs to it. Nothing was changed. Replace its members instead.',
  },
  threadIsFull: {
    status: 409,
    nb: 'Tråden på denne besvarelsen har 200 meldinger, og tar ikke flere. Meldingen er ikke sendt. Snakk sammen, eller si at dere ikke er enige.',
    nn: 'Tråden på dette svaret har 200 meldingar, og tek ikkje fleire. Meldinga er ikkje send. Snakk saman, eller sei at de ikkje er samde.',
    en: 'The thread on this answer has 200 messages and takes no more. The message was not sent. Talk to each other, or declare that you do not agree.',
  },
  moreBegunMeanwhile: {
    status: 409,
    nb: 'Sensorer har begynt på flere av besvarelsene siden siden ble lastet. Ingen er flyttet. Se over hva som legges til side, og flytt igjen.',
    nn: 'Sensorar har byrja på fleire av svara sidan sida vart lasta. Ingen er flytta. Sjå over kva som blir lagt til side, og flytt att.',
    en: 'Graders have begun on more of the answers since the page was loaded. No one was moved. See what is set aside, and move again.',
  },
  groupTaken: {
    status: 409,
    nb: 'En annen kommisjon sensurerer alt en av gruppene. Ingenting er lagret. Ta gruppen bort der først.',
    nn: 'Ein annan kommisjon sensurerer alt ei av gruppene. Ingenting er lagra. Ta gruppa bort der først.',
    en: 'Another commission already grades one of the groups. Nothing was saved. Remove the group there first.',
  },
  noFreeSeat: {
    status: 409,
    nb: 'Kommisjonen har tre sensorer, og det er ikke plass til flere. Ingenting er endret. Bytt ut en av dem.',
    nn: 'Kommisjonen har tre sensorar, og det er ikkje plass til fleire. Ingenting er endra. Byt ut ein av dei.',
    en: 'The commission has three graders, and there is no room for more. Nothing was changed. Replace one of them.',
  },
  assessedByPredecessor: {
    status: 409,
    nb: 'Besvarelsen er alt vurdert av den du etterfølger, og vurderingen teller for plassen din. Ingenting er lagret. Gå videre til neste.',
    nn: 'Svaret er alt vurdert av den du etterfølgjer, og vurderinga tel for plassen din. Ingenting er lagra. Gå vidare til neste.',
    en: 'Your predecessor has already assessed this answer, and that assessment counts for your seat. Nothing was saved. Go on to the next.',
  },
  proposalReplaced: {
    status: 409,
    nb: 'Forslaget er byttet ut med et nytt siden du leste det. Ingenting er godkjent. Les det nye forslaget og ta stilling.',
    nn: 'Framlegget er bytt ut med eit nytt sidan du las det. Ingenting er godkjent. Les det nye framlegget og ta stilling.',
    en: 'The proposal was replaced by a new one after you read it. Nothing was approved. Read the new proposal and decide.',
  },
};

import type { GradingRefusal, NotYetGrading } from '@karakter/domain/grading/grading';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type GradingRefusalCode = GradingRefusal | NotYetGrading | 'confidentialityFirst' | 'answerPdfNotReady';

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
    nb: 'Alle i kommisjonen har bekreftet, og vurderingene er åpnet. De kan ikke endres. Bli enige på sammenligningssiden.',
    nn: 'Alle i kommisjonen har stadfesta, og vurderingane er opna. Dei kan ikkje endrast. Bli samde på samanlikningssida.',
    en: 'Everyone in the commission has confirmed, and the assessments are revealed. They cannot change. Agree on the comparison page.',
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
  proposalReplaced: {
    status: 409,
    nb: 'Forslaget er byttet ut med et nytt siden du leste det. Ingenting er godkjent. Les det nye forslaget og ta stilling.',
    nn: 'Framlegget er bytt ut med eit nytt sidan du las det. Ingenting er godkjent. Les det nye framlegget og ta stilling.',
    en: 'The proposal was replaced by a new one after you read it. Nothing was approved. Read the new proposal and decide.',
  },
};

import type { QuarantineRefusal } from '@karakter/domain/quarantine/quarantined-updates';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type AnswerFileRefusal =
  | 'answerFileUnknown'
  | 'answerFileDamaged'
  | 'answerFileOfAnotherInstitution'
  | 'answerFileOfAnotherExam';

export const quarantineRefusals: RefusalTexts<
  QuarantineRefusal | 'moreHasComeIn' | 'answerNotMerged' | AnswerFileRefusal
> = {
  branchDecided: {
    status: 409,
    nb: 'Noen har alt avgjort dette. Avgjørelsen din er ikke lagret. Last siden på nytt og se hva som ble bestemt.',
    nn: 'Nokon har alt avgjort dette. Avgjerda di er ikkje lagra. Last sida på nytt og sjå kva som vart bestemt.',
    en: 'Somebody has already decided this. Your decision is not saved. Reload the page and see what was decided.',
  },
  gradingHasBegun: {
    status: 409,
    nb: 'En sensor har alt bekreftet vurderingen av denne besvarelsen, så den endres ikke lenger. Det som kom for sent, ligger trygt. Hold det utenfor, eller ta det med i en formell sak.',
    nn: 'Ein sensor har alt stadfesta vurderinga av dette svaret, så det blir ikkje endra lenger. Det som kom for seint, ligg trygt. Hald det utanfor, eller ta det med i ei formell sak.',
    en: 'A grader has already confirmed the assessment of this answer, so it is not changed any more. What came late is kept safe. Keep it apart, or take it up in a formal case.',
  },
  nothingToTakeInto: {
    status: 409,
    nb: 'Kandidaten har ingen besvarelse å ta dette inn i: vedkommende har trukket seg, har ikke begynt, eller var ikke møtt da resultatene ble kontrollert. Det som kom inn, ligger trygt. Hold det utenfor, eller ta det med i en formell sak.',
    nn: 'Kandidaten har ikkje noko svar å ta dette inn i: vedkomande har trekt seg, har ikkje byrja, eller var ikkje møtt då resultata vart kontrollerte. Det som kom inn, ligg trygt. Hald det utanfor, eller ta det med i ei formell sak.',
    en: 'The candidate has no answer to take this into, having withdrawn, not begun, or been absent when the results were checked. What came in is kept safe. Keep it apart, or take it up in a formal case.',
  },
  moreHasComeIn: {
    status: 409,
    nb: 'Det er kommet inn mer siden du så på dette. Avgjørelsen din er ikke lagret, men begrunnelsen står. Lukk spørsmålet, se hva det ville endret nå, og avgjør på nytt.',
    nn: 'Det har kome inn meir sidan du såg på dette. Avgjerda di er ikkje lagra, men grunngjevinga står. Lukk spørsmålet, sjå kva det ville endra no, og avgjer på nytt.',
    en: 'More has come in since you looked at this. Your decision is not saved, but the reason stays. Close the question, see what it would change now, and decide again.',
  },
  answerNotMerged: {
    status: 409,
    nb: 'Det som kom inn, lar seg ikke sette sammen med besvarelsen i rimelig tid. Ingenting er endret, og alt er lagret. Last ned loggen på siden «Sene endringer» for å se hva som er skrevet, og hold det utenfor.',
    nn: 'Det som kom inn, lèt seg ikkje setje saman med svaret i rimeleg tid. Ingenting er endra, og alt er lagra. Last ned loggen på sida «Seine endringar» for å sjå kva som er skrive, og hald det utanfor.',
    en: 'What came in cannot be put together with the answer in reasonable time. Nothing is changed, and all of it is stored. Download the log on the page “Late changes” to see what was written, and keep it apart.',
  },
  answerFileUnknown: {
    status: 422,
    nb: 'Dette er ikke en besvarelsesfil fra Karakter. Ingenting er endret. Filen heter «besvarelse-» med kandidatnummeret og slutter på «.karakter».',
    nn: 'Dette er ikkje ei svarfil frå Karakter. Ingenting er endra. Fila heiter «besvarelse-» med kandidatnummeret og sluttar på «.karakter».',
    en: 'This is not an answer file from Karakter. Nothing is changed. The file is called “besvarelse-” with the candidate number and ends in “.karakter”.',
  },
  answerFileDamaged: {
    status: 422,
    nb: 'Filen er skadet eller ikke laget av kandidatens eksamensside, og kan ikke leses. Ingenting er endret. Be kandidaten lagre filen på nytt fra samme maskin.',
    nn: 'Fila er skadd eller ikkje laga av eksamenssida til kandidaten, og kan ikkje lesast. Ingenting er endra. Be kandidaten lagre fila på nytt frå same maskina.',
    en: 'The file is damaged or was not made by the candidate’s exam page, and cannot be read. Nothing is changed. Ask the candidate to save the file again from the same machine.',
  },
  answerFileOfAnotherInstitution: {
    status: 422,
    nb: 'Filen er kryptert for en annen institusjon, så bare den kan åpne den. Ingenting er endret. Sjekk at det er riktig fil.',
    nn: 'Fila er kryptert for ein annan institusjon, så berre den kan opne henne. Ingenting er endra. Sjekk at det er rett fil.',
    en: 'The file is encrypted for another institution, so only that one can open it. Nothing is changed. Check that it is the right file.',
  },
  answerFileOfAnotherExam: {
    status: 422,
    nb: 'Filen hører til en annen eksamen. Ingenting er endret. Gå til siden for den eksamenen og ta den inn der.',
    nn: 'Fila høyrer til ein annan eksamen. Ingenting er endra. Gå til sida for den eksamenen og ta henne inn der.',
    en: 'The file belongs to another exam. Nothing is changed. Go to the page of that exam and take it in there.',
  },
};

import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Quarantined updates and answer files. */
export const quarantineText = texts({
  nb: {
    title: 'Sene endringer',
    about:
      'Her ligger det som kom inn og ikke teller av seg selv: etter fristen, mens kandidaten sto som trukket, fra en maskin kandidaten hadde gått bort fra, eller fra en besvarelsesfil. Ingenting av det blir borte, og ingenting tas med uten at dere bestemmer det.',
    undecided: 'Venter på avgjørelse',
    noneTitle: 'Ingenting venter',
    none: 'Her kommer det som når fram for sent, fra en annen maskin eller i en besvarelsesfil.',
    decided: 'Avgjort',
    toActivity: 'Aktivitetslogg',
    candidate: 'Kandidat',
    candidateOf: (number: number, name: string) => `Kandidat ${number}, ${name}`,
    kind: 'Hva det er',
    kinds: {
      takenOver: 'Fra maskinen som ble forlatt',
      late: 'Kom etter fristen',
      file: 'Fra besvarelsesfil',
    },
    written: 'Skrevet, etter kandidatens maskin',
    received: 'Kom fram, etter Karakters klokke',
    span: (from: string, to: string) => `${from} til ${to}`,
    difference: 'Dette ville endret seg i besvarelsen',
    changesNothing: 'Ingenting. Alt dette står i besvarelsen fra før.',
    showDifference: 'Vis hva det ville endret',
    words: (now: number, after: number) =>
      `${writtenNumber.nb(now)} ord nå, ${writtenNumber.nb(after)} hvis det tas med.`,
    question: (number: number, title: string) => `Oppgave ${number}: ${title}`,
    reason: 'Begrunnelse',
    reasonHint: 'Blir stående sammen med avgjørelsen og navnet ditt.',
    reasonMissing: 'Skriv hvorfor. Minst tre tegn.',
    takeIn: 'Ta det med i besvarelsen',
    takeInBefore:
      'Det blir en del av besvarelsen med en gang. Kandidater som skriver, ser det i vinduet sitt. Er kandidaten ført som ikke møtt, regnes det som levert ved slutt, og kandidaten får kvittering.',
    takeInAfter:
      'Besvarelsen som er levert, tas vare på, og den nye trer i stedet. Kandidaten får e-post og ny kvittering med PDF. Sensorene ser den nye besvarelsen.',
    keepApart: 'Hold det utenfor',
    keepApartWords: 'Besvarelsen blir som den er. Det som kom inn, blir liggende her.',
    obstacles: {
      gradingHasBegun:
        'En sensor har bekreftet vurderingen, så besvarelsen kan ikke endres lenger. Hold det utenfor. Gjelder det en formell feil, må det tas opp som en egen sak.',
      nothingToTakeInto:
        'Kandidaten har trukket seg, har ikke begynt, eller var ikke møtt da resultatene ble kontrollert. Det er ingen besvarelse å ta det inn i.',
      answerNotMerged:
        'Dette lar seg ikke sette sammen med besvarelsen i rimelig tid, så det kan ikke sammenlignes eller tas med. Alt er lagret. Last ned loggen for å se hva som er skrevet, og hold det utenfor.',
    },
    decision: 'Avgjørelse',
    decisions: { takenIn: 'Tatt med', keptApart: 'Holdt utenfor' },
    by: 'Avgjort av',
    at: 'Når',
    history: 'Historikk',
    fileTitle: 'Ta inn en besvarelsesfil',
    fileAbout:
      'En kandidat som ikke får sendt, kan lagre besvarelsen som en kryptert fil. Her tas den inn. Det serveren alt har, kjennes igjen av seg selv.',
    file: 'Besvarelsesfil (.karakter)',
    takeInFile: 'Ta inn filen',
    fileTooLarge: 'Filen er større enn 8 MB og kan ikke være en besvarelsesfil.',
    kept: (number: number) =>
      `Filen til kandidat ${number} er tatt inn. Eksamenskontoret avgjør om den regnes med.`,
    nothingNew: (number: number) =>
      `Serveren har alt som er i filen til kandidat ${number}. Ingenting mangler.`,
  },
  nn: {
    title: 'Seine endringar',
    about:
      'Her ligg det som kom inn og ikkje tel av seg sjølv: etter fristen, medan kandidaten stod som trekt, frå ei maskin kandidaten hadde gått bort frå, eller frå ei svarfil. Ingenting av det blir borte, og ingenting blir teke med utan at de avgjer det.',
    undecided: 'Ventar på avgjerd',
    noneTitle: 'Ingenting ventar',
    none: 'Her kjem det som når fram for seint, frå ei anna maskin eller i ei svarfil.',
    decided: 'Avgjort',
    toActivity: 'Aktivitetslogg',
    candidate: 'Kandidat',
    candidateOf: (number, name) => `Kandidat ${number}, ${name}`,
    kind: 'Kva det er',
    kinds: {
      takenOver: 'Frå maskina som vart forlaten',
      late: 'Kom etter fristen',
      file: 'Frå svarfil',
    },
    written: 'Skrive, etter maskina til kandidaten',
    received: 'Kom fram, etter klokka i Karakter',
    span: (from, to) => `${from} til ${to}`,
    difference: 'Dette ville endra seg i svaret',
    changesNothing: 'Ingenting. Alt dette står i svaret frå før.',
    showDifference: 'Vis kva det ville endra',
    words: (now, after) =>
      `${writtenNumber.nn(now)} ord no, ${writtenNumber.nn(after)} om det blir teke med.`,
    question: (number, title) => `Oppgåve ${number}: ${title}`,
    reason: 'Grunngjeving',
    reasonHint: 'Blir ståande saman med avgjerda og namnet ditt.',
    reasonMissing: 'Skriv kvifor. Minst tre teikn.',
    takeIn: 'Ta det med i svaret',
    takeInBefore:
      'Det blir ein del av svaret med ein gong. Kandidatar som skriv, ser det i vindauget sitt. Er kandidaten ført som ikkje møtt, blir det rekna som levert ved slutt, og kandidaten får kvittering.',
    takeInAfter:
      'Svaret som er levert, blir teke vare på, og det nye kjem i staden. Kandidaten får e-post og ny kvittering med PDF. Sensorane ser det nye svaret.',
    keepApart: 'Hald det utanfor',
    keepApartWords: 'Svaret blir som det er. Det som kom inn, blir liggjande her.',
    obstacles: {
      gradingHasBegun:
        'Ein sensor har stadfesta vurderinga, så svaret kan ikkje endrast lenger. Hald det utanfor. Gjeld det ein formell feil, må det takast opp som ei eiga sak.',
      nothingToTakeInto:
        'Kandidaten har trekt seg, har ikkje byrja, eller var ikkje møtt då resultata vart kontrollerte. Det er ikkje noko svar å ta det inn i.',
      answerNotMerged:
        'Dette lèt seg ikkje setje saman med svaret i rimeleg tid, så det kan ikkje samanliknast eller takast med. Alt er lagra. Last ned loggen for å sjå kva som er skrive, og hald det utanfor.',
    },
    decision: 'Avgjerd',
    decisions: { takenIn: 'Teke med', keptApart: 'Halde utanfor' },
    by: 'Avgjort av',
    at: 'Når',
    history: 'Historikk',
    fileTitle: 'Ta inn ei svarfil',
    fileAbout:
      'Ein kandidat som ikkje får sendt, kan lagre svaret som ei kryptert fil. Her blir ho teken inn. Det tenaren alt har, blir kjent att av seg sjølv.',
    file: 'Svarfil (.karakter)',
    takeInFile: 'Ta inn fila',
    fileTooLarge: 'Fila er større enn 8 MB og kan ikkje vere ei svarfil.',
    kept: (number) =>
      `Fila til kandidat ${number} er teken inn. Eksamenskontoret avgjer om ho skal reknast med.`,
    nothingNew: (number) => `Tenaren har alt som er i fila til kandidat ${number}. Ingenting manglar.`,
  },
  en: {
    title: 'Late changes',
    about:
      'This is what came in and does not count automatically: after the deadline, while the candidate was marked as withdrawn, from a machine the candidate had left, or from an answer file. None of it is lost, and none of it is taken in unless you decide so.',
    undecided: 'Waiting for a decision',
    noneTitle: 'Nothing is waiting',
    none: 'What arrives late, from another machine or in an answer file appears here.',
    decided: 'Decided',
    toActivity: 'Activity log',
    candidate: 'Candidate',
    candidateOf: (number, name) => `Candidate ${number}, ${name}`,
    kind: 'What it is',
    kinds: {
      takenOver: 'From the machine that was left',
      late: 'Came after the deadline',
      file: 'From an answer file',
    },
    written: 'Written, by the candidate’s machine',
    received: 'Arrived, by Karakter’s clock',
    span: (from, to) => `${from} to ${to}`,
    difference: 'What it would change in the answer',
    changesNothing: 'Nothing. All of this is in the answer already.',
    showDifference: 'Show what it would change',
    words: (now, after) =>
      `${plural.en(now, { one: '# word', other: '# words' })} now, ${writtenNumber.en(after)} if it is taken in.`,
    question: (number, title) => `Question ${number}: ${title}`,
    reason: 'Reason',
    reasonHint: 'Kept with the decision and your name.',
    reasonMissing: 'Write why, in at least three characters.',
    takeIn: 'Take it into the answer',
    takeInBefore:
      'It becomes part of the answer at once. Candidates who are writing see it in their window. If the candidate was marked absent, it counts as handed in at the end, and the candidate gets a receipt.',
    takeInAfter:
      'The answer that was handed in is kept, and the new one takes its place. The candidate gets an e-mail and a new receipt with a PDF. The graders see the new answer.',
    keepApart: 'Keep it apart',
    keepApartWords: 'The answer stays as it is. What came in remains here.',
    obstacles: {
      gradingHasBegun:
        'A grader has confirmed the assessment, so the answer can no longer change. Keep it apart. A formal error must be taken up as a case of its own.',
      nothingToTakeInto:
        'The candidate has withdrawn, has not begun, or was absent when the results were checked. There is no answer to take it into.',
      answerNotMerged:
        'This cannot be put together with the answer in reasonable time, so it can neither be compared nor taken in. All of it is stored. Download the log to see what was written, and keep it apart.',
    },
    decision: 'Decision',
    decisions: { takenIn: 'Taken in', keptApart: 'Kept apart' },
    by: 'Decided by',
    at: 'When',
    history: 'History',
    fileTitle: 'Take in an answer file',
    fileAbout:
      'A candidate whose answer does not get through can save it as an encrypted file. It is taken in here. What the server has already is recognised automatically.',
    file: 'Answer file (.karakter)',
    takeInFile: 'Take in the file',
    fileTooLarge: 'The file is larger than 8 MB and cannot be an answer file.',
    kept: (number) =>
      `The file of candidate ${number} is taken in. The exam office decides whether it counts.`,
    nothingNew: (number) =>
      `The server has all that is in the file of candidate ${number}. Nothing is missing.`,
  },
});

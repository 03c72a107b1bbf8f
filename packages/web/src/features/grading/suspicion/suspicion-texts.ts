import { texts } from '../../../text/dictionary.ts';

/** A grader's report of a suspicion of cheating. */
export const suspicionText = texts({
  nb: {
    done: 'Mistanken er meldt til eksamenskontoret.',
    report: 'Meld mistanke om fusk',
    reportTitle: (n: number) => `Meld mistanke om fusk i besvarelse ${n}`,
    reportAbout:
      'Meldingen går til eksamenskontoret, og karakteren, eller den nye avgjørelsen i en klagesak, holdes tilbake til kontoret frigir den. Sett karakter som om det ikke var noen mistanke. Medsensor ser ingenting av dette.',
    account: 'Hva bygger mistanken på?',
    reported: (at: string) => `Du meldte mistanke om fusk ${at}. Eksamenskontoret har fått beskjed.`,
  },
  nn: {
    done: 'Mistanken er meld til eksamenskontoret.',
    report: 'Meld mistanke om fusk',
    reportTitle: (n) => `Meld mistanke om fusk i svar ${n}`,
    reportAbout:
      'Meldinga går til eksamenskontoret, og karakteren, eller den nye avgjerda i ei klagesak, blir halden tilbake til kontoret frigjev han. Set karakter som om det ikkje var nokon mistanke. Medsensor ser ingenting av dette.',
    account: 'Kva byggjer mistanken på?',
    reported: (at) => `Du melde mistanke om fusk ${at}. Eksamenskontoret har fått beskjed.`,
  },
  en: {
    done: 'The suspicion is reported to the exam office.',
    report: 'Report a suspicion of cheating',
    reportTitle: (n) => `Report a suspicion of cheating in answer ${n}`,
    reportAbout:
      'The report goes to the exam office, and the grade, or the new decision of an appeal, is held back until the office releases it. Set the grade as if there were no suspicion. Your co-grader sees nothing of this.',
    account: 'What is the suspicion based on?',
    reported: (at) => `You reported a suspicion of cheating ${at}. The exam office has been told.`,
  },
});

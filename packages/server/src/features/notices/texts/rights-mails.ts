import type { UsedIn } from '@karakter/domain/notices/noticed-rights';
import type { Language } from '@karakter/domain/text/language';

/** What the sentences are made of: deadlines in words, the law by name, and the body that decides. */
type Words = {
  /** Of a notice from before the rights were in it. */
  deadlinesAlone: (f: { explanation: string | null; appeal: string | null }) => (string | null)[];
  explanation: (f: { until: string; way: UsedIn; basis: string; isOral: boolean }) => string;
  noExplanation: string;
  appeal: (f: { until: string | null; way: UsedIn; basis: string; body: string }) => string;
  appealAfterExplanation: string;
  group: string;
  noAppeal: string;
  complaint: (f: { until: string | null; basis: string; body: string }) => string;
  access: (basis: string) => string;
};

const nb: Words = {
  deadlinesAlone: ({ explanation, appeal }) => [
    explanation && `Frist for å be om begrunnelse: ${explanation}.`,
    appeal && `Frist for å klage på karakteren: ${appeal}.`,
  ],
  explanation: ({ until, way, basis, isOral }) =>
    `Begrunnelse: Du har rett til begrunnelse for karakteren (${basis}). ${isOral ? `Be om den med en gang, og senest ${until}` : `Be om den innen ${until}`}, ${way === 'portal' ? 'i Karakter' : 'skriftlig til eksamenskontoret'}.`,
  noExplanation:
    'Begrunnelse: Det gis ikke begrunnelse for karakteren på denne eksamenen. Du kan få kopi av besvarelsen og av sensorveiledningen.',
  appeal: ({ until, way, basis, body }) =>
    `Klage på karakteren: Du har rett til å klage (${basis}). ${until ? `Fristen er ${until}.` : 'Fristen står stille til du får begrunnelsen.'} Klagen skal være skriftlig, og du ${way === 'portal' ? 'sender den i Karakter' : 'sender den til eksamenskontoret'}. Du trenger ikke si hvorfor. Den behandles av ${body}. Karakteren kan bli endret både opp og ned.`,
  appealAfterExplanation:
    'Ber du om begrunnelse i tide, begynner klagefristen på nytt, med full tid, når du får den.',
  group: 'Hver i gruppen klager for seg. Bare karakteren til den som klager, kan bli endret.',
  noAppeal:
    'Klage på karakteren: Eksamenen etterlater ikke noe som kan vurderes på nytt, så karakteren kan ikke klages på. Formelle feil kan du klage på.',
  complaint: ({ until, basis, body }) =>
    `Klage på formelle feil: Mener du at det er gjort feil ved eksamenen eller sensuren, kan du klage (${basis}). ${until ? `Fristen er ${until}.` : 'Fristen står stille til du får begrunnelsen.'} Send klagen skriftlig til eksamenskontoret. Får du ikke medhold, avgjøres den av ${body}.`,
  access: (basis) =>
    `Innsyn: Du har rett til å se dokumentene i saken din (${basis}). Spør eksamenskontoret.`,
};

const nn: Words = {
  deadlinesAlone: ({ explanation, appeal }) => [
    explanation && `Frist for å be om grunngjeving: ${explanation}.`,
    appeal && `Frist for å klage på karakteren: ${appeal}.`,
  ],
  explanation: ({ until, way, basis, isOral }) =>
    `Grunngjeving: Du har rett til grunngjeving for karakteren (${basis}). ${isOral ? `Be om henne med ein gong, og seinast ${until}` : `Be om henne innan ${until}`}, ${way === 'portal' ? 'i Karakter' : 'skriftleg til eksamenskontoret'}.`,
  noExplanation:
    'Grunngjeving: Det blir ikkje gjeve grunngjeving for karakteren på denne eksamenen. Du kan få kopi av svaret og av sensorrettleiinga.',
  appeal: ({ until, way, basis, body }) =>
    `Klage på karakteren: Du har rett til å klage (${basis}). ${until ? `Fristen er ${until}.` : 'Fristen står still til du får grunngjevinga.'} Klaga skal vere skriftleg, og du ${way === 'portal' ? 'sender henne i Karakter' : 'sender henne til eksamenskontoret'}. Du treng ikkje seie kvifor. Ho blir handsama av ${body}. Karakteren kan bli endra både opp og ned.`,
  appealAfterExplanation:
    'Ber du om grunngjeving i tide, byrjar klagefristen på nytt, med full tid, når du får henne.',
  group: 'Kvar i gruppa klagar for seg. Berre karakteren til den som klagar, kan bli endra.',
  noAppeal:
    'Klage på karakteren: Eksamenen etterlèt ikkje noko som kan vurderast på nytt, så ein kan ikkje klage på karakteren. Formelle feil kan du klage på.',
  complaint: ({ until, basis, body }) =>
    `Klage på formelle feil: Meiner du at det er gjort feil ved eksamenen eller sensuren, kan du klage (${basis}). ${until ? `Fristen er ${until}.` : 'Fristen står still til du får grunngjevinga.'} Send klaga skriftleg til eksamenskontoret. Får du ikkje medhald, blir ho avgjord av ${body}.`,
  access: (basis) => `Innsyn: Du har rett til å sjå dokumenta i saka di (${basis}). Spør eksamenskontoret.`,
};

const en: Words = {
  deadlinesAlone: ({ explanation, appeal }) => [
    explanation && `Deadline to ask for an explanation: ${explanation}.`,
    appeal && `Deadline to appeal the grade: ${appeal}.`,
  ],
  explanation: ({ until, way, basis, isOral }) =>
    `Explanation: You have the right to an explanation of the grade (${basis}). ${isOral ? `Ask for it at once, and not later than ${until}` : `Ask for it by ${until}`}, ${way === 'portal' ? 'in Karakter' : 'in writing to the exam office'}.`,
  noExplanation:
    'Explanation: No explanation is given of the grade of this exam. You can have a copy of your answer and of the grading guide.',
  appeal: ({ until, way, basis, body }) =>
    `Appeal of the grade: You have the right to appeal (${basis}). ${until ? `The deadline is ${until}.` : 'The deadline is paused until you get the explanation.'} The appeal must be in writing, and you ${way === 'portal' ? 'send it in Karakter' : 'send it to the exam office'}. You need not say why. It is handled by ${body}. The grade may be changed both up and down.`,
  appealAfterExplanation:
    'If you ask for an explanation in time, the appeal deadline starts again, in full, when you get it.',
  group: 'Each member of the group appeals alone. Only the grade of the person who appeals can be changed.',
  noAppeal:
    'Appeal of the grade: The exam leaves nothing that can be graded again, so the grade cannot be appealed. You can complain of formal errors.',
  complaint: ({ until, basis, body }) =>
    `Complaint of formal errors: If you think that errors were made in the exam or the grading, you can complain (${basis}). ${until ? `The deadline is ${until}.` : 'The deadline is paused until you get the explanation.'} Send the complaint in writing to the exam office. If the errors are not accepted, it is decided by ${body}.`,
  access: (basis) =>
    `Access: You have the right to see the documents of your case (${basis}). Ask the exam office.`,
};

/** The sentences about a right, in each language. */
export const rightsTexts: Readonly<Record<Language, Words>> = { nb, nn, en };

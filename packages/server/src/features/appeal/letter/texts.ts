import type { AppealOutcome } from '@karakter/domain/exam/grades';
import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';

type Decision = {
  filedAt: string;
  original: string;
  changed: string;
  graders: number;
  hasExternal: boolean;
  /** The graders saw the grade, the explanation and the candidate's grounds, as the case was filed [K4]. */
  isOpen: boolean;
  /** A new assessment was made, since the commission's grade was two or more from the first. */
  assessedAnew: boolean;
  outcome: AppealOutcome;
  complaintUntil: string;
  /** The law as the rules of the exam have it, in the letter's language; null where the sector has no such rule. */
  newAssessmentBasis: string | null;
  complaintBasis: string;
  complaintBody: string;
};

type LetterWords = {
  originalGrade: string;
  newGrade: string;
  outcome: string;
  decidedAt: string;
  reasons: string;
  grades: Readonly<Record<string, string>>;
  outcomes: Readonly<Record<AppealOutcome, string>>;
  paragraphs: (decision: Decision) => string[];
};

/** The letter with the decision, for the candidate alone. It mentions the commission, never its members [K5]. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  nb: {
    originalGrade: 'Opprinnelig karakter',
    newGrade: 'Karakter etter klage',
    outcome: 'Vedtak',
    decidedAt: 'Dato for vedtaket',
    reasons: 'Sensorenes begrunnelse',
    grades: { pass: 'bestått', fail: 'ikke bestått' },
    outcomes: { inFavour: 'til gunst', unchanged: 'uendret', toDisadvantage: 'til ugunst' },
    paragraphs: (d) => [
      `Vi mottok klagen din på sensuren ${d.filedAt}. En ny kommisjon med ${plural.nb(d.graders, { one: '# sensor', other: '# sensorer' })}${d.hasExternal ? ', minst én av dem ekstern,' : ''} har vurdert besvarelsen. ${d.isOpen ? 'De kjente både den opprinnelige karakteren, begrunnelsen for den og det du skrev i klagen.' : 'De kjente verken den opprinnelige karakteren, begrunnelsen for den eller det du skrev i klagen.'}`,
      ...(d.assessedAnew
        ? [
            `Karakteren deres avvek med to trinn eller mer fra den første. Derfor har sensorer som så hele saken, også det du skrev i klagen, vurdert besvarelsen på nytt${d.newAssessmentBasis ? ` (${d.newAssessmentBasis})` : ''}.`,
          ]
        : []),
      d.outcome === 'unchanged'
        ? `Karakteren er uendret: ${d.changed}.`
        : `Karakteren er endret fra ${d.original} til ${d.changed}, ${d.outcome === 'inFavour' ? 'til gunst' : 'til ugunst'} for deg.`,
      'Vedtaket om karakteren er endelig og kan ikke påklages. Du kan be om innsyn i dokumentene i saken.',
      `Mener du at det er gjort feil i gjennomføringen av eksamen eller sensuren, kan du klage på formelle feil innen ${d.complaintUntil} (${d.complaintBasis}). Klagen sender du til eksamenskontoret; får du ikke medhold, avgjøres den av ${d.complaintBody}.`,
    ],
  },
  nn: {
    originalGrade: 'Opphavleg karakter',
    newGrade: 'Karakter etter klage',
    outcome: 'Vedtak',
    decidedAt: 'Dato for vedtaket',
    reasons: 'Grunngjevinga frå sensorane',
    grades: { pass: 'bestått', fail: 'ikkje bestått' },
    outcomes: { inFavour: 'til gunst', unchanged: 'uendra', toDisadvantage: 'til ugunst' },
    paragraphs: (d) => [
      `Vi tok imot klaga di på sensuren ${d.filedAt}. Ein ny kommisjon med ${plural.nn(d.graders, { one: '# sensor', other: '# sensorar' })}${d.hasExternal ? ', minst éin av dei ekstern,' : ''} har vurdert svaret. ${d.isOpen ? 'Dei kjende både den opphavlege karakteren, grunngjevinga for han og det du skreiv i klaga.' : 'Dei kjende verken den opphavlege karakteren, grunngjevinga for han eller det du skreiv i klaga.'}`,
      ...(d.assessedAnew
        ? [
            `Karakteren deira avveik med to trinn eller meir frå den første. Difor har sensorar som såg heile saka, også det du skreiv i klaga, vurdert svaret på nytt${d.newAssessmentBasis ? ` (${d.newAssessmentBasis})` : ''}.`,
          ]
        : []),
      d.outcome === 'unchanged'
        ? `Karakteren er uendra: ${d.changed}.`
        : `Karakteren er endra frå ${d.original} til ${d.changed}, ${d.outcome === 'inFavour' ? 'til gunst' : 'til ugunst'} for deg.`,
      'Vedtaket om karakteren er endeleg og kan ikkje påklagast. Du kan be om innsyn i dokumenta i saka.',
      `Meiner du at det er gjort feil i gjennomføringa av eksamen eller sensuren, kan du klage på formelle feil innan ${d.complaintUntil} (${d.complaintBasis}). Klaga sender du til eksamenskontoret; får du ikkje medhald, blir ho avgjord av ${d.complaintBody}.`,
    ],
  },
  en: {
    originalGrade: 'Original grade',
    newGrade: 'Grade after appeal',
    outcome: 'Decision',
    decidedAt: 'Date of the decision',
    reasons: 'The graders’ reasons',
    grades: { pass: 'pass', fail: 'fail' },
    outcomes: { inFavour: 'in your favour', unchanged: 'unchanged', toDisadvantage: 'to your disadvantage' },
    paragraphs: (d) => [
      `We received your appeal of the grade on ${d.filedAt}. A new commission of ${plural.en(d.graders, { one: '# grader', other: '# graders' })}${d.hasExternal ? ', at least one of them external,' : ''} has assessed the answer. ${d.isOpen ? 'They knew the original grade, the explanation of it and what you wrote in the appeal.' : 'They knew neither the original grade, the explanation of it nor what you wrote in the appeal.'}`,
      ...(d.assessedAnew
        ? [
            `Their grade differed from the first by two grades or more. Graders who saw the whole case, including what you wrote in the appeal, have therefore assessed the answer again${d.newAssessmentBasis ? ` (${d.newAssessmentBasis})` : ''}.`,
          ]
        : []),
      d.outcome === 'unchanged'
        ? `The grade is unchanged: ${d.changed}.`
        : `The grade is changed from ${d.original} to ${d.changed}, ${d.outcome === 'inFavour' ? 'in your favour' : 'to your disadvantage'}.`,
      'The decision on the grade is final and cannot be appealed. You may ask to see the documents of the case.',
      `If you think that errors were made in the conduct of the exam or the grading, you can complain of formal errors until ${d.complaintUntil} (${d.complaintBasis}). Send the complaint to the exam office; if the errors are not accepted, it is decided by ${d.complaintBody}.`,
    ],
  },
};

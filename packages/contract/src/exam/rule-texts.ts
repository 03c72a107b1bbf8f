import type { ExamForm, ExamScale } from '@karakter/domain/exam/exam';
import type { AssessingWay, CompletingWay, ConfirmingWay } from '@karakter/domain/exam/grading-workflow';
import type { RuleFact } from '@karakter/domain/rules/rule-facts';
import type { WorkKind } from '@karakter/domain/rules/rule-set';
import type { Language } from '@karakter/domain/text/language';

type RuleTexts = Readonly<Record<RuleFact | 'yes' | 'no', string>> & {
  readonly forms: Readonly<Record<ExamForm, string>>;
  readonly workKinds: Readonly<Record<WorkKind, string>>;
  readonly scales: Readonly<Record<ExamScale, string>>;
  readonly assessings: Readonly<Record<AssessingWay, string>>;
  readonly confirmings: Readonly<Record<ConfirmingWay, string>>;
  readonly completings: Readonly<Record<CompletingWay, string>>;
};

/** The form and rules of an exam in words, for pages and mails alike. */
export const ruleTexts: Readonly<Record<Language, RuleTexts>> = {
  nb: {
    credits: 'Studiepoeng',
    form: 'Vurderingsform',
    forms: {
      written: 'Skriftlig',
      home: 'Hjemmeeksamen',
      paper: 'Skriftlig på papir',
      oral: 'Muntlig',
      practical: 'Praktisk',
      portfolio: 'Mappe',
    },
    workKind: 'Hva som vurderes',
    workKinds: { exam: 'Eksamen', bachelorThesis: 'Bacheloroppgave', masterThesis: 'Masteroppgave' },
    scale: 'Karakterskala',
    scales: { 'A-F': 'A–F', 'pass-fail': 'Bestått / ikke bestått', '1-6': '1–6' },
    assessing: 'Hvordan sensorene vurderer',
    assessings: {
      individual: 'Hver for seg, uten å se hverandres vurdering',
      shared: 'Sammen, i én felles vurdering',
    },
    confirming: 'Når karakterene blir ferdige',
    confirmings: {
      eachCandidate: 'Kandidat for kandidat',
      allCandidates: 'Alle kandidatene på én gang',
    },
    completing: 'Hvem som må bekrefte',
    completings: { all: 'Alle sensorene', one: 'Én av sensorene' },
    supervised: 'Under tilsyn',
    individual: 'Individuell',
    recheckable: 'Kan etterprøves (det finnes noe å sensurere på nytt)',
    planGraders: 'Sensorer i alt, minst',
    planExternals: 'Eksterne sensorer, minst',
    planBasis: 'Hvor kravet står',
    explanationOpen: 'Kandidatene kan be om begrunnelse i Karakter',
    appealOpen: 'Kandidatene kan klage i Karakter',
    yes: 'Ja',
    no: 'Nei',
  },
  nn: {
    credits: 'Studiepoeng',
    form: 'Vurderingsform',
    forms: {
      written: 'Skriftleg',
      home: 'Heimeeksamen',
      paper: 'Skriftleg på papir',
      oral: 'Munnleg',
      practical: 'Praktisk',
      portfolio: 'Mappe',
    },
    workKind: 'Kva som blir vurdert',
    workKinds: { exam: 'Eksamen', bachelorThesis: 'Bacheloroppgåve', masterThesis: 'Masteroppgåve' },
    scale: 'Karakterskala',
    scales: { 'A-F': 'A–F', 'pass-fail': 'Bestått / ikkje bestått', '1-6': '1–6' },
    assessing: 'Korleis sensorane vurderer',
    assessings: {
      individual: 'Kvar for seg, utan å sjå vurderinga til kvarandre',
      shared: 'Saman, i éi felles vurdering',
    },
    confirming: 'Når karakterane blir ferdige',
    confirmings: {
      eachCandidate: 'Kandidat for kandidat',
      allCandidates: 'Alle kandidatane på éin gong',
    },
    completing: 'Kven som må stadfeste',
    completings: { all: 'Alle sensorane', one: 'Éin av sensorane' },
    supervised: 'Under tilsyn',
    individual: 'Individuell',
    recheckable: 'Kan etterprøvast (det finst noko å sensurere på nytt)',
    planGraders: 'Sensorar i alt, minst',
    planExternals: 'Eksterne sensorar, minst',
    planBasis: 'Kvar kravet står',
    explanationOpen: 'Kandidatane kan be om grunngjeving i Karakter',
    appealOpen: 'Kandidatane kan klage i Karakter',
    yes: 'Ja',
    no: 'Nei',
  },
  en: {
    credits: 'Credits',
    form: 'Form of assessment',
    forms: {
      written: 'Written',
      home: 'Take-home exam',
      paper: 'Written on paper',
      oral: 'Oral',
      practical: 'Practical',
      portfolio: 'Portfolio',
    },
    workKind: 'What is assessed',
    workKinds: { exam: 'Exam', bachelorThesis: 'Bachelor’s thesis', masterThesis: 'Master’s thesis' },
    scale: 'Grading scale',
    scales: { 'A-F': 'A–F', 'pass-fail': 'Pass / fail', '1-6': '1–6' },
    assessing: 'How graders assess',
    assessings: {
      individual: 'Each on their own, without seeing the others’ assessment',
      shared: 'Together, in one shared assessment',
    },
    confirming: 'When grades are completed',
    confirmings: {
      eachCandidate: 'Candidate by candidate',
      allCandidates: 'All candidates at once',
    },
    completing: 'Who must confirm',
    completings: { all: 'All graders', one: 'One of the graders' },
    supervised: 'Supervised',
    individual: 'Individual',
    recheckable: 'Can be re-checked (there is something to grade again)',
    planGraders: 'Graders in all, at least',
    planExternals: 'External graders, at least',
    planBasis: 'Where this is stated',
    explanationOpen: 'Candidates can ask for an explanation in Karakter',
    appealOpen: 'Candidates can appeal in Karakter',
    yes: 'Yes',
    no: 'No',
  },
};

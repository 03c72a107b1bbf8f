import type { Trilingual } from '../text/language.ts';
import type { RuleSet, Sector } from './rule-set.ts';

/** What a rule follows from: as rules and the protocol cite it (`uhl. § 11-11(2)`), and in words for a reader. */
export type LawReference = { readonly cited: string; readonly inWords: Trilingual };

/** The laws as rules cite them, by the words before the paragraph, and their names. */
const laws: Readonly<Record<string, Trilingual>> = {
  'uhl.': {
    nb: 'universitets- og høyskoleloven',
    nn: 'universitets- og høgskulelova',
    en: 'the Universities and University Colleges Act',
  },
  'fvl.': { nb: 'forvaltningsloven', nn: 'forvaltningslova', en: 'the Public Administration Act' },
  domstolloven: { nb: 'domstolloven', nn: 'domstollova', en: 'the Courts of Justice Act' },
  'oppl.forskr.': {
    nb: 'opplæringsforskriften',
    nn: 'opplæringsforskrifta',
    en: 'the Education Act Regulations',
  },
  GDPR: {
    nb: 'personvernforordningen',
    nn: 'personvernforordninga',
    en: 'the General Data Protection Regulation',
  },
  'lokal forskrift': {
    nb: 'institusjonens egen forskrift',
    nn: 'institusjonen si eiga forskrift',
    en: 'the institution’s own regulations',
  },
  'Udir eksamensplan': {
    nb: 'Udirs eksamensplan',
    nn: 'eksamensplanen til Udir',
    en: 'the exam plan of the Directorate for Education and Training',
  },
};

/** The regulations of an institution, which are cited by its code. */
const ofInstitution = (code: string): Trilingual => ({
  nb: `forskriften til ${code}`,
  nn: `forskrifta til ${code}`,
  en: `the regulations of ${code}`,
});

const inEnglish: Readonly<Record<string, string>> = {
  '§': ', section ',
  '§§': ', sections ',
  'kap.': ', chapter ',
  'art.': ', article ',
};

/**
 * A legal basis with the name of its law: `uhl. § 11-8(1)` is "universitets- og høyskoleloven § 11-8(1)" and "the
 * Universities and University Colleges Act, section 11-8(1)". What is before the paragraph and no law is the code of
 * an institution, whose regulations it is.
 */
export function lawReference(cited: string): LawReference {
  const [, law = cited, sign = '', place = ''] = /^(.*?) (§§?|kap\.|art\.) ?(.+)$/.exec(cited) ?? [];
  const { nb, nn, en } = laws[law] ?? (sign === '' ? { nb: law, nn: law, en: law } : ofInstitution(law));
  if (sign === '') return { cited, inWords: { nb, nn, en } };
  return {
    cited,
    inWords: {
      nb: `${nb} ${sign} ${place}`,
      nn: `${nn} ${sign} ${place}`,
      en: `${en}${inEnglish[sign]}${place}`,
    },
  };
}

/** The paragraph without its subsection, as a letter to a candidate cites it: `uhl. § 11-8(1)` is `uhl. § 11-8`. */
const paragraphOf = (cited: string): LawReference => lawReference(cited.replace(/\(.*$/, ''));

/** Who a case goes to, in the middle of a sentence: "the case is handled by …". */
type Bodies = { readonly appealBody: Trilingual; readonly complaintBody: Trilingual };

/** Who handles an appeal and a complaint of formal errors in each sector. */
export const caseBodies: Readonly<Record<Sector, Bodies>> = {
  higherEducation: {
    appealBody: {
      nb: 'en klagekommisjon med nye sensorer',
      nn: 'ein klagekommisjon med nye sensorar',
      en: 'an appeal commission of new graders',
    },
    complaintBody: {
      nb: 'institusjonens nemnd for studentsaker',
      nn: 'nemnda for studentsaker ved institusjonen',
      en: 'the institution’s student affairs board',
    },
  },
  school: {
    appealBody: { nb: 'klagenemnda', nn: 'klagenemnda', en: 'the appeals board' },
    complaintBody: { nb: 'statsforvalteren', nn: 'statsforvaltaren', en: 'the county governor' },
  },
};

/**
 * The law as letters, notices and pages name it, from the rules of one exam. Each reference has `cited`, for the
 * protocol and the line "legal basis", and `inWords` in bokmål, nynorsk and English, for a sentence: never write the
 * name of an Act or a paragraph beside it. Null is a right or duty that the sector does not have: leave its sentence out.
 */
export type LawWords = Bodies & {
  /** The right to an explanation of the grade (uhl. § 11-8; oppl.forskr. § 10-3, of oral exams alone). */
  readonly explanationBasis: LawReference;
  /** The right to appeal the grade (uhl. § 11-10; oppl.forskr. § 10-2). */
  readonly appealBasis: LawReference;
  /** How an appeal is graded and decided (uhl. § 11-11; oppl.forskr. § 10-7). */
  readonly decisionBasis: LawReference;
  /** Why a grade far from the first is assessed again (uhl. § 11-11(3)); null in schools. */
  readonly newAssessmentBasis: LawReference | null;
  /** The right to complain of formal errors (uhl. § 11-9; oppl.forskr. § 10-2). `complaintBody` decides. */
  readonly complaintBasis: LawReference;
  /** Whether a late appeal is taken up or dismissed (fvl. § 31). */
  readonly dismissalBasis: LawReference;
  /** The right to appeal a dismissal, to `complaintBody` (fvl. § 29); null in schools. */
  readonly dismissalAppealBasis: LawReference | null;
  /** The duty to tell when a case takes more than a month (fvl. § 11 a). */
  readonly interimReplyBasis: LawReference;
  /** The right to see the documents of one's own case (fvl. § 18). */
  readonly accessBasis: LawReference;
};

/** The law words of an exam; `lawWords(exam.rules)`. Higher education and schools have their own. */
export function lawWords(rules: RuleSet): LawWords {
  const { reassessThreshold, dismissalAppeal } = rules;
  return {
    ...caseBodies[rules.sector],
    explanationBasis: paragraphOf(rules.explanationDelivery.legalBasis),
    appealBasis: paragraphOf(rules.appeal.legalBasis),
    decisionBasis: paragraphOf(rules.commission.newGradersOnAppeal.legalBasis),
    newAssessmentBasis: reassessThreshold && lawReference(reassessThreshold.legalBasis),
    complaintBasis: paragraphOf(rules.proceduralComplaint.legalBasis),
    dismissalBasis: paragraphOf(rules.lateMaxAge.legalBasis),
    dismissalAppealBasis: dismissalAppeal && paragraphOf(dismissalAppeal.legalBasis),
    interimReplyBasis: paragraphOf(rules.preliminaryReply.legalBasis),
    accessBasis: lawReference('fvl. § 18'),
  };
}

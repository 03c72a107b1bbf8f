import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { countText } from './today-texts.ts';

type OfComplaints = Extract<
  TodayKind,
  | 'handleLateComplaints'
  | 'takeUpComplaints'
  | 'decideComplaints'
  | 'awaitBoard'
  | 'arrangeNewGrading'
  | 'arrangeNewExam'
>;
type Lines = Readonly<Record<OfComplaints, (facts: SentenceFacts) => string>>;
type Languages = Readonly<Record<'nb' | 'nn' | 'en', Lines>>;

const { nb: nbCount, nn: nnCount, en: enCount } = countText;

/** What the procedural complaints of an exam ask, as whole sentences [K8]. */
export const complaintSentenceText: Languages = texts({
  nb: {
    handleLateComplaints: ({ exam, count }) =>
      `Ta stilling til ${nbCount.complaints(count)} etter fristen i ${exam}`,
    takeUpComplaints: ({ exam, count }) => `Ta opp ${nbCount.complaints(count)} i ${exam}`,
    decideComplaints: ({ exam, count }) => `Avgjør ${nbCount.complaints(count)} i ${exam}`,
    awaitBoard: ({ exam, count }) => `${nbCount.complaints(count)} i ${exam} er hos klageinstansen`,
    arrangeNewGrading: ({ exam, count }) =>
      `Oppnevn nye sensorer for ny sensur i ${exam}, etter medhold i ${nbCount.complaints(count)}`,
    arrangeNewExam: ({ exam, count }) =>
      `Sett opp ny eksamen med nye sensorer i ${exam}, etter medhold i ${nbCount.complaints(count)}`,
  },
  nn: {
    handleLateComplaints: ({ exam, count }) =>
      `Ta stilling til ${nnCount.complaints(count)} etter fristen i ${exam}`,
    takeUpComplaints: ({ exam, count }) => `Ta opp ${nnCount.complaints(count)} i ${exam}`,
    decideComplaints: ({ exam, count }) => `Avgjer ${nnCount.complaints(count)} i ${exam}`,
    awaitBoard: ({ exam, count }) => `${nnCount.complaints(count)} i ${exam} er hos klageinstansen`,
    arrangeNewGrading: ({ exam, count }) =>
      `Nemn opp nye sensorar for ny sensur i ${exam}, etter medhald i ${nnCount.complaints(count)}`,
    arrangeNewExam: ({ exam, count }) =>
      `Set opp ny eksamen med nye sensorar i ${exam}, etter medhald i ${nnCount.complaints(count)}`,
  },
  en: {
    handleLateComplaints: ({ exam, count }) =>
      `Decide whether to take up ${enCount.complaints(count)} filed late in ${exam}`,
    takeUpComplaints: ({ exam, count }) => `Take up ${enCount.complaints(count)} in ${exam}`,
    decideComplaints: ({ exam, count }) => `Decide ${enCount.complaints(count)} in ${exam}`,
    awaitBoard: ({ exam, count }) => `${enCount.complaints(count)} in ${exam} with the appeal body`,
    arrangeNewGrading: ({ exam, count }) =>
      `Appoint new graders to grade again in ${exam}; upheld: ${enCount.complaints(count)}`,
    arrangeNewExam: ({ exam, count }) =>
      `Set up a new exam with new graders in ${exam}; upheld: ${enCount.complaints(count)}`,
  },
} satisfies Languages);

/** As a task below the name of the exam. */
export const complaintTaskText: Languages = texts({
  nb: {
    handleLateComplaints: ({ count }) => `Ta stilling til ${nbCount.complaints(count)} etter fristen`,
    takeUpComplaints: ({ count }) => `Ta opp ${nbCount.complaints(count)}`,
    decideComplaints: ({ count }) => `Avgjør ${nbCount.complaints(count)}`,
    awaitBoard: ({ count }) => `${nbCount.complaints(count)} er hos klageinstansen`,
    arrangeNewGrading: ({ count }) =>
      `Oppnevn nye sensorer for ny sensur, etter medhold i ${nbCount.complaints(count)}`,
    arrangeNewExam: ({ count }) =>
      `Sett opp ny eksamen med nye sensorer, etter medhold i ${nbCount.complaints(count)}`,
  },
  nn: {
    handleLateComplaints: ({ count }) => `Ta stilling til ${nnCount.complaints(count)} etter fristen`,
    takeUpComplaints: ({ count }) => `Ta opp ${nnCount.complaints(count)}`,
    decideComplaints: ({ count }) => `Avgjer ${nnCount.complaints(count)}`,
    awaitBoard: ({ count }) => `${nnCount.complaints(count)} er hos klageinstansen`,
    arrangeNewGrading: ({ count }) =>
      `Nemn opp nye sensorar for ny sensur, etter medhald i ${nnCount.complaints(count)}`,
    arrangeNewExam: ({ count }) =>
      `Set opp ny eksamen med nye sensorar, etter medhald i ${nnCount.complaints(count)}`,
  },
  en: {
    handleLateComplaints: ({ count }) => `Decide whether to take up ${enCount.complaints(count)} filed late`,
    takeUpComplaints: ({ count }) => `Take up ${enCount.complaints(count)}`,
    decideComplaints: ({ count }) => `Decide ${enCount.complaints(count)}`,
    awaitBoard: ({ count }) => `${enCount.complaints(count)} with the appeal body`,
    arrangeNewGrading: ({ count }) =>
      `Appoint new graders to grade again; upheld: ${enCount.complaints(count)}`,
    arrangeNewExam: ({ count }) => `Set up a new exam with new graders; upheld: ${enCount.complaints(count)}`,
  },
} satisfies Languages);

import type { MyResult } from '@karakter/contract/results/my-exams';
import { AppealSection } from '../features/appeal/AppealSection.tsx';
import { MyTraces } from '../features/cases/trace/DecisionTraces.tsx';
import { ComplaintSection } from '../features/complaint/ComplaintSection.tsx';
import { DismissalSection } from '../features/complaint/dismissal/DismissalSection.tsx';
import { MyNewOral } from '../features/complaint/oral/MyNewOral.tsx';
import { MyExplanationSection } from '../features/explanation/MyExplanationSection.tsx';
import { MyExamPage, type MyExamSection } from '../features/results/MyExamPage.tsx';

/** By which events and rules what the candidate sees was reached, whatever cases there are [K9]. */
function TracesSection({ exam }: { readonly exam: MyResult }) {
  return exam.grade !== null && <MyTraces candidacyId={exam.candidacyId} />;
}

/** The parts of the candidate's page for the later steps of an exam, in order. */
const sections: readonly MyExamSection[] = [
  MyExplanationSection,
  AppealSection,
  ComplaintSection,
  DismissalSection,
  MyNewOral,
  TracesSection,
];

/** The candidate's exam with every step's section. */
export function MyExamRoute() {
  return <MyExamPage sections={sections} />;
}

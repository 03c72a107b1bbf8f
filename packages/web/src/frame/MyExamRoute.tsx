import { AppealSection } from '../features/appeal/AppealSection.tsx';
import { ComplaintSection } from '../features/complaint/ComplaintSection.tsx';
import { DismissalSection } from '../features/complaint/dismissal/DismissalSection.tsx';
import { MyNewOral } from '../features/complaint/oral/MyNewOral.tsx';
import { MyExplanationSection } from '../features/explanation/MyExplanationSection.tsx';
import { MyExamPage, type MyExamSection } from '../features/results/MyExamPage.tsx';

/** The parts of the candidate's page for the later steps of an exam, in order. */
const sections: readonly MyExamSection[] = [
  MyExplanationSection,
  AppealSection,
  ComplaintSection,
  DismissalSection,
  MyNewOral,
];

/** The candidate's exam with every step's section. */
export function MyExamRoute() {
  return <MyExamPage sections={sections} />;
}

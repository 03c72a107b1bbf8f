import { AppealSection } from '../features/appeal/AppealSection.tsx';
import { MyExplanationSection } from '../features/explanation/MyExplanationSection.tsx';
import { MyExamPage, type MyExamSection } from '../features/results/MyExamPage.tsx';

/** What the later steps of an exam's course show on the candidate's page, in the order of the course. */
const sections: readonly MyExamSection[] = [MyExplanationSection, AppealSection];

/** The candidate's exam with every step's section. */
export function MyExamRoute() {
  return <MyExamPage sections={sections} />;
}

import { DutyLine } from '../features/planning/duty/DutyLine.tsx';
import type { ShowDuty } from '../features/register/HeldRoles.tsx';
import { PersonPage } from '../features/register/PersonPage.tsx';
import { placeName } from '../features/register/person-words.ts';
import { useLanguage } from '../text/language.tsx';

/** A person's page, with the rooms and days of each exam that the person watches over [U1]. */
export function PersonRoute() {
  const { language } = useLanguage();
  const showDuty: ShowDuty = ({ personId, name, email }, { place, duty, mayChangeDuty }) => {
    if (place.kind !== 'exam' || !duty) return null;
    // The page lists several exams: the exam is named with the person.
    const invigilator = { personId, name: `${name}, ${placeName(place, language)}`, email, duty };
    return <DutyLine examId={place.examId} invigilator={invigilator} mayChange={mayChangeDuty} />;
  };
  return <PersonPage showDuty={showDuty} />;
}

import { examDayPhone } from '../../device/exam-contact.ts';
import { useInstitution } from './use-institution.ts';

/** The institution's telephone for exam day; while it cannot be fetched, as this device last heard of it. */
export function useExamDayPhone(): string | null {
  const institution = useInstitution();
  return institution ? institution.examDayPhone : examDayPhone();
}

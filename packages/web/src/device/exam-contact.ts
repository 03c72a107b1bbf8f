import { z } from 'zod';

const storageKey = 'karakter.contact';
const contact = z.object({ name: z.string(), phone: z.string() });
export type ExamContact = z.infer<typeof contact>;

/** Keeps the exam's contact on this device, for a page that fails and cannot fetch it. */
export function keepExamContact(whom: ExamContact): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(whom));
  } catch {
    // A page that fails then asks the candidate to call the invigilator, without a number.
  }
}

/** The contact of the last exam that was open on this device. */
export function examContact(): ExamContact | null {
  try {
    return contact.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return null;
  }
}

import { z } from 'zod';

const storageKey = 'karakter.contact';
const contact = z.object({ name: z.string(), phone: z.string() });
export type ExamContact = z.infer<typeof contact>;

/** Keeps on this device whom a candidate calls: a page that fails has nothing else to ask. */
export function keepExamContact(whom: ExamContact): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(whom));
  } catch {
    // Then a page that fails says to call the invigilator, without the number.
  }
}

/** Whom to call, where an exam has been open on this device. */
export function examContact(): ExamContact | null {
  try {
    return contact.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return null;
  }
}

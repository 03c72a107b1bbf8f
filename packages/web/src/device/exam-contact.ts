import { z } from 'zod';

const contact = z.object({ name: z.string(), phone: z.string() });
export type ExamContact = z.infer<typeof contact>;

/** Stores a value on this device, for a page that fails and cannot fetch it. */
function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A page that fails then asks the candidate to call the invigilator, without a number.
  }
}

function kept<Value>(key: string, schema: z.ZodType<Value>): Value | null {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return null;
  }
}

const contactKey = 'karakter.contact';
const phoneKey = 'karakter.examDayPhone';

/** Keeps the exam's contact on this device. */
export const keepExamContact = (whom: ExamContact): void => keep(contactKey, whom);

/** The contact of the last exam that was open on this device. */
export const examContact = (): ExamContact | null => kept(contactKey, contact);

/** Keeps the institution's telephone for exam day on this device; null where it has none. */
export const keepExamDayPhone = (phone: string | null): void => keep(phoneKey, phone);

/** The institution's telephone for exam day, as it was when this device last heard of it. */
export const examDayPhone = (): string | null => kept(phoneKey, z.string().nullable());

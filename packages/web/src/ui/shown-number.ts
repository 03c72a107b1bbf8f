/** The text of a number field: what was typed if it stands for the number (an empty field for 0), otherwise the number. */
export function shownNumber(typed: string, value: number): string {
  return Number(typed.replace(',', '.')) === value ? typed : String(value);
}

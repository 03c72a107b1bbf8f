/** What a number field shows: what was typed while it means the number, an empty field for 0, else the number. */
export function shownNumber(typed: string, value: number): string {
  return Number(typed.replace(',', '.')) === value ? typed : String(value);
}

import { withPhrase } from '@karakter/domain/grading/marks/phrases';

/** Writes a phrase where the cursor is in the field with this id, as if it were typed, and leaves the cursor after it. */
export function insertPhrase(fieldId: string, phrase: string): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  const { value, selectionStart: from, selectionEnd: to } = field;
  const { text, caret } = withPhrase(value, phrase, { from, to });
  field.setRangeText(text, 0, value.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.setSelectionRange(caret, caret);
}

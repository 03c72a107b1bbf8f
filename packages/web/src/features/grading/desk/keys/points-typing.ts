const fields = () => [...document.querySelectorAll<HTMLInputElement>('[data-points] input:not([readonly])')];

/** Neither points by hand nor automatic ones, which are the field's placeholder. */
const lacksPoints = ({ value, placeholder }: HTMLInputElement) => value === '' && placeholder === '';

export const isPointsField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.closest('[data-points]') !== null;

/** The field that digits are written in: the one with the focus, or the first that lacks points. */
function presentField(): HTMLInputElement | undefined {
  const all = fields();
  return all.find((each) => each === document.activeElement) ?? all.find(lacksPoints) ?? all[0];
}

/** Writes a digit of points from anywhere on the desk, as if it were typed in the field. */
export function typePoints(sign: string): void {
  const field = presentField();
  if (!field) return;
  // The focus marks the field's text, so that the first digit replaces it.
  if (field !== document.activeElement) field.focus();
  field.setRangeText(sign, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** From a points field on to the next that lacks points; after the last one the keys are free. */
export function leavePointsField(field: HTMLInputElement): void {
  const all = fields();
  const next = all.slice(all.indexOf(field) + 1).find(lacksPoints);
  if (next) next.focus();
  else document.getElementById('marking')?.focus({ preventScroll: true });
}

/** To the points of the next or the previous question, with its answer in view. */
export function stepQuestion(step: 1 | -1): void {
  const all = fields();
  const at = all.indexOf(document.activeElement as HTMLInputElement);
  const next = all[at < 0 ? (step === 1 ? 0 : all.length - 1) : at + step];
  if (!next) return;
  document.getElementById(next.id.replace('points-', 'answer-'))?.scrollIntoView({ block: 'start' });
  next.focus({ preventScroll: true });
}

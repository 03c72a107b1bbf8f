/** To what can be done with the chosen text, or into choosing text by the keyboard in the answer that is in view. */
export function markChosenText(): void {
  const first = document.querySelector<HTMLElement>('[data-mark-bar] button');
  if (first) {
    first.focus();
    return;
  }
  const answers = [...document.querySelectorAll<HTMLElement>('[data-choose-text]')];
  const isInView = (answer: HTMLElement) =>
    (answer.closest('section')?.getBoundingClientRect().bottom ?? 0) > window.innerHeight / 4;
  answers.find(isInView)?.click();
}

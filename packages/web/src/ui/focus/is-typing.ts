const typing =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], dialog[open] *';

/** Whether a key pressed here writes, or belongs to an open dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(typing);
}

/** Whether a key is no single-key shortcut of the page: it is combined with another, handled already, or written. */
export function isForOthers(event: KeyboardEvent): boolean {
  const isCombined = event.ctrlKey || event.metaKey || event.altKey;
  return isCombined || event.defaultPrevented || isTyping(event.target);
}

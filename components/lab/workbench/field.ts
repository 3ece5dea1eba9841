/**
 * Changes a text field as typing would, so that the browser's undo keeps it and React hears of it.
 */
export function replaceText(
  field: HTMLTextAreaElement | HTMLInputElement,
  from: number,
  to: number,
  insert: string,
  caret = from + insert.length,
): void {
  field.focus();
  field.setSelectionRange(from, to);
  const changes = from !== to || insert !== '';
  if (changes && !typed(field, insert)) {
    const text = field.value.slice(0, from) + insert + field.value.slice(to);
    const prototype = Object.getPrototypeOf(field) as object;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(caret, caret);
}

/** execCommand is the only way that keeps undo; where it is missing, the caller sets the value. */
function typed(field: HTMLElement, insert: string): boolean {
  if (typeof document.execCommand !== 'function') return false;
  return insert === ''
    ? document.execCommand('delete')
    : document.activeElement === field && document.execCommand('insertText', false, insert);
}

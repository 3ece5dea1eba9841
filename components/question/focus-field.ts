/** To where an answer goes, after the button that had the focus is gone. */
export function focusField(form: HTMLFormElement | null): void {
  const fields = 'input:enabled, textarea:enabled, [tabindex="0"]:not(pre), button:enabled';
  form?.querySelector<HTMLElement>(fields)?.focus();
}

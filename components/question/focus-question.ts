/** Brings a question that was just opened into view, and the keyboard into it. */
export function focusQuestion(id: string): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById(`question-${id}`);
    panel?.scrollIntoView({ block: 'nearest' });
    panel?.querySelector<HTMLElement>('input, button')?.focus();
  });
}

/** An element, and what stands around it, from the inside out. */
export function around(element: Element | null): Element[] {
  const chain: Element[] = [];
  for (let one = element; one && one !== document.body; one = one.parentElement) chain.push(one);
  return chain;
}

/**
 * Gives the focus back, once: to what had it, or to the nearest thing around that is still there. What was taken out by
 * a dialog leaves a reader of the screen where it stood.
 */
export function giveBack(to: { current: readonly Element[] }): void {
  const chain = to.current;
  to.current = [];
  for (const one of chain) {
    if (!(one instanceof HTMLElement) || !one.isConnected) continue;
    one.focus();
    if (document.activeElement === one) return;
    // Nothing to act on takes the focus only when it is allowed to.
    if (!one.hasAttribute('tabindex')) one.tabIndex = -1;
    one.focus();
    if (document.activeElement === one) return;
  }
}

/**
 * Wildcards of policies: `*` is any run of characters, `?` any one character. Patterns are untrusted,
 * so they are walked with a set of places, in time that grows with pattern times text, never more.
 */

/** One character, or a wildcard. */
export type Token = string;
export const MANY = 'many';
export const ONE = 'one';

/** One token; `colon` says whether a wildcard may take a colon too (in an ARN most may not). */
export interface Step {
  readonly token: Token;
  readonly colon: boolean;
}

/** The tokens of a text in which `*` and `?` are wildcards. */
export function tokensOf(text: string): Token[] {
  return [...text].map((char) => (char === '*' ? MANY : char === '?' ? ONE : char));
}

/** Whether tokens match a whole text; wildcards take any character. */
export function matchesTokens(tokens: readonly Token[], text: string): boolean {
  return matchesSteps(
    tokens.map((token) => ({ token, colon: true })),
    text,
  );
}

/** Whether steps match a whole text. */
export function matchesSteps(steps: readonly Step[], text: string): boolean {
  let places = withSkips(steps, new Set([0]));
  for (const char of text) {
    const next = new Set<number>();
    for (const place of places) {
      const step = steps[place];
      if (!step) continue;
      const wild = step.token === MANY || step.token === ONE;
      if (wild ? char === ':' && !step.colon : step.token !== char) continue;
      next.add(step.token === MANY ? place : place + 1);
    }
    places = withSkips(steps, next);
    if (places.size === 0) return false;
  }
  return places.has(steps.length);
}

/** `*` takes nothing, too. */
function withSkips(steps: readonly Step[], places: Set<number>): Set<number> {
  for (const place of places) if (steps[place]?.token === MANY) places.add(place + 1);
  return places;
}

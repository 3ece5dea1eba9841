/**
 * The workshop that this tab takes part in. Every page asks, so it is read without the store that keeps it
 * (`memberships.ts`): a page without a room carries no more than this.
 */
export const MEMBERSHIPS = 'trailwise.workshops';

/** A tab stays with its room, whichever another tab goes to. */
let own: string | undefined;
const listeners = new Set<() => void>();

export const followed = (): string | undefined => (own ??= kept());

export function follow(id: string | undefined): void {
  own = id;
  for (const listener of listeners) listener();
}

export const onFollow = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function kept(): string | undefined {
  try {
    const { state } = JSON.parse(localStorage.getItem(MEMBERSHIPS) ?? '{}') as {
      state?: { current?: string };
    };
    return state?.current;
  } catch {
    return undefined;
  }
}

interface Ordered {
  readonly name: string;
  readonly after?: readonly string[];
  /** Runs alone. */
  readonly wide?: boolean;
}

/**
 * Does all of these, so many at a time, in their order as far as what has to be over before is over. A wide one
 * waits until nothing runs, and whatever stands behind it waits for it.
 * @param work never rejects: what fails is over, too
 */
export function inOrder<Step extends Ordered>(
  steps: readonly Step[],
  most: number,
  work: (step: Step) => Promise<void>,
): Promise<void> {
  const waiting = [...steps];
  const over = new Set<string>();
  const running = new Set<Step>();

  const next = (): Step | undefined => {
    for (const step of waiting) {
      const ready = (step.after ?? []).every((name) => over.has(name));
      if (step.wide) return ready && running.size === 0 ? step : undefined;
      if (ready && running.size < most && ![...running].some(({ wide }) => wide)) return step;
    }
    return undefined;
  };

  return new Promise((resolve) => {
    const begin = () => {
      if (waiting.length === 0 && running.size === 0) return resolve();
      for (let step = next(); step; step = next()) {
        const begun = step;
        waiting.splice(waiting.indexOf(begun), 1);
        running.add(begun);
        void work(begun).finally(() => {
          running.delete(begun);
          over.add(begun.name);
          begin();
        });
      }
    };
    begin();
  });
}

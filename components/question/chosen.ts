/** The options that are chosen, as an answer has them: their ids with spaces between. */

export const chosenOf = (value: string): string[] => value.split(/[\s,;]+/).filter(Boolean);

/** The answer once an option is chosen, or is so no more; of a single choice the one takes the place of the other. */
export function choose(value: string, id: string, on: boolean, multiple: boolean): string {
  const rest = multiple ? chosenOf(value).filter((other) => other !== id) : [];
  return (on ? [...rest, id] : rest).join(' ');
}

/** How a text begins, where it is too long to be shown whole. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

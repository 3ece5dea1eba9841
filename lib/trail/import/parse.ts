/** JSON.parse, with the reason as a sentence where the text is no JSON. */
export function parse(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Some engines quote the text: of a record it is too much.
    return {
      error: `This is not JSON: ${message.length > 160 ? `${message.slice(0, 160)}…` : message}`,
    };
  }
}

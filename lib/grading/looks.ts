/** What an answer of the wrong kind looks like, so that a note can name it. */
export function looksLike(text: string): string | undefined {
  if (/^[[{]/.test(text)) return 'a piece of JSON';
  if (/^\d{1,4}(\.\d{1,4}){3,5}([:/]\d+)?$/.test(text)) return 'an IP address';
  if (/^(\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2})(?!\d)/.test(text)) return 'a time';
  if (/^\d[\d -]{8,}$/.test(text)) return 'an account number';
  if (/^https?:\/\//i.test(text)) return 'a web address';
  if (/^arn:/i.test(text)) return 'an ARN';
  return undefined;
}

/** Base64 for addresses: https://www.rfc-editor.org/rfc/rfc4648#section-5, without padding. */
import { fromBase64, toBase64 } from './base64';

export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** @throws where the text is not base64url */
export const fromBase64Url = (text: string): Uint8Array =>
  fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));

import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for links and session cookies: 43 characters that a URL takes as they are. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. A token is random and long, so a plain SHA-256 cannot be undone. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

/** Names of workshops and staff: unguessable as well, and no secret. */
export const newId = (): string => randomBytes(16).toString('base64url');

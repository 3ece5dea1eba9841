/**
 * The tables, the same on both engines. Times are ISO 8601 in UTC, with milliseconds, so that they
 * sort as text. JSON is kept as text: what was written is what is read, to the letter.
 */
export interface Tables {
  workshops: {
    id: string;
    /** Stays the workshop's own until it is deleted, so that it can be reopened under it. */
    code: string;
    title: string;
    created_at: string;
    last_seq: number;
    /** No event has a time before the one that precedes it, whatever the clocks of processes say. */
    last_at: string;
    ended_at: string | null;
    keep_until: string | null;
    config: string;
  };
  events: {
    workshop_id: string;
    seq: number;
    at: string;
    key: string | null;
    body: string;
  };
  /** What was carried out, by idempotency key: `count` events from `first_seq` on, and the reply. */
  commands: {
    workshop_id: string;
    key: string;
    first_seq: number;
    count: number;
    reply: string;
  };
  staff: {
    id: string;
    workshop_id: string;
    role: string;
    name: string;
    link_hash: string;
    password_hash: string | null;
    created_at: string;
  };
  sessions: {
    token_hash: string;
    workshop_id: string;
    role: string;
    subject_id: string;
    created_at: string;
    expires_at: string;
  };
  /** A participant's personal way back, from another device or after a crash. */
  returns: {
    link_hash: string;
    workshop_id: string;
    participant_id: string;
    created_at: string;
  };
}

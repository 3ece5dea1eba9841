/** A top-level key of a map column, as the evidence has it. */
export interface MapKey {
  readonly column: string;
  readonly key: string;
  /** The JSON types that its values have. */
  readonly types: readonly ('string' | 'number' | 'boolean' | 'object' | 'array')[];
  readonly events: number;
}

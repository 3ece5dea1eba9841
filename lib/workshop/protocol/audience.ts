/** Who looks. */
export type Audience = 'staff' | 'wall' | { readonly participant: string };

/** What the form is for, and where it leads when it is left. */
export interface Purpose {
  kind: 'new' | 'draft' | 'amendment';
  /** Of the bet that is changed; null for a new one. */
  revision: number | null;
  cancelHref: string;
}

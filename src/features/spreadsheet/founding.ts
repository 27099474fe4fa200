/** Who the owner is, as the person at the screen says while the register is empty. */
export interface Founding {
  readonly id: string;
  readonly name: string;
  readonly kind: 'municipality' | 'county-council' | 'private-school' | 'state-agency';
}

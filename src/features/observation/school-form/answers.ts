/** What a school may say of something. */
export const saidOfUse = ['in-use', 'not-in-use', 'unknown'] as const;
export type SaidOfUse = (typeof saidOfUse)[number];

/** What a school has said of one system or service. */
export interface SchoolAnswer {
  /** Key of the system in the register, where it is registered. */
  readonly system?: string;
  readonly name: string;
  readonly said: SaidOfUse;
  /** What for; of what the school itself added. */
  readonly purpose?: string;
}

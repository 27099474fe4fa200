/** The parts of a case that somebody may show to everybody. */
export const publicParts = ['subject', 'message', 'document', 'note'] as const;
export type PublicPart = (typeof publicParts)[number];

/** That somebody has said of a part: everybody may read it, or no longer. The last word holds. */
export interface MatterPublicationTable {
  tenant: string;
  id: string;
  matter: string;
  part: PublicPart;
  item: string | null;
  body: string | null;
  public: boolean;
  seen_sha256: string;
  said_at: Date;
  said_by: string;
}

export interface OpennessSettingTable {
  tenant: string;
  shows_requests: boolean;
  names_handlers: boolean;
  changed_at: Date;
  changed_by: string;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    matter_publication: MatterPublicationTable;
    openness_setting: OpennessSettingTable;
  }
}

import { say } from '#src/kernel/language.ts';
import type { HoldsNothing } from '#src/platform/holdings/holdings.ts';

/** What backups hold: the same rows as the rooms, and no others. */
export const backupHolds: HoldsNothing = {
  name: say('Sikkerhetskopier', 'Tryggingskopiar', 'Backups'),
  tables: {},
  nothing: say(
    'En sikkerhetskopi har de samme opplysningene som rommene ellers i denne oversikten, slik de var den dagen. Ingen leser i den; den brukes bare hvis noe går tapt.',
    'Ein tryggingskopi har dei same opplysningane som romma elles i denne oversikta, slik dei var den dagen. Ingen les i han; han blir berre brukt dersom noko går tapt.',
    'A backup has the same data as the other rooms of this overview, as they were on its day. Nobody reads in it; it is used only if something is lost.',
  ),
};

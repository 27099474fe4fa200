import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { transferTexts } from '../texts.ts';
import { certifiedPlace, whatIfPlace } from './places.ts';

/** The ways from sites and recipients to what lets data leave the EEA. */
export const TransferWays: FC<{ lang: Lang }> = ({ lang }) => {
  const { lists, whatIf } = transferTexts[lang];
  return (
    <ul class="ds-list">
      <li>
        <a class="ds-link" href={whatIfPlace}>
          {whatIf.menu}
        </a>
      </li>
      <li>
        <a class="ds-link" href={certifiedPlace}>
          {lists.menu}
        </a>
      </li>
    </ul>
  );
};

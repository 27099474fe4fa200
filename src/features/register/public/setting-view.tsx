import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { publicTexts } from './texts.ts';

interface SettingProps {
  readonly lang: Lang;
  readonly slug: string;
  readonly published: boolean;
  readonly mayPublish: boolean;
}

/** Whether the page is open to all, its address, and for coordinators the button that changes it. */
export const SettingView: FC<SettingProps> = ({ lang, slug, published, mayPublish }) => {
  const texts = publicTexts[lang];
  return (
    <Alert tone={published ? 'success' : 'info'}>
      <p>
        <strong>{published ? texts.settingOn : texts.settingOff}</strong> {texts.settingWhat}
      </p>
      {published && (
        <p>
          {texts.address}{' '}
          <a class="ds-link" href={`/om/${slug}`}>
            /om/{slug}
          </a>
          .
        </p>
      )}
      {mayPublish && (
        <form method="post" action="/offentlig-side">
          <div class="sv-actions">
            <Button variant={published ? 'secondary' : 'primary'} name="publisert" value={published ? 'nei' : 'ja'}>
              {published ? texts.withdraw : texts.publish}
            </Button>
          </div>
        </form>
      )}
    </Alert>
  );
};

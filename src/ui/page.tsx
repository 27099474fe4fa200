import type { FC, PropsWithChildren } from 'hono/jsx';
import { languages } from '#src/kernel/language.ts';
import { Alert, type Tone } from './alert.tsx';
import type { Assets } from './assets.ts';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { Header, type HeaderProps, inLanguage } from './header.tsx';
import { OriginNotice, type PageOrigin } from './origin-notice.tsx';
import { uiTexts } from './texts.ts';
import { VerdictPatterns } from './verdict-patterns.tsx';

export interface PageProps extends HeaderProps {
  readonly title: string;
  readonly assets: Assets;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** Wide for register, map and review; else a calm column. */
  readonly width?: 'normal' | 'wide' | undefined;
  /** Where what is shown comes from, unless it is the owner's own records. */
  readonly origin?: PageOrigin | undefined;
  /** What the last act led to. */
  readonly flash?: { readonly tone: Tone; readonly text: string } | undefined;
  /** Where the source of this installation is offered (AGPL-3.0 section 13). */
  readonly sourceUrl?: string | undefined;
}

/** The whole document around a page's content. */
export const Page: FC<PropsWithChildren<PageProps>> = (props) => {
  const { lang, title, owner, assets, width = 'normal', origin, flash, breadcrumbs, children } = props;
  return (
    <html lang={lang} data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{[title, owner, 'Skolevern'].filter(Boolean).join(' – ')}</title>
        <link rel="stylesheet" href={assets.path('main.css')} />
        <link rel="icon" href="data:," />
        {languages.map((code) => (
          <link key={code} rel="alternate" hreflang={code} href={inLanguage(props.url, code)} />
        ))}
        <script type="module" src={assets.path('main.js')} />
      </head>
      <body>
        <a class="ds-skip-link" href="#innhold">
          {uiTexts[lang].skipToContent}
        </a>
        <Header lang={lang} url={props.url} owner={owner} person={props.person} navigation={props.navigation} />
        {origin && <OriginNotice lang={lang} origin={origin} />}
        <div class="sv-page" data-width={width}>
          {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs lang={lang} items={breadcrumbs} />}
          <main id="innhold" tabindex={-1}>
            {flash && (
              <Alert tone={flash.tone} announced>
                {flash.text}
              </Alert>
            )}
            {children}
          </main>
        </div>
        <Footer lang={lang} sourceUrl={props.sourceUrl} />
        <VerdictPatterns />
      </body>
    </html>
  );
};

const Footer: FC<Pick<PageProps, 'lang' | 'sourceUrl'>> = ({ lang, sourceUrl }) => (
  <footer class="sv-footer">
    <div class="sv-footer-inner">
      <p>{uiTexts[lang].footerWhat}</p>
      <p>{uiTexts[lang].footerJudgement}</p>
      <p class="sv-note">
        {uiTexts[lang].footerFree}
        {sourceUrl && (
          <>
            {'. '}
            <a href={sourceUrl}>{uiTexts[lang].footerSource}</a>
          </>
        )}
      </p>
    </div>
  </footer>
);

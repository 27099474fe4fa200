import type { FC } from 'hono/jsx';
import { type Lang, languages } from '#src/kernel/language.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './texts.ts';

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
}

/** Several places under one word, so that the menu stays on one line. */
export interface NavigationGroup {
  readonly text: string;
  readonly items: readonly NavigationItem[];
}

export type Navigation = readonly (NavigationItem | NavigationGroup)[];

export interface Person {
  readonly name: string;
  /** The role in words. */
  readonly role: string;
  /** Where one sees where one is signed in. */
  readonly href?: string | undefined;
}

export interface HeaderProps {
  readonly lang: Lang;
  /** Path and query of this page, which the language links keep. */
  readonly url: string;
  readonly owner?: string | undefined;
  readonly person?: Person | undefined;
  readonly navigation: Navigation;
}

const languageNames: Readonly<Record<Lang, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The same page in another language. */
export function inLanguage(url: string, lang: Lang): string {
  const address = new URL(url, 'http://page');
  address.searchParams.set('lang', lang);
  return `${address.pathname}${address.search}`;
}

/** Every place of a menu, in groups or not. */
export function itemsOf(navigation: Navigation): readonly NavigationItem[] {
  return navigation.flatMap((one) => ('items' in one ? one.items : [one]));
}

/** The item of the menu, in a group or not, that a page belongs to: the longest address that the page's begins with. */
export function currentItem(navigation: Navigation, url: string): NavigationItem | undefined {
  const path = new URL(url, 'http://page').pathname;
  return itemsOf(navigation)
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}

const LanguageLinks: FC<{ lang: Lang; url: string }> = ({ lang, url }) => (
  <nav class="sv-languages" aria-label={uiTexts[lang].languageChoice}>
    <ul>
      {languages.map((code) => (
        <li key={code}>
          <a href={inLanguage(url, code)} lang={code} hreflang={code} aria-current={code === lang ? 'true' : undefined}>
            {languageNames[code]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Account: FC<{ lang: Lang; person: Person | undefined }> = ({ lang, person }) => {
  const texts = uiTexts[lang];
  if (!person) {
    return (
      <div class="sv-account">
        <a class="ds-button" data-variant="secondary" data-size="sm" href="/logg-inn">
          {texts.signIn}
        </a>
      </div>
    );
  }
  return (
    <form class="sv-account" method="post" action="/logg-ut">
      <p>
        <span class="ds-sr-only">{texts.signedInAs} </span>
        {person.href ? <a href={person.href}>{person.name}</a> : <strong>{person.name}</strong>}
        <span class="sv-role">{person.role}</span>
      </p>
      <button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">
        {texts.signOut}
      </button>
    </form>
  );
};

const Items: FC<{ items: readonly NavigationItem[]; current: NavigationItem | undefined }> = ({ items, current }) => (
  <>
    {items.map((item) => (
      <li key={item.href}>
        <a href={item.href} aria-current={item === current ? 'true' : undefined}>
          {item.text}
        </a>
      </li>
    ))}
  </>
);

/** Opens by itself, without script; opening one closes the other. */
const Group: FC<{ group: NavigationGroup; current: NavigationItem | undefined }> = ({ group, current }) => (
  <li>
    <details name="sv-navigation" class="sv-navigation-group">
      <summary aria-current={current !== undefined && group.items.includes(current) ? 'true' : undefined}>
        {group.text}
      </summary>
      <ul>
        <Items items={group.items} current={current} />
      </ul>
    </details>
  </li>
);

const MainNavigation: FC<{ lang: Lang; url: string; navigation: Navigation }> = ({ lang, url, navigation }) => {
  const current = currentItem(navigation, url);
  return (
    <nav class="sv-navigation" aria-label={uiTexts[lang].navigation}>
      <ul>
        {navigation.map((one) =>
          'items' in one ? <Group group={one} current={current} /> : <Items items={[one]} current={current} />,
        )}
      </ul>
    </nav>
  );
};

/** The owner's name, the menu, the languages and who is signed in. On a phone all but the name is behind a button, which needs no script. */
export const Header: FC<HeaderProps> = ({ lang, url, owner, person, navigation }) => (
  <header class="sv-header">
    <div class="sv-header-inner">
      <a class="sv-brand" href="/">
        <Icon name="mark" />
        <span class="sv-brand-name">Skolevern</span>
        {owner && <span class="sv-brand-owner">{owner}</span>}
      </a>
      <button
        class="ds-button sv-menu-button"
        type="button"
        data-variant="secondary"
        data-size="sm"
        popovertarget="sv-meny"
      >
        <Icon name="menu" />
        {uiTexts[lang].menu}
      </button>
      <div class="sv-menu" id="sv-meny" popover="auto">
        <button
          class="ds-button sv-menu-close"
          type="button"
          data-variant="tertiary"
          data-size="sm"
          popovertarget="sv-meny"
          popovertargetaction="hide"
        >
          {uiTexts[lang].close}
        </button>
        {navigation.length > 0 && <MainNavigation lang={lang} url={url} navigation={navigation} />}
        <LanguageLinks lang={lang} url={url} />
        <Account lang={lang} person={person} />
      </div>
    </div>
  </header>
);

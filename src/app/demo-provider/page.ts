import { html, raw } from 'hono/html';
import type { Lang } from '#src/kernel/language.ts';
import type { ProfileName } from '#src/platform/identity/profiles.ts';
import { type DemoSubject, demoGroups } from './settings.ts';
import { demoTexts } from './texts.ts';

type Html = ReturnType<typeof html>;

/** The document around an imitated provider's page, in Skolevern's style. */
export function demoPage(lang: Lang, title: string, stylesheet: string, content: Html): Html {
  const texts = demoTexts[lang];
  return html`<!doctype html>
    <html lang="${lang}" data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="${stylesheet}" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <div class="sv-page" data-width="normal">
          <main id="innhold">
            <div class="sv-page-heading"><h1 class="ds-heading">${title}</h1></div>
            <div class="ds-alert sv-alert" data-color="info"><p>${texts.demo}</p></div>
            ${content}
          </main>
        </div>
      </body>
    </html>`;
}

interface ChooseProps {
  readonly lang: Lang;
  readonly profile: ProfileName;
  /** Where the form goes. */
  readonly action: string;
  readonly people: readonly DemoSubject[];
  readonly search: string;
  /** The level that the application asks for, if it asks. */
  readonly asked: string | undefined;
}

/** Few enough to look through without searching. */
const open = 14;

function fits({ name, detail, owner }: DemoSubject, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/);
  const said = `${name} ${detail} ${owner}`.toLowerCase();
  return words.every((word) => said.includes(word));
}

function person({ id, name, detail }: DemoSubject): Html {
  return html`<li>
    <button class="ds-button sv-person" type="submit" name="person" value="${id}" data-variant="secondary">
      <span><strong>${name}</strong><span class="sv-role">${detail}</span></span>
    </button>
  </li>`;
}

function group(lang: Lang, title: string, people: readonly DemoSubject[], expanded: boolean): Html {
  return html`<details class="ds-details sv-details" ${expanded || people.length <= open ? raw('open') : ''}>
    <summary>${title} (${people.length})</summary>
    <div><ul class="sv-people" lang="${lang}">${people.map(person)}</ul></div>
  </details>`;
}

function ownerSection({ lang, search }: ChooseProps, owner: string, people: readonly DemoSubject[]): Html {
  const groups = demoGroups
    .map((name) => ({ name, members: people.filter((one) => one.group === name) }))
    .filter(({ members }) => members.length > 0);
  return html`<section class="sv-section">
    <h2 class="ds-heading">${owner}</h2>
    ${groups.map(({ name, members }) => group(lang, demoTexts[lang].groups[name], members, search !== ''))}
  </section>`;
}

function strengths({ lang, profile, asked }: ChooseProps): Html {
  const texts = demoTexts[lang];
  const levels = texts.strengths[profile];
  const chosen = levels.find(([level]) => level === (asked ?? ''))?.[0] ?? levels[0]?.[0];
  return html`<fieldset class="ds-fieldset">
    <legend class="ds-label">${texts.strength}</legend>
    ${profile === 'feide' && asked ? html`<p>${texts.asked}</p>` : ''}
    ${levels.map(
      ([level, label], index) => html`<div class="ds-field">
        <input class="ds-input" type="radio" name="acr" id="acr-${index}" value="${level}" ${level === chosen ? raw('checked') : ''} />
        <label class="ds-label" for="acr-${index}">${label}</label>
      </div>`,
    )}
  </fieldset>`;
}

/** The page where one chooses whom to be, by owner and group, and how strongly. */
export function choosePage(props: ChooseProps): Html {
  const { lang, action, people, search } = props;
  const texts = demoTexts[lang];
  const found = search === '' ? people : people.filter((one) => fits(one, search));
  const owners = [...new Set(found.map(({ owner }) => owner))];
  return html`<p class="sv-lead">${texts.lead}</p>
    <form class="sv-form" method="get" action="${action}">
      <div class="ds-field">
        <label class="ds-label" for="sok">${texts.search}</label>
        <input class="ds-input" type="search" id="sok" name="sok" value="${search}" />
      </div>
      <div class="sv-actions"><button class="ds-button" type="submit" data-variant="secondary">${texts.find}</button></div>
    </form>
    <form class="sv-form" method="post" action="${action}">
      ${strengths(props)}
      ${owners.length === 0 ? html`<p>${texts.nobody}</p>` : ''}
      ${owners.map((owner) =>
        ownerSection(
          props,
          owner,
          found.filter((one) => one.owner === owner),
        ),
      )}
      <div class="sv-actions">
        <button class="ds-button" type="submit" name="avbryt" value="1" data-variant="tertiary">${texts.cancel}</button>
      </div>
    </form>`;
}

/** Asks whether one wants to sign out here too. @param form as the provider library makes it, with the id `op.logoutForm` */
export function signOutPage(lang: Lang, form: string): Html {
  const texts = demoTexts[lang];
  return html`<p class="sv-lead">${texts.signOutText}</p>
    ${raw(form)}
    <div class="sv-actions">
      <button class="ds-button" type="submit" form="op.logoutForm" name="logout" value="yes">${texts.signOutYes}</button>
      <button class="ds-button" type="submit" form="op.logoutForm" data-variant="secondary">${texts.signOutNo}</button>
    </div>`;
}

/** A sentence and the way back. */
export function endPage(lang: Lang, text: string, origin: string): Html {
  return html`<p class="sv-lead">${text}</p>
    <div class="sv-actions"><a class="ds-button" href="${origin}/">${demoTexts[lang].back}</a></div>`;
}

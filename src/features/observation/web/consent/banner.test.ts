import { describe, expect, it } from 'vitest';
import { type Box, buttonOf, compareEase, findBanner, findUnread, type Pressable, shownText } from './banner.ts';

const over: Box = { text: 'Vi bruker informasjonskapsler.', over: true, named: false, frame: false };
const plain: Box = { text: 'Velkommen til skolen', over: false, named: false, frame: false };

function button(text: string, more: Partial<Pressable> = {}): Pressable {
  return { index: 0, text, leaves: false, moves: false, area: 1000, filled: true, box: 0, ...more };
}

describe('a banner among the parts of a page', () => {
  it('is found by its subject, its place and its choices', () => {
    const banner = findBanner({ boxes: [over], pressables: [button('Godta alle'), button('Avvis')] });
    expect(banner?.buttons.map(({ kind }) => kind)).toEqual(['accept', 'reject']);
  });

  it('is none where nothing speaks of consent, whatever the buttons say', () => {
    expect(
      findBanner({ boxes: [{ ...over, text: 'Vil du melde deg på?' }], pressables: [button('Ja'), button('Nei')] }),
    ).toBeUndefined();
  });

  it('is none where an article only mentions cookies and a form has an OK', () => {
    const article = { ...plain, text: 'Vi skriver om cookies i dag.' };
    expect(findBanner({ boxes: [article], pressables: [button('OK')] })?.score ?? 0).toBeLessThan(6);
    expect(findBanner({ boxes: [plain], pressables: [button('OK')] })).toBeUndefined();
  });

  it('is none where a page asks whether it was of use', () => {
    const asks = (text: string): Box => ({ ...plain, text });
    const answers = [button('Ja'), button('Nei')];
    expect(
      findBanner({ boxes: [asks('Fant du det du lette etter? Les om personvern.')], pressables: answers }),
    ).toBeUndefined();
    expect(
      findBanner({ boxes: [asks('Var siden om informasjonskapsler nyttig?')], pressables: answers }),
    ).toBeUndefined();
  });

  it('is none where the whole page lies in one fixed part, and asks whether it was of use', () => {
    const text = `${'Skolen har ferie. '.repeat(100)} Fant du det du lette etter? Om informasjonskapsler`;
    expect(findBanner({ boxes: [{ ...over, text }], pressables: [button('Ja'), button('Nei')] })).toBeUndefined();
    expect(findBanner({ boxes: [{ ...over, text }], pressables: [button('Godta'), button('Avvis')] })).toBeDefined();
  });

  it('is found in the flow of a page where its text and its buttons say it plainly', () => {
    const boxes = [{ ...plain, text: 'Vi bruker informasjonskapsler på nettstedet.' }];
    expect(findBanner({ boxes, pressables: [button('Godta alle'), button('Bare nødvendige')] })).toBeDefined();
  });

  it('is the one with more signs', () => {
    const pressables = [button('OK', { box: 0 }), button('Godta', { box: 1 }), button('Avvis', { box: 1 })];
    expect(findBanner({ boxes: [{ ...over, text: 'Personvern' }, over], pressables })?.box).toBe(1);
  });

  it('is refused by what is ticked and saved, where there is something to tick', () => {
    const pressables = [button('Godta alle'), button('Lagre valg')];
    const ticked = findBanner({ boxes: [{ ...over, ticks: { all: 3, on: 2 } }], pressables });
    expect(ticked && compareEase(ticked).reject).toMatchObject({ words: 'Lagre valg', clicks: 3 });
    const bare = findBanner({ boxes: [over], pressables });
    expect(bare && compareEase(bare).reject).toBeUndefined();
  });

  it('never offers a button that leaves the site', () => {
    const banner = findBanner({ boxes: [over], pressables: [button('Godta'), button('Avvis alle', { leaves: true })] });
    expect(banner && buttonOf(banner, 'reject')).toBeUndefined();
  });

  it('offers a link to a page of its own only when its words are exactly the choice', () => {
    const sure = findBanner({ boxes: [over], pressables: [button('Godta'), button('Avvis alle', { moves: true })] });
    const unsure = findBanner({
      boxes: [over],
      pressables: [button('Godta'), button('Avvis alle tilbud og les om kapsler', { moves: true })],
    });
    expect(sure && buttonOf(sure, 'reject')?.text).toBe('Avvis alle');
    expect(unsure && buttonOf(unsure, 'reject')).toBeUndefined();
  });

  it('takes the surest words before the largest button', () => {
    const banner = findBanner({
      boxes: [over],
      pressables: [button('Avvis alle'), button('Fortsett gjerne uten å godta', { area: 9000 })],
    });
    expect(banner && buttonOf(banner, 'reject')?.text).toBe('Avvis alle');
  });
});

describe('what behaves as a banner and is not understood', () => {
  const part = (text: string, more: Partial<Box> = {}): Box => ({ ...over, text, prose: text, ...more });
  const unread = (box: Box, ...pressables: Pressable[]) => findUnread({ boxes: [box], pressables })?.text;

  it('speaks of cookies over the page, and no choice is read', () => {
    expect(unread(part('Vi bruker informasjonskapsler her.'), button('Kult'))).toBe(
      'Vi bruker informasjonskapsler her.',
    );
    expect(unread(part('Personvern er viktig for oss.'), button('Hei'))).toBeDefined();
    expect(unread(part('Vi bruker informasjonskapsler her.', { over: false }), button('Kult'))).toBeUndefined();
    expect(
      unread(part('Vi bruker informasjonskapsler her.', { over: false, named: true }), button('Kult')),
    ).toBeDefined();
  });

  it('lies over the page in words that nobody here knows', () => {
    const finnish = 'Käytämme evästeitä parantaaksemme sivustoa ja palveluita';
    expect(unread(part(finnish), button('Hyväksy'))).toBe(finnish);
    expect(unread(part('Tervetuloa', { modal: true }), button('Kyllä'))).toBe('Tervetuloa');
    expect(unread(part(finnish))).toBeUndefined();
    expect(unread(part(finnish, { landmark: true }), button('Hyväksy'))).toBeUndefined();
  });

  it('is nothing that pages have over them otherwise', () => {
    const menu = part('Nesset skole Meny Søk Personvern', { prose: 'Nesset skole' });
    expect(unread(menu, button('Meny'), button('Søk'), button('Personvern', { moves: true }))).toBeUndefined();
    expect(unread(part('Skolen er stengt på grunn av snø, og det er fri for alle.'), button('Lukk'))).toBeUndefined();
    expect(unread(part('Meld deg på nyhetsbrevet vårt og få vite det som skjer'), button('Meld på'))).toBeUndefined();
    expect(unread(part('Informasjonskapsler', { prose: '' }), button('Informasjonskapsler'))).toBeUndefined();
    expect(unread(part(`Informasjonskapsler: ${'skolen har ferie. '.repeat(100)}`), button('Mer'))).toBeUndefined();
  });

  it('is shown shortened, without addresses and numbers', () => {
    expect(shownText('  Spør  kari@skole.no eller 22 33 44 55 om cookies ')).toBe('Spør … eller … om cookies');
    expect(shownText('a'.repeat(300))).toHaveLength(120);
  });
});

describe('what only looks as a button', () => {
  const soft = { soft: true } as const;
  it('is read by its words, after what is made as one', () => {
    const banner = findBanner({ boxes: [over], pressables: [button('Godta alle', soft), button('Avvis', soft)] });
    expect(banner?.buttons.map(({ kind }) => kind)).toEqual(['accept', 'reject']);
    const both = findBanner({ boxes: [over], pressables: [button('Godta alle', soft), button('Greit')] });
    expect(both && buttonOf(both, 'accept')?.text).toBe('Greit');
  });
  it('is not the name of a group of cookies', () => {
    const banner = findBanner({ boxes: [over], pressables: [button('Godta alle'), button('Nødvendige', soft)] });
    expect(banner && buttonOf(banner, 'reject')).toBeUndefined();
  });
});

describe('how easy the choices are', () => {
  const easeOf = (...pressables: Pressable[]) => {
    const banner = findBanner({ boxes: [over], pressables });
    return banner === undefined ? undefined : compareEase(banner);
  };

  it('is one click each where both stand', () => {
    const ease = easeOf(button('Godta', { area: 2000 }), button('Avvis', { area: 500, filled: false }));
    expect(ease?.accept).toEqual({ words: 'Godta', clicks: 1, area: 2000, look: 'button' });
    expect(ease?.reject).toEqual({ words: 'Avvis', clicks: 1, area: 500, look: 'text' });
  });

  it('is two clicks to refuse where that lies behind the settings', () => {
    expect(easeOf(button('Godta'), button('Innstillinger'))?.reject).toEqual({
      words: 'Innstillinger',
      clicks: 2,
      area: 0,
      look: 'hidden',
    });
  });

  it('is two clicks each where both lie behind the settings', () => {
    const ease = easeOf(button('Tilpass'));
    expect([ease?.accept?.clicks, ease?.reject?.clicks]).toEqual([2, 2]);
  });

  it('tells no way to refuse where there is none', () => {
    expect(easeOf(button('OK'))?.reject).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { behaviourOf, type ScriptSeen } from './behaviour-of.ts';

const page = 'https://skole.test/';

function kindsOf(more: Partial<ScriptSeen>): readonly string[] {
  const nothing: ScriptSeen = {
    script: 'https://m.test/s.js',
    canvas: 0,
    webgl: 0,
    audio: 0,
    webrtc: 0,
    watches: 0,
    keySends: 0,
    fonts: 0,
    navigator: 0,
    listeners: [],
  };
  return behaviourOf([{ ...nothing, ...more }], page, 'reject').map(({ kind, count }) => `${kind} ${count}`);
}

describe('what scripts did', () => {
  it('is nothing for what ordinary pages do', () => {
    expect(
      kindsOf({ fonts: 49, navigator: 3, keySends: 2, listeners: ['click', 'scroll', 'resize', 'keydown', 'focus'] }),
    ).toEqual([]);
    expect(kindsOf({ watches: 2, listeners: ['click', 'scroll'] })).toEqual([]);
  });

  it('is told from the thresholds on', () => {
    expect(kindsOf({ fonts: 50, navigator: 4, keySends: 3, canvas: 1, webgl: 1, audio: 1, webrtc: 1 })).toEqual([
      'canvas 1',
      'webgl 1',
      'audio 1',
      'fonts 50',
      'navigator 4',
      'key-logging 3',
      'webrtc 1',
    ]);
  });

  it('is a recording only with all it takes: the page’s changes, the pointer, what is written and the movement', () => {
    const listeners = ['mousemove', 'input', 'scroll', 'click', 'blur'];
    expect(kindsOf({ watches: 1, listeners })).toEqual(['recording 5']);
    expect(kindsOf({ watches: 1, listeners, keySends: 9 })).toEqual(['recording 5']);
    expect(kindsOf({ watches: 0, listeners })).toEqual([]);
    for (const without of ['mousemove', 'input', 'scroll'])
      expect(kindsOf({ watches: 1, listeners: [...listeners.filter((kind) => kind !== without), 'focus'] })).toEqual(
        [],
      );
  });

  it('belongs to the script’s host, and to the page’s where the script has none', () => {
    const host = (script: string) =>
      behaviourOf([{ ...({} as ScriptSeen), script, canvas: 1, listeners: [] }], page, 'accept')[0]?.host;
    expect(host('https://m.test/s.js')).toBe('m.test');
    expect(host('blob:https://b.test/1-2')).toBe('b.test');
    expect(host('data:text/javascript,1')).toBe('skole.test');
  });
});

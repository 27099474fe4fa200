import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCanary } from '../canary/make-canary.ts';
import type { Behaviour, Sent } from '../scan-result.ts';
import { isIdentifier } from './identifiers.ts';
import type { RawRequest } from './raw-request.ts';
import { sentOf, type VisitSeen } from './sent-of.ts';

const canary = makeCanary((count) => Uint8Array.from({ length: count }, (_, index) => index * 37 + 5));
const page = 'https://skole.test/ppt/henvisning';
const script = 'https://m.test/s.js';

function request(more: Partial<RawRequest> = {}): RawRequest {
  return {
    at: '2026-11-22T10:00:00.000Z',
    channel: 'protocol',
    page,
    pass: 'no-choice',
    url: 'https://mottaker.test/x',
    method: 'GET',
    resourceType: 'image',
    headers: {},
    ...more,
  };
}

function sent(more: Partial<RawRequest>, seen: Partial<VisitSeen> = {}): readonly Sent[] {
  return sentOf(request(more), { canary, requests: [], behaviour: [], ...seen });
}

const kinds = (list: readonly Sent[]) => [...new Set(list.map(({ kind, where }) => `${kind}/${where}`))].sort();
const body = (text: string) => new TextEncoder().encode(text);
const behaviour = (kind: Behaviour['kind']): Behaviour => ({
  kind,
  script,
  host: 'm.test',
  page,
  pass: 'no-choice',
  count: 1,
});

describe('what a request told', () => {
  it('is the address alone where nothing else is in it', () => {
    expect(sent({})).toEqual([{ kind: 'address', where: 'connection' }]);
  });

  it('is the page where its address is in the query or the body, however escaped', () => {
    const dl = encodeURIComponent(page);
    expect(kinds(sent({ url: `https://mottaker.test/tr?dl=${dl}` }))).toEqual(['address/connection', 'page/url']);
    expect(
      kinds(sent({ url: `https://mottaker.test/tr?u=${encodeURIComponent(`https://b.test/?dl=${dl}`)}` })),
    ).toContain('page/url');
    expect(kinds(sent({ body: body(JSON.stringify({ page }).replaceAll('/', '\\/')) }))).toContain('page/body');
    expect(kinds(sent({ resourceType: 'websocket', body: body(page) }))).toContain('page/message');
  });

  it('is not the page where only its host is named', () => {
    expect(kinds(sent({ url: 'https://mottaker.test/tr?site=skole.test' }))).toEqual(['address/connection']);
    expect(kinds(sent({ page: 'https://skole.test/', url: 'https://mottaker.test/tr?site=skole.test' }))).toEqual([
      'address/connection',
    ]);
  });

  it('is the referrer as it was sent, whole or the site alone', () => {
    const detail = (referer: string) => sent({ headers: { referer } }).find(({ kind }) => kind === 'referrer')?.detail;
    expect(detail(page)).toBe(page);
    expect(detail('https://skole.test/')).toBe('https://skole.test/');
  });

  it('is what was typed, in the address, a header or the body, packed or not', () => {
    expect(kinds(sent({ url: `https://mottaker.test/t?v=${canary.text}` }))).toContain('typed/url');
    expect(kinds(sent({ headers: { referer: `https://skole.test/sok?q=${canary.search}` } }))).toContain(
      'search/header',
    );
    expect(kinds(sent({ method: 'POST', body: gzipSync(`{"e":"${canary.email}"}`) }))).toContain('typed/body');
  });

  it('is a visitor’s number and the cookies', () => {
    const list = sent({
      url: 'https://mottaker.test/c?v=2&cid=483920113.1763800000',
      headers: { cookie: '_fbp=fb.1.1763800000.123456789; theme=dark' },
    });
    expect(kinds(list)).toEqual(['address/connection', 'cookie/header', 'identifier/header', 'identifier/url']);
    expect(list.find(({ kind }) => kind === 'cookie')?.detail).toBe('_fbp, theme');
  });

  it('is a fingerprint where the script that sent it took the machine’s marks in two ways', () => {
    const post = {
      method: 'POST',
      resourceType: 'fetch',
      body: body('{"id":"1"}'),
      initiator: { type: 'script', url: script },
    };
    expect(kinds(sent(post, { behaviour: [behaviour('canvas'), behaviour('fonts')] }))).toContain('fingerprint/body');
    expect(kinds(sent(post, { behaviour: [behaviour('canvas')] }))).not.toContain('fingerprint/body');
    expect(
      kinds(
        sent(
          { ...post, initiator: { type: 'script', url: 'https://b.test/' } },
          { behaviour: [behaviour('canvas'), behaviour('fonts')] },
        ),
      ),
    ).not.toContain('fingerprint/body');
  });

  it('is a recording where a recorder sends much', () => {
    const post = {
      method: 'POST',
      resourceType: 'fetch',
      body: body('x'.repeat(500)),
      initiator: { type: 'script', url: script },
    };
    expect(kinds(sent(post, { behaviour: [behaviour('recording')] }))).toContain('recording/body');
    expect(kinds(sent(post))).not.toContain('recording/body');
  });

  it('is a recording where posts to one place grow with what is typed', () => {
    const post = (text: string) =>
      request({ method: 'POST', resourceType: 'fetch', url: 'https://rec.test/r', body: body(text) });
    const posts = [post('[]'), post('x'.repeat(300)), post('x'.repeat(600) + canary.text)];
    const last = posts[2] as RawRequest;
    expect(kinds(sentOf(last, { canary, requests: posts, behaviour: [] }))).toContain('recording/body');
    const untyped = [post('[]'), post('x'.repeat(300)), post('x'.repeat(600))];
    expect(kinds(sentOf(untyped[2] as RawRequest, { canary, requests: untyped, behaviour: [] }))).not.toContain(
      'recording/body',
    );
  });
});

describe('a report that the browser makes by itself', () => {
  it('is neither a fingerprint nor a recording, whatever script it is about and however many there are', () => {
    const report = (length: number) =>
      request({
        method: 'POST',
        resourceType: 'CSPViolationReport',
        url: 'https://o1.test/csp',
        headers: { 'content-type': 'application/csp-report' },
        body: body(`{"csp-report":{"document-uri":"${page}","blocked-uri":"${'x'.repeat(length)}${canary.text}"}}`),
        initiator: { type: 'script', url: script },
      });
    const requests = [report(200), report(300), report(500)];
    const marks = [behaviour('canvas'), behaviour('fonts'), behaviour('recording')];
    const told = sentOf(requests[2] as RawRequest, { canary, requests, behaviour: marks });
    expect(kinds(told)).toEqual(['address/connection', 'page/body', 'typed/body']);
  });
});

describe('what looks like a visitor’s number', () => {
  it.each([
    ['_ga', 'GA1.1.483920113.1763800000'],
    ['cid', '483920113.1763800000'],
    ['fbp', 'fb.1.1763800000.123456789'],
    ['partner_uid', '7f3a9c51e2b84d06a1c5'],
    ['x', '6f1b3c52-7a7e-4e0e-9d0c-1c5b6c1f3a77'],
    ['besok', '9d2f61c07ab34e58b2d1'],
    ['events[0].vid', '1763800000123'],
  ])('%s=%s', (name, value) => {
    expect(isIdentifier(name, value)).toBe(true);
  });

  it.each([
    ['v', '9d2f61c07ab34e58b2d1'],
    ['id', '1234567890'],
    ['tid', 'G-ABCDEF1234'],
    ['t', '1763800000123'],
    ['lang', 'nb-NO'],
    ['uid', '0'],
    ['cid', 'home-page'],
    ['title', 'Kampenlia-skole-nyheter-2026-uke-47-fra-rektor'],
    ['theme', 'dark'],
    ['slug', 'nytt-om-skolestart-for-alle-trinn-i-august'],
    ['x', 'aaaaaaaaaaaaaaaaaaaaaaaa1111'],
    ['size', '1280x900'],
  ])('not %s=%s', (name, value) => {
    expect(isIdentifier(name, value)).toBe(false);
  });

  it('is never a word or a plain number, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcxyz_'), maxLength: 8 }),
        fc.oneof(fc.stringMatching(/^[a-zæøå-]{0,40}$/), fc.nat().map(String)),
        (name, value) => {
          expect(isIdentifier(`p_${name}`, value)).toBe(false);
        },
      ),
    );
  });
});

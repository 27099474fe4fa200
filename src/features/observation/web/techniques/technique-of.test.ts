import { describe, expect, it } from 'vitest';
import type { Hint, RawRequest } from './raw-request.ts';
import { techniqueOf, techniqueOfConnection } from './technique-of.ts';

function request(more: Partial<RawRequest> = {}): RawRequest {
  return {
    at: '2026-11-22T10:00:00.000Z',
    channel: 'events',
    page: 'https://skole.test/',
    pass: 'no-choice',
    url: 'https://mottaker.test/x',
    method: 'GET',
    resourceType: 'other',
    headers: {},
    ...more,
  };
}

describe('how a request contacted its destination', () => {
  it.each([
    ['script', { resourceType: 'script' }],
    ['image', { resourceType: 'Image' }],
    ['fetch', { resourceType: 'XHR' }],
    ['fetch', { resourceType: 'fetch', method: 'POST' }],
    ['event-source', { resourceType: 'EventSource' }],
    ['event-source', { resourceType: 'Other', headers: { accept: 'text/event-stream', 'sec-fetch-dest': 'empty' } }],
    ['websocket', { resourceType: 'websocket' }],
    ['beacon', { resourceType: 'ping', method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8' } }],
    ['ping', { resourceType: 'ping', method: 'POST', headers: { 'content-type': 'text/ping' } }],
    ['csp-report', { resourceType: 'CSPViolationReport' }],
    ['csp-report', { headers: { 'content-type': 'application/reports+json' } }],
    ['document', { resourceType: 'document', navigation: 'page' }],
    ['frame', { resourceType: 'document', navigation: 'frame' }],
    ['frame', { resourceType: 'Document' }],
    ['form', { resourceType: 'document', navigation: 'page', method: 'POST' }],
    ['media', { headers: { 'sec-fetch-dest': 'video' } }],
    ['prefetch', { headers: { 'sec-purpose': 'prefetch' } }],
    ['prefetch', { resourceType: 'Prefetch' }],
    ['worker', { resourceType: 'script', headers: { 'sec-fetch-dest': 'worker' } }],
    ['service-worker', { resourceType: 'fetch', worker: 'service-worker' }],
    ['fetch', { resourceType: 'fetch', worker: 'worker' }],
    ['worker', { resourceType: 'Fetch', worker: 'shared-worker' }],
    ['websocket', { resourceType: 'WebSocket', worker: 'worker' }],
    ['websocket', { resourceType: 'WebSocket', worker: 'shared-worker' }],
    ['websocket', { resourceType: 'WebSocket', worker: 'service-worker' }],
    ['event-source', { resourceType: 'EventSource', worker: 'worker' }],
    ['service-worker', { resourceType: 'script', worker: 'service-worker' }],
    ['webtransport', { resourceType: 'WebTransport', method: 'CONNECT' }],
    ['sign-in', { resourceType: 'FedCM' }],
    ['prefetch', { headers: { 'sec-fetch-dest': 'speculationrules' } }],
    ['favicon', { url: 'https://mottaker.test/favicon.ico' }],
    ['redirect', { resourceType: 'image', redirectedFrom: 'https://annen.test/p.gif' }],
    ['image', { resourceType: 'image', redirectedFrom: 'https://mottaker.test/gammel.gif' }],
    ['other', {}],
  ] as const)('%s: %j', (technique, more) => {
    expect(techniqueOf(request(more))).toBe(technique);
  });
});

describe('a connection that no request explains', () => {
  const connection = { at: '', page: '', pass: 'accept', host: 'a.test', port: 443 } as const;
  const hint = (technique: Hint['technique'], host = 'a.test'): Hint => ({ host, technique });

  it('came about as the page asked for it', () => {
    expect(techniqueOfConnection(connection, [hint('dns-prefetch'), hint('preconnect')])).toBe('preconnect');
    expect(techniqueOfConnection(connection, [hint('preconnect'), hint('beacon')])).toBe('beacon');
  });

  it('is just a connection where the page asked for nothing of that host', () => {
    expect(techniqueOfConnection(connection, [hint('preconnect', 'b.test')])).toBe('connection');
  });
});

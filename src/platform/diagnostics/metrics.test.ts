import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('counters, histograms and gauges are written as Prometheus reads them', () => {
  const metrics = createMetrics();
  const requests = metrics.counter('http_requests_total', 'Requests answered');
  const seconds = metrics.histogram('http_request_seconds', 'Time to answer', [1, 0.1]);
  metrics.gauge('process_memory_bytes', 'Memory in use', () => 42);
  requests.add({ route: '/kontroll', status: '200' });
  requests.add({ status: '200', route: '/kontroll' }, 2);
  requests.add({ route: '/kontroll', status: '404' });
  for (const value of [0.1, 0.5, 3]) seconds.observe(value, { route: '/' });
  expect(metrics.render()).toBe(`# HELP http_requests_total Requests answered
# TYPE http_requests_total counter
http_requests_total{route="/kontroll",status="200"} 3
http_requests_total{route="/kontroll",status="404"} 1
# HELP http_request_seconds Time to answer
# TYPE http_request_seconds histogram
http_request_seconds_bucket{route="/",le="0.1"} 1
http_request_seconds_bucket{route="/",le="1"} 2
http_request_seconds_bucket{route="/",le="+Inf"} 3
http_request_seconds_sum{route="/"} 3.6
http_request_seconds_count{route="/"} 3
# HELP process_memory_bytes Memory in use
# TYPE process_memory_bytes gauge
process_memory_bytes 42
`);
});

test('a label cannot break out of its quotes', () => {
  const metrics = createMetrics();
  metrics.counter('a_total', 'A').add({ x: 'a"} 1\nb_total \\' });
  expect(metrics.render().split('\n')[2]).toBe('a_total{x="a\\"} 1\\nb_total \\\\"} 1');
});

test('a counter without labels stands alone, and never goes down', () => {
  const metrics = createMetrics();
  const counter = metrics.counter('a_total', 'A');
  counter.add();
  expect(metrics.render()).toContain('\na_total 1\n');
  expect(() => counter.add({}, -1)).toThrow(RangeError);
  expect(() => counter.add({}, Number.NaN)).toThrow(RangeError);
});

test('a name is used once, and looks like a name', () => {
  const metrics = createMetrics();
  metrics.counter('a_total', 'A');
  expect(() => metrics.counter('a_total', 'A')).toThrow(/repeated/);
  expect(() => metrics.counter('A-total', 'A')).toThrow(/bad/);
});

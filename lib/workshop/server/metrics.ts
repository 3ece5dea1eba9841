import 'server-only';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { perProcess } from '../per-process';

/** What Prometheus reads at `/api/metrics`. One set a process: Next's bundles do not share their modules. */
function make() {
  const registers = [new Registry()];
  collectDefaultMetrics({ register: registers[0], prefix: 'trailwise_' });
  return {
    registry: registers[0] as Registry,
    streams: new Gauge({
      name: 'trailwise_workshop_streams',
      help: 'Live streams that are open',
      labelNames: ['audience'] as const,
      registers,
    }),
    commands: new Counter({
      name: 'trailwise_workshop_commands_total',
      help: 'Commands by what became of them',
      labelNames: ['do', 'outcome'] as const,
      registers,
    }),
    commit: new Histogram({
      name: 'trailwise_workshop_commit_seconds',
      help: 'From a command to its commit',
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    refused: new Counter({
      name: 'trailwise_requests_refused_total',
      help: 'Requests that were refused at the edge',
      labelNames: ['why'] as const,
      registers,
    }),
  };
}

export const metrics = perProcess('metrics', make);

/** Nine days of a firm that cuts video clips, up to the morning when CloudTrail Insights speaks up. */
import { DAY, HOUR, millis } from '@/lib/simulate/clock';
import { watchRate } from '@/lib/simulate/habits/insights-watch';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import { updateFunctionCode } from '@/lib/simulate/services/lambda';
import type { Simulation } from '@/lib/simulate/simulation';
import { defineStory } from '@/lib/simulate/story';
import * as cast from './cast';
import type { World } from './cast';
import { decisions } from './decisions';
import { incoming } from './load';
import { engineer, everydayLife, releasePipeline } from './people';
import { ReadyFunction } from './ready';
import { crew, refresh, RENDER, THUMBS, type Crew } from './workers';

const CAMPAIGN = millis('2026-11-11T00:00:00Z');

export const story = defineStory({
  seed: cast.LAB,
  start: '2026-11-08T00:00:00Z',
  fix: '2026-11-17T08:10:00Z',
  after: 5 * HOUR,
  build(sim) {
    const world = cast.world();
    const ready = new ReadyFunction(sim, world);
    const usual = incoming(sim.random('incoming'), 1);
    const sold = (time: number) =>
      usual(time) * (time >= CAMPAIGN && time < CAMPAIGN + DAY ? 3.2 : 1);
    const render = crew(sim, world, world.render, RENDER, sold, ready);
    const pictures = incoming(sim.random('pictures'), 0.55);
    const thumbs = crew(sim, world, world.thumbs, THUMBS, pictures, ready);
    everydayLife(sim, world);
    insights(sim);
    campaign(sim, world);
    releases(sim, world, thumbs);
    shorterTimeout(sim, world);
    decisions(sim, world, render, thumbs);
  },
});

/** The trail has both types of Insights switched on. */
function insights(sim: Simulation): void {
  const place = { accountId: cast.ACCOUNT_ID, region: cast.REGION };
  const scaling = { eventSource: 'autoscaling.amazonaws.com', ...place };
  const complete = { ...scaling, eventName: 'CompleteLifecycleAction' };
  watchRate(sim, complete, 2.4);
  watchRate(sim, { ...complete, errorCode: 'ValidationException' }, 1);
  watchRate(sim, { eventSource: 'ec2.amazonaws.com', ...place, eventName: 'RunInstances' }, 1);
}

/** For one day of sales the group is made larger beforehand, and small again in the evening. */
function campaign(sim: Simulation, world: World): void {
  const ines = engineer(sim, world, cast.INES);
  const size = (minSize: number, maxSize: number) => {
    Object.assign(world.render, { min: minSize, max: maxSize });
    ines([
      autoscaling.describeAutoScalingGroups(),
      autoscaling.updateAutoScalingGroup(world.render, { minSize, maxSize }),
    ]);
  };
  sim.at('2026-11-11T05:02:13Z', () => size(20, 24));
  sim.at('2026-11-11T21:31:40Z', () => size(2, 8));
}

function releases(sim: Simulation, { render, thumbs }: World, crewOfThumbs: Crew): void {
  const release = releasePipeline(sim);
  const hook = { name: cast.HOOK, heartbeatTimeout: 900, defaultResult: 'ABANDON' as const };
  sim.at('2026-11-09T09:12:20Z', () =>
    release('platform-118', [
      autoscaling.describeAutoScalingGroups(),
      autoscaling.putLifecycleHook(render, hook),
      autoscaling.putLifecycleHook(thumbs, hook),
    ]),
  );
  const archive = { s3Bucket: 'lumen-releases', s3Key: 'worker-ready/v14.zip', bytes: 41_877 };
  sim.at('2026-11-16T06:05:44Z', () =>
    release('worker-ready-14', [updateFunctionCode(cast.READY, { ...archive, version: 14 })]),
  );
  sim.at('2026-11-17T06:17:05Z', () => {
    thumbs.templateVersion = '7';
    const launchTemplate = { launchTemplateId: thumbs.launch.templateId, version: '7' };
    release('clips-thumbs-7', [
      autoscaling.describeAutoScalingGroups(),
      autoscaling.updateAutoScalingGroup(thumbs, { launchTemplate }),
      autoscaling.startInstanceRefresh(thumbs, 50),
    ]);
    refresh(sim, thumbs.instances.length, crewOfThumbs);
  });
}

/** Workers that hang are paid for while they wait: fifteen minutes seemed long. */
function shorterTimeout(sim: Simulation, world: World): void {
  const noor = engineer(sim, world, cast.NOOR);
  sim.at('2026-11-16T16:41:09Z', () => {
    const { render, thumbs } = world;
    const groups = [thumbs, render];
    const shorter = groups.map((group) => {
      if (group.launchHook) group.launchHook.heartbeatTimeout = 120;
      return autoscaling.putLifecycleHook(group, {
        name: cast.HOOK,
        heartbeatTimeout: 120,
        defaultResult: 'ABANDON',
      });
    });
    noor([...groups.map(autoscaling.describeLifecycleHooks), ...shorter]);
  });
}

import { z } from 'zod';
import { id, instant, line, prose } from './common';

const setting = {
  pattern: line.describe('The pattern of the metric filter.'),
  alarm: line.describe('The flags of put-metric-alarm: --statistic Sum --period 300 …'),
  defaultValue: z.literal(0).optional().describe('Published for a minute without a match.'),
};

const stream = z.strictObject({
  id: id.describe('Names the stream.'),
  title: line.describe('Who calls what, in a few words.'),
  wanted: z.boolean().describe('True where the alarm is there for these events.'),
  record: z.record(z.string(), z.json()).describe('The CloudTrail record; eventTime is filled in.'),
  at: z.array(instant).min(1).optional().describe('When: the times of the calls …'),
  every: z
    .strictObject({
      seconds: z.int().min(1).describe('From one call to the next.'),
      from: instant.describe('The first call.'),
      until: instant.describe('The last call is not later.'),
    })
    .optional()
    .describe('… or a call every so often.'),
});

/** `content/alarms/<id>.yaml`. All of it is public: the bench is there to play with. */
export const alarmBenchSchema = z
  .strictObject({
    id: id.describe('The name of the file.'),
    title: line.describe('What the bench is called.'),
    goal: prose.describe('What the reader is to reach.'),
    source: z.url().describe('The page of the documentation that it follows.'),
    from: instant.describe('When the alarm is made …'),
    until: instant.describe('… and how long it is watched.'),
    lag: z.int().min(0).default(300).describe('Seconds from a call until the log group has it.'),
    streams: z.array(stream).min(2).max(6).describe('The events, by who made them.'),
    start: z.strictObject(setting).describe('As the bench opens.'),
    solution: z
      .strictObject(setting)
      .describe('Rings once for each wanted stream while it lasts, and at no other time.'),
  })
  .refine(
    ({ streams }) => streams.every(({ at, every }) => (at === undefined) !== (every === undefined)),
    'A stream has either at or every.',
  )
  .describe('An alarm bench: content/alarms/<id>.yaml');
export type AlarmBenchFile = z.output<typeof alarmBenchSchema>;

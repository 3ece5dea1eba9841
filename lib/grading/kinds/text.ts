import { z } from 'zod';
import { clean } from '../clean';
import { looksLike } from '../looks';
import type { Kind, Parsed } from '../types';
import { NOUN_IDS, NOUNS } from './text-nouns';
import type { NounRule } from './text-nouns';

const config = z
  .strictObject({
    noun: z.enum(NOUN_IDS).describe('What the answer is a name of; decides what form it may have.'),
  })
  .describe('Settings of a name.');
export type TextConfig = z.infer<typeof config>;

// arn:partition:service:region:account:type/path/name (IAM user guide, "IAM ARNs")
const ARN = /^arn:[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:\w*:([a-z-]+)\/(?:.*\/)?([^/]+)$/i;

function fromArn(text: string, rule: NounRule): Parsed<string> {
  const [, type, name] = ARN.exec(text) ?? [];
  if (!name || !rule.arn) return notOne(rule, `That is an ARN`);
  if (type !== rule.arn) return notOne(rule, `That ARN names a resource of type ${type}`);
  return { ok: true, value: name, echo: name, assumed: `Taken from the ARN of the ${type}.` };
}

function notOne(rule: NounRule, what: string): Parsed<string> {
  return { ok: false, note: `${what}; this field takes ${rule.phrase}, such as ${rule.example}.` };
}

/** The name of something, compared without regard to case and spaces. */
export const text: Kind<'text', TextConfig, string, string> = {
  id: 'text',
  config,
  key: z.string().min(1).describe('The name, as the log writes it.'),
  parse(input, { noun }) {
    const rule = NOUNS[noun];
    const cleaned = clean(input);
    if (/^arn:/i.test(cleaned)) return fromArn(cleaned, rule);
    // `ec2.amazonaws.com` is an event source, and not the IP address that dots make one think of.
    const other = looksLike(cleaned);
    if (other) return notOne(rule, `That looks like ${other}`);
    if (/[,;|]| and /i.test(cleaned)) return notOne(rule, 'That looks like several answers');
    if (/[/\\]/.test(cleaned)) return notOne(rule, 'That looks like a path');
    const value = noun === 'event source' ? cleaned : cleaned.replace(/ /g, '');
    if (!rule.pattern.test(value)) return notOne(rule, `That cannot be ${rule.phrase}`);
    return { ok: true, value, echo: value };
  },
  matches: (value, key) => fold(value) === fold(key),
};

const fold = (name: string) => name.replace(/\s/g, '').toLowerCase();

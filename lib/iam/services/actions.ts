/** Looking actions up. */
import { nearest } from '@/lib/text/nearest';
import { TABLES } from './tables';
import type { AccessLevel, ServiceTable } from './types';

export interface KnownAction {
  /** As AWS writes it: `s3:GetObject`. */
  readonly name: string;
  readonly level: AccessLevel;
  /** What it can be limited to; empty where Resource can only be `*`. */
  readonly resources: readonly { readonly type: string; readonly arn: string }[];
  /** Further actions that a caller needs for it. */
  readonly needs: readonly string[];
}

function entries(table: ServiceTable): [string, KnownAction][] {
  const levels = Object.entries(table.actions) as [AccessLevel, Record<string, string>][];
  return levels.flatMap(([level, groups]) =>
    Object.entries(groups).flatMap(([types, names]) =>
      names.split(' ').map((short): [string, KnownAction] => {
        const name = `${table.prefix}:${short}`;
        const resources = typesOf(types).map((type) => ({
          type,
          arn: table.resources[type] ?? '',
        }));
        return [name.toLowerCase(), { name, level, resources, needs: table.needs?.[short] ?? [] }];
      }),
    ),
  );
}

const typesOf = (types: string) => (types === 'none' ? [] : types.split(' '));

/** By name in lower case. */
const BY_NAME = new Map<string, KnownAction>(TABLES.flatMap(entries));

/** What is known of an action, whose name is not case sensitive. */
export const knownAction = (name: string): KnownAction | undefined =>
  BY_NAME.get(name.toLowerCase());

/** Whether there is a table for a service. */
export const isKnownService = (prefix: string): boolean =>
  TABLES.some((table) => table.prefix === prefix.toLowerCase());

/**
 * The action that a mistyped one was meant to be. Another verb is another action, not a slip:
 * PutBucketAcl is two letters from GetBucketAcl.
 */
export function meantAction(name: string): string | undefined {
  const [prefix = '', short = ''] = name.split(':');
  const names = [...BY_NAME.values()]
    .map((action) => action.name.split(':'))
    .filter(([service]) => service === prefix.toLowerCase())
    .map(([, rest = '']) => rest);
  const near = nearest(short, names).find((one) => {
    const [verb, other] = [verbOf(short), verbOf(one)];
    return verb === other || !names.some((each) => verbOf(each) === verb);
  });
  return near && `${prefix.toLowerCase()}:${near}`;
}

/** `get` of `GetObject`. */
const verbOf = (name: string) => (/^[A-Z]?[a-z]+/.exec(name)?.[0] ?? name).toLowerCase();

/** Every known action. */
export const actionNames = (): readonly KnownAction[] => [...BY_NAME.values()];

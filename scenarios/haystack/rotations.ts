/** Access keys of developers that were changed in these weeks, as the rules want it. */
import { millis } from '@/lib/simulate/clock';
import { accessKey } from '@/lib/simulate/world/iam';
import { OWN, USERS, type Name } from './cast';

interface Rotation {
  readonly name: Name;
  /** When the new key was made, and when the old one was switched off. */
  readonly made: string;
  readonly ended: string;
  readonly by: Name;
}

export const ROTATIONS: readonly Rotation[] = [
  { name: 'birk', made: '2026-09-08T08:14:09Z', ended: '2026-09-10T09:40:30Z', by: 'dagny' },
  { name: 'tove', made: '2026-09-14T12:31:55Z', ended: '2026-09-16T07:22:03Z', by: 'oskar' },
  { name: 'mikkel', made: '2026-09-16T13:05:27Z', ended: '2026-09-18T11:10:44Z', by: 'dagny' },
  { name: 'edvin', made: '2026-09-23T09:48:12Z', ended: '2026-09-25T08:33:50Z', by: 'oskar' },
];

/** The key that somebody's terminal uses at this time: the new one from the day after it was made. */
export function keyOf(name: Name, midnight: number): string {
  const rotation = ROTATIONS.find((one) => one.name === name);
  const second = rotation !== undefined && millis(rotation.made) < midnight;
  return accessKey(OWN, USERS[name], second ? 2 : 1);
}

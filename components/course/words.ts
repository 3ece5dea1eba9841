/** `about 6 hours`: nobody plans a course by the minute. */
export function hours(minutes: number): string {
  if (minutes < 90) return `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
}

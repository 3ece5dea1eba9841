/** A time of the room, on the clock of whoever looks: `14:05`. */
export const timeOfDay = (at: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

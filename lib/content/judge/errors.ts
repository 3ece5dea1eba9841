/** Too much was to be judged at once; the same may be asked again after so many seconds. */
export class JudgeBusy extends Error {
  constructor(readonly seconds: number) {
    super(`Many plans are being tried at once. Try again in ${seconds} seconds.`);
  }
}

/** A story could not be told to its end: a fault of ours. The message is for the log. */
export class JudgeFailed extends Error {}

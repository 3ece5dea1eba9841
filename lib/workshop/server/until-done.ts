import 'server-only';

/** In milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 5_000;

/**
 * Work that has to come about: whoever asks while it is being done is answered by one more turn, and what fails is
 * tried again by itself, later and later, until it is done or ended.
 */
export class UntilDone {
  private running: Promise<void> | undefined;
  private asked = false;
  private ended = false;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param onFailure is told of each failure; it is tried again all the same */
  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  ask(): void {
    if (this.ended) return;
    this.asked = true;
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.asked) this.ask();
    });
  }

  /** Nothing is begun any more. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    try {
      while (this.asked) {
        this.asked = false;
        await this.work();
      }
      this.failures = 0;
    } catch (error) {
      if (this.ended) return;
      this.onFailure(error);
      this.asked = false;
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures++);
      // Half of the wait is by chance, so that not all rooms ask a database that has come back in the same moment.
      this.timer = setTimeout(() => this.ask(), pause * (0.5 + Math.random() / 2)).unref();
    }
  }
}

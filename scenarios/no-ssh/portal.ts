/**
 * The web server: nginx, behind it a Java program that keeps what visitors look at in memory, and a
 * machine that has so much of it. Writes the system's log and the metrics.
 */
import { MINUTE, SECOND, DAY, HOUR, millis } from '@/lib/simulate/clock';
import { syslogLine } from '@/lib/simulate/lines/syslog';
import { instanceCpu, memoryUsed, statusCheck } from '@/lib/simulate/metrics';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';

export const MESSAGES = { group: '/portal/system', stream: 'messages' };
export const SECURE = { group: '/portal/system', stream: 'secure' };

/** Megabytes that the system has for programs, by instance type: 2, 4 and 8 GiB. */
const MEMORY: Readonly<Record<string, number>> = {
  't3.small': 1_910,
  't3.medium': 3_800,
  't3.large': 7_790,
};
const SYSTEM = 290;
/** The program after its start, and what it takes at most; megabytes. */
const FRESH = 640;
const MOST = 3_690;
const GROWTH = 30;
/** From the command until the program answers. */
const BOOT = 88 * SECOND;

/** Courses can be booked from then on, for a day. */
const BOOKING = millis('2026-06-24T08:30:00Z');
/** How busy it is: 1 on the day of booking. */
export function load(time: number): number {
  if (time >= BOOKING) return 1;
  const hour = (time % DAY) / HOUR;
  if (hour >= 6 && hour < 21) return time >= BOOKING - 3 * HOUR ? 0.05 : 0.12;
  return 0.02;
}

export class Portal {
  type: string;
  /** The kernel, nginx and sshd are there. */
  awake = true;
  /** The program behind nginx answers. */
  answers = true;
  #memory = 700;
  #pid = 1_893;
  #boots = 0;
  #said = 0;
  readonly #chance: Random;

  constructor(
    readonly sim: Simulation,
    readonly instance: Instance,
  ) {
    this.type = instance.type;
    this.#chance = sim.random('portal');
    sim.every(MINUTE, () => this.#minute(), { from: sim.now + 23 * SECOND });
    sim.every(5 * MINUTE, () => this.#measure(), { from: sim.now + 5 * MINUTE });
    sim.every(MINUTE, () => this.#check(), { from: sim.now + MINUTE });
    sim.every(HOUR, () => this.#housekeeping(), { from: sim.now + 11 * MINUTE });
    sim.every(DAY, () => this.awake && this.#restart(), {
      from: millis('2026-06-23T03:10:04Z') + DAY,
    });
  }

  get host(): string {
    return `ip-${this.instance.privateIp.replaceAll('.', '-')}`;
  }

  /** A line of the system's log. */
  say(program: string, message: string, pid?: number): void {
    const { host, sim } = this;
    // Lines of one moment stay in their order.
    const time = Math.max(sim.now, this.#said + 2);
    this.#said = time;
    const told = { time, host, program, message, ...(pid !== undefined && { pid }) };
    sim.log(MESSAGES, syslogLine(told), { time });
  }

  /** Down and up again, on the same machine. */
  reboot(): void {
    this.#down();
    this.#up();
  }

  stop(): void {
    this.#down();
    this.instance.state = 'stopped';
  }

  start(): void {
    this.instance.state = 'running';
    this.#up();
  }

  #down(): void {
    this.say('systemd', 'Stopping portal.service - Course portal...', 1);
    this.say('systemd', 'Reached target shutdown.target - System Shutdown.', 1);
    this.awake = false;
    this.answers = false;
    this.#boots += 1;
  }

  #up(): void {
    const boot = this.#boots;
    this.sim.after(BOOT - 40 * SECOND, () => {
      if (boot !== this.#boots) return;
      const free = (MEMORY[this.type] ?? 0) * 1_024;
      const all = 2 ** Math.ceil(Math.log2(free));
      this.say('kernel', 'Linux version 6.1.140-154.222.amzn2023.x86_64');
      this.say('kernel', `Memory: ${free}K/${all}K available`);
      this.say(
        'cloud-init',
        'Cloud-init v. 22.2.2 running modules:final. Up 21.60 seconds.',
        1_702,
      );
    });
    this.sim.after(BOOT, () => {
      if (boot !== this.#boots) return;
      this.awake = true;
      this.#begin();
    });
  }

  #restart(): void {
    this.say('systemd', 'Stopping portal.service - Course portal...', 1);
    this.say('systemd', 'Stopped portal.service - Course portal.', 1);
    this.#begin();
  }

  #begin(): void {
    this.#pid = this.#chance.int(1_700, 2_900);
    this.#memory = FRESH;
    this.answers = true;
    this.say('systemd', 'Started portal.service - Course portal.', 1);
  }

  #minute(): void {
    if (!this.awake || !this.answers) return;
    const grown = this.#memory + GROWTH * load(this.sim.now);
    this.#memory = Math.min(grown, MOST);
    if (this.#memory + SYSTEM >= (MEMORY[this.type] ?? 0)) this.#kill();
  }

  /** https://docs.kernel.org/admin-guide/mm/concepts.html#oom-killer */
  #kill(): void {
    const rss = Math.round(this.#memory) * 1_024 + this.#chance.int(0, 1_023);
    const pid = this.#pid;
    this.say('kernel', 'java invoked oom-killer: gfp_mask=0x140cca(GFP_HIGHUSER_MOVABLE|__GFP_COMP), order=0, oom_score_adj=0'); // prettier-ignore
    this.say('kernel', `Out of memory: Killed process ${pid} (java) total-vm:6291212kB, anon-rss:${rss}kB, file-rss:0kB, shmem-rss:0kB, UID:990 pgtables:4412kB oom_score_adj:0`); // prettier-ignore
    this.say('systemd', 'portal.service: Main process exited, code=killed, status=9/KILL', 1);
    this.say('systemd', "portal.service: Failed with result 'oom-kill'.", 1);
    this.answers = false;
  }

  /** The agent on the instance, and EC2: five minutes each, without detailed monitoring. */
  #measure(): void {
    if (this.instance.state !== 'running' || !this.awake) return;
    const { sim, instance } = this;
    const busy = this.answers ? 4 + 38 * load(sim.now) : 1.5;
    sim.metric(instanceCpu(instance.id), busy + this.#chance.int(0, 300) / 100);
    const used = SYSTEM + (this.answers ? this.#memory : 0);
    const share = (used / (MEMORY[this.type] ?? 1)) * 100;
    sim.metric(memoryUsed(instance.id), Math.round(share * 100) / 100);
  }

  #check(): void {
    if (this.instance.state !== 'running') return;
    this.sim.metric(statusCheck(this.instance.id, 'Instance'), 0);
    this.sim.metric(statusCheck(this.instance.id, 'System'), 0);
  }

  #housekeeping(): void {
    if (!this.awake) return;
    this.say('systemd', 'Starting dnf-makecache.service - dnf makecache...', 1);
    this.say('dnf', 'Metadata cache refreshed recently.', this.#chance.int(3_000, 9_000));
    this.say('systemd', 'Finished dnf-makecache.service - dnf makecache.', 1);
    if (this.#chance.chance(0.5)) this.say('chronyd', 'Selected source 169.254.169.123', 1_093);
    if (this.#chance.chance(0.3))
      this.say('diskwatch', `/ is ${this.#chance.int(78, 82)} % full, 4 GB left`, 1_244);
  }
}

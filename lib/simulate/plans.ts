/** What a learner may decide: the story's plans, by name, each with its parameters. */

type Value = number | string | boolean;
export type Values = Readonly<Record<string, Value>>;

/** Plain data, so that it can be saved and sent. A roll-back is a decision too. */
export interface Decision {
  readonly plan: string;
  readonly parameters?: Values;
  /** The moment it takes effect; UTC, ISO 8601. */
  readonly at: string;
}

export type Plan = () => void;
/** The type of a parameter is that of its default; `2` takes every number. */
type Widened<Given> = {
  readonly [Key in keyof Given]: Given[Key] extends number
    ? number
    : Given[Key] extends string
      ? string
      : boolean;
};

export class PlanBook {
  readonly #plans = new Map<string, { defaults: Values; act: (values: Values) => void }>();

  add<Given extends Values>(
    name: string,
    defaults: Given,
    act: (values: Widened<Given>) => void,
  ): void {
    if (this.#plans.has(name)) throw new RangeError(`There are two plans named “${name}”.`);
    this.#plans.set(name, { defaults, act: act as (values: Values) => void });
  }

  /** The defaults of each plan, by its name. */
  list(): ReadonlyMap<string, Values> {
    return new Map([...this.#plans].map(([name, { defaults }]) => [name, defaults]));
  }

  /** @throws RangeError for a plan, or a parameter, that there is not */
  find({ plan: name, parameters = {} }: Decision): Plan {
    const plan = this.#plans.get(name);
    if (!plan) {
      throw new RangeError(
        `There is no plan “${name}”. Choose one of ${list(this.#plans.keys())}.`,
      );
    }
    for (const [key, value] of Object.entries(parameters)) {
      const usual = Object.hasOwn(plan.defaults, key) ? plan.defaults[key] : undefined;
      if (usual === undefined) {
        const known = list(Object.keys(plan.defaults)) || 'none';
        throw new RangeError(`The plan “${name}” has no parameter “${key}”. It has: ${known}.`);
      }
      if (typeof value !== typeof usual || Number.isNaN(value))
        throw new RangeError(`“${key}” of the plan “${name}” is to be a ${typeof usual}.`);
    }
    return () => plan.act({ ...plan.defaults, ...parameters });
  }
}

const list = (names: Iterable<string>) => [...names].map((name) => `“${name}”`).join(', ');

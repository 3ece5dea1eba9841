/** A request on its way: past four kinds of policy that limit, to a yes of one of the two that grant. */
export function PolicyKinds() {
  return (
    <div className="grid gap-2">
      <Step words="A request: who, which action, on what, in which context" />
      <Arrow />
      <Group
        title="Deny"
        note="in any of the six: refused, explicitly"
        kinds={[]}
        surface="border-line-strong bg-sunken"
      />
      <Arrow />
      <Group
        title="Grant"
        note="one of them has to allow; across accounts both"
        kinds={[
          ['Identity-based', 'of the caller'],
          ['Resource-based', 'of the thing asked for'],
        ]}
        surface="border-line bg-accent-wash"
      />
      <Arrow />
      <Group
        title="Limit"
        note="each that is there has to allow as well"
        kinds={[
          ['SCP', 'the caller’s organization'],
          ['RCP', 'the resource’s organization'],
          ['Permissions boundary', 'the user or role'],
          ['Session policy', 'this session'],
        ]}
        surface="border-line-strong bg-raised"
      />
      <Arrow />
      <Step words="Allowed. What found no yes on the way is refused, implicitly" />
    </div>
  );
}

function Step({ words }: { words: string }) {
  return <p className="text-center text-sm text-ink-2">{words}</p>;
}

function Arrow() {
  return (
    <div aria-hidden="true" className="text-center text-ink-3">
      ↓
    </div>
  );
}

interface GroupProps {
  title: string;
  note: string;
  /** Name, and what it goes with. */
  kinds: readonly (readonly [string, string])[];
  surface: string;
}

function Group({ title, note, kinds, surface }: GroupProps) {
  return (
    <div role="group" aria-label={title} className={`min-w-0 rounded border px-3 py-2 ${surface}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-sm font-semibold text-ink">{title}</span>
        <span className="text-sm text-ink-2">{note}</span>
      </div>
      {kinds.length > 0 && (
        // Not a <ul>: prose would give it bullets.
        <div role="list" className="mt-2 grid gap-2 sm:grid-cols-2">
          {kinds.map(([name, of]) => (
            <div
              role="listitem"
              key={name}
              className="rounded border border-line bg-raised px-3 py-2"
            >
              <span className="block text-sm font-medium text-ink">{name}</span>
              <span className="block text-sm text-ink-2">{of}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

'use client';

import { useDesk } from '../desk';

const SIDES = [
  ['good', 'One good thing'],
  ['confusing', 'One confusing thing'],
] as const;

/** What people wrote when they left; without names, in the order in which they joined, and of nobody who was taken out. */
export function Cards() {
  const { state } = useDesk();
  const cards = state.participants.flatMap(({ gone, card }) => (gone ? [] : (card ?? [])));
  return (
    <section aria-labelledby="cards">
      <h2 id="cards" className="text-h3 font-bold tracking-tight">
        Cards
      </h2>
      {cards.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">
          Nobody has written one. A part “Closing card” at the end of the agenda asks everybody for
          one good and one confusing thing.
        </p>
      ) : (
        <div className="mt-3 grid gap-x-10 gap-y-6 sm:grid-cols-2">
          {SIDES.map(([side, words]) => {
            const told = cards.map((card) => card[side].trim()).filter((text) => text !== '');
            return (
              <div key={side}>
                <h3 className="text-sm font-semibold">
                  {words} <span className="font-normal text-ink-3 tabular-nums">{told.length}</span>
                </h3>
                <ul className="mt-1 divide-y divide-line text-sm">
                  {told.map((text, i) => (
                    <li key={i} className="py-1.5 [overflow-wrap:anywhere]">
                      {text}
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}

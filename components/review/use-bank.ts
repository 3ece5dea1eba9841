import { useMemo } from 'react';
import { useTried } from '@/components/ui/use-tried';
import { useReady } from '@/lib/progress/hooks';
import type { BankItem, ReviewBank } from '@/lib/progress/review/bank';
import { zoneHere } from '@/lib/progress/review/days';
import { enrol, marked } from '@/lib/progress/review/enrol';
import { useProgress } from '@/lib/progress/store';

let fetched: Promise<ReviewBank> | undefined;

/** Once a page; a failure is not kept. */
function fetchBank(): Promise<ReviewBank> {
  fetched ??= fetch('/review.json')
    .then((response) => {
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      return response.json() as Promise<ReviewBank>;
    })
    .catch((problem: unknown) => {
      fetched = undefined;
      throw problem;
    });
  return fetched;
}

/** The questions; and what was answered before there was a schedule is put onto it. */
export async function bankAndItems(): Promise<ReviewBank> {
  const bank = await fetchBank();
  const { items } = bank;
  useProgress.getState().review((state) => ({
    reviews: { ...marked(state.reviews, items), ...enrol(state, items, zoneHere()) },
  }));
  return bank;
}

export function useBank() {
  const { value: bank, problem, again } = useTried(bankAndItems, useReady());
  const items = useMemo(
    () => new Map(bank?.items.map((item): [string, BankItem] => [item.ref, item])),
    [bank],
  );
  return { bank, items, problem: problem !== undefined, again };
}

import { useEffect, useMemo, useState } from 'react';
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
  const ready = useReady();
  const [bank, setBank] = useState<ReviewBank>();
  const [problem, setProblem] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!ready) return;
    let here = true;
    bankAndItems().then(
      (found) => {
        if (!here) return;
        setProblem(false);
        setBank(found);
      },
      () => here && setProblem(true),
    );
    return () => {
      here = false;
    };
  }, [ready, tries]);
  const items = useMemo(
    () => new Map(bank?.items.map((item): [string, BankItem] => [item.ref, item])),
    [bank],
  );
  return { bank, items, problem, again: () => setTries((n) => n + 1) };
}

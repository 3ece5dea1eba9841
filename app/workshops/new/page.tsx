import type { Metadata } from 'next';
import { Create } from '@/components/workshop/create/create';
import { offer } from '@/lib/workshop/server/offer';

export const metadata: Metadata = { title: 'Open a workshop' };

export default async function Page() {
  return (
    <div className="mx-auto w-full max-w-[52rem] px-5 pt-12 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Open a workshop</h1>
      <p className="mt-2 mb-9 max-w-[40rem] text-lead text-ink-2">
        Put together what the room will do. You can start, stretch and skip each part while it goes
        on.
      </p>
      <Create offer={await offer()} />
    </div>
  );
}

import type { ReactNode } from 'react';

/** The room before the browser has read what is saved: the brief can be read at once. */
export function RoomSkeleton({ title, brief }: { title: string; brief: ReactNode }) {
  const bar = 'h-3 rounded-full bg-hover';
  return (
    <div
      className="grid h-[calc(100dvh-var(--top))] overflow-hidden lg:grid-cols-[23%_51%_26%]"
      aria-busy="true"
    >
      <div className="overflow-hidden px-5 pt-5">
        <div className="mx-auto max-w-[40rem]">
          <h1 className="text-h2 font-bold tracking-tight">{title}</h1>
          <div className="prose compact mt-6">{brief}</div>
        </div>
      </div>
      <div className="hidden space-y-3 border-x border-line bg-raised p-6 lg:block">
        <div className={`${bar} w-2/5`} />
        <div className={`${bar} w-3/5`} />
        <div className={`${bar} w-1/2`} />
      </div>
      <div className="hidden space-y-4 p-5 lg:block">
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <div key={row} className={bar} />
        ))}
      </div>
    </div>
  );
}

'use client';

import type { ReactNode } from 'react';
import { Tabs } from '@/components/ui/tabs';

interface TranslateTabsProps<Id extends string> {
  label: string;
  tabs: readonly { readonly id: Id; readonly label: string; readonly ok: boolean }[];
  value: Id;
  onChange: (id: Id) => void;
  /** The id of the panel is `${prefix}-${value}`. */
  prefix: string;
  children: ReactNode;
}

/** Targets as tabs, those that cannot be written marked, and the panel of the chosen one. */
export function TranslateTabs<Id extends string>(props: TranslateTabsProps<Id>) {
  const { label, tabs, value, onChange, prefix, children } = props;
  return (
    <>
      <Tabs
        label={label}
        tabs={tabs.map(({ id, label: name, ok }) => ({
          id,
          label: name,
          ...(!ok && { note: 'cannot' }),
        }))}
        value={value}
        onChange={onChange}
        panelPrefix={prefix}
        className="h-9 overflow-x-auto overflow-y-hidden border-b border-line *:shrink-0 *:whitespace-nowrap"
      />
      <div
        id={`${prefix}-${value}`}
        role="tabpanel"
        aria-labelledby={`${prefix}-${value}-tab`}
        className="space-y-2.5"
      >
        {children}
      </div>
    </>
  );
}

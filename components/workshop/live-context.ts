'use client';

import { createContext, use } from 'react';
import type { Live } from '@/lib/workshop/client/live';

/** Apart from what opens a room: pages that stand in and outside of workshops ask for it. */
export const LiveContext = createContext<Live | undefined>(undefined);

/** Whether this stands in a room at all. */
export const useOptionalLive = (): Live | undefined => use(LiveContext);

'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/button';
import { THEME_KEY } from './theme-script';

const ORDER = ['system', 'light', 'dark'] as const;
export type Theme = (typeof ORDER)[number];

const listeners = new Set<() => void>();

function read(): Theme {
  const saved = document.documentElement.dataset['theme'];
  return saved === 'light' || saved === 'dark' ? saved : 'system';
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset['theme'];
    localStorage.removeItem(THEME_KEY);
  } else {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(THEME_KEY, theme);
  }
  listeners.forEach((listener) => listener());
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    () => 'system',
  );
}

const ICONS = { system: Monitor, light: Sun, dark: Moon };

export function ThemeButton() {
  const theme = useTheme();
  const next = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? 'system';
  const Icon = ICONS[theme];
  return (
    <IconButton label={`Theme: ${theme}. Switch to ${next}`} onClick={() => setTheme(next)}>
      <Icon size={17} aria-hidden />
    </IconButton>
  );
}

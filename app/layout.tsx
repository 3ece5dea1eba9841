import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Header } from '@/components/site/header';
import { THEME_SCRIPT } from '@/components/site/theme-script';
import { InRoom } from '@/components/workshop/follow/in-room';
import { siteIndex } from '@/lib/content/server/site';
import './globals.css';

export const metadata: Metadata = {
  title: {
    default: 'Trailwise: troubleshoot an AWS account from its logs',
    template: '%s · Trailwise',
  },
  description:
    'Lessons on a seven-step troubleshooting method, and labs in which you query CloudTrail and CloudWatch evidence with jq and SQL in your browser.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbfa' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1118' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <Header items={await siteIndex()} />
        <InRoom>
          <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
            {children}
          </main>
        </InRoom>
      </body>
    </html>
  );
}

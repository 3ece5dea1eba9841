import type { Metadata } from 'next';
import { HostGate } from '@/components/workshop/gate/host-gate';
import { Host } from '@/components/workshop/host/host';
import { PromptsProvider } from '@/components/workshop/prompts';
import { prompts } from '@/lib/workshop/server/prompts';

export const metadata: Metadata = { title: 'Lead a workshop' };

export default async function Page() {
  return (
    <PromptsProvider prompts={await prompts()}>
      <HostGate as="staff">
        <Host />
      </HostGate>
    </PromptsProvider>
  );
}

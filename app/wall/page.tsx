import type { Metadata } from 'next';
import { HostGate } from '@/components/workshop/gate/host-gate';
import { PromptsProvider } from '@/components/workshop/prompts';
import { Wall } from '@/components/workshop/wall/wall';
import { prompts } from '@/lib/workshop/server/prompts';

export const metadata: Metadata = { title: 'Projector' };

export default async function Page() {
  return (
    <PromptsProvider prompts={await prompts()}>
      <HostGate as="wall">
        <Wall />
      </HostGate>
    </PromptsProvider>
  );
}

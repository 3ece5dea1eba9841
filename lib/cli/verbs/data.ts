import { makeDataSets } from '@/lib/content/datasets';
import { readManifest } from '@/lib/content/datasets/manifest';
import { readArgs, readLabId } from '../args';
import { Usage } from '../verb';
import type { Verb } from '../verb';

const help = `trailwise data [<lab>]

Makes the data sets in public/files, where they are missing or out of date, and lists the
files of each lab, or of the one that is named.`;

export const dataVerb: Verb = {
  help,
  async run(args, world) {
    const { positionals } = readArgs(args, {});
    if (positionals.length > 1) throw new Usage('One lab at a time, or none for all.');
    const only = positionals.length ? await readLabId(world.root, positionals[0]) : undefined;
    await makeDataSets({ root: world.root, log: (line) => world.err(`${line}\n`) });
    const { labs } = await readManifest(world.root);
    for (const lab of labs.filter((entry) => only === undefined || entry.lab === only)) {
      world.out(`${lab.lab}\n`);
      for (const file of lab.files)
        world.out(`  ${file.name}  ${file.bytes} bytes  public/files/${file.path}\n`);
      if (lab.database)
        world.out(`  (database)  ${lab.database.bytes} bytes  public/files/${lab.database.path}\n`);
      if (lab.objects)
        world.out(`  (buckets)  ${lab.objects.bytes} bytes  public/files/${lab.objects.path}\n`);
    }
    return 0;
  },
};

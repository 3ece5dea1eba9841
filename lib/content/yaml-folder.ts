/** A folder of YAML files of one schema, `<folder>/<id>.yaml`. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { formatFinding } from './finding';
import { parseYaml, type YamlFile } from './yaml';

export interface YamlFolder<Value> {
  /** The ids of all files, in order. */
  ids(root: string): Promise<string[]>;
  /** A file as it was found, right or not: what `check` looks at. */
  read(root: string, id: string): Promise<YamlFile<Value>>;
  /** @throws where it is broken; the message has every finding, each with its place */
  load(root: string, id: string): Promise<Value>;
}

export function yamlFolder<Value>(folder: string, schema: z.ZodType<Value>): YamlFolder<Value> {
  const read = async (root: string, id: string) => {
    const file = `${folder}/${id}.yaml`;
    return parseYaml(file, await readFile(path.join(root, file), 'utf8'), schema);
  };
  return {
    read,
    async ids(root) {
      const names = await readdir(path.join(root, folder)).catch(() => []);
      return names
        .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
        .map((name) => name.slice(0, -'.yaml'.length))
        .sort();
    },
    async load(root, id) {
      const { value, findings } = await read(root, id);
      if (!value) throw new Error(findings.map(formatFinding).join('\n'));
      return value;
    },
  };
}

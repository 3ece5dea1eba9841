import { errors } from './report';
import type { LabCheck } from './types';

const error = errors('files');

/** The files that the lab names are the files of its data set. */
export const files: LabCheck = ({ source, lab }, bench) => {
  const named = lab.files.map((file) => file.name);
  return [
    ...named.flatMap((name, i) =>
      bench.files.includes(name)
        ? []
        : [error(source.lab.at(['files', i]), `The evidence has no ${name}.`, 'Mend the name.')],
    ),
    ...bench.files
      .filter((name) => !named.includes(name))
      .map((name) =>
        error(
          source.lab.at(['files']),
          `${name} is not described.`,
          'Say in a line what is in it.',
        ),
      ),
  ];
};

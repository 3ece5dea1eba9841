import { FIGURES } from './figures';

/** A drawing by name, from components/mdx/figures. */
export function Figure({ name, caption }: { name: string; caption: string }) {
  const Drawing = FIGURES[name];
  if (!Drawing)
    throw new Error(`There is no figure "${name}"; there are ${Object.keys(FIGURES).join(', ')}.`);
  return (
    <figure className="my-8">
      <Drawing />
      <figcaption className="mt-2 text-sm text-ink-3">{caption}</figcaption>
    </figure>
  );
}

import { build } from './build';

/** `npm run build`: what `npm start` does before it serves. */
try {
  await build(process.cwd(), (line) => console.log(line));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

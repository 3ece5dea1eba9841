import { build } from './build';

/** `npm run build`: what `npm start` does before it serves. */
await build(process.cwd(), (line) => console.log(line));

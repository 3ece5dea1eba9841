import type { NextConfig } from 'next';

/** Engines, databases, log files, buckets: the build gives them a brotli sibling, which is sent as it is. */
const PACKED = [
  { source: '/files/engines/:name(.+\\.wasm)', type: 'application/wasm' },
  { source: '/files/labs/:lab/:name(.+\\.duckdb)', type: 'application/octet-stream' },
  { source: '/files/labs/:lab/:name(.+\\.json)', type: 'application/json' },
  { source: '/files/labs/:lab/:name(.+\\.objects)', type: 'application/octet-stream' },
];
/** A development server reads what is not compressed, and starts the sooner for it. */
const COMPRESSED = process.env.NODE_ENV === 'production' ? PACKED : [];
const TAKES_BROTLI = [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' } as const];
/** An address with the content's hash never goes stale. */
const VERSIONED = [{ type: 'query', key: 'v' } as const];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Native or evaluated at run time: left to Node.
  serverExternalPackages: ['esbuild', 'mdx-bundler', '@duckdb/node-api', 'shiki'],
  // Type and lint errors fail `npm test`, in steps of their own that say more.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/files/:path*',
      has: VERSIONED,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    ...COMPRESSED.map(({ source, type }) => ({
      source,
      has: TAKES_BROTLI,
      headers: [
        { key: 'Content-Encoding', value: 'br' },
        { key: 'Content-Type', value: type },
        { key: 'Vary', value: 'Accept-Encoding' },
      ],
    })),
  ],
  rewrites: async () => ({
    beforeFiles: COMPRESSED.map(({ source }) => ({
      source,
      has: TAKES_BROTLI,
      destination: source.replace(/\(.*\)$/, '.br'),
    })),
    afterFiles: [],
    fallback: [],
  }),
};

export default config;

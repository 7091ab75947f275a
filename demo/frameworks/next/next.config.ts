import type { NextConfig } from 'next';

const config: NextConfig = {
  // It would take the repository around this example for its own root.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
};

export default config;

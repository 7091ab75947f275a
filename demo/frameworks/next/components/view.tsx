'use client';

import dynamic from 'next/dynamic';

/** In the browser only, as any component: see app.tsx. */
export const View = dynamic(() => import('./component').then(({ Component }) => Component), { ssr: false });

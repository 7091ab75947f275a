import type { ReactNode } from 'react';
import { Session } from '../../components/session';

export default function Layout({ children }: { children: ReactNode }) {
  return <Session>{children}</Session>;
}

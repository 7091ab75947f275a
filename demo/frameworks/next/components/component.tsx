import 'stripe-connect-dashboard';
import type { ComponentName } from 'stripe-connect-dashboard';

export function Component({ name }: { name: ComponentName }) {
  return <stripe-connect-component name={name} />;
}

import { useLayoutEffect, useRef } from 'react';
import 'stripe-connect-dashboard';
import type { StripeConnectComponent } from 'stripe-connect-dashboard';

interface Props {
  harbor: string;
  onTurn: (tide: string) => void;
}

const range = { days: 2 };

/** A component that no table lists: attributes have hyphens, and an object needs a ref. */
export function Unlisted({ harbor, onTurn }: Props) {
  const component = useRef<StripeConnectComponent>(null);
  useLayoutEffect(() => {
    const element = component.current!;
    Object.assign(element, { tideRange: range });
    const handleTurn = (event: Event) => onTurn((event as CustomEvent<{ tide: string }>).detail.tide);
    element.addEventListener('connect-turn', handleTurn);
    return () => element.removeEventListener('connect-turn', handleTurn);
  }, [onTurn]);

  return (
    <stripe-connect-dashboard id="preview" session-endpoint="/account_session">
      <stripe-connect-component ref={component} name="tides" home-harbor={harbor} high-water="" />
    </stripe-connect-dashboard>
  );
}

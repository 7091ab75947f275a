import 'stripe-connect-dashboard';

interface Props {
  harbor: string;
  onTurn: (tide: string) => void;
}

const range = { days: 2 };

/** A component that no table lists: attributes have hyphens, and an object needs a ref. */
export function Unlisted({ harbor, onTurn }: Props) {
  return (
    <stripe-connect-dashboard id="preview" session-endpoint="/account_session">
      <stripe-connect-component
        name="tides"
        home-harbor={harbor}
        high-water={true}
        ref={(element) => {
          if (element) Object.assign(element, { tideRange: range });
        }}
        onconnect-turn={({ detail }: CustomEvent<{ tide: string }>) => onTurn(detail.tide)}
      />
    </stripe-connect-dashboard>
  );
}

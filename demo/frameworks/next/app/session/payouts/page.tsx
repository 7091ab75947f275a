import { View } from '../../../components/view';

export default function Page() {
  return (
    <>
      <h1>Payouts</h1>
      <View name="payouts" />
    </>
  );
}

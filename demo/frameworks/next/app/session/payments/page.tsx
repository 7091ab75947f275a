import { View } from '../../../components/view';

export default function Page() {
  return (
    <>
      <h1>Payments</h1>
      <View name="payments" />
    </>
  );
}

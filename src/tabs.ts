import type { StripeConnectDashboard } from './dashboard/element.js';

export class Tabs {
  constructor(
    readonly dashboard: StripeConnectDashboard,
    readonly root: ShadowRoot,
  ) {}

  update(wanted: boolean): void {
    void wanted;
  }
}

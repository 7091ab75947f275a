import { Component, CUSTOM_ELEMENTS_SCHEMA, input } from '@angular/core';
import type { StripeConnectInstance } from '@stripe/connect-js';
import 'stripe-connect-dashboard';
import { requestSession } from './api';

// #region function
@Component({
  selector: 'app-api-payments',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <stripe-connect-dashboard components="payments" [sessionKey]="account()" [fetchClientSecret]="fetchClientSecret" />
  `,
})
export class ApiPayments {
  readonly account = input.required<string>();
  readonly token = input.required<string>();
  readonly fetchClientSecret = () => requestSession(this.token());
}
// #endregion function

// #region instance
@Component({
  selector: 'app-payouts',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<stripe-connect-dashboard components="payouts" [instance]="connectInstance()" />`,
})
export class Payouts {
  readonly connectInstance = input.required<StripeConnectInstance>();
}
// #endregion instance

// #region provider
@Component({
  selector: 'app-session',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <stripe-connect-dashboard id="session" session-endpoint="/account_session" components="">
      <ng-content />
    </stripe-connect-dashboard>
  `,
})
export class Session {}
// #endregion provider

// #region portal
@Component({
  selector: 'app-payouts-dialog',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="dialog.showModal()">Payouts</button>
    <dialog #dialog>
      <stripe-connect-component name="payouts" dashboard="session" loading="lazy" />
      <form method="dialog"><button>Close</button></form>
    </dialog>
  `,
})
export class PayoutsDialog {}
// #endregion portal

import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'stripe-connect-dashboard';
import type { ConnectError } from 'stripe-connect-dashboard';

// prettier-ignore
@Component({
  selector: 'app-payments',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <stripe-connect-dashboard #dashboard (connect-error)="show($event)" /> <!-- wrong -->
    <stripe-connect-dashboard (connect-error)="show($event.detail.failure)" /> <!-- wrong -->
    <stripe-connect-dashboard (connect-status-change)="count($event.detail.status)" /> <!-- wrong -->
    <stripe-connect-component (connect-step-change)="count($event.detail.step)" /> <!-- wrong -->
    <button (click)="dashboard.relaod()">Again</button> <!-- wrong -->
    <output>{{ dashboard.error?.text }}</output> <!-- wrong -->
  `,
})
export class Payments {
  show(error: ConnectError) {
    console.log(error.userMessage);
  }
  count(value: number) {
    console.log(value);
  }
}

// prettier-ignore
@Component({
  selector: 'app-no-schema',
  template: `
    <stripe-connect-component name="payments" /> <!-- wrong -->
  `,
})
export class NoSchema {}

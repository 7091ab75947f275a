import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, input, signal } from '@angular/core';
import 'stripe-connect-dashboard';
import type { ComponentName, ConnectError } from 'stripe-connect-dashboard';

@Component({
  selector: 'app-payments',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <stripe-connect-dashboard
      #dashboard
      class="payments"
      [sessionEndpoint]="endpoint()"
      [components]="components"
      [appearance]="appearance()"
      layout="tabs"
      show-object-ids
      (connect-error)="show($event.detail.error)"
      (connect-status-change)="status.set($event.detail.status)"
    >
      <p slot="loading">One moment…</p>
    </stripe-connect-dashboard>
    <stripe-connect-component
      name="account-onboarding"
      (connect-step-change)="step.set($event.detail.step)"
      (connect-exit)="dashboard.reload()"
    />
    <output>{{ message() }} {{ status() }} {{ step() }} {{ dashboard.error?.userMessage }}</output>
  `,
})
export class Payments {
  readonly endpoint = input.required<string>();
  readonly color = input<string>();
  readonly components: ComponentName[] = ['payments', 'payouts'];
  readonly appearance = computed(() => ({ variables: { colorPrimary: this.color() } }));
  readonly message = signal('');
  readonly status = signal('');
  readonly step = signal('');

  show(error: ConnectError) {
    this.message.set(error.userMessage);
  }
}

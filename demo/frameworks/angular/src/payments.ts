import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import 'stripe-connect-dashboard';
import type { ComponentName, ConnectError } from 'stripe-connect-dashboard';

@Component({
  selector: 'app-payments',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <stripe-connect-dashboard
      id="dashboard"
      [sessionEndpoint]="endpoint()"
      [components]="components()"
      [appearance]="appearance()"
      (connect-error)="problem.emit($event.detail.error)"
    >
      <p slot="loading">One moment…</p>
    </stripe-connect-dashboard>
  `,
})
export class Payments {
  readonly endpoint = input.required<string>();
  readonly components = input.required<string | ComponentName[]>();
  readonly color = input<string>();
  readonly problem = output<ConnectError>();
  readonly appearance = computed(() => (this.color() ? { variables: { colorPrimary: this.color() } } : undefined));
}

import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import 'stripe-connect-dashboard';
import type { ComponentName } from 'stripe-connect-dashboard';

@Component({
  selector: 'app-everything',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <stripe-connect-dashboard id="list" session-endpoint="/account_session">
      @for (name of names(); track name) {
        <stripe-connect-component [name]="name" (connect-exit)="exited.emit(name)" />
      }
    </stripe-connect-dashboard>
  `,
})
export class Everything {
  readonly names = input.required<ComponentName[]>();
  readonly exited = output<ComponentName>();
}

import { Component, signal } from '@angular/core';
import type { ComponentName } from 'stripe-connect-dashboard';
import { Everything } from './everything';
import { Payments } from './payments';

@Component({
  selector: 'app-root',
  imports: [Everything, Payments],
  template: `
    <nav>
      <button id="toggle" (click)="shown.set(!shown())">Show or hide</button>
      <button id="as-text" (click)="components.set('payments payouts')">Components as text</button>
      <button id="as-array" (click)="components.set(['balances', 'payments'])">Components as an array</button>
      <button id="color" (click)="color.set('#0a7d4f')">Another color</button>
      <button id="account" (click)="endpoint.set('/account_session?account=2')">Another account</button>
      <button id="reverse" (click)="names.set(names().toReversed())">Reverse the list</button>
    </nav>
    <output id="log">{{
      lines().join(
        '
'
      )
    }}</output>
    @if (shown()) {
      <main>
        <app-payments
          [endpoint]="endpoint()"
          [components]="components()"
          [color]="color()"
          (problem)="log('error: ' + $event.code)"
        />
        <app-everything [names]="names()" (exited)="log('exit: ' + $event)" />
      </main>
    }
  `,
})
export class App {
  readonly shown = signal(true);
  readonly components = signal<string | ComponentName[]>('payments');
  readonly color = signal<string | undefined>(undefined);
  readonly endpoint = signal('/account_session');
  readonly names = signal<ComponentName[]>(['account-onboarding', 'balances', 'documents']);
  readonly lines = signal<string[]>([]);

  log(line: string) {
    this.lines.update((before) => [...before, line]);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does what an invoker button of the page (`commandfor`, `command`) asks for. */
export class CommandController implements ReactiveController {
  constructor(host: ReactiveControllerHost & HTMLElement, commands: ReadonlyMap<string, () => void>) {
    host.addEventListener('command', (event) => {
      commands.get((event as Event & { command: string }).command)?.();
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (!('command' in HTMLButtonElement.prototype)) void import('./invoker-commands.js').catch(() => {});
  }
}

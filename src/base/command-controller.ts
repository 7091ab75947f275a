import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Carries out a command. `button`: the one that was pressed; its `value` is the command's argument. */
export type CommandHandler = (button: Element | null) => void;

/** Does what an invoker button of the page (`commandfor`, `command`) asks for. */
export class CommandController implements ReactiveController {
  constructor(host: ReactiveControllerHost & HTMLElement, commands: ReadonlyMap<string, CommandHandler>) {
    host.addEventListener('command', (event) => {
      const { command, source } = event as Event & { command: string; source: Element | null };
      commands.get(command)?.(source);
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (!('command' in HTMLButtonElement.prototype)) void import('./invoker-commands.js').catch(() => {});
  }
}

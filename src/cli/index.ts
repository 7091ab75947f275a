#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { escapeUnprintable } from '../stripe/keys.js';
import { doctor } from './doctor/command.js';
import { HELP, UsageError } from './help.js';
import { sandbox } from './sandbox/command.js';

const help = { type: 'boolean', short: 'h' } as const;
const string = { type: 'string' } as const;
const strings = { type: 'string', multiple: true } as const;
const boolean = { type: 'boolean' } as const;

/** Each command parses its arguments. @returns The exit code; `undefined` while it goes on running. */
const COMMANDS: Readonly<Record<keyof typeof HELP, (args: string[]) => Promise<number | undefined>>> = {
  '': () => Promise.resolve(printHelp('')),

  async doctor(args) {
    // What stands after the word curl is a curl command, as a browser copies it.
    const curl = args.indexOf('curl');
    const { values, positionals } = parseArgs({
      args: curl < 0 ? args : args.slice(0, curl),
      allowPositionals: true,
      options: {
        help,
        header: strings,
        timeout: string,
        page: boolean,
        endpoint: boolean,
        'allow-origin': strings,
        json: boolean,
      },
    });
    if (values.help) return printHelp('doctor');
    return (await doctor(positionals, curl < 0 ? undefined : args.slice(curl + 1), values)) ? 0 : 1;
  },

  async sandbox(args) {
    const { values } = parseArgs({
      args,
      options: { help, port: string, host: string, account: strings, lifetime: string, 'rate-limit': string },
    });
    if (values.help) return printHelp('sandbox');
    await sandbox(values);
    return undefined;
  },
};

function printHelp(command: keyof typeof HELP): number {
  console.log(HELP[command]);
  return 0;
}

function printVersion(): number {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  console.log((JSON.parse(text) as { version: string }).version);
  return 0;
}

try {
  const [first = '', ...rest] = process.argv.slice(2);
  const name = /^(-h|--help|help)$/.test(first) ? '' : first;
  if (first === '--version') process.exitCode = printVersion();
  else if (Object.hasOwn(COMMANDS, name)) process.exitCode = await COMMANDS[name as keyof typeof HELP](rest);
  else throw new UsageError(`There is no command "${name}". The commands are doctor and sandbox.`);
} catch (error) {
  // The messages of `parseArgs` are sentences for a user. Any other error is a bug of this program, so its stack is
  // printed.
  const isUsageError = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  const text = isUsageError ? (error as Error).message : ((error as Error).stack ?? String(error));
  console.error(text.split('\n').map(escapeUnprintable).join('\n'));
  if (isUsageError) console.error('Help: npx stripe-connect-dashboard --help');
  process.exitCode = 2;
}

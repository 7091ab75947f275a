#!/usr/bin/env node
import { parseArgs } from 'node:util';
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
      options: { help, header: strings, timeout: string, page: boolean, endpoint: boolean, json: boolean },
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

try {
  const [first = '', ...rest] = process.argv.slice(2);
  const name = /^(-h|--help|help)$/.test(first) ? '' : first;
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`There is no "${name}". There are: doctor, sandbox.`);
  process.exitCode = await COMMANDS[name as keyof typeof HELP](rest);
} catch (error) {
  // The messages of `parseArgs` are sentences for a user. Any other error is a bug of this program, so its stack is
  // printed.
  const isUsageError = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsageError ? (error as Error).message : error);
  if (isUsageError) console.error('Help: npx stripe-connect-dashboard --help');
  process.exitCode = 2;
}

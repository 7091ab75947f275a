#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { doctor } from './doctor/command.js';
import { HELP } from './help.js';
import { Mistake } from './mistake.js';
import { sandbox } from './sandbox/command.js';

const help = { type: 'boolean', short: 'h' } as const;
const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

/** Each command reads its arguments, and says with which code to exit; without one it goes on running. */
const COMMANDS: Readonly<Record<keyof typeof HELP, (args: string[]) => Promise<number | undefined>>> = {
  '': () => Promise.resolve(say('')),

  async doctor(args) {
    const { values, positionals } = parseArgs({
      args, allowPositionals: true,
      options: { help, header: texts, timeout: text, page: flag, endpoint: flag, json: flag },
    });
    if (values.help) return say('doctor');
    if (positionals.length !== 1) throw new Mistake('Give one address: npx stripe-connect-dashboard doctor https://shop.example/account_session');
    return (await doctor(positionals[0]!, values)) ? 0 : 1;
  },

  async sandbox(args) {
    const { values } = parseArgs({ args, options: { help, port: text, host: text, account: texts, lifetime: text, 'rate-limit': text } });
    if (values.help) return say('sandbox');
    await sandbox(values);
    return undefined;
  },
};

function say(command: keyof typeof HELP): number {
  console.log(HELP[command]);
  return 0;
}

try {
  const [first = '', ...rest] = process.argv.slice(2);
  const name = /^(-h|--help|help)$/.test(first) ? '' : first;
  if (!Object.hasOwn(COMMANDS, name)) throw new Mistake(`There is no "${name}". There are: doctor, sandbox.`);
  process.exitCode = await COMMANDS[name as keyof typeof HELP](rest);
} catch (error) {
  // `parseArgs` writes good sentences; anything else is a fault of ours, and its stack helps to mend it.
  const known = error instanceof Mistake || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(known ? (error as Error).message : error);
  if (known) console.error('Help: npx stripe-connect-dashboard --help');
  process.exitCode = 2;
}

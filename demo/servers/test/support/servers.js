/** The servers as the tests start them. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCOUNTS } from '../../../accounts.js';
import { exportPage } from '../../../pages.js';
import { LANGUAGES } from '../../languages.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const has = (command) => !spawnSync(command, ['--version'], { stdio: 'ignore' }).error;

// Their registries may be out of reach: then the server itself runs, over a double of the SDK's one call. Set
// `REAL_SDKS=1` to install and run the SDKs.
const DOUBLES = process.env.REAL_SDKS
  ? {}
  : {
      ruby: { needs: 'ruby', start: ['ruby', '-I', here('../doubles/ruby'), 'server.rb'] },
      php: { needs: 'php', start: LANGUAGES.php.start, copies: { 'doubles/php/autoload.php': 'vendor/autoload.php' } },
    };

/** By name: the folder, the command, whether a double stands for the SDK, and why it cannot run here. */
export const SERVERS = Object.fromEntries(
  Object.entries(LANGUAGES).map(([name, { needs, start }]) => {
    const double = DOUBLES[name];
    const needed = double?.needs ?? needs;
    return [
      name,
      {
        isDoubled: !!double,
        missing: has(needed) ? undefined : `no ${needed} on this machine`,
        cwd: double ? here(`../../../../.cache/servers/${name}`) : here(`../../${name}`),
        command: double?.start ?? start,
        copies: double?.copies ?? {},
      },
    ];
  }),
);

/** Makes a copy of a server whose SDK is a double, and the demo's page next to it. */
export async function prepareDouble(name) {
  const { cwd, copies } = SERVERS[name];
  await rm(cwd, { recursive: true, force: true });
  await cp(here(`../../${name}`), cwd, { recursive: true });
  for (const [from, to] of Object.entries(copies)) {
    await mkdir(dirname(`${cwd}/${to}`), { recursive: true });
    await cp(here(`../${from}`), `${cwd}/${to}`);
  }
  await exportPage(`${cwd}/../public`, ACCOUNTS[0]);
}

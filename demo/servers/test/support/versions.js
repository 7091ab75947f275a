/** What a server's run depends on: the versions and the sources. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path) => readFileSync(`${ROOT}/${path}`, 'utf8');
const find = (name, file, pattern) => pattern.exec(read(`demo/servers/${name}/${file}`))[1];

/** What a command prints that looks like a version. Java prints it as an error. */
function version(command, ...args) {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return /\d+(\.\d+)+/.exec(stdout + stderr)?.[0];
}
const installed = (name) => JSON.parse(read(`node_modules/${name}/package.json`)).version;

/** The versions that the manifest names, of the SDK and, where there is one, the framework. */
const PACKAGES = {
  node: () => [`Express ${installed('express')}`, `stripe ${installed('stripe')}`],
  python: () => [
    `Flask ${find('python', 'requirements.txt', /^flask==([\d.]+)/m)}`,
    `stripe ${find('python', 'requirements.txt', /^stripe==([\d.]+)/m)}`,
  ],
  go: () => [`stripe-go ${find('go', 'go.mod', /stripe-go\/v\d+ v([\d.]+)/)}`],
  java: () => [
    `Javalin ${find('java', 'pom.xml', /javalin<\/artifactId><version>([\d.]+)/)}`,
    `stripe-java ${find('java', 'pom.xml', /stripe-java<\/artifactId><version>([\d.]+)/)}`,
  ],
  // Over a double it is the Sinatra of the machine.
  ruby: (isDoubled) =>
    isDoubled
      ? [`Sinatra ${version('ruby', '-e', 'require "sinatra/base"; puts Sinatra::VERSION')}`]
      : ['sinatra', 'stripe'].map((gem) => `${gem} ${find('ruby', 'Gemfile', new RegExp(`'${gem}', '([\\d.]+)'`))}`),
  php: (isDoubled) => (isDoubled ? [] : [`stripe-php ${find('php', 'composer.json', /stripe-php": "([\d.]+)"/)}`]),
  dotnet: () => [`Stripe.net ${find('dotnet', 'ConnectDashboard.csproj', /Stripe\.net" Version="([\d.]+)/)}`],
};

const RUNTIMES = {
  node: () => `Node.js ${process.versions.node}`,
  python: () => `Python ${version(`${ROOT}/demo/servers/python/.venv/bin/python`, '--version')}`,
  go: () => `Go ${version('go', 'version')}`,
  java: () => `Java ${version('java', '-version')}`,
  ruby: () => `Ruby ${version('ruby', '--version')}`,
  php: () => `PHP ${version('php', '--version')}`,
  dotnet: () => `.NET SDK ${version('dotnet', '--version')}`,
};

/** Returns what ran on this machine: `['Python 3.11.7', 'Flask 3.1.3', 'stripe 16.1.0']`. */
export const versionsOf = (name, { isDoubled }) => [RUNTIMES[name](), ...PACKAGES[name](isDoubled)];

/** Returns a hash of a server's files and, if a double of its SDK runs, of the double. */
export function hashOf(name) {
  const folders = [`demo/servers/${name}`, `demo/servers/test/doubles/${name}`];
  const files = execFileSync('git', ['ls-files', '-z', '--', ...folders], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const hash = createHash('sha256');
  // A lock file that a workflow writes changes nothing of what ran over a double.
  for (const file of files.filter((path) => path && !/README\.md$|^.*\/(Gemfile|composer)\.lock$/.test(path)).sort()) {
    hash.update(`${file}\n${read(file).replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

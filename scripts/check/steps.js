/** Runs commands that pass or fail as a whole, counts them, and prints the output of each at its end. */
import { spawn } from 'node:child_process';

export const tally = { passed: 0, failed: 0, failures: [] };

/** Runs a step. Several run at once, so its output is printed when it has ended. */
export async function step(name, ...command) {
  const started = Date.now();
  const { code, output } = await node(command, { stdio: ['ignore', 'pipe', 'pipe'] });
  title(name, `${code === 0 ? '' : ': FAILED'}, ${seconds(started)}`);
  if (output.trim()) console.log(output.trimEnd());
  if (code === 0) return;
  tally.failed++;
  tally.failures.push(`${name}\n${output.trimEnd()}\n    Again: node ${command.join(' ')}`);
}

/** Prints every failure again and, as the last line, the tally. */
export function finish() {
  process.exitCode = tally.failed > 0 ? 1 : 0;
  if (tally.failures.length > 0) title('failed');
  for (const failure of tally.failures) console.log(`\n${failure}`);
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
}

/** Runs Node. Returns the exit code and what the command printed. */
export function node(command, options) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => done({ code, output }));
  });
}

export const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(0)} s`;

export function title(name, remark = '') {
  console.log(`\n== ${name}${remark}`);
}

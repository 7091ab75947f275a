/** The report of a recording: JSON, and a page to read. Both are without keys, secrets and ids. */

export const ASSUMPTIONS_FILE = 'src/sandbox/browser/assumptions.ts';

const SECRET =
  /\b(acct|accs_secret_|pk_(?:test|live)|[sr]k_(?:test|live)|pi|po|ic|fa|req|cus|ch|py|evt)_\w+|\b[\w.+-]+@[\w-]+\.[\w.]+/g;

/** Removes keys, secrets, ids and addresses from all texts of a report. */
export const withoutSecrets = (value) =>
  JSON.parse(JSON.stringify(value ?? null).replace(SECRET, (text, kind) => `${kind ?? 'address'}_…`));

const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const code = (value) => `<code>${escapeHtml(value === undefined ? '–' : JSON.stringify(value, null, 1))}</code>`;

const VERDICTS = ['otherwise', 'not settled', 'as assumed'];

const factRow = ({ name, verdict, assumed, seen, failure, statement, label, source }) =>
  `<tr class="${verdict.replace(' ', '-')}"><th scope="row">${escapeHtml(statement)}<br><small>${code(name)} of
${ASSUMPTIONS_FILE}, [${escapeHtml(label)}] ${escapeHtml(source)}</small></th><td>${code(assumed)}</td><td>${
    failure ? escapeHtml(failure) : code(seen)
  }</td><td>${verdict}</td></tr>`;

const observationRow = ({ name, isSame, sandbox, stripe }) =>
  `<tr><th scope="row">${escapeHtml(name)}</th><td>${code(sandbox)}</td><td>${code(stripe)}</td><td>${
    isSame ? 'the same' : 'different'
  }</td></tr>`;

/** One line for each assumption that is wrong, to be printed. */
export const wrongAssumptions = ({ facts }) =>
  facts
    .filter(({ verdict }) => verdict === 'otherwise')
    .map(
      ({ name, assumed, seen }) =>
        `${ASSUMPTIONS_FILE}: ${name} is ${JSON.stringify(assumed)}, and Stripe does ${JSON.stringify(seen)}`,
    );

/** The report as a page. `about`: when and with which versions it was made. */
export function toHtml({ about, facts, observations }) {
  const sorted = [...facts].sort((one, other) => VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict));
  const count = (verdict) => facts.filter((fact) => fact.verdict === verdict).length;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>What Stripe does, compared with the sandbox</title>
<style>
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem }
div { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem; text-align: left; vertical-align: top }
th[scope=row] { font-weight: normal; max-width: 40rem }
code { white-space: pre-wrap; overflow-wrap: anywhere }
.otherwise td:last-child { font-weight: bold; color: light-dark(#b3093c, #fe87a1) }
</style></head><body>
<h1>What Stripe does, compared with the sandbox</h1>
<p>${escapeHtml(about)}</p>
<p>${count('as assumed')} as assumed, ${count('otherwise')} otherwise, ${count('not settled')} not settled.</p>
<h2>Assumptions</h2>
<div tabindex="0"><table><thead><tr><th>Assumption</th><th>Assumed</th><th>Seen on Stripe</th><th>Verdict</th></tr></thead>
<tbody>${sorted.map(factRow).join('\n')}</tbody></table></div>
<h2>Observations</h2>
<div tabindex="0"><table><thead><tr><th>What</th><th>Sandbox</th><th>Stripe</th><th></th></tr></thead>
<tbody>${observations.map(observationRow).join('\n')}</tbody></table></div>
</body></html>
`;
}

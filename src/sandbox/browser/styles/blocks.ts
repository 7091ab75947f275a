export const blocks = /* css */ `
.stack { display: flex; flex-direction: column; gap: calc(var(--u) * 2); min-width: 0; }
.stack.tight { gap: calc(var(--u) * .5); }
.stack.wide { gap: calc(var(--u) * 3); }
.stack > .button { align-self: flex-start; }
.head { display: flex; flex-wrap: wrap; gap: var(--u) calc(var(--u) * 2); align-items: center; justify-content: space-between; }
.head > :first-child { flex: 1 1 12rem; min-width: 0; }
.card { border: 1px solid var(--line); border-radius: var(--r); background: var(--bg); }
.card.padded { padding: calc(var(--u) * 2.5); }

.narrow { max-width: 40rem; margin-inline: auto; }
.narrow-start, .narrow-start + .mark { max-width: 40rem; }
.links { display: flex; flex-wrap: wrap; gap: calc(var(--u) * .5) calc(var(--u) * 2); }

.figures { display: flex; flex-wrap: wrap; border: 1px solid var(--line); border-radius: var(--r); overflow: hidden; }
.figure { flex: 1 1 11rem; padding: calc(var(--u) * 2) calc(var(--u) * 2.5) calc(var(--u) * 2.25); box-shadow: -1px -1px 0 var(--line); min-width: 0; }
.figure dt { color: var(--muted); }
.figure dd + dd { margin-top: calc(var(--u) * .5); }

.facts { display: grid; grid-template-columns: minmax(8rem, 30%) 1fr; gap: calc(var(--u) * 1.25) calc(var(--u) * 2); }
.facts dt { color: var(--muted); }
.facts dd { min-width: 0; }
.sum { display: grid; grid-template-columns: 1fr auto; }
.sum > div { display: contents; }
.sum dt, .sum dd { padding: calc(var(--u) * 1.125) calc(var(--u) * 2); border-top: 1px solid var(--line); }
.sum > div:first-child > * { border-top: 0; }
.sum dd { text-align: end; }
.sum .total > * { font-weight: 600; background: var(--offset); }

.notice { display: flex; gap: calc(var(--u) * 1.5); padding: calc(var(--u) * 1.75) calc(var(--u) * 2); border: 1px solid var(--line); border-radius: var(--r); }
.notice > .icon { width: 1.25rem; height: 1.25rem; margin-top: .05rem; color: var(--tone, var(--muted)); }
.notice-body { flex: 1; display: flex; flex-wrap: wrap; gap: var(--u) calc(var(--u) * 2); align-items: center; justify-content: space-between; min-width: 0; }
.notice-text { flex: 1 1 16rem; }
.notice.warning { --tone: var(--amber); --tint: var(--amber-tint); }
.notice.danger { --tone: var(--danger); }
.notice.success { --tone: var(--green); }
.notice.info { --tone: var(--primary); }
.notice:is(.warning, .danger, .success, .info) { border-color: color-mix(in srgb, var(--tint, var(--tone)) 36%, var(--bg)); background: color-mix(in srgb, var(--tint, var(--tone)) 7%, var(--bg)); }

.items > li { display: flex; gap: calc(var(--u) * 1.5); align-items: center; padding: calc(var(--u) * 1.75) calc(var(--u) * 2); border-top: 1px solid var(--line); }
.items > li:first-child { border-top: 0; }
.items .item-text { flex: 1; min-width: 0; }
.tile { display: grid; place-items: center; flex: none; width: 2.25rem; height: 2.25rem; border-radius: min(var(--r), 8px); background: var(--offset); border: 1px solid var(--line); color: var(--muted); }

.empty { padding: calc(var(--u) * 5) calc(var(--u) * 2); text-align: center; color: var(--muted); }

.timeline > li { position: relative; padding: 0 0 calc(var(--u) * 2) 1.5rem; }
.timeline > li:last-child { padding-bottom: 0; }
.timeline > li::before { content: ''; position: absolute; left: .25rem; top: .4em; width: .5rem; height: .5rem; border-radius: 50%; background: var(--tone, var(--muted)); }
.timeline > li:not(:last-child)::after { content: ''; position: absolute; left: calc(.5rem - .5px); top: 1.3em; bottom: -.1em; width: 1px; background: var(--line); }
.timeline .success { --tone: var(--green); }
.timeline .danger { --tone: var(--danger); }
.timeline .warning { --tone: var(--amber); }

.steps { display: flex; gap: calc(var(--u) * .5); }
.steps > li { flex: 1; height: 4px; border-radius: 2px; background: var(--line); }
.steps > li.done { background: var(--primary); }

.bar { height: 6px; border-radius: 3px; background: var(--line); overflow: hidden; }
.bar > span { display: block; height: 100%; border-radius: 3px; background: var(--primary); }

.split { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: calc(var(--u) * 3); align-items: start; }
.plastic { display: flex; flex-direction: column; justify-content: space-between; aspect-ratio: 1.586; max-width: 20rem; padding: calc(var(--u) * 2.25); border-radius: calc(var(--r) + 6px); color: #fff; background: linear-gradient(135deg, #2b3442, #12161d); }
.plastic.off { background: linear-gradient(135deg, #565d68, #3d434c); }
.plastic .number { font-size: 1.0625rem; letter-spacing: .08em; }
.plastic .label-sm { color: #d4d9e2; }
.plastic-row { display: flex; justify-content: space-between; align-items: flex-end; gap: var(--u); }

@media (max-width: 799px) {
  .wide-only { display: none; }
}
@media (max-width: 599px) {
  .facts { grid-template-columns: 1fr; gap: .125rem; }
  .facts dd { margin-bottom: calc(var(--u) * 1.25); }
  .facts dd:last-child { margin-bottom: 0; }
  .figure { flex-basis: 100%; padding: calc(var(--u) * 1.5) calc(var(--u) * 2); }
  .card.padded { padding: calc(var(--u) * 2); }
}
@media (max-width: 389px) {
  .tile { display: none; }
}
`;

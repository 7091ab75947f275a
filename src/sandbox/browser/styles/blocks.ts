export const blocks = /* css */ `
.stack { display: flex; flex-direction: column; gap: calc(var(--unit) * 2); min-width: 0; }
.stack.tight { gap: calc(var(--unit) * .5); }
.stack.wide { gap: calc(var(--unit) * 3); }
.stack > .button { align-self: flex-start; }
.head { display: flex; flex-wrap: wrap; gap: var(--unit) calc(var(--unit) * 2); align-items: center; justify-content: space-between; }
.head > :first-child { flex: 1 1 12rem; min-width: 0; }
.card { border: 1px solid var(--border); border-radius: var(--radius); background: var(--bg); }
.card.padded { padding: calc(var(--unit) * 2.5); }

.narrow { max-width: 40rem; margin-inline: auto; }
.narrow-start, .narrow-start + .sandbox-label { max-width: 40rem; }
.links { display: flex; flex-wrap: wrap; gap: calc(var(--unit) * .5) calc(var(--unit) * 2); }

.metrics { display: flex; flex-wrap: wrap; border: 1px solid var(--border); border-radius: var(--radius); overflow: hidden; }
.metric { flex: 1 1 11rem; padding: calc(var(--unit) * 2) calc(var(--unit) * 2.5) calc(var(--unit) * 2.25); box-shadow: -1px -1px 0 var(--border); min-width: 0; }
.metric dt { color: var(--muted); }
.metric dd + dd { margin-top: calc(var(--unit) * .5); }

.description-list { display: grid; grid-template-columns: minmax(8rem, 30%) 1fr; gap: calc(var(--unit) * 1.25) calc(var(--unit) * 2); }
.description-list dt { color: var(--muted); }
.description-list dd { min-width: 0; }
.breakdown { display: grid; grid-template-columns: 1fr auto; }
.breakdown > div { display: contents; }
.breakdown dt, .breakdown dd { padding: calc(var(--unit) * 1.125) calc(var(--unit) * 2); border-top: 1px solid var(--border); }
.breakdown > div:first-child > * { border-top: 0; }
.breakdown dd { text-align: end; }
.breakdown .total > * { font-weight: 600; background: var(--offset); }

.notice { display: flex; gap: calc(var(--unit) * 1.5); padding: calc(var(--unit) * 1.75) calc(var(--unit) * 2); border: 1px solid var(--border); border-radius: var(--radius); }
.notice > .icon { width: 1.25rem; height: 1.25rem; margin-top: .05rem; color: var(--tone, var(--muted)); }
.notice-body { flex: 1; display: flex; flex-wrap: wrap; gap: var(--unit) calc(var(--unit) * 2); align-items: center; justify-content: space-between; min-width: 0; }
.notice-text { flex: 1 1 16rem; }
.notice.warning { --tone: var(--amber); --tint: var(--amber-tint); }
.notice.danger { --tone: var(--danger); }
.notice.success { --tone: var(--green); }
.notice.info { --tone: var(--primary); }
.notice:is(.warning, .danger, .success, .info) { border-color: color-mix(in srgb, var(--tint, var(--tone)) 36%, var(--bg)); background: color-mix(in srgb, var(--tint, var(--tone)) 7%, var(--bg)); }

.item-list > li { display: flex; gap: calc(var(--unit) * 1.5); align-items: center; padding: calc(var(--unit) * 1.75) calc(var(--unit) * 2); border-top: 1px solid var(--border); }
.item-list > li:first-child { border-top: 0; }
.item-list .item-text { flex: 1; min-width: 0; }
.tile { display: grid; place-items: center; flex: none; width: 2.25rem; height: 2.25rem; border-radius: min(var(--radius), 8px); background: var(--offset); border: 1px solid var(--border); color: var(--muted); }

.skeleton { display: grid; gap: calc(var(--unit) * 2); padding-block: calc(var(--unit) * 2); }
.skeleton-line { height: 1.5rem; border-radius: var(--radius); background: var(--offset); }
.skeleton-line:last-child { width: 60%; }

.empty { padding: calc(var(--unit) * 5) calc(var(--unit) * 2); text-align: center; color: var(--muted); }

.timeline > li { position: relative; padding: 0 0 calc(var(--unit) * 2) 1.5rem; }
.timeline > li:last-child { padding-bottom: 0; }
.timeline > li::before { content: ''; position: absolute; left: .25rem; top: .4em; width: .5rem; height: .5rem; border-radius: 50%; background: var(--tone, var(--muted)); }
.timeline > li:not(:last-child)::after { content: ''; position: absolute; left: calc(.5rem - .5px); top: 1.3em; bottom: -.1em; width: 1px; background: var(--border); }
.timeline .success { --tone: var(--green); }
.timeline .danger { --tone: var(--danger); }
.timeline .warning { --tone: var(--amber); }

.steps { display: flex; gap: calc(var(--unit) * .5); }
.steps > li { flex: 1; height: 4px; border-radius: 2px; background: var(--border); }
.steps > li.done { background: var(--primary); }

.meter { height: 6px; border-radius: 3px; background: var(--border); overflow: hidden; }
.meter > span { display: block; height: 100%; border-radius: 3px; background: var(--primary); }

.chart { display: block; width: 100%; height: 8rem; fill: var(--primary); border-bottom: 1px solid var(--border); }

.split { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: calc(var(--unit) * 3); align-items: start; }
.card-image { display: flex; flex-direction: column; justify-content: space-between; aspect-ratio: 1.586; max-width: 20rem; padding: calc(var(--unit) * 2.25); border-radius: calc(var(--radius) + 6px); color: #fff; background: linear-gradient(135deg, #2b3442, #12161d); }
.card-image.off { background: linear-gradient(135deg, #565d68, #3d434c); }
.card-image .number { font-size: 1.0625rem; letter-spacing: .08em; }
.card-image .label-sm { color: #d4d9e2; }
.card-image-row { display: flex; justify-content: space-between; align-items: flex-end; gap: var(--unit); }

@media (max-width: 799px) {
  .wide-only { display: none; }
}
@media (max-width: 599px) {
  .description-list { grid-template-columns: 1fr; gap: .125rem; }
  .description-list dd { margin-bottom: calc(var(--unit) * 1.25); }
  .description-list dd:last-child { margin-bottom: 0; }
  .metric { flex-basis: 100%; padding: calc(var(--unit) * 1.5) calc(var(--unit) * 2); }
  .card.padded { padding: calc(var(--unit) * 2); }
}
@media (max-width: 389px) {
  .tile { display: none; }
}
`;

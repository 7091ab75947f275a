export const overlay = /* css */ `
.root.overlay { position: fixed; inset: 0; }
.backdrop { position: fixed; inset: 0; background: var(--overlay-backdrop-color, rgb(16 20 28 / .5)); }
.panel { position: fixed; display: flex; flex-direction: column; overflow: auto; overscroll-behavior: contain; background: var(--bg); color: var(--text); box-shadow: 0 12px 40px rgb(0 0 0 / .28), 0 0 0 1px color-mix(in srgb, var(--text) 8%, transparent); }
.panel:focus { outline: none; }
.overlay:not(.drawer) .panel { inset: 0; margin: auto; width: min(36rem, calc(100% - 2rem)); height: fit-content; max-height: calc(100% - 4rem); border-radius: var(--overlay-border-radius, var(--radius)); }
.drawer .panel { inset: 0 0 0 auto; width: min(30rem, 100%); border-radius: var(--overlay-border-radius, 0px) 0 0 var(--overlay-border-radius, 0px); }
.panel-head { position: sticky; top: 0; z-index: 1; display: flex; gap: var(--unit); align-items: center; justify-content: space-between; padding: calc(var(--unit) * 2) calc(var(--unit) * 2) calc(var(--unit) * 2) calc(var(--unit) * 3); background: var(--bg); border-bottom: 1px solid var(--border); }
.panel-body { padding: calc(var(--unit) * 3) calc(var(--unit) * 3) calc(var(--unit) * 2); gap: calc(var(--unit) * 3); }
.drawer .panel .panel-body { flex: 1; }
.panel-foot { position: sticky; bottom: 0; padding: calc(var(--unit) * 2) calc(var(--unit) * 3); background: var(--bg); border-top: 1px solid var(--border); }
@media (max-width: 599px) {
  .overlay:not(.drawer) .panel { inset: auto 0 0; margin: 0; width: 100%; max-height: calc(100% - 2.5rem); border-end-start-radius: 0; border-end-end-radius: 0; }
  .panel-head { padding-inline-start: calc(var(--unit) * 2); }
  .panel-body { padding: calc(var(--unit) * 2); }
  .panel-foot { padding: calc(var(--unit) * 1.5) calc(var(--unit) * 2); }
}
`;

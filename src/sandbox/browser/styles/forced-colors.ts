/** There backgrounds and shadows are removed, so states that they show need a border or a system color. */
export const forcedColors = /* css */ `
@media (forced-colors: active) {
  .chip[aria-pressed="true"] { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
  .chip[aria-pressed="true"] .count { color: inherit; }
  .chip[aria-pressed="true"]:focus-visible { outline-color: HighlightText; }
  .button.primary { border-width: 2px; }
  .button:disabled { opacity: 1; color: GrayText; border-color: GrayText; }
  .steps > li { height: 8px; border: 1px solid CanvasText; }
  .meter { height: 10px; border: 1px solid CanvasText; }
  :is(.steps > li.done, .meter > span) { forced-color-adjust: none; background: Highlight; }
  .timeline > li::before, .sandbox-label::before { forced-color-adjust: none; background: CanvasText; }
  .timeline > li:not(:last-child)::after { forced-color-adjust: none; background: GrayText; }
  .chart { forced-color-adjust: none; fill: Highlight; border-color: CanvasText; }
  .card-image { border: 1px solid CanvasText; background: Canvas; }
  .metric { margin: -1px 0 0 -1px; border: 1px solid CanvasText; }
  .panel { border: 1px solid CanvasText; }
  .choices .choice:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
  .input[aria-invalid="true"] { border-width: 3px; }
  .table .clickable:hover { outline: 1px solid Highlight; outline-offset: -1px; }
}
`;

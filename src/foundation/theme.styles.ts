import { css } from 'lit';

/**
 * What every shadow root shares: the host page's own type and colours by default, and the dozen custom properties a
 * portal themes with. Greys are half-transparent ink, so that they hold on any ground.
 *
 * `--gov-ink`, `--gov-paper`, `--gov-accent`, `--gov-on-accent`, `--gov-line`, `--gov-muted`, `--gov-font`,
 * `--gov-serif`, `--gov-radius`, `--gov-target`, `--gov-focus`, `--gov-success`, `--gov-danger`.
 */
export const theme = css`
  :host {
    --_ink: var(--gov-ink, currentColor);
    --_paper: var(--gov-paper, Canvas);
    --_accent: var(--gov-accent, currentColor);
    --_on-accent: var(--gov-on-accent, Canvas);
    --_line: var(--gov-line, rgba(128, 128, 128, 0.5));
    --_muted: var(--gov-muted, inherit);
    --_danger: var(--gov-danger, #b3261e);
    --_radius: var(--gov-radius, 3px);
    --_target: var(--gov-target, 44px);
    display: block;
    box-sizing: border-box;
    font-family: var(--gov-font, inherit);
    color: var(--gov-ink, inherit);
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  @media print {
    .no-print {
      display: none !important;
    }
  }
`;

/** Buttons and links that look like tools: words first, a 44 px target, a focus ring that forced colours keep. */
export const controls = css`
  button,
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    min-width: var(--_target);
    margin: 0;
    padding: 0 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.2;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .tool:hover {
    border-color: var(--_line);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button:focus,
  .tool:focus,
  a:focus {
    outline: 3px solid var(--gov-focus, var(--_accent));
    outline-offset: 2px;
  }
  button:focus:not(:focus-visible),
  .tool:focus:not(:focus-visible),
  a:focus:not(:focus-visible) {
    outline: none;
  }
  svg {
    flex: none;
    width: 20px;
    height: 20px;
  }
`;

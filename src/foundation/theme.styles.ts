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
    --_paper: var(--gov-paper, Canvas);
    --_accent: var(--gov-accent, currentColor);
    --_line: var(--gov-line, rgba(128, 128, 128, 0.5));
    --_muted: var(--gov-muted, inherit);
    --_danger: var(--gov-danger, #b3261e);
    --_radius: var(--gov-radius, 3px);
    --_target: var(--gov-target, 44px);
    display: block;
    font-family: var(--gov-font, inherit);
    color: var(--gov-ink, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
`;

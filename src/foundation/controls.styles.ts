import { css } from 'lit';

/** Buttons and links that look like tools: words first, a 44 px target, a focus ring that forced colours keep. */
export const controls = css`
  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
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

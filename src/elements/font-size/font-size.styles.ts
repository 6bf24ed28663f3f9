import { css } from 'lit';

export const fontSizeStyles = css`
  :host {
    display: inline-block;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: left;
    margin-right: 8px;
    padding: 0;
    line-height: var(--_target);
  }
  label {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: var(--_target);
    min-height: var(--_target);
    padding: 0 8px;
    border-bottom: 2px solid transparent;
    cursor: pointer;
    white-space: nowrap;
  }
  input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label:hover {
    border-bottom-color: var(--_line);
  }
  input:checked + span {
    font-weight: 700;
  }
  .chosen {
    border-bottom-color: var(--_accent);
    color: var(--gov-accent, inherit);
  }
  label:focus-within {
    outline: 3px solid var(--gov-focus, var(--_accent));
    outline-offset: -1px;
  }
  @media (forced-colors: active) {
    .chosen {
      border-bottom-color: Highlight;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

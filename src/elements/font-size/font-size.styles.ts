import { css } from 'lit';

export const fontSizeStyles = css`
  :host {
    display: inline-block;
    vertical-align: top;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    line-height: var(--_target);
  }
  legend {
    float: left;
    padding: 0 8px 0 0;
  }
  [type='radio'] {
    position: absolute;
    opacity: 0;
  }
  span {
    display: block;
    min-width: var(--_target);
    padding: 0 8px;
    border-bottom: 2px solid transparent;
    line-height: calc(var(--_target) - 2px);
    text-align: center;
  }
  b {
    width: calc(4em + 18px);
  }
  label:hover span {
    border-color: var(--_line);
  }
  input:checked + span {
    border-color: var(--_accent);
    color: var(--gov-accent, inherit);
    font-weight: 700;
  }
  :focus + span {
    outline: 3px solid var(--gov-focus, var(--_accent));
  }
  :focus:not(:focus-visible) + span {
    outline: none;
  }
`;

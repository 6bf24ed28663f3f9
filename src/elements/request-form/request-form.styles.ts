import { css } from 'lit';

export const requestFormStyles = css`
  [role='status']:empty {
    display: none;
  }
  p {
    margin: 12px 0;
  }
  .unconfirmed {
    max-width: 38em;
    margin: 0 0 24px;
    padding: 4px 20px 12px;
    border: 1px solid var(--_line);
    border-left: 4px solid var(--_accent);
    outline: none;
  }
  .unconfirmed:focus {
    border-color: var(--gov-focus, var(--_accent));
  }
  h2 {
    margin: 12px 0;
    font-size: 1.25em;
  }
  button {
    border-color: currentColor;
    margin: 0 12px 12px 0;
  }
  @media print {
    .tools,
    button {
      display: none;
    }
  }
`;

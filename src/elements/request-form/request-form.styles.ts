import { css } from 'lit';

export const requestFormStyles = css`
  [role='status']:empty {
    display: none;
  }
  p {
    margin: 12px 0;
  }
  button {
    border-color: currentColor;
    margin: 0 12px 12px 0;
  }
  @media print {
    button {
      display: none;
    }
  }
`;

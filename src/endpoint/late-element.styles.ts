import { css } from 'lit';

export const lateElementStyles = css`
  :host(:empty) {
    min-height: 100vh;
  }
      [role='status']:empty {
        display: none;
      }
      button {
        margin: 0 12px 12px 0;
        border-color: currentColor;
      }
      @media print {
        .tools {
          display: none;
        }
      }
    `;

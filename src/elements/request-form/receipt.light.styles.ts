/** Marked as Lit marks styles, so that the build takes the white space out; a plain text, so that the part needs no Lit. */
const css = String.raw;

/** The look of the receipt on the screen and on paper. */
export const receiptLightStyles = {
  cssText: css`
    .gov-receipt {
      max-width: 38em;
      line-height: 1.7;
    }
    .gov-receipt h2 {
      margin: 8px 0 16px;
      font-family: var(--gov-serif, inherit);
      font-size: 1.5em;
      text-align: center;
    }
    .gov-receipt h3 {
      margin: 20px 0 8px;
      font-size: 1.1em;
    }
    .gov-receipt dl {
      display: grid;
      grid-template-columns: 7.5em minmax(0, 1fr);
      margin: 0 0 20px;
      border-top: 2px solid;
    }
    .gov-receipt dt,
    .gov-receipt dd {
      margin: 0;
      padding: 8px 0;
      border-bottom: 1px solid rgba(128, 128, 128, 0.5);
      overflow-wrap: anywhere;
    }
    .gov-review dd {
      white-space: pre-wrap;
    }
    .gov-earlier {
      padding: 0 16px;
      border: 1px solid;
    }
    .gov-receipt strong {
      font-size: 1.2em;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.03em;
    }
    .gov-receipt code {
      font-size: 0.85em;
      word-break: break-all;
    }
    .gov-on-paper {
      display: none;
    }
    @media (max-width: 30em) {
      .gov-receipt dl {
        display: block;
      }
      .gov-receipt dt {
        padding-bottom: 0;
        border: 0;
      }
    }
    @media print {
      [data-gov-not-printed] {
        display: none !important;
      }
      .gov-receipt {
        max-width: none;
      }
      .gov-receipt .gov-on-screen {
        display: none;
      }
      .gov-receipt .gov-on-paper {
        display: inline;
      }
    }
  `,
};

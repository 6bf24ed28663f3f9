/** Marked as Lit marks styles, so that the build takes the white space out; a plain text, so that the part needs no Lit. */
const css = String.raw;

/** The look of a letter that was sent, of its answer, and of the published answers, on the screen and on paper. */
export const letterViewStyles: string = css`
  .gov-letter,
  .gov-letter-box {
    max-width: 38em;
    line-height: 1.7;
  }
  .gov-letter h2,
  .gov-letter-box h3 {
    margin: 8px 0 12px;
    font-family: var(--gov-serif, inherit);
    font-size: 1.4em;
  }
  .gov-letter h2:focus {
    outline: none;
  }
  .gov-letter dl {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    margin: 0 0 12px;
    border-top: 2px solid;
  }
  .gov-letter dt,
  .gov-letter dd {
    margin: 0;
    padding: 8px 0;
    border-bottom: 1px solid rgba(128, 128, 128, 0.5);
    overflow-wrap: anywhere;
  }
  .gov-letter dd strong {
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
  }
  .gov-letter summary,
  .gov-letter-box summary {
    min-height: 28px;
    padding: 8px 0;
    cursor: pointer;
  }
  .gov-letter-box > details {
    border-top: 1px solid rgba(128, 128, 128, 0.5);
  }
  .gov-letter ol {
    margin: 0 0 8px;
    padding-left: 2.25em;
  }
  .gov-letter blockquote,
  .gov-letter-box blockquote,
  .gov-unconfirmed blockquote {
    margin: 8px 0;
    padding: 0 0 0 16px;
    border-left: 2px solid rgba(128, 128, 128, 0.5);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .gov-published {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .gov-published li {
    padding: 8px 0 12px;
    border-top: 1px solid rgba(128, 128, 128, 0.5);
  }
  .gov-published p {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  @media (max-width: 30em) {
    .gov-letter dl {
      display: block;
    }
    .gov-letter dt {
      padding-bottom: 0;
      border: 0;
    }
  }
  @media print {
    [data-gov-not-printed] {
      display: none !important;
    }
    .gov-letter {
      max-width: none;
    }
  }
`;

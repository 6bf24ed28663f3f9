/** Marked as Lit marks styles, so that the build takes the white space out; a plain text, so that the part needs no Lit. */
const css = String.raw;

/** The look of an opened request on the screen and on paper. */
export const progressStyles: string = css`
  .gov-progress {
    max-width: 42em;
    margin: 0 0 16px;
    line-height: 1.7;
  }
  .gov-progress h2 {
    margin: 8px 0 4px;
    font-family: var(--gov-serif, inherit);
    font-size: 1.5em;
    line-height: 1.4;
  }
  .gov-progress h2:focus {
    outline: none;
  }
  .gov-progress h3 {
    margin: 28px 0 8px;
    font-size: 1.15em;
  }
  .gov-progress p {
    margin: 0 0 8px;
  }
  .gov-progress-state {
    font-size: 1.15em;
    font-weight: 700;
  }
  .gov-progress dl {
    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    margin: 16px 0;
    border-top: 2px solid;
  }
  .gov-progress dt,
  .gov-progress dd {
    margin: 0;
    padding: 8px 0;
    border-bottom: 1px solid rgba(128, 128, 128, 0.5);
    overflow-wrap: anywhere;
  }
  .gov-progress time {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .gov-progress details {
    margin: 4px 0 8px;
  }
  .gov-progress summary {
    padding: 9px 0;
    cursor: pointer;
  }
  .gov-progress details ol {
    margin: 0 0 8px;
    padding-left: 2.25em;
  }
  .gov-progress details li {
    margin: 4px 0;
  }
  .gov-timeline {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .gov-timeline > li {
    position: relative;
    margin-left: 6px;
    padding: 0 0 20px 22px;
    border-left: 2px solid rgba(128, 128, 128, 0.5);
  }
  .gov-timeline > li:last-child {
    padding-bottom: 4px;
  }
  .gov-timeline > li::before {
    position: absolute;
    top: 0.55em;
    left: -6px;
    border: 5px solid;
    border-radius: 50%;
    content: '';
  }
  .gov-timeline strong {
    display: block;
  }
  .gov-timeline p {
    margin: 2px 0;
  }
  .gov-progress blockquote {
    margin: 8px 0;
    padding: 0 0 0 16px;
    border-left: 2px solid rgba(128, 128, 128, 0.5);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .gov-progress-file {
    min-height: var(--gov-target, 44px);
    padding: 4px 0;
    border: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: left;
    text-decoration: underline;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  @media (max-width: 30em) {
    .gov-progress dl {
      display: block;
    }
    .gov-progress dt {
      padding-bottom: 0;
      border: 0;
    }
  }
  @media print {
    [data-gov-not-printed],
    .gov-progress .gov-progress-tasks {
      display: none !important;
    }
    .gov-progress {
      max-width: none;
    }
    .gov-progress-file {
      text-decoration: none;
    }
    .gov-progress li,
    .gov-progress dt,
    .gov-progress dd {
      break-inside: avoid;
    }
  }
`;

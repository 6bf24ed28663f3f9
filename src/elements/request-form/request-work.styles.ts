/** Marked as Lit marks styles, so that the build takes the white space out; a plain text, so that the part needs no Lit. */
const css = String.raw;

/** Of the element's own root, from the first touch on. */
export const requestWorkStyles = {
  cssText: css`
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
    .primary {
      border-color: transparent;
      background: var(--gov-accent, #1a4480);
      color: var(--gov-on-accent, #fff);
      font-weight: 600;
    }
    .offer,
    .keeping {
      max-width: 38em;
    }
    .offer:not(:empty) {
      margin: 0 0 24px;
      padding: 4px 16px;
      border: 1px solid var(--_line);
    }
    .keeping {
      color: var(--_muted);
      font-size: 0.9em;
    }
    .keeping input {
      float: left;
      width: 20px;
      height: 20px;
      margin: 12px 8px 0 0;
    }
    .keeping label {
      display: block;
      padding: 10px 0;
      overflow: hidden;
    }
    @media print {
      .offer,
      .keeping,
      .tools {
        display: none;
      }
    }
  `,
};

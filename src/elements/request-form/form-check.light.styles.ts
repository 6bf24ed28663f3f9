/** Marked as Lit marks styles, so that the build takes the white space out; a plain text, so that the part needs no Lit. */
const css = String.raw;

/** What is wrong in sight, in an author's form too; and a form that is on its way. */
export const formCheckLightStyles = {
  cssText: css`
    gov-request-form [aria-invalid='true'] {
      border: 2px solid var(--gov-danger, #b3261e);
    }
    .gov-application [aria-disabled='true'] {
      opacity: 0.55;
      cursor: default;
    }
    .gov-application p > [aria-invalid='true'] {
      border: 2px solid var(--gov-danger, #b3261e);
    }
    .gov-error-summary {
      margin: 0 0 24px;
      padding: 4px 20px;
      border: 3px solid var(--gov-danger, #b3261e);
    }
    .gov-error-summary h2 {
      margin: 12px 0;
      font-size: 1.25em;
    }
    .gov-error-summary li {
      margin: 8px 0;
    }
    .gov-error-summary a {
      color: inherit;
      text-decoration: underline;
    }
    .gov-field-error {
      display: block;
      clear: both;
      margin: 4px 0 8px;
      padding-left: 10px;
      border-left: 4px solid var(--gov-danger, #b3261e);
      font-weight: 600;
    }
    .gov-field-note {
      display: block;
      margin: 4px 0;
      padding-left: 10px;
      border-left: 4px solid rgba(128, 128, 128, 0.5);
    }
  `,
};

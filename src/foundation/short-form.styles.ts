/** Marked as Lit marks styles, so that the build takes the white space out; a plain text, so that parts need no Lit. */
const css = String.raw;

/** The look of the short forms that elements write into the page themselves, and of what is told about them. */
export const shortFormStyles: string = css`
  .gov-short-form {
    max-width: 38em;
    line-height: 1.6;
  }
  .gov-short-form p {
    margin: 0;
    padding: 8px 0 12px;
  }
  .gov-short-form fieldset {
    min-width: 0;
    margin: 0;
    padding: 8px 0 4px;
    border: 0;
  }
  .gov-short-form label,
  .gov-short-form small {
    display: block;
  }
  .gov-short-form label,
  .gov-short-form legend {
    padding: 0;
    font-weight: 600;
  }
  .gov-short-form label span {
    font-weight: 400;
  }
  .gov-short-form small {
    font-size: 0.9em;
  }
  .gov-short-form p > input,
  .gov-short-form textarea {
    box-sizing: border-box;
    display: block;
    width: 100%;
    min-height: var(--gov-target, 44px);
    margin: 4px 0 0;
    padding: 8px 10px;
    border: 1px solid #767676;
    border-radius: var(--gov-radius, 3px);
    background-color: Field;
    color: FieldText;
    font: inherit;
  }
  .gov-short-form p > .gov-short-field {
    max-width: 20em;
  }
  .gov-short-form .gov-choice {
    clear: both;
    padding: 4px 0;
  }
  .gov-short-form [type='radio'],
  .gov-short-form [type='checkbox'] {
    float: left;
    clear: left;
    width: 1.25em;
    height: 1.25em;
    margin: 11px 0.6em 0 0;
    font: inherit;
  }
  .gov-short-form [type='radio'] + label,
  .gov-short-form [type='checkbox'] + label {
    box-sizing: border-box;
    min-height: var(--gov-target, 44px);
    padding: 8px 0;
    overflow: hidden;
    font-weight: 400;
  }
  .gov-short-form button,
  .gov-unconfirmed button {
    min-height: var(--gov-target, 44px);
    margin: 8px 12px 16px 0;
    padding: 8px 32px;
    border: 1px solid transparent;
    border-radius: var(--gov-radius, 3px);
    background: var(--gov-accent, #1a4480);
    color: var(--gov-on-accent, #fff);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .gov-short-form .gov-quiet,
  .gov-unconfirmed button {
    border-color: currentColor;
    background: transparent;
    color: inherit;
    font-weight: 400;
  }
  .gov-short-form [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .gov-short-form p > [aria-invalid='true'] {
    border: 2px solid var(--gov-danger, #b3261e);
  }
  .gov-short-form > .gov-error-summary,
  .gov-unconfirmed {
    margin: 0 0 16px;
    padding: 4px 20px;
    border: 3px solid var(--gov-danger, #b3261e);
  }
  .gov-unconfirmed {
    max-width: 38em;
    border: 1px solid rgba(128, 128, 128, 0.5);
    border-left: 4px solid var(--gov-accent, #1a4480);
  }
  .gov-unconfirmed h2,
  .gov-error-summary h2 {
    margin: 12px 0;
    font-size: 1.2em;
  }
  @media print {
    .gov-short-form,
    .gov-unconfirmed {
      display: none;
    }
  }
`;

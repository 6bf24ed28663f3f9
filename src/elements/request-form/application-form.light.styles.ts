/** Marked as Lit marks styles, so that the build takes the white space out; a plain text, so that the part needs no Lit. */
const css = String.raw;

/** The look of the form that the element writes, and of a copy of the snippet: both carry the class `gov-application`. */
export const applicationFormLightStyles = {
  cssText: css`
    .gov-application {
      max-width: 38em;
      line-height: 1.6;
    }
    .gov-application fieldset {
      min-width: 0;
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    .gov-application legend {
      box-sizing: border-box;
      width: 100%;
      padding: 12px 0 4px;
      border-top: 1px solid rgba(128, 128, 128, 0.5);
      font-size: 1.2em;
      font-weight: 700;
    }
    .gov-application p {
      clear: both;
      margin: 0;
      padding: 8px 0 12px;
    }
    .gov-application label,
    .gov-application small {
      display: block;
    }
    .gov-application label {
      font-weight: 600;
    }
    .gov-application label span {
      font-weight: 400;
    }
    .gov-application small {
      font-size: 0.9em;
    }
    .gov-application fieldset > small {
      margin-bottom: 8px;
    }
    .gov-application p > input,
    .gov-application select,
    .gov-application textarea {
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
    .gov-application [type='tel'] {
      max-width: 18em;
    }
    .gov-application [inputmode='numeric'] {
      max-width: 9em;
    }
    .gov-application fieldset > input {
      float: left;
      clear: left;
      width: 1.25em;
      height: 1.25em;
      margin: 11px 0.6em 0 0;
      font: inherit;
    }
    .gov-application fieldset > input + label {
      min-height: var(--gov-target, 44px);
      box-sizing: border-box;
      padding: 8px 0;
      overflow: hidden;
      font-weight: 400;
    }
    .gov-application button {
      min-height: var(--gov-target, 44px);
      margin: 8px 0 24px;
      padding: 8px 32px;
      border: 1px solid transparent;
      border-radius: var(--gov-radius, 3px);
      background: var(--gov-accent, #1a4480);
      color: var(--gov-on-accent, #fff);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    .gov-application [data-gov-attachments] {
      min-height: 9em;
    }
    .gov-not-for-people {
      position: absolute;
      left: -9999px;
    }
    .gov-privacy dt {
      font-weight: 600;
    }
    .gov-privacy dd {
      margin: 0 0 8px;
    }
    @media print {
      .gov-application button {
        display: none;
      }
    }
  `,
};

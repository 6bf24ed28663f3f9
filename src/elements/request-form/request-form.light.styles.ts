import { css } from 'lit';

/**
 * What an author's form needs: its unneeded half out of sight, and errors in sight. Its look is its author's. The look
 * of the own form and of the receipt comes with those parts; `gov-disclosure.css` has all of it.
 *
 * A form is taller than a screen: as long as an empty element reserves one, nothing that is in sight moves.
 */
export const requestFormLightStyles = css`
  gov-request-form:not(:defined) {
    display: block;
  }
  gov-request-form:empty {
    min-height: 100vh;
  }
  gov-request-form [value='citizen']:checked ~ [data-applicant='organization'],
  gov-request-form [value='organization']:checked ~ [data-applicant='citizen'],
  gov-request-form [data-applicant][hidden] {
    display: none;
  }
  gov-request-form [name='applicant.identity.number']:not(:focus):not(:placeholder-shown),
  gov-request-form [name='contact.phone']:not(:focus):not(:placeholder-shown) {
    -webkit-text-security: disc;
  }
  @media print {
    gov-request-form [name] {
      -webkit-text-security: none !important;
    }
  }
  gov-request-form [aria-invalid='true'] {
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
`;

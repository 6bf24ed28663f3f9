import { css } from 'lit';

/**
 * What an author's form needs: its unneeded half out of sight. Its look is its author's. The look of the own form, of
 * errors and of the receipt comes with those parts; `gov-disclosure.css` has all of it.
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
`;

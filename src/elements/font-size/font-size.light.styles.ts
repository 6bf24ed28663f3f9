import { css } from 'lit';

/** Holds the switcher's place before the script arrives, so that nothing moves when it does. */
export const fontSizeLightStyles = css`
  gov-font-size:not(:defined) {
    display: inline-block;
    min-width: 17em;
    min-height: 44px;
  }
  gov-font-size[look='stepper'],
  gov-font-size[look='slider'] {
    min-width: 19em;
    min-height: 44px;
  }
  @media print {
    gov-font-size {
      display: none;
    }
  }
`;

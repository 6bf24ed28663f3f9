import { css } from 'lit';

/** Holds the button's place before the script arrives; what the author wrote inside is readable until then. */
export const qrShareLightStyles = css`
  gov-qr-share:not(:defined) {
    display: inline-block;
    min-width: 5em;
    min-height: 44px;
    line-height: 44px;
    vertical-align: top;
  }
`;

import { css } from 'lit';

/** Holds the switcher's place before the script arrives, so that nothing moves when it does. */
export const fontSizeLightStyles = css`
  gov-font-size:not(:defined) {
    display: inline-block;
    min-height: 44px;
    line-height: 44px;
    vertical-align: top;
  }
  gov-font-size:not(:defined)::before {
    content: '字号标准大特大最大';
    visibility: hidden;
    margin-left: 84px;
  }
  gov-font-size[elder]:not(:defined)::after {
    content: '长者模式';
    display: inline-block;
    visibility: hidden;
    margin-left: 18px;
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

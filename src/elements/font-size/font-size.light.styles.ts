import { css } from 'lit';

/**
 * Holds the switcher's place before the script arrives, so that nothing moves when it does; and lets enlarged text
 * break and grow where widths and heights pasted from a word processor would make a small screen scroll sideways
 * (WCAG 2.2, 1.4.10) or lay lines over each other.
 */
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
  gov-font-size[look='stepper'],
  gov-font-size[look='slider'] {
    min-width: 19em;
    min-height: 44px;
  }
  [data-gov-text-size='content'] {
    overflow-wrap: anywhere;
  }
  [data-gov-text-size='content'] * {
    max-width: 100%;
    min-width: 0;
  }
  [data-gov-text-size='content'] table,
  [data-gov-text-size='content'] col,
  [data-gov-text-size='content'] td,
  [data-gov-text-size='content'] th,
  [data-gov-text-size='content'] p {
    width: auto !important;
    height: auto !important;
  }
  [data-gov-text-size='content'] pre {
    white-space: pre-wrap;
  }
  [data-gov-text-size='content'] [nowrap],
  [data-gov-text-size='content'] [style*='nowrap'] {
    white-space: normal !important;
  }
  @media print {
    gov-font-size {
      display: none;
    }
  }
`;

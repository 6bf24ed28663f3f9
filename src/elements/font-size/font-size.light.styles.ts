import { css } from 'lit';

/**
 * Holds the switcher's place before the script arrives, so that nothing moves when it does: the room of our own words, and
 * where the words are the site's or need a drawing, more room than they take, before and after. The English words take two
 * lines of a phone: so do the signs that stand for them.
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
  gov-font-size[elder]:not(:defined)::after {
    content: '长者模式';
    display: inline-block;
    visibility: hidden;
    margin-left: 18px;
  }
  gov-font-size[look='stepper'],
  gov-font-size[look='slider'],
  gov-font-size[steps],
  gov-font-size[labels],
  gov-font-size:lang(en) {
    min-width: min(100%, 23em);
  }
  gov-font-size:lang(en):not([labels]):not([steps]):not(:defined)::before {
    content: '字号标准大特大最大字号标准大特大';
  }
  @media print {
    gov-font-size {
      display: none;
    }
  }
`;

import { css } from 'lit';

/**
 * The table of metadata in the page itself: rows parted by hairlines, a quiet label column, two pairs a row where there
 * is room, the label above its value on a phone. Works without script too, and keeps the room of the tools and of the
 * warning (`repealed`, `superseded`, `expired`) that come with it. Only weak selectors: any class of the portal wins.
 */
export const docMetaLightStyles = css`
  gov-doc-meta {
    display: block;
  }
  gov-doc-meta:not(:defined) {
    padding-bottom: calc(var(--gov-target, 44px) + 4px);
  }
  gov-doc-meta[validity$='ed']:not(:defined) {
    padding-top: calc(1.7em + 38px);
  }
  gov-doc-meta[validity$='ed'][successor]:not(:defined) {
    padding-top: calc(3.4em + 38px);
  }
  gov-doc-meta table,
  gov-doc-meta tr {
    width: 100%;
    border-collapse: collapse;
    background: none;
  }
  gov-doc-meta dl,
  gov-doc-meta ul,
  gov-doc-meta ol {
    display: grid;
    grid-template-columns: repeat(var(--_n, 1), 6.5em 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  gov-doc-meta li {
    grid-column: span 2;
  }
  gov-doc-meta dd + dd {
    grid-column: 1 / -1;
  }
  gov-doc-meta dl > div {
    display: flex;
    flex-wrap: wrap;
    grid-column: span 2;
  }
  gov-doc-meta dt,
  gov-doc-meta dd,
  gov-doc-meta li,
  gov-doc-meta td,
  gov-doc-meta th,
  gov-doc-meta dl > div {
    box-sizing: border-box;
    margin: 0;
    padding: 8px 12px 8px 0;
    border: 0 solid var(--gov-line, rgba(128, 128, 128, 0.5));
    border-bottom-width: 1px;
    background: none;
    line-height: 1.7;
    text-align: left;
    text-indent: 0;
    vertical-align: top;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  gov-doc-meta dl > div {
    padding: 0;
  }
  gov-doc-meta div > dt {
    flex: 0 0 6.5em;
    border: 0;
  }
  gov-doc-meta div > dd {
    flex: 1 1 12em;
    min-width: 0;
    border: 0;
  }
  gov-doc-meta dt,
  gov-doc-meta th,
  gov-doc-meta [role='rowheader'] {
    color: var(--gov-muted, inherit);
    font-weight: 400;
  }
  gov-doc-meta td:nth-child(odd),
  gov-doc-meta th {
    width: 6.5em;
  }
  gov-doc-meta [data-gov-hidden] {
    display: none;
  }
  gov-doc-meta [data-gov-empty]::after {
    color: var(--gov-muted, inherit);
    content: attr(data-gov-empty);
  }
  @media (min-width: 720px) {
    gov-doc-meta:not([columns='one']) {
      --_n: 2;
    }
    gov-doc-meta[columns='three'] {
      --_n: 3;
    }
    gov-doc-meta :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 480px) {
    gov-doc-meta:not(:defined) {
      padding-bottom: calc(2 * var(--gov-target, 44px) + 4px);
    }
    gov-doc-meta[validity$='ed']:not(:defined) {
      padding-top: calc(3.4em + 38px);
    }
    gov-doc-meta[validity$='ed'][successor]:not(:defined) {
      padding-top: calc(6.8em + 38px);
    }
    gov-doc-meta dl,
    gov-doc-meta table,
    gov-doc-meta tbody,
    gov-doc-meta tr,
    gov-doc-meta td,
    gov-doc-meta th {
      display: block;
      width: auto;
    }
    gov-doc-meta dt,
    gov-doc-meta th,
    gov-doc-meta td:nth-child(odd) {
      width: auto;
      padding-bottom: 0;
      border: 0;
    }
    gov-doc-meta div > dt,
    gov-doc-meta div > dd {
      flex-basis: 100%;
    }
    gov-doc-meta dd,
    gov-doc-meta td {
      padding-top: 0;
    }
    gov-doc-meta dd,
    gov-doc-meta td:nth-child(even) {
      min-height: calc(1.7em + 9px);
    }
  }
`;

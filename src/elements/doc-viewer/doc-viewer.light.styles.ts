import { css } from 'lit';

/**
 * The page's side of the viewer, before the script arrives and after it alike, so that nothing moves: where the column
 * is at least 52rem wide, 18rem at its right are the rail's; else 3.5rem above the text are the bar's. Percentages are
 * of the column that the viewer stands in, which a media query does not know.
 */
export const docViewerLightStyles = css`
  gov-doc-viewer {
    display: block;
    padding-right: max(0px, min(18rem, (100% - 52rem) * 999));
    padding-top: max(0px, min(3.5rem, (52rem - 100%) * 999));
    overflow-wrap: break-word;
  }
  gov-doc-viewer[src],
  gov-doc-viewer[index-number] {
    min-height: 100vh;
  }
  gov-doc-viewer > [slot='document'] {
    line-height: 1.9;
  }
  gov-doc-viewer > [slot='document'] .gov-body-title,
  gov-doc-viewer > [slot='document'] .gov-body-number,
  gov-doc-viewer > [slot='document'] .gov-body-centred {
    text-align: center;
  }
  gov-doc-viewer > [slot='document'] .gov-body-signature,
  gov-doc-viewer > [slot='document'] .gov-body-date {
    text-align: right;
  }
  gov-doc-viewer .gov-body-table table,
  gov-doc-viewer > [slot='document'] table {
    border-collapse: collapse;
  }
  gov-doc-viewer .gov-body-table td,
  gov-doc-viewer .gov-body-table th,
  gov-doc-viewer > [slot='document'] td,
  gov-doc-viewer > [slot='document'] th {
    padding: 0.35em 0.6em;
    border: 1px solid var(--gov-line, rgba(128, 128, 128, 0.5));
  }
  gov-doc-viewer [id] {
    scroll-margin-top: calc(var(--gov-doc-viewer-top, 0px) + 4.5rem);
  }
  gov-doc-viewer :target {
    background-color: rgba(255, 196, 0, 0.22);
  }
  gov-doc-viewer img {
    max-width: 100%;
    height: auto;
  }
  @media screen and (max-width: 47.99rem) {
    gov-doc-viewer table,
    gov-doc-viewer .gov-body-table {
      display: block;
      max-width: 100%;
      overflow-x: auto;
    }
    gov-doc-viewer .gov-body-table table {
      display: table;
      max-width: none;
    }
    gov-doc-viewer td,
    gov-doc-viewer th {
      min-width: 4.5em;
    }
    gov-doc-viewer td:first-child,
    gov-doc-viewer th:first-child {
      min-width: 2.5em;
    }
  }
  @media screen and (min-width: 64rem) {
    gov-doc-viewer thead th {
      position: sticky;
      top: var(--gov-doc-viewer-top, 0px);
      background-color: var(--gov-paper, Canvas);
      box-shadow: inset 0 -1px var(--gov-line, rgba(128, 128, 128, 0.5));
    }
  }
  @media screen {
    gov-doc-viewer > article > p:nth-child(n + 30):not([style]) {
      content-visibility: auto;
      contain-intrinsic-size: auto 4em;
      overflow-clip-margin: 4em;
    }
  }
  @media (forced-colors: active) {
    gov-doc-viewer :target {
      outline: 2px solid Highlight;
    }
  }
  @media (scripting: none) {
    gov-doc-viewer {
      padding: 0;
    }
  }
  @media print {
    gov-doc-viewer {
      min-height: 0 !important;
      padding: 0;
    }
    gov-doc-viewer thead {
      display: table-header-group;
    }
    gov-doc-viewer tr,
    gov-doc-viewer img {
      break-inside: avoid;
    }
    gov-doc-viewer [id] {
      break-after: avoid;
    }
    gov-doc-viewer :target {
      background-color: transparent;
    }
  }
`;

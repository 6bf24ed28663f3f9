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
  gov-doc-viewer [tabindex='-1']:focus {
    outline: none;
  }
  gov-doc-viewer table:focus {
    outline: 3px solid var(--gov-focus, var(--gov-accent, currentColor));
    outline-offset: 2px;
  }
  gov-doc-viewer table[data-gov-wide] {
    display: block;
    max-width: 100%;
    overflow-x: auto;
  }
  @media screen and (max-width: 47.99rem) {
    gov-doc-viewer table {
      display: block;
      max-width: 100%;
      overflow-x: auto;
    }
    gov-doc-viewer td,
    gov-doc-viewer th {
      min-width: 4.5em;
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
    gov-doc-viewer h1,
    gov-doc-viewer h2,
    gov-doc-viewer h3,
    gov-doc-viewer h4,
    gov-doc-viewer h5,
    gov-doc-viewer h6 {
      break-after: avoid;
    }
    gov-doc-viewer table[data-gov-wide] {
      display: table;
      overflow: visible;
    }
    gov-doc-viewer :target {
      background-color: transparent;
    }
  }
`;

import { css } from 'lit';

export const docViewerStyles = css`
  :host {
    position: relative;
  }
  /* As tall as the text, so that what sticks inside it stays beside the text and goes with it. As wide as the column
     where that is narrower than 52rem: the light styles' own sum, so that no script decides and nothing moves. */
  .side {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    width: min(100%, max(16rem, (52rem - 100%) * 999));
    pointer-events: none;
    z-index: 2;
    font-size: max(0.875em, 15px);
    line-height: 1.5;
  }
  .controls {
    position: sticky;
    top: var(--gov-doc-viewer-top, 0px);
    pointer-events: auto;
    border-left: 1px solid var(--_line);
  }
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: var(--_target);
    padding: 0 0.5rem 0 1rem;
    cursor: pointer;
    list-style: none;
    font-weight: 700;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details[open] > summary > svg {
    transform: rotate(180deg);
  }
  summary:focus {
    outline: 3px solid var(--gov-focus, var(--_accent));
    outline-offset: -3px;
  }
  summary:focus:not(:focus-visible) {
    outline: none;
  }
  .name {
    flex: none;
    margin: 0 0.5rem 0 0;
  }
  .here {
    min-width: 0;
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .drawer {
    display: flex;
    flex-direction: column;
  }
  nav {
    flex: 1 1 auto;
    min-height: 6rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .panels {
    flex: none;
  }
  .turn {
    flex: none;
    justify-content: flex-start;
    padding-left: 1rem;
    border-bottom: 1px solid var(--_line);
    text-align: left;
  }
  .rail .drawer {
    max-height: calc(100vh - var(--gov-doc-viewer-top, 0px) - 8rem);
  }
  .document {
    margin: 0;
  }
  ol + .document {
    margin-top: 0.5rem;
    border-top: 1px solid var(--_line);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol ol {
    padding-left: 1em;
  }
  li {
    position: relative;
  }
  a {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    padding: 4px 0.5rem 4px 1rem;
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  nav a:focus {
    outline-offset: -3px;
  }
  .path > a,
  a[aria-current] {
    font-weight: 700;
  }
  a:hover,
  a[aria-current] {
    color: var(--gov-accent, inherit);
  }
  a > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .folding > a {
    margin-right: var(--_target);
  }
  li summary {
    position: absolute;
    top: 0;
    right: 0;
    justify-content: center;
    width: var(--_target);
    padding: 0;
  }
  .note {
    margin: 0;
    padding: 0.75rem 1rem;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    padding-left: 0.25rem;
  }
  .tools svg {
    margin-right: 6px;
  }
  .message {
    margin: 0;
    font-size: 0.875em;
  }
  .message:not(:empty) {
    padding: 0.5rem 1rem;
  }
  /* 目录 keeps its room, also before there is an outline; the tools get what is left. */
  .bar .controls {
    display: grid;
    grid-template-columns: minmax(min-content, 1fr) minmax(0, auto);
    grid-template-rows: calc(3.5rem - 1px);
    align-items: center;
    height: 3.5rem;
    border-left: 0;
    border-bottom: 1px solid var(--_line);
    background: var(--_paper);
  }
  /* Lines of their own, which make no column wider. */
  .bar .controls > :not(.outline):not(.tools) {
    grid-column: 1 / -1;
  }
  .bar .controls > div:not(.tools),
  .bar .controls > .note {
    width: 0;
    min-width: 100%;
  }
  .bar .outline > summary {
    justify-content: flex-start;
    padding: 0;
  }
  .bar .awaited {
    visibility: hidden;
  }
  .bar .name {
    white-space: nowrap;
  }
  /* As wide as its words where there is room, and of no width of its own where there is none. */
  .bar .here {
    flex: 1;
    width: 0;
    max-width: max-content;
  }
  .bar .tools {
    flex-wrap: nowrap;
  }
  /* Where a name does not stand beside its picture it goes to a second line, which is out of sight. */
  .bar .tools button {
    flex-wrap: wrap;
    align-content: flex-start;
    height: var(--_target);
    padding: 0 8px;
    overflow: hidden;
  }
  .bar .tools svg {
    margin-top: calc(var(--_target) / 2 - 11px);
    margin-bottom: calc(var(--_target) / 2 - 11px);
  }
  .bar .drawer {
    position: absolute;
    top: 100%;
    left: 0;
    right: 0;
    max-height: calc(100vh - var(--gov-doc-viewer-top, 0px) - 3.5rem);
    border-bottom: 1px solid var(--_line);
    background: var(--_paper);
    box-shadow: 0 8px 16px -8px rgba(0, 0, 0, 0.25);
  }
  .bar .message:not(:empty) {
    position: absolute;
    top: 100%;
    right: 0;
    border: 1px solid var(--_line);
    background: var(--_paper);
  }
  .article {
    display: inline-block;
  }
  .article > a {
    padding-right: 0;
  }
  .state p {
    margin: 0 0 0.75rem;
    padding-left: 12px;
    border-left: 3px solid transparent;
  }
  .state button,
  .state .tool {
    border-color: var(--_line);
    margin-right: 8px;
  }
  .failed p {
    border-left-color: var(--_danger);
  }
  progress {
    display: block;
    width: 100%;
    height: 4px;
    margin: 0 0 0.75rem;
    accent-color: var(--gov-accent, auto);
  }
  @media (max-width: 36rem) {
    .bar .here {
      display: none;
    }
  }
  @media print {
    .side,
    .state {
      display: none !important;
    }
  }
`;

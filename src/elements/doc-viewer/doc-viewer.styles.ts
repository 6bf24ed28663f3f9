import { css } from 'lit';

export const docViewerStyles = css`
  :host {
    position: relative;
  }
  /* As tall as the text, so that what sticks inside it stays beside the text and goes with it. */
  .side {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    width: 16rem;
    pointer-events: none;
    z-index: 2;
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
    min-height: var(--_target);
    padding: 0 0.5rem 0 1rem;
    cursor: pointer;
    list-style: none;
    font-weight: 700;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > svg {
    transition: transform 0.15s;
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
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .rail .here {
    visibility: hidden;
  }
  nav {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .rail nav {
    max-height: calc(100vh - var(--gov-doc-viewer-top, 0px) - 8rem);
  }
  .document {
    margin: 0.75rem 0 0.25rem;
    padding: 0 1rem;
    color: var(--_muted);
    font-size: 0.875em;
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
    color: var(--gov-accent, inherit);
    text-decoration: underline;
  }
  nav a:focus {
    outline-offset: -3px;
  }
  a[aria-current] {
    font-weight: 700;
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
    padding: 0 1rem;
    font-size: 0.875em;
  }
  .bar {
    left: 0;
    width: auto;
  }
  .bar .controls {
    display: flex;
    align-items: center;
    height: 3.5rem;
    border-left: 0;
    border-bottom: 1px solid var(--_line);
    background: var(--_paper);
  }
  .bar .outline {
    flex: 1;
    min-width: 0;
  }
  .bar .outline > summary {
    padding-left: 0;
  }
  .bar .tools {
    flex: none;
    flex-wrap: nowrap;
    margin-left: auto;
  }
  .bar nav {
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
    padding: 0.5rem 1rem;
    border: 1px solid var(--_line);
    background: var(--_paper);
  }
  .article {
    display: inline-block;
  }
  .article > a {
    padding-right: 0;
  }
  .state:empty {
    padding: 0;
  }
  .state {
    padding: 1.5rem 0;
  }
  .state p {
    margin: 0 0 0.5rem;
  }
  .state button,
  .state .tool {
    border-color: var(--_line);
    margin-right: 8px;
  }
  .failed p {
    padding-left: 12px;
    border-left: 3px solid var(--_danger);
  }
  progress {
    display: block;
    width: 100%;
    height: 4px;
    margin: 0 0 0.75rem;
    accent-color: var(--gov-accent, auto);
  }
  @media (max-width: 20rem) {
    .bar .tools span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    .bar .tools svg {
      margin: 0;
    }
  }
  @media (max-width: 30rem) {
    .here {
      visibility: hidden;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary > svg {
      transition: none;
    }
  }
  @media print {
    .side,
    .state {
      display: none !important;
    }
  }
`;

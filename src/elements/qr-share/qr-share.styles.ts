import { css } from 'lit';

export const qrShareStyles = css`
  :host {
    display: inline-flex;
    position: relative;
    vertical-align: top;
  }
  .panel {
    position: absolute;
    z-index: 10;
    top: 100%;
    left: 0;
    width: 288px;
    padding: 20px 20px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    box-shadow: 0 6px 24px rgba(0, 0, 0, 0.16);
    font-size: 16px;
    line-height: 1.6;
    text-align: center;
  }
  .panel[data-large] {
    width: 440px;
  }
  .panel.from-end {
    left: auto;
    right: 0;
  }
  .panel[hidden] {
    display: none;
  }
  .code {
    display: block;
    width: 208px;
    height: 208px;
    margin: 0 auto;
    background: #fff;
    forced-color-adjust: none;
  }
  .code.large {
    width: 100%;
    max-width: 398px;
    height: auto;
  }
  .enlarge {
    display: block;
    width: 100%;
    min-height: 208px;
    padding: 0;
  }
  .address {
    margin: 0 0 8px;
    font-size: 14px;
    word-break: break-all;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    border-top: 1px solid var(--_line);
  }
  .message {
    margin: 0;
    font-size: 14px;
  }
  @media (max-width: 720px), (max-height: 480px) {
    .panel,
    .panel[data-large],
    .panel.from-end {
      position: fixed;
      top: auto;
      right: 16px;
      bottom: 16px;
      left: 16px;
      width: auto;
      max-height: calc(100vh - 32px);
      overflow: auto;
    }
  }
  @media print {
    :host {
      display: none;
    }
    :host([printed]) {
      display: block;
    }
    .panel,
    .panel[data-large],
    .panel[hidden] {
      display: block;
      position: static;
      width: auto;
      padding: 0;
      border: 0;
      box-shadow: none;
      text-align: left;
    }
    .code,
    .code.large {
      width: 26mm;
      height: 26mm;
      margin: 0;
    }
    .enlarge {
      width: auto;
      min-height: 0;
    }
    .open,
    .panel > button:not(.enlarge),
    .note,
    .actions,
    .message {
      display: none;
    }
  }
`;

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/qr-share/define.js';

interface Args {
  address: string;
  printed: boolean;
}

/** Opens the code, so that the story shows the panel as a reader sees it. */
const open: Story['play'] = async ({ canvasElement }) => {
  const share = canvasElement.querySelector('gov-qr-share');
  await share?.updateComplete;
  share?.shadowRoot?.querySelector<HTMLButtonElement>('.open')?.click();
};

const meta: Meta<Args> = {
  title: '组件/二维码分享',
  component: 'gov-qr-share',
  args: { address: 'https://www.linjiang.example/zwgk/2026/0412.html', printed: false },
  render: ({ address, printed }) =>
    html`<gov-qr-share address=${address} ?printed=${printed}></gov-qr-share>
      <p>页面正文。</p>`,
};
export default meta;

type Story = StoryObj<Args>;

export const 默认: Story = {};
export const 已打开: Story = { play: open };
export const 网址太长: Story = {
  args: { address: `https://www.linjiang.example/?q=${'长'.repeat(400)}` },
  play: open,
};
export const 没有可分享的网址: Story = { args: { address: 'javascript:void(0)' }, play: open };
export const 随页面打印: Story = { args: { printed: true } };
export const 暗色: Story = { globals: { scheme: '暗' }, play: open };
export const 繁体: Story = { globals: { language: 'zh-Hant' }, play: open };
export const 英文: Story = { name: 'English', globals: { language: 'en' }, play: open };

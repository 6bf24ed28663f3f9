import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/endpoint/define.js';

const meta: Meta = {
  title: '组件/数据接口',
  component: 'gov-endpoint',
  render: () => html`<gov-endpoint address="/v1"><p>这里的组件都从 /v1 取数据。</p></gov-endpoint>`,
};
export default meta;

export const 默认: StoryObj = {};

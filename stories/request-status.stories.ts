import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/request-status/define.js';
import { statusEndpoint, statusEndpoints, type StatusEndpoint } from './request-status.endpoint.js';

interface Args {
  endpoint: StatusEndpoint;
}

const meta: Meta<Args> = {
  title: '组件/办理情况',
  component: 'gov-request-status',
  args: { endpoint: 'handling' },
  argTypes: {
    endpoint: { control: 'select', options: [...statusEndpoints], description: '演示用的数据接口怎样答复' },
  },
  decorators: [
    (story) => {
      // Each story begins anew, whatever the one before has left in the tab.
      sessionStorage.clear();
      return story();
    },
  ],
  render: ({ endpoint }) =>
    html`<gov-request-status endpoint=${statusEndpoint(endpoint)}></gov-request-status>`,
};
export default meta;

type Story = StoryObj<Args>;

async function waitFor<Found>(find: () => Found | null | undefined): Promise<Found> {
  for (let wait = 0; wait < 100; wait += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It does not come.');
}

function type(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}

const press = (form: HTMLFormElement) => form.querySelector('button')?.click();

const lookUp: Story['play'] = async ({ canvasElement }) => {
  const form = await waitFor(() => canvasElement.querySelector('form'));
  type(form, 'number', 'YXS-2026-00042');
  type(form, 'queryCode', 'HK4M-7P2W-9RT5');
  press(form);
};
const opened: Story['play'] = async (context) => {
  await lookUp(context);
  await waitFor(() => context.canvasElement.querySelector('.gov-progress'));
};
const explained: Story['play'] = async (context) => {
  await opened(context);
  context.canvasElement.querySelector('details')?.setAttribute('open', '');
};
const sendCorrection: Story['play'] = async (context) => {
  await opened(context);
  const form = await waitFor(() =>
    context.canvasElement.querySelector<HTMLFormElement>('[data-action="correct"]'),
  );
  type(form, 'description', '2025年1月至12月，绿化养护的全部项目');
  press(form);
};

export const 空白: Story = {};
export const 办理中: Story = { play: explained };
export const 待确认: Story = { args: { endpoint: 'submitted' }, play: opened };
export const 需要补正: Story = { args: { endpoint: 'correction' }, play: opened };
export const 暂停和延长: Story = { args: { endpoint: 'stopped' }, play: opened };
export const 超期: Story = { args: { endpoint: 'overdue' }, play: opened };
export const 已答复: Story = { args: { endpoint: 'replied' }, play: opened };
export const 补正尚未确认: Story = { args: { endpoint: 'unclear' }, play: sendCorrection };
export const 没有填: Story = {
  play: async ({ canvasElement }) => press(await waitFor(() => canvasElement.querySelector('form'))),
};
export const 对不上: Story = { args: { endpoint: 'wrong' }, play: lookUp };
export const 查得太多: Story = { args: { endpoint: 'busy' }, play: lookUp };
export const 没有答复: Story = { args: { endpoint: 'broken' }, play: lookUp };
export const 正在查询: Story = { args: { endpoint: 'silent' }, play: lookUp };
export const 暗色: Story = { globals: { scheme: '暗' }, args: { endpoint: 'replied' }, play: opened };
export const 繁体: Story = {
  globals: { language: 'zh-Hant' },
  args: { endpoint: 'correction' },
  play: opened,
};
export const 英文: Story = { name: 'English', globals: { language: 'en' }, play: explained };

import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import './themes.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['开始', '组件'] } },
  },
  globalTypes: {
    theme: {
      description: '主题',
      toolbar: { title: '主题', items: ['红', '蓝', '素'], dynamicTitle: true },
    },
    scheme: {
      description: '明暗',
      toolbar: { title: '明暗', items: ['明', '暗'], dynamicTitle: true },
    },
    language: {
      description: '语言',
      toolbar: { title: '语言', items: ['zh-CN', 'zh-Hant', 'en'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: '红', scheme: '明', language: 'zh-CN' },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.lang = String(globals.language);
      root.dataset.theme = String(globals.theme);
      root.dataset.scheme = String(globals.scheme);
      return story();
    },
  ],
};

export default preview;

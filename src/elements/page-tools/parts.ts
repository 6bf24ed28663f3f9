import { nearestLanguage } from '../../foundation/language.js';
import { chineseVoice } from './chinese-voice.js';
import type { RunTool } from './panel.js';

/** The tools whose code loads when first needed. */
export type LazyTool = 'citation' | 'speech' | 'script';

/** Loads what a tool needs for this content. */
export async function loadTool(tool: LazyTool, content: HTMLElement): Promise<RunTool> {
  const traditional = nearestLanguage(content) === 'zh-Hant';
  if (tool === 'citation') return (await import('./cite-page.js')).citePage;
  if (tool === 'speech') {
    const { readAloud } = await import('./read-aloud.js');
    return (host) => readAloud(host, chineseVoice(traditional));
  }
  const [{ convertScript }, { convert }] = await Promise.all([
    import('./convert-script.js'),
    traditional ? import('./to-simplified.js') : import('./to-traditional.js'),
  ]);
  return (host) => convertScript(host, convert, traditional ? 'simplified' : 'traditional');
}

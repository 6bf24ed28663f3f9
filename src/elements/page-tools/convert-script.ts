/** Behind 简/繁: changes the script of a document's text and changes it back exactly. Loads when first needed. */
import { convertScriptWords } from './convert-script.messages.js';
import type { ToolHost } from './panel.js';
import { ScriptChange } from './script-change.js';

/** Shows the content in the other script. */
export function convertScript(
  host: ToolHost,
  convert: (text: string) => string,
  script: 'traditional' | 'simplified',
): () => void {
  const words = convertScriptWords[host.language];
  const change = new ScriptChange(host.content);
  const restore = () => {
    change.restore();
    host.ended();
    host.say(words.restored);
    host.emit('gov-script-changed', { script: 'original' });
  };
  const show = (progress: number) =>
    host.show({
      label: words.label,
      note: words.converting,
      progress,
      actions: [{ label: words.cancel, act: restore }],
    });
  const lang = script === 'traditional' ? 'zh-Hant' : 'zh-Hans';
  void change.convert(convert, lang, show).then((done) => {
    if (!done) return;
    host.show(undefined);
    host.say(words[script]);
    host.emit('gov-script-changed', { script });
  });
  return restore;
}

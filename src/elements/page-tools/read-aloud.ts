/** Behind 听全文: speaks a document sentence by sentence. Loads when first needed. */
import type { ToolHost } from './panel.js';
import { readAloudWords } from './read-aloud.messages.js';
import { readSentences } from './sentences.js';
import { Speech, type SpeechState } from './speech.js';

/** Told by each reading when it begins, so that another toolbar's falls silent. */
const startedEvent = 'gov-speech-started';
/** Another script changes the very text that is read. */
const endings = [startedEvent, 'gov-script-changed'];

export function readAloud(host: ToolHost, voice: SpeechSynthesisVoice | undefined): () => void {
  const words = readAloudWords[host.language];
  const sentences = readSentences(host.content);
  const stop = () => {
    speech.stop();
    endings.forEach((name) => document.removeEventListener(name, stop));
    window.removeEventListener('pagehide', stop);
    host.ended();
    host.emit('gov-speech-stopped', {});
  };
  const tell = (state: SpeechState, sentence: number) => {
    if (state === 'finished' || state === 'failed') {
      stop();
      host.say(words[state]);
      return;
    }
    const speaking = state === 'speaking';
    host.show({
      label: words.label,
      note: words[state](sentence, sentences.length),
      actions: [
        speaking
          ? { label: words.pause, act: () => speech.pause() }
          : { label: words.go, act: () => speech.start() },
        { label: words.stop, act: stop },
      ],
    });
  };
  const speech = new Speech(sentences, voice, tell);
  if (!sentences.length) {
    host.say(words.nothing);
    host.ended();
    return () => undefined;
  }
  host.emit(startedEvent, { sentences: sentences.length });
  endings.forEach((name) => document.addEventListener(name, stop));
  window.addEventListener('pagehide', stop);
  speech.start();
  return stop;
}

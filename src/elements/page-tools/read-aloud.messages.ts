import type { Words } from '../../foundation/language.js';

const zhHans = {
  label: '听全文',
  speaking: (sentence: number, of: number) => `正在读第 ${sentence} 句，共 ${of} 句`,
  paused: (sentence: number, of: number) => `停在第 ${sentence} 句，共 ${of} 句`,
  pause: '暂停',
  go: '继续',
  stop: '停止',
  finished: '全文已读完。',
  nothing: '这里没有可以朗读的文字。',
  failed: '朗读没能进行。请检查系统的中文语音是否可用，然后再试。',
};

export const readAloudWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    label: '聽全文',
    speaking: (sentence, of) => `正在讀第 ${sentence} 句，共 ${of} 句`,
    paused: (sentence, of) => `停在第 ${sentence} 句，共 ${of} 句`,
    pause: '暫停',
    go: '繼續',
    stop: '停止',
    finished: '全文已讀完。',
    nothing: '這裡沒有可以朗讀的文字。',
    failed: '朗讀沒能進行。請檢查系統的中文語音是否可用，然後再試。',
  },
  en: {
    label: 'Listen',
    speaking: (sentence, of) => `Reading sentence ${sentence} of ${of}`,
    paused: (sentence, of) => `Paused at sentence ${sentence} of ${of}`,
    pause: 'Pause',
    go: 'Continue',
    stop: 'Stop',
    finished: 'The whole text has been read.',
    nothing: 'There is no text here to read aloud.',
    failed: 'Reading aloud failed. Check that the system has a working Chinese voice, then try again.',
  },
};

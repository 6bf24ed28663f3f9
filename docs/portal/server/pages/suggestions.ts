import { idempotencyKeyField } from 'gov-disclosure/disclosure-request';
import { readableDate } from '../dates.js';
import { html, type Html } from '../html.js';
import type { AnsweredLetter, AnsweredLetters } from '../letters.js';
import { checkboxes, field, radios, textarea } from './form-fields.js';
import type { Page } from './layout.js';

export interface LetterContext {
  /** The idempotency key of this sheet: sent twice, it is still one letter. */
  key: string;
  /** The page that a mistake is reported on. */
  about: string | undefined;
  answers: AnsweredLetters;
}

/** 意见箱 and 找错: the letter, its look-up, and the published answers; all of it works without script. */
export function suggestionsPage({ key, about, answers }: LetterContext): Page {
  return {
    title: '意见箱',
    path: '/suggestions',
    place: 'suggestions',
    sheet: 'request',
    column: '政府信息公开意见箱',
    columnDescription: '对政府信息公开工作提意见，指出网页上的错误，查看公开的答复。',
    main: html`
<div class="request">
<h1>意见箱</h1>
<gov-suggestion-box kind="${about ? 'mistake' : 'opinion'}">
${letter(key, about)}
<h2>查看已经提交的意见</h2>
<form action="/v1/suggestion-lookups" method="post" autocomplete="off">
<input type="hidden" name="language" value="zh-Hans">
${field({ name: 'number', label: '编号', required: true, limit: 60, size: 'middle' })}
${field({ name: 'queryCode', label: '查询码', required: true, limit: 60, size: 'middle' })}
<button type="submit">查询</button>
</form>
</gov-suggestion-box>
<h2>已经公开的答复</h2>
${answers.items.length ? html`<dl class="answers">${answers.items.map(entry)}</dl>` : html`<p>还没有公开的答复。</p>`}
${answers.next && html`<p><a href="/suggestions?cursor=${encodeURIComponent(answers.next)}">更早的答复</a></p>`}
</div>`,
  };
}

function letter(key: string, about: string | undefined): Html {
  return html`<form action="/v1/suggestions" method="post">
<p class="lead">意见在收到之日起5个工作日内答复，网页上的错误在3个工作日内。提交后会得到编号和查询码。</p>
<input type="hidden" name="${idempotencyKeyField}" value="${key}">
<input type="hidden" name="language" value="zh-Hans">
${
  about
    ? html`<input type="hidden" name="kind" value="mistake">`
    : html`<fieldset><legend>类别</legend>${radios('kind', [
        ['opinion', '意见或者建议'],
        ['mistake', '网页上的错误'],
      ])}</fieldset>`
}
${field({
  name: 'page.address',
  label: '网页地址',
  help: about ? '已自动带上，可以修改；不想附上的，请清空。' : '与某个网页有关的，请写明。',
  optional: true,
  value: about,
  limit: 1000,
})}
${field({ name: 'page.quote', label: '出错的文字', optional: true, limit: 1000 })}
${textarea({ name: 'text', label: '内容', help: '请不要写身份证号码等个人信息。', limit: 2000 })}
${field({ name: 'contact.phone', label: '联系电话', optional: true, type: 'tel', limit: 40, autocomplete: 'tel', size: 'middle' })}
${field({ name: 'contact.email', label: '电子邮箱', optional: true, type: 'email', limit: 254, autocomplete: 'email', size: 'middle' })}
<fieldset><legend>公开答复</legend>${checkboxes('publishAnswer', [['true', '可以不署名公开这件意见和答复']])}</fieldset>
<button type="submit">提交</button>
</form>`;
}

function entry({ question, answer, answeredAt }: AnsweredLetter): Html {
  return html`<dt>${question}</dt><dd>${answer} <time datetime="${answeredAt}">${readableDate(answeredAt.slice(0, 10))}</time></dd>`;
}

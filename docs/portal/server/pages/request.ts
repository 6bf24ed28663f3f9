import { formVersion, idempotencyKeyField, textLimits } from 'gov-disclosure/disclosure-request';
import type { DisclosedDocument } from '../documents.js';
import { html, type Html } from '../html.js';
import { recordOf } from '../record.js';
import { site } from '../site.js';
import { checkboxes, field, help, radios, select, textarea } from './form-fields.js';
import type { Page } from './layout.js';

/** What the request is about where no document of this site is named: the parameters of `<gov-doc-meta apply-href>`. */
export type Wanted = Partial<Record<'title' | 'documentNumber' | 'indexNumber', string>>;

/**
 * The request form: a native form that works without script and posts to the endpoint, prefilled from the document
 * that the reader came from. The fields are those of article 29 of the Regulation and no more.
 *
 * @param key the idempotency key of this sheet: sent twice, it is still one request
 */
export function requestPage(key: string, about: DisclosedDocument | undefined, wanted: Wanted): Page {
  return {
    title: '依申请公开',
    path: '/request',
    place: 'request',
    sheet: 'request',
    column: '依申请公开',
    columnDescription: '在网上提出政府信息公开申请。',
    main: html`
<div class="request">
<h1>依申请公开</h1>
<gov-request-form>
<form action="/v1/requests" method="post">
<p class="lead">填写约需五分钟，一份申请只写一件事项。提交后会得到申请编号和查询码；行政机关与您确认收到后，一般在20个工作日内答复。</p>
${about && html`<p class="about">本申请涉及：<a href="/documents/${encodeURIComponent(about.id)}">${about.title}</a></p>`}
<input type="hidden" name="formVersion" value="${formVersion}">
<input type="hidden" name="${idempotencyKeyField}" value="${key}">
<input type="hidden" name="language" value="zh-Hans">
${applicant()}
${contact()}
${information(about ? wantedOf(about) : wanted)}
${delivery()}
${privacyNotice()}
<button type="submit">提交申请</button>
</form>
</gov-request-form>
</div>`,
  };
}

function applicant(): Html {
  return html`
<fieldset>
<legend>申请人</legend>
${radios('applicant.kind', [
  ['citizen', '公民'],
  ['organization', '法人或者其他组织'],
])}
${field({
  name: 'applicant.name',
  label: '姓名或者组织名称',
  help: '与身份证件或者登记证书一致。',
  required: true,
  limit: textLimits.name,
  autocomplete: 'name',
})}
<div data-applicant="citizen">
${select('applicant.identity.kind', '身份证件', [
  ['resident-id', '居民身份证'],
  ['hk-macao-taiwan-residence-permit', '港澳台居民居住证'],
  ['hk-macao-travel-permit', '港澳居民来往内地通行证'],
  ['taiwan-travel-permit', '台湾居民来往大陆通行证'],
  ['foreign-permanent-resident-id', '外国人永久居留身份证'],
  ['passport', '护照'],
  ['military-id', '军官证、士兵证等'],
  ['other', '其他证件'],
])}
${field({ name: 'applicant.identity.number', label: '证件号码', limit: textLimits.identityNumber, size: 'middle' })}
</div>
<div data-applicant="organization">
${field({
  name: 'applicant.creditCode',
  label: '统一社会信用代码',
  help: '18位，印在营业执照或者登记证书上。',
  limit: textLimits.creditCode,
  size: 'middle',
})}
</div>
</fieldset>`;
}

function contact(): Html {
  return html`
<fieldset aria-describedby="contact-help">
<legend>联系方式</legend>
${help('contact-help', '电话、电子邮箱、通信地址至少填写一项，供行政机关与您确认申请。')}
${field({
  name: 'contact.phone',
  label: '联系电话',
  type: 'tel',
  limit: textLimits.phone,
  autocomplete: 'tel',
  size: 'middle',
})}
${field({
  name: 'contact.email',
  label: '电子邮箱',
  type: 'email',
  limit: textLimits.email,
  autocomplete: 'email',
  size: 'middle',
})}
${field({ name: 'contact.address', label: '通信地址', limit: textLimits.address, autocomplete: 'street-address' })}
${field({
  name: 'contact.postcode',
  label: '邮政编码',
  optional: true,
  limit: textLimits.postcode,
  autocomplete: 'postal-code',
  inputMode: 'numeric',
  size: 'short',
})}
</fieldset>`;
}

function wantedOf(about: DisclosedDocument): Wanted {
  const { documentNumber, indexNumber } = recordOf(about);
  return {
    title: about.title,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(indexNumber === undefined ? {} : { indexNumber }),
  };
}

function information({ title, documentNumber, indexNumber }: Wanted): Html {
  return html`
<fieldset aria-describedby="information-help">
<legend>所需信息</legend>
${help('information-help', '名称、发文字号、内容描述至少填写一项。描述得越具体，查找得越快。')}
${field({ name: 'information.title', label: '信息名称', limit: textLimits.title, value: title })}
${field({
  name: 'information.documentNumber',
  label: '发文字号',
  help: '例如：澄政办发〔2025〕18号。',
  limit: textLimits.documentNumber,
  value: documentNumber,
  size: 'middle',
})}
${field({
  name: 'information.indexNumber',
  label: '索引号',
  optional: true,
  limit: textLimits.indexNumber,
  value: indexNumber,
  size: 'middle',
})}
${textarea({
  name: 'information.description',
  label: '内容描述',
  help: '写明时间、地点、事项等特征，便于行政机关查找。',
  limit: textLimits.description,
})}
</fieldset>`;
}

function delivery(): Html {
  return html`
<fieldset>
<legend>提供形式</legend>
${checkboxes('delivery.forms', [
  ['electronic', '电子文件'],
  ['paper', '纸质'],
  ['disc', '光盘'],
])}
</fieldset>
<fieldset aria-describedby="channels-help">
<legend>获取方式</legend>
${help('channels-help', '选电子邮件的须填写电子邮箱，选邮寄的须填写通信地址。')}
${checkboxes('delivery.channels', [
  ['email', '电子邮件'],
  ['post', '邮寄'],
  ['pickup', '自行领取'],
])}
</fieldset>
<fieldset>
<legend>不能按上述方式提供时</legend>
${checkboxes('delivery.acceptOther', [['true', '接受其他方式（选填）']])}
</fieldset>`;
}

/** A notice, not a consent: the legal base is the statutory duty (个人信息保护法 arts. 17, 34, 35). */
function privacyNotice(): Html {
  return html`
<section class="privacy" aria-labelledby="privacy-heading">
<h2 id="privacy-heading">个人信息处理告知</h2>
<p>${site.organiser}为办理本次申请处理您填写的姓名、证件号码和联系方式，加密保存在本机关的数据库中，不用于其他目的，不向第三方提供。查询、更正或者删除，可以凭申请编号和查询码向受理机关提出。</p>
</section>`;
}

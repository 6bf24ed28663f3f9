import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countWeekdays,
  isDocumentNumber,
  isOrganisationCode,
  isSocialCreditCode,
  normalDocumentNumber,
  readDate,
  readIndexNumber,
} from '../../src/official-document/index.js';
import { chineseNumber } from '../../src/official-document/chinese-numerals.js';

test('a date is read in every form that pages print', () => {
  const forms: Record<string, string> = {
    '2014-07-10 15:17:00': '2014-07-10',
    '2018-2-6': '2018-02-06',
    '2018.02.06': '2018-02-06',
    '2018/2/6 9:05': '2018-02-06',
    '20180206': '2018-02-06',
    '2011- 09- 01 14: 58: 15': '2011-09-01',
    '2016年09月16日': '2016-09-16',
    '2024 年 4 月 6 日 16:40': '2024-04-06',
    '２０２１年３月４日': '2021-03-04',
    '二○一○年六月二十一日': '2010-06-21',
    二OO八年五月二十三日: '2008-05-23',
    二〇二四年十二月三十一日: '2024-12-31',
    二O一一年5月16日: '2011-05-16',
    一九九七年四月十八日: '1997-04-18',
    中華民國109年12月3日: '2020-12-03',
    '2023-01-05T09:30:00Z': '2023-01-05',
  };
  for (const [printed, date] of Object.entries(forms)) assert.equal(readDate(printed), date, printed);
});

test('a day that the calendar does not have, a damaged date and a year alone are none', () => {
  for (const text of [
    '2021-02-30',
    '20229',
    '2022年',
    '2022年9月',
    '2022-13-01',
    '',
    '2014年5月31日起施行',
  ]) {
    assert.equal(readDate(text), undefined, text);
  }
});

test('a Chinese number is read by place and by tens', () => {
  const numbers: Record<string, number> = {
    十: 10,
    十九: 19,
    二十: 20,
    廿一: 21,
    '二○一○': 2010,
    一百零三: 103,
    玖: 9,
  };
  for (const [text, value] of Object.entries(numbers)) assert.equal(chineseNumber(text), value, text);
  assert.equal(chineseNumber('某'), undefined);
});

test('document numbers are known with right and wrong brackets, as orders and as announcements', () => {
  const numbers = [
    '国办发〔2017〕47号',
    '某政办发[2008]68号',
    '某政办（2011）129号',
    '国令第845号',
    '政府令187号',
    '2026年第1号',
    '〔2009〕第5号',
  ];
  for (const number of numbers) assert.ok(isDocumentNumber(number), number);
  for (const text of ['JJSZF-201407-2162298', '2014', '关于某事的通知', '某府办字〔20226号', ''])
    assert.ok(!isDocumentNumber(text), text);
});

test('a document number is brought into the form of GB/T 9704', () => {
  assert.equal(normalDocumentNumber('某政办发[2008]068號'), '某政办发〔2008〕68号');
  assert.equal(normalDocumentNumber('（某署办发〔 2007 〕第22号）'), '某署办发〔2007〕22号');
});

test('check characters follow GB 11714 and GB 32100', () => {
  assert.ok(isOrganisationCode('000014349') && isOrganisationCode('007280420'));
  assert.ok(!isOrganisationCode('035210000') && !isOrganisationCode('00001434'));
  assert.ok(isSocialCreditCode('11441700007280420Y'));
  assert.ok(!isSocialCreditCode('11441700007280420X') && !isSocialCreditCode('11441700007280420O'));
});

test('an index number tells its family, publisher and year', () => {
  assert.deepEqual(readIndexNumber('000014349/2017-00110'), {
    family: 'organisation',
    publisherCode: '000014349',
    year: 2017,
    serial: '00110',
    checksum: 'right',
  });
  assert.equal(readIndexNumber('11441700007280420Y／2021－00050').checksum, 'right');
  assert.equal(readIndexNumber('11441700007280421Y/2021-00050').checksum, 'wrong');
  assert.equal(readIndexNumber('G00000-0203/2019-23690').family, 'jiangxi');
  assert.equal(readIndexNumber('6107280000/2024-001005').family, 'site');
  assert.equal(readIndexNumber('0142768-8/2022-00185').checksum, 'wrong');
  assert.equal(readIndexNumber('20191202-189769').family, 'serial');
  assert.equal(readIndexNumber('320509-A01-2010-0001').family, 'group');
  assert.equal(readIndexNumber('无').family, 'other');
});

test('weekdays between two days are counted without the first and with the last', () => {
  assert.equal(countWeekdays('2024-03-01', '2024-03-01'), 0);
  assert.equal(countWeekdays('2024-03-01', '2024-03-04'), 1);
  assert.equal(countWeekdays('2024-03-01', '2024-03-29'), 20);
  assert.equal(countWeekdays('2024-03-29', '2024-03-01'), 0);
});

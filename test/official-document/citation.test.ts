import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cite, citedDocument, type CitedDocument } from '../../src/official-document/citation.js';

const notice: CitedDocument = {
  title: '临江市人民政府办公室关于做好汛期公园开放管理工作的通知',
  documentNumber: '临政办发〔2026〕12号',
  author: '临江市人民政府办公室',
  date: '2026-04-02',
  datePublished: '2026-04-12',
  address: 'https://www.linjiang.example/zwgk/2026/0412.html',
  accessed: '2026-05-01',
};

describe('a citation of an official document', () => {
  it('puts the title first and the number after it, as one official document cites another', () => {
    assert.equal(
      cite(notice, 'official'),
      '《临江市人民政府办公室关于做好汛期公园开放管理工作的通知》（临政办发〔2026〕12号）',
    );
  });

  it('is an entry of references after GB/T 7714-2015 with the day of publication and the day of reading', () => {
    assert.equal(
      cite(notice, 'reference'),
      '临江市人民政府办公室. 临江市人民政府办公室关于做好汛期公园开放管理工作的通知: 临政办发〔2026〕12号[A/OL]. ' +
        '(2026-04-12)[2026-05-01]. https://www.linjiang.example/zwgk/2026/0412.html.',
    );
  });

  it('is a plain sentence with author, date without leading zeros, and address', () => {
    assert.equal(
      cite(notice, 'plain'),
      '临江市人民政府办公室：《临江市人民政府办公室关于做好汛期公园开放管理工作的通知》（临政办发〔2026〕12号），' +
        '2026年4月2日，https://www.linjiang.example/zwgk/2026/0412.html',
    );
  });

  it('leaves out what the document does not tell', () => {
    assert.equal(cite({ title: '公园开放时间' }, 'official'), '《公园开放时间》');
    assert.equal(cite({ title: '公园开放时间' }, 'reference'), '公园开放时间[EB].');
    assert.equal(cite({ title: '公园开放时间' }, 'plain'), '《公园开放时间》');
  });

  it('gives titles within the title the other kind of marks', () => {
    assert.equal(
      cite({ title: '关于印发《公园管理办法》的通知' }, 'official'),
      '《关于印发〈公园管理办法〉的通知》',
    );
    assert.equal(
      cite({ title: '关于转发《关于印发〈公园管理办法〉的通知》的通知' }, 'official'),
      '《关于转发〈关于印发《公园管理办法》的通知〉的通知》',
    );
    assert.equal(cite({ title: '《公园管理办法》' }, 'official'), '《公园管理办法》');
  });

  it('closes every mark it opens, whatever the title', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[公园《》〈〉]{0,20}$/), (title) => {
        const cited = cite({ title }, 'official');
        assert.ok(cited.startsWith('《') && cited.endsWith('》'));
      }),
    );
  });

  it('reads a title that is printed over two lines as one', () => {
    assert.equal(
      cite({ title: '临江市人民政府\n　　关于 公园开放的通知' }, 'official'),
      '《临江市人民政府关于公园开放的通知》',
    );
    assert.equal(cite({ title: 'Opening hours of parks' }, 'official'), '《Opening hours of parks》');
  });

  it('names three authors and tells that there are more', () => {
    const reference = cite(
      { ...notice, author: '市财政局、市教育局、市卫生健康委员会、市园林局' },
      'reference',
    );
    assert.ok(reference.startsWith('市财政局, 市教育局, 市卫生健康委员会, 等. '), reference);
  });
});

describe('the document that metadata describe', () => {
  it('has its number in the form of GB/T 9704 and the publisher where no authority is named', () => {
    assert.deepEqual(
      citedDocument(
        { documentNumber: '临政办发[2026]012号', publisher: '临江市人民政府办公室', other: {} },
        { title: '关于公园开放的通知', address: 'https://www.linjiang.example/1.html' },
      ),
      {
        title: '关于公园开放的通知',
        documentNumber: '临政办发〔2026〕12号',
        author: '临江市人民政府办公室',
        address: 'https://www.linjiang.example/1.html',
      },
    );
  });

  it('has no number where the page prints a serial of its system as one', () => {
    const cited = citedDocument({ documentNumber: 'LJSZF-202604-2162298', other: {} }, { title: '通知' });
    assert.equal(cited.documentNumber, undefined);
  });
});

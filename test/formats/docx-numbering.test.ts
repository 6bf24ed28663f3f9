import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numberInWords } from '../../src/formats/docx/number-words.js';
import { Numbering, type NumberingPart } from '../../src/formats/docx/numbering.js';
import { chineseNumber } from '../../src/official-document/chinese-numerals.js';

const plan = [
  { level: 0, format: 'chineseCounting', text: '%1、' },
  { level: 1, format: 'chineseCounting', text: '（%2）' },
  { level: 2, format: 'decimal', text: '%1.%2.%3' },
];

function counted(part: NumberingPart, places: [id: string, level: number][]): string {
  const numbering = new Numbering(part);
  return places.map(([id, level]) => numbering.next(id, level)).join(' ');
}

describe('The numbers of lists in a DOCX', () => {
  it('are those that Word prints, each level beginning anew below the next higher one', () => {
    const part = {
      numberings: [{ id: '3', abstractId: '1', overrides: [] }],
      abstractNumberings: [{ id: '1', levels: plan }],
    };
    assert.equal(
      counted(part, [
        ['3', 0],
        ['3', 1],
        ['3', 1],
        ['3', 2],
        ['3', 0],
        ['3', 1],
        ['3', 2],
      ]),
      '一、 （一） （二） 一.二.1 二、 （一） 二.一.1',
    );
  });

  it('count on from list to list of one kind, unless one begins anew', () => {
    const part = {
      numberings: [
        { id: '1', abstractId: '7', overrides: [] },
        { id: '2', abstractId: '7', overrides: [] },
        { id: '3', abstractId: '7', overrides: [{ level: 0, start: 1 }] },
      ],
      abstractNumberings: [{ id: '7', levels: [{ level: 0, start: '3', format: 'decimal', text: '%1.' }] }],
    };
    assert.equal(
      counted(part, [
        ['1', 0],
        ['2', 0],
        ['3', 0],
        ['3', 0],
      ]),
      '3. 4. 1. 2.',
    );
  });

  it('are none where the list is not in the file, and a dot where a bullet needs its own font', () => {
    const levels = [{ level: 0, format: 'bullet', text: '\uf0b7' }];
    const part = {
      numberings: [{ id: '1', abstractId: '1', overrides: [] }],
      abstractNumberings: [{ id: '1', levels }],
    };
    assert.equal(
      counted(part, [
        ['1', 0],
        ['9', 0],
        ['1', 8],
      ]),
      '•  ',
    );
  });

  it('are written in each of the formats that official documents use', () => {
    const written = (format: string, ...values: number[]) =>
      values.map((value) => numberInWords(value, format)).join(' ');
    assert.equal(
      written('chineseCounting', 1, 10, 12, 20, 105, 110, 2036),
      '一 十 十二 二十 一百零五 一百一十 二千零三十六',
    );
    assert.equal(written('chineseLegalSimplified', 3, 12), '叁 壹拾贰');
    assert.equal(written('ideographTraditional', 1, 10, 11), '甲 癸 11');
    assert.equal(written('decimalEnclosedCircle', 1, 20, 21), '① ⑳ 21');
    assert.equal(written('decimalFullWidth', 12), '１２');
    assert.equal(written('upperRoman', 4, 1994), 'IV MCMXCIV');
    assert.equal(written('lowerLetter', 1, 26, 27), 'a z aa');
    assert.equal(written('somethingNew', 5), '5');
  });

  it('are read by our own reader of numerals as the number that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        assert.equal(chineseNumber(numberInWords(value, 'chineseCounting')), value);
      }),
    );
  });
});

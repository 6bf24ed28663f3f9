import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromText, readOfficialDocument } from '../../src/official-document/index.js';

const duties = (item: string) =>
  readOfficialDocument(
    pageFromText(`关于分工的通知\n各单位：\n现通知如下。\n一、公开预算\n${item}`),
  ).responsibilities.map(({ lead, responsible }) => ({ lead, responsible }));

test('units after labels are lead and responsible units, brackets inside their names kept', () => {
  assert.deepEqual(
    duties('按时公开。（牵头单位：市财政局、市审计局；责任单位：各县(市、区)政府，市直各部门）'),
    [{ lead: ['市财政局', '市审计局'], responsible: ['各县(市、区)政府', '市直各部门'] }],
  );
  assert.deepEqual(duties('按时公开。〔责任单位：市政府办、各乡（镇、处）〕'), [
    { lead: [], responsible: ['市政府办', '各乡（镇、处）'] },
  ]);
});

test('units in words are read: who leads, who helps', () => {
  assert.deepEqual(duties('建好平台。（由市经济和信息化局牵头负责，市政府办公室及市直有关部门配合）'), [
    { lead: ['市经济和信息化局'], responsible: ['市政府办公室', '市直有关部门'] },
  ]);
  assert.deepEqual(duties('建好平台。（市教育局、市卫健委负责）'), [
    { lead: [], responsible: ['市教育局', '市卫健委'] },
  ]);
  assert.deepEqual(duties('建好平台。（市编办负责，各区政府配合）'), [
    { lead: ['市编办'], responsible: ['各区政府'] },
  ]);
});

test('units in a closing sentence without brackets are read, where organs are named', () => {
  assert.deepEqual(duties('接警后立即处置。由市应急指挥中心牵头负责，市公安局配合。'), [
    { lead: ['市应急指挥中心'], responsible: ['市公安局'] },
  ]);
  assert.deepEqual(duties('保障经费。市发展改革委牵头，市财政局、市税务局按职责分工负责。'), [
    { lead: ['市发展改革委'], responsible: ['市财政局', '市税务局'] },
  ]);
  assert.deepEqual(duties('定期巡查。牵头单位：市水利局。责任单位：各县（市、区）人民政府。'), [
    { lead: ['市水利局'], responsible: ['各县（市、区）人民政府'] },
  ]);
  for (const prose of [
    '所需费用由中标单位自行负责。',
    '登记。由行为人依法负责。',
    '坚持谁主管谁牵头、谁审批谁负责。',
    '登记工作由县民政局负责，年底前由局长牵头总结经验。',
  ])
    assert.deepEqual(duties(prose), [], prose);
});

test('units in a line of their own belong to the item above', () => {
  const { responsibilities } = readOfficialDocument(
    pageFromText(
      '关于分工的通知\n各单位：\n现通知如下。\n一、公开预算\n按时公开。\n责任单位：市财政局\n二、公开决算\n按时公开。\n牵头单位：市审计局；配合单位：市财政局',
    ),
  );
  assert.deepEqual(
    responsibilities.map(({ item, lead, responsible }) => ({ item, lead, responsible })),
    [
      { item: '一、公开预算', lead: [], responsible: ['市财政局'] },
      { item: '二、公开决算', lead: ['市审计局'], responsible: ['市财政局'] },
    ],
  );
});

test('brackets that speak of something else name nobody', () => {
  assert.deepEqual(
    duties('依据条例（以下简称《条例》）办理，由本机关负责（含下属单位）解释的，按规定执行（试行）。'),
    [],
  );
});

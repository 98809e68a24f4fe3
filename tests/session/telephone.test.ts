import { expect, test } from 'vitest';
import { isNumber, telephone } from '../../src/session/telephone';

test.each([
  ['03-5432-1111', 'tel:0354321111'],
  ['０３（５４３２）１１１１', 'tel:0354321111'],
  ['内線 2101', 'tel:2101'],
  ['03-5432-1111 内線2101', 'tel:0354321111,2101'],
  ['03-5432-1111（内線２１０１）', 'tel:0354321111,2101'],
  ['+81 3 5432 1111 ext. 12', 'tel:+81354321111,12'],
  ['#9110', 'tel:%239110'],
  ['03ー5432ー1111', 'tel:0354321111'],
])('%s は電話でき、%s にかかる', (number, address) => {
  expect(isNumber(number)).toBe(true);
  expect(telephone(number)).toBe(address);
});

test.each([
  '',
  '総務課',
  '2番窓口',
  '1',
  '内線',
  '03-x-1-x-2',
  'tel:javascript',
  '03-5432-1111 または 2101',
])('「%s」は番号ではない', (number) => expect(isNumber(number)).toBe(false));

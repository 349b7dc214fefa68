import { describe, expect, test } from 'vitest';
import { asText } from '../../../src/core/cookie/as-text.ts';

describe('asText', () => {
  test.each([
    ['v1', true, 'v1'],
    ['v1\xff', true, 'v1\ufffd'],
    ['v\xe2\x82\xac\xff', true, 'v€\ufffd'],
    ['v\xff', false, 'v\xff'],
    ['', true, ''],
  ])('%j, binary %s → %j', (text, binary, expected) => expect(asText(text, binary)).toBe(expected));
});

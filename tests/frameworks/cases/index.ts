import type { FrameworkCase } from '../case.ts';
import { between } from './between.ts';
import { express } from './express.ts';
import { flaskCases } from './flask.ts';
import { otherNode } from './node.ts';
import { openid } from './openid.ts';
import { phpCases } from './php.ts';

export const cases: readonly FrameworkCase[] = [
  ...express,
  ...openid,
  ...otherNode,
  ...flaskCases,
  ...phpCases,
  ...between,
];

/** Every name that a browser is led to loopback for. */
export const hosts: readonly string[] = ['*.test', '*.vercel.app'];

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtExtension } from '../../browser/built-extension.ts';
import { launchBare } from './bare-chromium.ts';

/**
 * `npm run bench:page`: what the installed extension costs a page that nobody inspects. Browsers without it and with each build
 * that is named (default: the present one) load the same page in turn, round after round; compare the ratios.
 */
const scripts = 200;
const rounds = 25;
const builds = process.argv.slice(2);

const server = createServer((request, response) => {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Set-Cookie', 'sid=1; Path=/');
  if (request.url?.startsWith('/script') === true) {
    response.setHeader('Content-Type', 'text/javascript').end(';');
    return;
  }
  const tags = Array.from({ length: scripts }, (_, index) => `<script async src="/script${index}.js"></script>`);
  response.setHeader('Content-Type', 'text/html').end(`<!doctype html>${tags.join('')}`);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const names = ['without', ...(builds.length > 0 ? builds : [builtExtension('chromium')])];
const browsers = await Promise.all(names.map((name, index) => launchBare(index === 0 ? undefined : name)));
const times: number[][] = names.map(() => []);
try {
  for (let round = -3; round < rounds; round++) {
    for (const [index, browser] of browsers.entries()) {
      const took = await browser.load(url);
      if (round >= 0) times[index]!.push(took);
    }
  }
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  server.close();
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const base = median(times[0]!);
for (const [index, name] of names.entries()) {
  const own = median(times[index]!);
  console.log(`${name}: ${own.toFixed(0)} ms, ${(own / base).toFixed(2)} times`);
}

import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { URLSearchParams } from 'node:url';

/** The client's side of the code flow. The token request goes to the provider's port on loopback, past its public name. */
export function oidcClient({ issuer, port, redirectUri, responseMode }) {
  return {
    begin() {
      const state = randomUUID();
      const url = new URL('/auth', issuer);
      url.search = new URLSearchParams({
        client_id: 'app',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: redirectUri,
        state,
        ...(responseMode && { response_mode: responseMode }),
      });
      return { state, url: url.href };
    },
    async userOf(code) {
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
      }).toString();
      const tokens = JSON.parse(await post(port, new URL(issuer).host, body));
      if (tokens.id_token === undefined) throw new Error(JSON.stringify(tokens));
      return JSON.parse(Buffer.from(tokens.id_token.split('.')[1], 'base64url').toString()).sub;
    },
  };
}

function post(port, host, body) {
  const headers = {
    Host: host,
    'X-Forwarded-Proto': 'https',
    Authorization: `Basic ${Buffer.from('app:client secret'.replace(' ', '%20')).toString('base64')}`,
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
  };
  return new Promise((answer, fail) => {
    const asked = request({ host: '127.0.0.1', port, path: '/token', method: 'POST', headers }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      answer(Buffer.concat(chunks).toString());
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

/**
 * What hands an application's answer on and keeps headers in a map: here several cookies need a field of their own. Payload
 * format 2.0 (HTTP API, function URL) joins what stands in `headers`, so the cookies must be taken out of it.
 */
const awsGuide = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';
const httpApi = `${awsGuide}/http-api-develop-integrations-lambda.html`;
const restApi = `${awsGuide}/set-up-lambda-proxy-integrations.html`;
const loadBalancer = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html';
const getSetCookie = 'https://developer.mozilla.org/en-US/docs/Web/API/Headers/getSetCookie';

export const awsHttpApi: Framework = {
  id: 'aws-http-api',
  title: 'AWS HTTP API, Lambda URL',
  source: httpApi,
  isProxy: true,
  settings: checkedIn(httpApi, {
    'cookie-lines': {
      setting: 'cookies',
      code:
        "const headers = Object.fromEntries(response.headers);\ndelete headers['set-cookie'];\n" +
        'return {\n  statusCode: response.status,\n  headers,\n' +
        '  cookies: response.headers.getSetCookie(), // payload format 2.0: one entry per cookie\n' +
        '  body: await response.text(),\n};',
    },
  }),
};

export const awsRestApi: Framework = {
  id: 'aws-rest-api',
  title: 'AWS REST API',
  source: restApi,
  isProxy: true,
  settings: checkedIn(restApi, {
    'cookie-lines': {
      setting: 'multiValueHeaders',
      code:
        "const headers = Object.fromEntries(response.headers);\ndelete headers['set-cookie'];\n" +
        'return {\n  statusCode: response.status,\n  headers,\n' +
        "  multiValueHeaders: { 'Set-Cookie': response.headers.getSetCookie() }, // payload format 1.0\n" +
        '  body: await response.text(),\n};',
    },
  }),
};

/** Once it is switched on, the function has to answer with `multiValueHeaders` alone. */
export const awsLoadBalancer: Framework = {
  id: 'aws-load-balancer',
  title: 'AWS Load Balancer',
  source: loadBalancer,
  isProxy: true,
  settings: checkedIn(loadBalancer, {
    'cookie-lines': {
      setting: 'lambda.multi_value_headers.enabled',
      code:
        "TargetGroupAttributes: # of the function's target group\n" +
        "  - Key: lambda.multi_value_headers.enabled\n    Value: 'true'\n" +
        '# The function then answers with all headers as lists in multiValueHeaders, and none in headers.',
    },
  }),
};

export const fetchProxy: Framework = {
  id: 'fetch-proxy',
  title: 'fetch() proxy',
  source: getSetCookie,
  isProxy: true,
  settings: checkedIn(getSetCookie, {
    'cookie-lines': {
      setting: 'getSetCookie',
      code:
        "const headers = new Headers(response.headers);\nheaders.delete('set-cookie');\n" +
        "for (const line of response.headers.getSetCookie()) headers.append('set-cookie', line);\n" +
        'return new Response(response.body, { status: response.status, headers });\n' +
        "// Node’s http: res.setHeader('set-cookie', response.headers.getSetCookie())",
    },
  }),
};

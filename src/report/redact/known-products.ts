/** Headers in which software names itself, in lower case. */
const headers: ReadonlySet<string> = new Set(['server', 'x-powered-by', 'via']);

/** As the programs spell themselves, in lower case. Nothing else is let through: whatever looks random may be a secret. */
const products: ReadonlySet<string> = new Set(
  (
    'apache apache-coyote apachetomcat asp.net awselb basehttp bunny caddy cloudflare cloudfront cowboy cpython daphne django ' +
    'envoy express fastify flask frankenphp glassfish gunicorn gws h2o haproxy hhvm hypercorn iis istio-envoy jboss-eap jetty ' +
    'kestrel koa lighttpd litespeed mod_perl mod_ssl mod_wsgi mod_python nestjs netlify next.js node.js nuxt nginx nginx-clojure ' +
    'openresty openssl microsoft-iis microsoft-httpapi passenger perl phusion php phoenix plesk plesklin puma python rails ' +
    'restify resin ruby servlet simplehttp sails squid swoole tengine thin tomcat tornado tornadoserver traefik twistedweb ' +
    'undertow unicorn uvicorn varnish vercel waitress weblogic webrick websphere werkzeug wildfly wsgiserver zope aiohttp'
  ).split(' '),
);

/** `Python/3.13.2`: a name and small numbers, too few to hold a secret. */
const product = /^([a-z][a-z\d_.-]{1,20})(?:\/v?\d{1,3}(?:\.\d{1,3}){0,2})?$/i;

export function namesSoftware(header: string): boolean {
  return headers.has(header);
}

/** Is this word the name of known software, alone or with a plain number of its version? */
export function isKnownProduct(word: string): boolean {
  const name = product.exec(word)?.[1];
  return name !== undefined && products.has(name.toLowerCase());
}

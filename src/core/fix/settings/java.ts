import type { Framework } from './framework.ts';

const yml = (...lines: readonly string[]) =>
  `# application.yml\nserver.servlet.session.cookie:\n${lines.map((line) => `  ${line}`).join('\n')}`;

/** docs.spring.io, application properties; Boot hands them to Spring Session's cookie as well (spring-boot#28784). */
export const spring: Framework = {
  id: 'spring',
  title: 'Spring Boot',
  source: 'https://docs.spring.io/spring-boot/appendix/application-properties/',
  settings: {
    path: {
      setting: 'server.servlet.session.cookie.path',
      code: yml('name: {name}', 'path: {path} # default: the context path'),
    },
    domain: { setting: 'server.servlet.session.cookie.domain', code: yml('domain: {domain}') },
    'host-only': { setting: 'server.servlet.session.cookie.domain', code: yml('name: {name} # no domain') },
    'same-site': { setting: 'server.servlet.session.cookie.same-site', code: yml('same-site: {samesite}') },
    'same-site-none': {
      setting: 'server.servlet.session.cookie.same-site',
      code: yml('same-site: none', 'secure: true'),
    },
    partitioned: {
      setting: 'server.servlet.session.cookie.partitioned',
      code: yml('same-site: none', 'secure: true', 'partitioned: true'),
    },
    secure: { setting: 'server.servlet.session.cookie.secure', code: yml('secure: true') },
    insecure: { setting: 'server.servlet.session.cookie.secure', code: yml('secure: false # development profile') },
    lifetime: { setting: 'server.servlet.session.cookie.max-age', code: yml('max-age: 14d') },
    name: { setting: 'server.servlet.session.cookie.name', code: yml('name: {newName}') },
    proxy: {
      setting: 'server.forward-headers-strategy',
      code: '# application.yml\nserver.forward-headers-strategy: framework',
    },
    store: {
      setting: 'spring-session-data-redis',
      code: '# build: org.springframework.session:spring-session-data-redis\n# application.yml\nspring.data.redis.host: redis',
    },
  },
};

const serializer = (...lines: readonly string[]) =>
  `@Bean\nCookieSerializer cookieSerializer() {\n    var serializer = new DefaultCookieSerializer();\n${lines.map((line) => `    ${line}`).join('\n')}\n    return serializer;\n}`;

/** docs.spring.io, Spring Session's DefaultCookieSerializer; its path is the context path unless told otherwise. */
export const springSession: Framework = {
  id: 'spring-session',
  title: 'Spring Session',
  source: 'https://docs.spring.io/spring-session/reference/guides/java-custom-cookie.html',
  settings: {
    path: { setting: 'setCookiePath', code: serializer('serializer.setCookiePath("{path}");') },
    domain: { setting: 'setDomainName', code: serializer('serializer.setDomainName("{domain}");') },
    'host-only': { setting: 'setDomainName', code: serializer('// neither setDomainName nor setDomainNamePattern') },
    'same-site': { setting: 'setSameSite', code: serializer('serializer.setSameSite("{SameSite}");') },
    'same-site-none': {
      setting: 'setSameSite',
      code: serializer('serializer.setSameSite("None");', 'serializer.setUseSecureCookie(true);'),
    },
    partitioned: {
      setting: 'setPartitioned',
      code: serializer(
        'serializer.setSameSite("None");',
        'serializer.setUseSecureCookie(true);',
        'serializer.setPartitioned(true);',
      ),
      unchecked: true,
    },
    secure: { setting: 'setUseSecureCookie', code: serializer('serializer.setUseSecureCookie(true);') },
    insecure: { setting: 'setUseSecureCookie', code: serializer('// the default: Secure where the request is secure') },
    lifetime: {
      setting: 'setCookieMaxAge',
      code: serializer('serializer.setCookieMaxAge(14 * 24 * 60 * 60); // seconds'),
    },
    name: { setting: 'setCookieName', code: serializer('serializer.setCookieName("{newName}");') },
    proxy: {
      setting: 'ForwardedHeaderFilter',
      code: '@Bean\nForwardedHeaderFilter forwardedHeaderFilter() {\n    return new ForwardedHeaderFilter();\n}',
    },
  },
};

const context = (attributes: string, inside = '') =>
  `<!-- META-INF/context.xml -->\n<Context${attributes}>${inside === '' ? '' : `\n    ${inside}\n`}</Context>`;
const cookieConfig = (element: string) =>
  `<!-- WEB-INF/web.xml -->\n<session-config>\n    <cookie-config>${element}</cookie-config>\n</session-config>`;

/** tomcat.apache.org, the Context and CookieProcessor; the Servlet specification's cookie-config. */
export const tomcat: Framework = {
  id: 'tomcat',
  title: 'Tomcat',
  source: 'https://tomcat.apache.org/tomcat-10.1-doc/config/cookie-processor.html',
  settings: {
    path: { setting: 'sessionCookiePath', code: context(' sessionCookiePath="{path}"') },
    domain: { setting: 'sessionCookieDomain', code: context(' sessionCookieDomain="{domain}"') },
    'host-only': { setting: 'sessionCookieDomain', code: `${context('')} <!-- no sessionCookieDomain -->` },
    'same-site': { setting: 'sameSiteCookies', code: context('', '<CookieProcessor sameSiteCookies="{samesite}" />') },
    'same-site-none': {
      setting: 'sameSiteCookies',
      code: `${context('', '<CookieProcessor sameSiteCookies="none" />')}\n${cookieConfig('<secure>true</secure>')}`,
    },
    partitioned: {
      setting: 'partitioned',
      code: `${context('', '<CookieProcessor sameSiteCookies="none" partitioned="true" />')}\n${cookieConfig('<secure>true</secure>')}`,
    },
    secure: { setting: 'cookie-config secure', code: cookieConfig('<secure>true</secure>') },
    insecure: { setting: 'cookie-config secure', code: cookieConfig('<secure>false</secure>') },
    lifetime: { setting: 'cookie-config max-age', code: cookieConfig('<max-age>1209600</max-age>') },
    name: { setting: 'sessionCookieName', code: context(' sessionCookieName="{newName}"') },
    proxy: {
      setting: 'RemoteIpValve',
      code: '<!-- conf/server.xml, in Host -->\n<Valve className="org.apache.catalina.valves.RemoteIpValve" protocolHeader="X-Forwarded-Proto" />',
    },
    affinity: {
      setting: 'jvmRoute',
      code: '<!-- conf/server.xml, another on every node; the balancer reads it from the end of the id -->\n<Engine name="Catalina" defaultHost="localhost" jvmRoute="web-1">',
    },
  },
};

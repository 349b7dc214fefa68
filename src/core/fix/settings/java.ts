import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

const yml = (...lines: readonly string[]) =>
  `# application.yml\nserver.servlet.session.cookie:\n${lines.map((line) => `  ${line}`).join('\n')}`;
const behindProxy = 'https://rwinch.github.io/spring-boot/howto/webserver/use-behind-a-proxy-server.html';

const responseCookie = (more = '') =>
  `// once the session is there: Tomcat writes its own line over an earlier one of the same name\nvar old = ResponseCookie.from("{name}", "").path("{path}"){domain?.domain("{domain}")}{secure?.secure(true)}${more}.maxAge(0).build();\nresponse.addHeader(HttpHeaders.SET_COOKIE, old.toString());`;
const springExpiry = checkedIn(
  'https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/http/ResponseCookie.ResponseCookieBuilder.html',
  {
    expire: { setting: 'ResponseCookie', code: responseCookie() },
    'expire-partitioned': { setting: 'ResponseCookie', code: responseCookie('.sameSite("None").partitioned(true)') },
  },
);

/** Boot hands the properties to Spring Session's cookie as well (spring-boot#28784). */
export const spring: Framework = {
  id: 'spring',
  title: 'Spring Boot',
  source: 'https://docs.spring.io/spring-boot/appendix/application-properties/',
  settings: {
    ...checkedIn('https://docs.spring.io/spring-boot/api/java/org/springframework/boot/web/server/Cookie.html', {
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
      lifetime: {
        setting: 'server.servlet.session.cookie.max-age',
        code: yml('max-age: 14d # a number alone is seconds'),
      },
      name: { setting: 'server.servlet.session.cookie.name', code: yml('name: {newName}') },
    }),
    ...checkedIn(
      'https://docs.spring.io/spring-boot/api/kotlin/spring-boot-project/spring-boot/org.springframework.boot.web.servlet.server/-session/index.html',
      {
        'cookies-only': {
          setting: 'server.servlet.session.tracking-modes',
          code: '# application.yml\nserver.servlet.session.tracking-modes: cookie',
        },
      },
    ),
    ...checkedIn(behindProxy, {
      proxy: {
        setting: 'server.forward-headers-strategy',
        code: '# application.yml\nserver.forward-headers-strategy: framework',
      },
    }),
    ...checkedIn('https://docs.spring.io/spring-security/reference/6.5-SNAPSHOT/servlet/exploits/http.html', {
      'to-https': {
        setting: 'redirectToHttps',
        code: '// Spring Security 6.5 on; before: requiresChannel(channel -> channel.anyRequest().requiresSecure())\nhttp.redirectToHttps(withDefaults());',
      },
    }),
    ...springExpiry,
    ...checkedIn('https://docs.spring.io/spring-session/reference/guides/boot-redis.html', {
      store: {
        setting: 'spring-session-data-redis',
        code: '# build: org.springframework.session:spring-session-data-redis\n# application.yml\nspring.data.redis.host: redis',
      },
    }),
  },
};

const serializer = (...lines: readonly string[]) =>
  `@Bean\nCookieSerializer cookieSerializer() {\n    var serializer = new DefaultCookieSerializer();\n${lines.map((line) => `    ${line}`).join('\n')}\n    return serializer;\n}`;

/** The path is the context path unless told otherwise; `setPartitioned` is new in 3.4. */
export const springSession: Framework = {
  id: 'spring-session',
  title: 'Spring Session',
  source: 'https://docs.spring.io/spring-session/reference/guides/java-custom-cookie.html',
  settings: {
    ...checkedIn(
      'https://github.com/spring-projects/spring-session/blob/04ec868ffc156c5e9bceabf228f5bf0b98a8bd64/spring-session-core/src/main/java/org/springframework/session/web/http/DefaultCookieSerializer.java',
      {
        path: { setting: 'setCookiePath', code: serializer('serializer.setCookiePath("{path}");') },
        domain: { setting: 'setDomainName', code: serializer('serializer.setDomainName("{domain}");') },
        'host-only': {
          setting: 'setDomainName',
          code: serializer('// neither setDomainName nor setDomainNamePattern'),
        },
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
        },
        secure: { setting: 'setUseSecureCookie', code: serializer('serializer.setUseSecureCookie(true);') },
        insecure: {
          setting: 'setUseSecureCookie',
          code: serializer('// the default: Secure where the request is secure'),
        },
        lifetime: {
          setting: 'setCookieMaxAge',
          code: serializer('serializer.setCookieMaxAge(14 * 24 * 60 * 60); // seconds'),
        },
        name: { setting: 'setCookieName', code: serializer('serializer.setCookieName("{newName}");') },
      },
    ),
    ...springExpiry,
    ...checkedIn(behindProxy, {
      proxy: {
        setting: 'ForwardedHeaderFilter',
        code: '@Bean\nForwardedHeaderFilter forwardedHeaderFilter() {\n    return new ForwardedHeaderFilter();\n}',
      },
    }),
  },
};

const context = (attributes: string, inside = '') =>
  `<!-- META-INF/context.xml -->\n<Context${attributes}>${inside === '' ? '' : `\n    ${inside}\n`}</Context>`;
const cookieConfig = (element: string) =>
  `<!-- WEB-INF/web.xml -->\n<session-config>\n    <cookie-config>${element}</cookie-config>\n</session-config>`;
const config = 'https://tomcat.apache.org/tomcat-10.1-doc/config';

/** Tomcat 10.1; `cookie-config` is the Servlet specification's. */
export const tomcat: Framework = {
  id: 'tomcat',
  title: 'Tomcat',
  source: `${config}/cookie-processor.html`,
  settings: {
    ...checkedIn(`${config}/context.html`, {
      path: { setting: 'sessionCookiePath', code: context(' sessionCookiePath="{path}"') },
      domain: { setting: 'sessionCookieDomain', code: context(' sessionCookieDomain="{domain}"') },
      'host-only': { setting: 'sessionCookieDomain', code: `${context('')} <!-- no sessionCookieDomain -->` },
      name: { setting: 'sessionCookieName', code: context(' sessionCookieName="{newName}"') },
    }),
    ...checkedIn(`${config}/cookie-processor.html`, {
      'same-site': {
        setting: 'sameSiteCookies',
        code: context('', '<CookieProcessor sameSiteCookies="{samesite}" />'),
      },
      'same-site-none': {
        setting: 'sameSiteCookies',
        code: `${context('', '<CookieProcessor sameSiteCookies="none" />')}\n${cookieConfig('<secure>true</secure>')}`,
      },
      partitioned: {
        setting: 'partitioned',
        code: `${context('', '<CookieProcessor sameSiteCookies="none" partitioned="true" />')}\n${cookieConfig('<secure>true</secure>')}`,
      },
    }),
    ...checkedIn('https://tomcat.apache.org/tomcat-10.0-doc/servletapi/jakarta/servlet/SessionCookieConfig.html', {
      secure: { setting: 'cookie-config secure', code: cookieConfig('<secure>true</secure>') },
      insecure: { setting: 'cookie-config secure', code: cookieConfig('<secure>false</secure>') },
      lifetime: { setting: 'cookie-config max-age', code: cookieConfig('<max-age>1209600</max-age><!-- seconds -->') },
    }),
    ...checkedIn('https://tomcat.apache.org/tomcat-10.1-doc/servletapi/jakarta/servlet/http/Cookie.html', {
      expire: {
        setting: 'Cookie.setMaxAge',
        code: '// after request.getSession(): Tomcat writes its own line over an earlier one of the same name\nvar old = new Cookie("{name}", "");\nold.setPath("{path}");{domain?\nold.setDomain("{domain}");}{secure?\nold.setSecure(true);}\nold.setMaxAge(0);\nresponse.addCookie(old);',
      },
    }),
    ...checkedIn(`${config}/valve.html`, {
      proxy: {
        setting: 'RemoteIpValve',
        code: '<!-- conf/server.xml, in Host -->\n<Valve className="org.apache.catalina.valves.RemoteIpValve" protocolHeader="X-Forwarded-Proto" hostHeader="X-Forwarded-Host" />',
      },
    }),
    ...checkedIn(`${config}/engine.html`, {
      affinity: {
        setting: 'jvmRoute',
        code: '<!-- conf/server.xml, another on every node; the balancer reads it from the end of the id -->\n<Engine name="Catalina" defaultHost="localhost" jvmRoute="web-1">',
      },
    }),
  },
};

import { t } from './words.ts';

const names: Readonly<Record<string, string>> = {
  'express-session': 'Express',
  express: 'Express',
  'cookie-session': 'cookie-session',
  koa: 'Koa',
  fastify: 'Fastify',
  next: 'Next.js',
  'next-auth': 'NextAuth',
  'auth-js': 'Auth.js',
  flask: 'Flask',
  django: 'Django',
  rails: 'Rails',
  spring: 'Spring',
  'spring-boot': 'Spring Boot',
  'spring-security': 'Spring Security',
  tomcat: 'Tomcat',
  servlet: 'Servlet',
  php: 'PHP',
  laravel: 'Laravel',
  symfony: 'Symfony',
  aspnet: 'ASP.NET',
  'aspnet-core': 'ASP.NET Core',
  'asp-net-core': 'ASP.NET Core',
  go: 'Go',
  nginx: 'nginx',
  haproxy: 'HAProxy',
};

/** A framework's name as its users write it; an unknown id as it stands. */
export function frameworkName(id: string): string {
  return id === 'any' ? t('anyServer') : (names[id] ?? id);
}

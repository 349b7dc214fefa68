import type { FrameworkCase } from '../case.ts';
import { nginx, php } from '../servers.ts';
import { signIn } from './steps.ts';

export const phpCases: readonly FrameworkCase[] = [
  {
    id: 'php-path',
    mistake: 'session.cookie_path is where the sign-in form stands',
    software: ['php', 'nginx'],
    expect: { cause: 'cookie-path-mismatch', cookie: 'PHPSESSID' },
    advice: { framework: 'php', setting: 'session.cookie_path' },
    async start(stack, advised) {
      const app = await php(stack, { setup: advised }, { 'session.cookie_path': '/login' });
      return nginx(stack, [{ host: 'app.php-path.test', to: app }]);
    },
    steps: signIn('https://app.php-path.test'),
  },
  {
    id: 'php-twin',
    mistake: 'a forum without session.cookie_domain beside an application with it',
    software: ['php', 'nginx'],
    expect: { cause: 'duplicate-cookie-shadowing', cookie: 'PHPSESSID' },
    advice: { framework: 'php', setting: 'session.name' },
    async start(stack, advised) {
      const forum = await php(stack, {}, {}, 'forum');
      const app = await php(stack, { setup: advised }, { 'session.cookie_domain': 'php-twin.test' });
      return nginx(stack, [
        {
          host: 'www.php-twin.test',
          to: app,
          locations: `location /forum { proxy_pass http://127.0.0.1:${forum}; }
    location / { proxy_pass http://127.0.0.1:${app}; }`,
        },
      ]);
    },
    steps: [{ goto: 'https://www.php-twin.test/forum' }, { click: '#app' }, { click: '#sign-in' }],
  },
];

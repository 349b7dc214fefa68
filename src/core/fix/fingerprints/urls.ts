import { guess, of } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';

const cookieAuthentication =
  'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/Cookies/src/CookieAuthenticationDefaults.cs';
const djangoDefaults = 'https://github.com/django/django/blob/5.2/django/conf/global_settings.py';

/** Path and query of a request; ids and names that frameworks' routers choose by themselves. */
export const urlFingerprints: readonly Fingerprint[] = [
  of('asp.net-core', 'likely', /^\/signin-oidc\b/, 'https://github.com/dotnet/blazor-samples/pull/407'),
  // Katana's provider chooses the same path.
  of(
    'asp.net-core',
    'possible',
    /^\/signin-google\b/,
    'https://github.com/aspnet/Security/blob/4dbcfa5e508221b3d71a2ff7d66979282dacee33/src/Microsoft.AspNetCore.Authentication.Google/GoogleOptions.cs',
  ),
  of('asp.net-core', 'possible', /^\/Account\/Login\?.*ReturnUrl=/, cookieAuthentication),
  of(
    'auth.js',
    'likely',
    /^\/api\/auth\/(?:callback|signin|session|csrf)\b/,
    'https://next-auth-docs.vercel.app/getting-started/rest-api',
  ),
  of(
    'spring',
    'likely',
    /^\/(?:[\w-]+\/)?(?:login\/oauth2\/code|oauth2\/authorization)\//,
    'https://docs.spring.io/spring-security/servlet/oauth2/login/advanced.html',
  ),
  of(
    'spring',
    'likely',
    /^\/(?:[\w-]+\/)?saml2\/authenticate\//,
    'https://docs.spring.io/spring-security/reference/6.4-SNAPSHOT/servlet/saml2/login/authentication-requests.html',
  ),
  of(
    'spring',
    'likely',
    /^\/(?:[\w-]+\/)?login\/saml2\/sso\b/,
    'https://github.com/spring-projects/spring-security/issues/10176',
  ),
  of(
    'spring',
    'likely',
    /\/j_spring_security_check\b/,
    'https://docs.spring.io/spring-security/site/docs/2.0.7.RELEASE/reference/form.html',
  ),
  of(
    'tomcat',
    'possible',
    /\/j_security_check\b/,
    'https://github.com/apache/tomcat/blob/030078d9fd7dd0cab27d173c5cb583a106a1eb00/java/org/apache/catalina/authenticator/Constants.java',
  ),
  of(
    'tomcat',
    'possible',
    /;jsessionid=/i,
    'https://github.com/apache/tomcat/blob/01750278d9880f4025ac9b23e55ef056acdb5f84/java/org/apache/catalina/util/SessionConfig.java',
  ),
  of(
    'rails',
    'possible',
    /^\/users\/(?:sign_in|auth\/\w+\/callback)\b/,
    'https://github.com/heartcombo/devise/blob/008c2908ab5874eb3697055b4ea1008a0509080b/lib/devise/rails/routes.rb',
  ),
  of('laravel', 'likely', /^\/sanctum\/csrf-cookie\b/, 'https://laravel.com/docs/sanctum'),
  of('laravel', 'likely', /^\/livewire\//, 'https://livewire.laravel.com/docs/3.x/installation'),
  of('django', 'possible', /^\/accounts\/login\/\?next=/, djangoDefaults),
  guess('asp.net-core', /^\/signin-(?:microsoft|facebook)\b/),
  guess('django', /^\/admin\/login\/\?next=/),
  guess('php', /\.php(?:$|[/?])/),
];

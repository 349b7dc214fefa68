import { of } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';

const flaskSigning = 'https://github.com/pallets/itsdangerous/blob/2.2.0/src/itsdangerous/url_safe.py';

/** Shapes of the session cookie's value that are hard to have by chance. */
export const valueFingerprints: readonly Fingerprint[] = [
  of('express-session', 'likely', /^s(?::|%3A)[\w-]+\./i, 'https://github.com/expressjs/session/blob/v1.19.0/index.js'),
  of(
    'asp.net-core',
    'certain',
    /^CfDJ8/,
    'https://github.com/dotnet/aspnetcore/blob/main/src/DataProtection/DataProtection/src/KeyManagement/KeyRingBasedDataProtector.cs',
  ),
  // Base64 of `{"iv":`, which another's JSON may begin with as well.
  of(
    'laravel',
    'likely',
    /^eyJpdiI6/,
    'https://github.com/laravel/framework/blob/004cc1ac7981e921b4cdbe1c8d9bd6c0bb9afdb4/src/Illuminate/Encryption/Encrypter.php',
  ),
  of(
    'phoenix',
    'likely',
    /^SFMyNTY\./,
    'https://github.com/elixir-plug/plug_crypto/blob/1245751350abbf6fbe59bff2d815ee84690ac336/lib/plug/crypto/message_verifier.ex',
  ),
  of(
    'rails',
    'likely',
    /^[\w+/=%-]{40,}--[\w+/=%-]{16,}--[\w+/=%-]{16,}$/,
    'https://github.com/rails/rails/blob/1b183bd05d7b4bc990645bc488eb579f0e5bf5a5/activesupport/lib/active_support/message_encryptor.rb',
  ),
  of('flask', 'likely', /^\.eJ[\w-]+\.[\w-]{5,8}\.[\w-]{20,}/, flaskSigning),
  of('flask', 'possible', /^eyJ[\w-]+\.[\w-]{5,8}\.[\w-]{20,}/, flaskSigning),
  // Padded Base64, which Flask's is not, before the same time and signature.
  of(
    'starlette',
    'likely',
    /^eyJ[\w+/]+={1,2}\.[\w-]{5,8}\.[\w-]{20,}/,
    'https://github.com/Kludex/starlette/blob/1.7.0/starlette/middleware/sessions.py',
  ),
];

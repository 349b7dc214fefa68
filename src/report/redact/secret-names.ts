/** Words in the name of a parameter or a header that make its value a secret. */
const secretWords: ReadonlySet<string> = new Set(
  (
    'code state token nonce ticket assertion saml samlresponse samlrequest samlart relaystate relay signature sig secret password passwd passphrase pass ' +
    'pwd auth authorization key apikey session sessionid sid sess jwt otp totp pin mfa hmac credential credentials verifier challenge ' +
    'csrf xsrf hint email mail user username login jsessionid phpsessid aspsessionid sessid oauth bearer access refresh id idtoken ' +
    'cookie private card iban ssn phone invite invitation magic reset recovery wresult wctx ctx samesession webvpn'
  ).split(' '),
);

/** Names whose value tells how a login is meant to go and is no secret; still masked where it looks like one. */
const plainNames: ReadonlySet<string> = new Set(
  (
    'response_type response_mode code_challenge_method grant_type scope prompt error error_code error_description error_uri error_subtype ' +
    'status_code country_code lang_code ui_locales display max_age acr_values audience resource client_id wa wtrealm sigalg kc_idp_hint'
  ).split(' '),
);

/** Does this name alone say that the value is a secret? The parts of `accessToken`, `x-csrf-token`, `SAMLResponse` count. */
export function isSecretName(name: string): boolean {
  const lower = name.toLowerCase();
  if (plainNames.has(lower)) return false;
  if (secretWords.has(lower)) return true;
  const parts = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
  return (
    parts.some((part) => secretWords.has(part.toLowerCase())) ||
    /token|secret|passw|sess(?:ion)?id|jwt|saml/i.test(name)
  );
}

import type { NameEntry } from './session-names.ts';

/** Cookies that live between leaving for the identity provider and coming back: state, nonce, PKCE, correlation. */
export const transactionNames: readonly NameEntry[] = [
  { name: /^\.AspNetCore\.Correlation\./, framework: 'asp.net-core' },
  { name: /^\.AspNetCore\.OpenIdConnect\.Nonce\./, framework: 'asp.net-core' },
  { name: /^\.AspNet\.Correlation\./, framework: 'asp.net' },
  { name: /^OpenIdConnect\.nonce\./, framework: 'asp.net' },
  { name: /^(?:authjs|next-auth)\.(?:state|nonce|pkce\.code_verifier)$/, framework: 'auth.js' },
  { name: /^(?:a0:state|auth_verification|__txn_.+)$/, framework: 'auth0' },
  { name: /^wos-auth-verifier(?:-.+)?$/, framework: 'workos' },
  { name: /^_oauth2_proxy_(?:[0-9a-f]+_)?csrf$/, framework: 'oauth2-proxy' },
  { name: '_forward_auth_csrf', framework: 'traefik-forward-auth' },
  { name: 'ueberauth.state_param', framework: 'phoenix' },
  { name: '_gothic_session', framework: 'go' },
  { name: /^mod_auth_openidc_state_/, framework: 'mod_auth_openidc' },
  { name: /^_shibstate_/, framework: 'shibboleth' },
  { name: 'oauth2_auth_request', framework: 'spring' },
  { name: /^WASOidc(?:Nonce|State)/, framework: 'websphere' },
  { name: /^pda_(?:saml|oidc)_/, framework: 'powerdns-authadmin' },
  { name: 'pinniped-csrf', framework: 'pinniped' },
  { name: /^sqlpage_oidc_state_/, framework: 'sqlpage' },
  { name: /^(?:state|nonce|code_verifier|pkce|oauth_state|oidc_state|saml_state|login_state)$/, framework: 'any' },
  {
    name: /(?:^|[._-])(?:oauth2?|oidc|saml|openid|sso)[._-]?(?:state|nonce|request|relay_?state|verifier)$/i,
    framework: 'any',
  },
  { name: /(?:^|[._-])(?:code_verifier|pkce|correlation)(?:[._-]|$)/i, framework: 'any' },
];

/** The identity provider's own sessions: a lost one is not the application's. */
export const idpNames: readonly NameEntry[] = [
  { name: /^KEYCLOAK_(?:IDENTITY|SESSION)(?:_LEGACY)?$/, framework: 'keycloak' },
  { name: /^(?:AUTH_SESSION_ID(?:_LEGACY)?|KC_RESTART|KC_AUTH_SESSION_HASH)$/, framework: 'keycloak' },
  { name: 'TGC', framework: 'cas' },
  { name: /^idsrv(?:\.session)?$/, framework: 'identityserver' },
  { name: /^(?:ESTSAUTH\w*|buid|esctx\S*|fpc|stsservicecookie)$/, framework: 'entra' },
  { name: /^auth0(?:_compat)?$/, framework: 'auth0' },
];

/** Load balancers: never the session, but their change proves another backend. */
export const affinityNames: readonly NameEntry[] = [
  { name: /^AWSALB(?:TG)?(?:CORS)?$|^AWSALBAPP-\d+$|^AWSELB(?:CORS)?$/, framework: 'aws' },
  { name: /^ARRAffinity(?:SameSite)?$|^TiPMix$|^x-ms-routing-name$/, framework: 'azure' },
  { name: /^ApplicationGatewayAffinity(?:CORS)?$|^ASLBSA(?:CORS)?$/, framework: 'azure' },
  { name: /^GC?I?LB$/, framework: 'google-cloud' },
  { name: 'heroku-session-affinity', framework: 'heroku' },
  { name: 'INGRESSCOOKIE', framework: 'ingress-nginx' },
  { name: /^BIGipServer/, framework: 'f5' },
  { name: /^(?:MRHSHint|F5_ST|TS01[0-9a-f]+|FGTServer|_passenger_route|SiteVisionLTM)$/, framework: 'load-balancer' },
  {
    name: /^(?:NSC_.+|SERVERID|ROUTEID|route|srv_id|__cflb|DO-LB|X-Oracle-BMC-LBS-Route|sticky|lb|node)$/,
    framework: 'load-balancer',
  },
];

/** Request-forgery tokens: they come and go with the session, but are not it. */
export const csrfNames: readonly NameEntry[] = [
  {
    name: /^(?:csrftoken|XSRF-TOKEN|X-CSRF-TOKEN|__RequestVerificationToken.*|ci_csrf_token|YII_CSRF_TOKEN|xf_csrf)$/i,
    framework: 'any',
  },
  { name: /^\.AspNetCore\.Antiforgery\./, framework: 'asp.net-core' },
  { name: /^(?:authjs|next-auth)\.(?:csrf-token|callback-url)$/, framework: 'auth.js' },
  { name: /(?:^|[._-])(?:csrf|xsrf|antiforgery)(?:[._-]?(?:token|key|cookie|secret))?$/i, framework: 'any' },
];

/** Content delivery and bot protection. */
export const botNames: readonly NameEntry[] = [
  { name: /^(?:__cf_bm|__cfduid|cf_clearance|_cfuvid|__cfruid|ak_bmsc|bm_[a-z]{2}|_abck|datadome)$/, framework: 'bot' },
  {
    name: /^(?:_px\w*|incap_ses_.+|visid_incap_.+|nlbi_.+|reese84|rgisanonymous|aws-waf-token|__ddg\w+)$/,
    framework: 'bot',
  },
];

/** Analytics, advertising, consent and preferences: never a session, however random their values look. */
export const ignoredNames: readonly NameEntry[] = [
  {
    name: /^(?:_ga(?:_.+)?|_gid|_gat.*|_gac_.+|_gcl_.+|__utm[a-z]+|FPID|FPLC|NID|IDE|DSID|1P_JAR|AEC|SOCS)$/,
    framework: 'analytics',
  },
  {
    name: /^(?:_fb[pc]|fr|datr|MUID|_uet[a-z]+|_clck|_clsk|CLID|SM|YSC|VISITOR_.+|li_.+|bcookie|lidc|guest_id.*)$/,
    framework: 'analytics',
  },
  {
    name: /^(?:_pk_(?:id|ses|ref)|mtm_|_hj|ajs_|mp_|amp(?:litude)?_|AMP_|optimizely|_vwo|_vis_opt|intercom-|hubspotutk|__hs)/,
    framework: 'analytics',
  },
  {
    name: /^(?:_dd_s|_sp_(?:id|ses)|s_(?:cc|sq|vi|fid)|AMCV|mbox|_mkto_trk|__kla_id|ph_|rl_|sentry|_shopify_[sy]|cto_|__gads|__gpi)/,
    framework: 'analytics',
  },
  {
    name: /^(?:OptanonConsent|OptanonAlertBoxClosed|CookieConsent.*|cookieyes.*|euconsent.*|usercentrics|didomi_token|cc_cookie|axeptio_.+)$/,
    framework: 'consent',
  },
  { name: /consent|gdpr/i, framework: 'consent' },
  {
    name: /^(?:lang|language|locale|i18n\w*|NEXT_LOCALE|theme|color-?scheme|tz|timezone|currency|country)$/i,
    framework: 'preference',
  },
  { name: /^(?:remember[_-]?(?:me|token|user_token|web_.+)|remember_\w+)$/i, framework: 'remember-me' },
];

import { Provider } from 'oidc-provider';
import { config } from './read-config.mjs';

/** oidc-provider with its own development pages. Consent is given beforehand, as for a company's own application. */
const provider = new Provider(config.issuer, {
  clients: [
    {
      client_id: 'app',
      client_secret: 'client secret',
      redirect_uris: [config.redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  cookies: { keys: ['a key of the provider'] },
  pkce: { required: () => false },
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});
provider.proxy = true;
provider.listen(config.port, '127.0.0.1');

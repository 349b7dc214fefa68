import { checkedIn } from './checked-in.ts';
import type { Framework } from './framework.ts';

const rackSession = 'https://github.com/rack/rack-session/blob/main/lib/rack/session/abstract/id.rb';
const cookieStore = 'https://apidock.com/rails/v7.2.3/ActionDispatch/Session/CookieStore';

const store = (options: string) =>
  `# config/initializers/session_store.rb\nRails.application.config.session_store :cookie_store,\n  key: '{name}', ${options}`;
const activeRecordStore =
  "# gem 'activerecord-session_store'; rails generate active_record:session_migration\nRails.application.config.session_store :active_record_store, key: '{name}'";

/** `same_site` is :lax since load_defaults 6.1. The stores hand their options on to Rack's. */
export const rails: Framework = {
  id: 'rails',
  title: 'Rails',
  source: 'https://guides.rubyonrails.org/configuring.html',
  settings: {
    ...checkedIn(rackSession, {
      path: { setting: 'session_store path', code: store("path: '{path}'") },
      domain: { setting: 'session_store domain', code: store("domain: '{domain}'") },
      'host-only': { setting: 'session_store domain', code: `${store("path: '/'")} # no domain` },
      'same-site': { setting: 'session_store same_site', code: store('same_site: :{samesite}') },
      'same-site-none': { setting: 'session_store same_site', code: store('same_site: :none, secure: true') },
      secure: { setting: 'session_store secure', code: store('secure: true') },
      insecure: { setting: 'session_store secure', code: store('secure: Rails.env.production?') },
    }),
    ...checkedIn(cookieStore, {
      lifetime: { setting: 'session_store expire_after', code: store('expire_after: 14.days') },
      name: {
        setting: 'session_store key',
        code: "# config/initializers/session_store.rb\nRails.application.config.session_store :cookie_store, key: '{newName}'",
      },
      secret: { setting: 'secret_key_base', code: 'SECRET_KEY_BASE=… # the same in every process' },
    }),
    ...checkedIn('https://www.apidock.com/rails/v8.1.1/ActionDispatch/SSL', {
      'to-https': {
        setting: 'config.force_ssl',
        code: '# config/environments/production.rb\nconfig.force_ssl = true',
      },
      proxy: {
        setting: 'config.assume_ssl',
        code: '# config/environments/production.rb, Rails 7.1 on\nconfig.assume_ssl = true # TLS ends at the proxy\nconfig.force_ssl = true',
      },
    }),
    ...checkedIn('https://github.com/rack/rack/blob/main/lib/rack/response.rb', {
      expire: {
        setting: 'response.delete_cookie',
        // Of `cookies` one entry per name is left, and the session's is written last.
        code: "# in the controller; cookies.delete would get lost where the response sets {name} as well\nresponse.delete_cookie('{name}', { path: '{path}'{domain?, domain: '{domain}'}{secure?, secure: true} })",
      },
    }),
    ...checkedIn('https://github.com/rails/activerecord-session_store#readme', {
      store: { setting: 'session_store', code: activeRecordStore },
      'server-side': { setting: 'session_store', code: activeRecordStore },
    }),
  },
};

const options = (option: string, key = '{name}') =>
  `# lib/my_app_web/endpoint.ex\n@session_options [\n  store: :cookie,\n  key: "${key}",\n  signing_salt: "…"${option === '' ? '' : `,\n  ${option}`}\n]`;

/** Plug 1.19.1. The generated endpoint says `same_site: "Lax"`; `max_age` is in seconds. */
export const phoenix: Framework = {
  id: 'phoenix',
  title: 'Phoenix',
  source: 'https://hexdocs.pm/plug/Plug.Session.html',
  settings: {
    ...checkedIn('https://hexdocs.pm/plug/Plug.Session.html', {
      path: { setting: 'path', code: options('path: "{path}"') },
      domain: { setting: 'domain', code: options('domain: "{domain}"') },
      'host-only': { setting: 'domain', code: `${options('')} # no domain` },
      'same-site': { setting: 'same_site', code: options('same_site: "{SameSite}"') },
      'same-site-none': { setting: 'same_site', code: options('same_site: "None",\n  secure: true') },
      secure: { setting: 'secure', code: options('secure: true') },
      insecure: { setting: 'secure', code: options('secure: Mix.env() == :prod') },
      name: { setting: 'key', code: options('', '{newName}') },
    }),
    ...checkedIn('https://github.com/elixir-plug/plug/blob/main/lib/plug/conn.ex', {
      expire: {
        setting: 'delete_resp_cookie',
        code: '# in a response that does not set {name} itself, such as the sign-in page\nconn = delete_resp_cookie(conn, "{name}", path: "{path}"{domain?, domain: "{domain}"}{secure?, secure: true})',
      },
      lifetime: { setting: 'max_age', code: options('max_age: 14 * 24 * 60 * 60 # seconds') },
    }),
    ...checkedIn('https://hexdocs.pm/plug/Plug.RewriteOn.html', {
      proxy: {
        setting: 'Plug.RewriteOn',
        code: 'plug Plug.RewriteOn, [:x_forwarded_proto, :x_forwarded_host, :x_forwarded_port]',
      },
    }),
    ...checkedIn('https://hex.pm/packages/phx_new/1.8.0-rc.2/files/templates/phx_single/config/runtime.exs', {
      secret: {
        setting: 'secret_key_base',
        code: 'config :my_app, MyAppWeb.Endpoint,\n  secret_key_base: System.fetch_env!("SECRET_KEY_BASE")',
      },
    }),
  },
};

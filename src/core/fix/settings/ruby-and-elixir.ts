import type { Framework } from './framework.ts';

const store = (options: string) =>
  `# config/initializers/session_store.rb\nRails.application.config.session_store :cookie_store,\n  key: '{name}', ${options}`;

/** guides.rubyonrails.org, configuring; `same_site` is :lax since load_defaults 6.1. */
export const rails: Framework = {
  id: 'rails',
  title: 'Rails',
  source: 'https://guides.rubyonrails.org/configuring.html',
  settings: {
    path: { setting: 'session_store path', code: store("path: '{path}'") },
    domain: { setting: 'session_store domain', code: store("domain: '{domain}'") },
    'host-only': { setting: 'session_store domain', code: `${store("path: '/'")} # no domain` },
    'same-site': { setting: 'session_store same_site', code: store('same_site: :{samesite}') },
    'same-site-none': { setting: 'session_store same_site', code: store('same_site: :none, secure: true') },
    secure: { setting: 'session_store secure', code: store('secure: true') },
    insecure: { setting: 'session_store secure', code: store('secure: Rails.env.production?') },
    lifetime: { setting: 'session_store expire_after', code: store('expire_after: 14.days') },
    name: {
      setting: 'session_store key',
      code: "# config/initializers/session_store.rb\nRails.application.config.session_store :cookie_store, key: '{newName}'",
    },
    proxy: {
      setting: 'config.assume_ssl',
      code: '# config/environments/production.rb\nconfig.assume_ssl = true # TLS ends at the proxy\nconfig.force_ssl = true',
    },
    store: {
      setting: 'session_store',
      code: "Rails.application.config.session_store :active_record_store, key: '{name}'",
    },
    'server-side': {
      setting: 'session_store',
      code: "Rails.application.config.session_store :active_record_store, key: '{name}'",
    },
    secret: { setting: 'secret_key_base', code: 'SECRET_KEY_BASE=… # the same in every process' },
  },
};

const options = (option: string) =>
  `# lib/my_app_web/endpoint.ex\n@session_options [\n  store: :cookie,\n  key: "{name}",\n  signing_salt: "…",\n  ${option}\n]`;

/** hexdocs.pm, Plug.Session; the generated endpoint says `same_site: "Lax"`. */
export const phoenix: Framework = {
  id: 'phoenix',
  title: 'Phoenix',
  source: 'https://hexdocs.pm/plug/Plug.Session.html',
  settings: {
    path: { setting: 'path', code: options('path: "{path}"') },
    domain: { setting: 'domain', code: options('domain: "{domain}"') },
    'same-site': { setting: 'same_site', code: options('same_site: "{SameSite}"') },
    'same-site-none': { setting: 'same_site', code: options('same_site: "None",\n  secure: true') },
    secure: { setting: 'secure', code: options('secure: true') },
    insecure: { setting: 'secure', code: options('secure: Mix.env() == :prod') },
    lifetime: { setting: 'max_age', code: options('max_age: 14 * 24 * 60 * 60 # seconds') },
    proxy: {
      setting: 'Plug.RewriteOn',
      code: 'plug Plug.RewriteOn, [:x_forwarded_proto, :x_forwarded_host, :x_forwarded_port]',
    },
    secret: {
      setting: 'secret_key_base',
      code: 'config :my_app, MyAppWeb.Endpoint,\n  secret_key_base: System.fetch_env!("SECRET_KEY_BASE")',
    },
  },
};

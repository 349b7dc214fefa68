import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };

export type Target = 'chromium' | 'firefox';

/** The one manifest, adapted: Firefox has event pages instead of service workers and wants an id. */
function manifestFor(target: Target): ManifestV3Export {
  const base = { ...manifest, version: pkg.version };
  if (target === 'chromium') return base;
  const { background, minimum_chrome_version: _, ...rest } = base;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'session-trace@session-trace.dev',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium';
  return {
    plugins: [preact(), crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome120',
      modulePreload: false,
      sourcemap: true,
      // panels.create names the panel's page in code, where no plugin looks for it
      rolldownOptions: { input: { panel: 'src/panel/index.html' } },
    },
  };
});

import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Arrows point to core. A folder may import what stands beside it here, and nothing above. tests/house.test.ts holds the same. */
const forbidden = {
  'src/core': ['capture', 'background', 'recorder', 'devtools', 'panel', 'report', 'cli', 'browser', 'messages'],
  'src/report': ['capture', 'background', 'recorder', 'devtools', 'panel', 'cli', 'browser', 'messages'],
  'src/capture': ['background', 'recorder', 'devtools', 'panel', 'report', 'cli'],
  'src/background': ['recorder', 'devtools', 'panel', 'report', 'cli'],
  'src/recorder': ['background', 'devtools', 'panel', 'report', 'cli'],
  'src/devtools': ['background', 'panel', 'report', 'cli'],
  'src/panel': ['capture', 'background', 'devtools', 'cli'],
  'src/cli': ['capture', 'background', 'recorder', 'devtools', 'panel', 'browser', 'messages'],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'session-trace-demo', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
    },
  },
  {
    files: ['src/core/**', 'src/report/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'browser',
        'chrome',
        'document',
        'window',
        'fetch',
        'console',
        'localStorage',
        'setTimeout',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    files: ['tests/**', 'scripts/**', '*.ts', '*.js', 'src/cli/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly' },
    },
  },
  ...Object.entries(forbidden).map(([folder, names]) => ({
    files: [`${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${names.join('|')})(/|\\.ts$)`,
              message: 'Arrows point to core: see ARCHITECTURE.md.',
            },
          ],
        },
      ],
    },
  })),
);
